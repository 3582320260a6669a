/**
 * A file's name as a URI reference (RFC 3986), everything from outside percent-encoded: relative where the name is,
 * `file:///...` where it is absolute. Lone surrogates, which no URI can hold, become U+FFFD.
 */
export function fileUri(name: string): string {
  const path = name.replace(/\p{Cs}/gu, "\ufffd");
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  if (path.startsWith("/")) return `file://${encoded}`;
  return /^[A-Za-z]:\//.test(path) ? `file:///${encoded.replace("%3A", ":")}` : encoded;
}

/** The same for a folder, in the form that relative references can be set behind. */
export function folderUri(path: string): string {
  return fileUri(path.endsWith("/") ? path : `${path}/`);
}
