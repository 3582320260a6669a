/** How the files of other programs begin, and what people call them. */
const KINDS: readonly { readonly begins: string; readonly name: (bytes: Uint8Array) => string }[] = [
  { begins: "PK\x03\x04", name: packedName },
  { begins: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", name: () => "an old Word or Excel file" },
  { begins: "%PDF-", name: () => "a PDF" },
  { begins: "{\\rtf", name: () => "a Word file (rich text)" },
];
/** Of a packed file, the names of its parts stand near its beginning and again at its end. */
const SAMPLE = 100_000;

/** What a file of another program is called ("a Word file"), by how its bytes begin; null for what may be a text. */
export function documentKind(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, 8));
  return KINDS.find(({ begins }) => head.startsWith(begins))?.name(bytes) ?? null;
}

function packedName(bytes: Uint8Array): string {
  const sample = latin1(bytes.subarray(0, SAMPLE)) + latin1(bytes.subarray(-SAMPLE));
  if (sample.includes("word/")) return "a Word file";
  if (sample.includes("xl/")) return "an Excel file";
  if (sample.includes("opendocument.spreadsheet")) return "a spreadsheet file";
  if (sample.includes("opendocument.text")) return "a text document";
  return "a packed file (zip)";
}

/** Each byte as a character, ASCII and what stands in `KINDS` as that of its number. */
function latin1(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
