/** The bytes of a text as UTF-8, behind a BOM where the file began with one: what `decodeBytes` undoes. */
export function encodeText(text: string, bom: boolean): Uint8Array {
  return new TextEncoder().encode(bom ? `\ufeff${text}` : text);
}
