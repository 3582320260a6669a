/** Bytes as letters that any program keeps. */
export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** Throws where they are no such letters. */
export function fromBase64(text: string): Uint8Array {
  const letters = atob(text.replace(/\s/g, ""));
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
