import { expect, test } from "vitest";
import { decodeBytes } from "../../src/source/decode.ts";
import { documentKind } from "../../src/source/document-kind.ts";

const bytes = (text: string): Uint8Array => Uint8Array.from([...text].map((unit) => unit.charCodeAt(0)));

test.each([
  ["PK\x03\x04\x14\0\x06\0...[Content_Types].xml...word/document.xml", "a Word file"],
  [`PK\x03\x04${"\xff".repeat(300_000)}xl/workbook.xml`, "an Excel file"],
  ["PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.text", "a text document"],
  ["PK\x03\x04..notes.txt", "a packed file (zip)"],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0", "an old Word or Excel file"],
  ["%PDF-1.7\n", "a PDF"],
  ["{\\rtf1\\ansi ", "a Word file (rich text)"],
])("%j is %s", (text, kind) => {
  expect(documentKind(bytes(text))).toBe(kind);
  const { findings, ...decoded } = decodeBytes(bytes(text));
  expect(decoded).toEqual({ text: "", bom: false, isForeign: true, document: kind });
  expect(findings.map(({ message }) => message)).toEqual([`the file is ${kind}, and no plain text`]);
});

test.each(["", "PK", "cornerstones: 1\n", "PK: \x03\x04"])("%j may be a text", (text) => {
  expect(documentKind(bytes(text))).toBeNull();
});
