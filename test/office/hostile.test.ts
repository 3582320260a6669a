import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readOffice } from "../../src/office/read/read-office.ts";
import { docx, docxOf, paragraph, run, table } from "./build-docx.ts";
import { xlsx } from "./build-xlsx.ts";
import { readGrid } from "./read-grid.ts";

const bytes = (text: string): Uint8Array => strToU8(text);
const wide = (text: string): readonly number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
const BOX = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const box = (stream: string): Uint8Array =>
  Uint8Array.from([...BOX, ...Array(600).fill(0), ...wide(stream), 0, 0]);
const grid = docx(table(["Success measure", "Action"], ["Punctuality is good", "Club"]));
const book = xlsx([
  {
    name: "Grid",
    rows: [
      ["Success measure", "Action"],
      ["Punctuality is good", "Club"],
    ],
  },
]);
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

test.each([
  ["an empty file", "a.docx", new Uint8Array(), "a.docx: this file is empty"],
  ["a password", "a.xlsx", box("EncryptedPackage"), "a.xlsx: this file is locked by a password"],
  [
    "an old Word file",
    "a.doc",
    box("WordDocument"),
    "a.doc: this is an old Word file: open it in Word or LibreOffice, and save it as .docx",
  ],
  ["an old Excel file", "a.xls", box("Workbook"), "a.xls: this is an old Excel file"],
  ["some other old file", "a.doc", box("Other"), "a.doc: this is an old Word or Excel file"],
  [
    "a zip that is cut short",
    "a.docx",
    grid.subarray(0, grid.length / 2),
    "a.docx: this file is broken, or was cut short",
  ],
  [
    "a workbook that is cut short",
    "a.xlsx",
    book.subarray(0, book.length - 30),
    "a.xlsx: this file is broken, or was cut short",
  ],
  [
    "a text that is called a document",
    "a.docx",
    bytes("Success measure"),
    "a.docx: this is no Word file, or it is broken",
  ],
  [
    "a text that is called a workbook",
    "a.xlsx",
    bytes("Success measure"),
    "a.xlsx: this is no Excel file, or it is broken",
  ],
  [
    "bytes of no kind",
    "a.csv",
    Uint8Array.from([1, 0, 2, 0, 0, 0, 7, 9]),
    "a.csv: this is no CSV file, or it is broken",
  ],
  ["a PDF", "a.pdf", bytes("%PDF-1.7"), "a.pdf: this is a PDF: save the grid as .docx, .xlsx or .csv"],
  ["rich text", "a.rtf", bytes("{\\rtf1 x}"), "a.rtf: this is a Word file (rich text): save the grid as"],
  [
    "an OpenDocument spreadsheet",
    "a.ods",
    zipSync({ mimetype: [bytes("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }] }),
    "a.ods: this is a spreadsheet file: save the grid as",
  ],
  [
    "any other zip",
    "a.zip",
    zipSync({ "a.txt": bytes("x") }),
    "a.zip: this is a packed file (zip): save the grid as",
  ],
  [
    "XML that breaks off",
    "a.docx",
    docxOf(`<w:document xmlns:w="${WORD}"><w:body>`),
    "a.docx: this Word file is broken",
  ],
  [
    "entities that multiply",
    "a.docx",
    docxOf(
      `<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document xmlns:w="${WORD}"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`,
    ),
    "a.docx: this Word file is broken",
  ],
  [
    "a workbook without a workbook's parts",
    "a.xlsx",
    zipSync({ "xl/workbook.xml": bytes("<workbook/>") }),
    "a.xlsx: this Excel file is broken, or no workbook",
  ],
  ["a quote that is never closed", "a.csv", bytes('a,b\n"c,d\n'), "a.csv: this cannot be read as a table"],
])("%s gets its sentence", async (_, name, given, says) => {
  await expect(readOffice(name, given)).rejects.toThrow(says);
});

test("more than 10 MB are not unpacked", async () => {
  await expect(readOffice("a.docx", new Uint8Array(10_000_001).fill(80))).rejects.toThrow(
    "larger than 10 MB",
  );
});

test("a zip bomb is refused by what it would unpack to, before it does", async () => {
  const bomb = docxOf(`<w:document xmlns:w="${WORD}"/>`, {
    "word/document1.xml": new Uint8Array(60_000_000),
  });
  expect(bomb.length).toBeLessThan(200_000);
  await expect(readOffice("a.docx", bomb)).rejects.toThrow("unpacks to more than 50 MB");
  const sheets = zipSync({
    "xl/workbook.xml": bytes("<workbook/>"),
    "xl/worksheets/sheet1.xml": new Uint8Array(60_000_000),
  });
  await expect(readOffice("a.xlsx", sheets)).rejects.toThrow("unpacks to more than 50 MB");
});

test("parts that are not wanted are not unpacked: pictures and macros of any size", async () => {
  const heavy = docxOf(
    `<w:document xmlns:w="${WORD}"><w:body>${table(["Success measure", "Action"], ["Punctuality is good", "Club"])}</w:body></w:document>`,
    {
      "word/media/image1.png": new Uint8Array(60_000_000),
      "word/vbaProject.bin": new Uint8Array(60_000_000),
    },
  );
  expect((await readGrid("a.docx", heavy)).rows).toHaveLength(1);
});

test("a part that says that it is smaller than it is comes to no more than it says", async () => {
  const lying = Uint8Array.from(grid);
  const view = new DataView(lying.buffer);
  for (let at = 0; at < lying.length - 30; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 40, true);
  await expect(readOffice("a.docx", lying)).rejects.toThrow("a.docx: this");
});

test("a sheet with a cell at its far end, or with very many, is refused before it is read", async () => {
  const far = xlsx([{ name: "Grid", rows: [["Success measure"]] }]);
  const moved = (ref: string, times = 1): Uint8Array => {
    const cell = `<c r="${ref}" t="inlineStr"><is><t>x</t></is></c>`;
    return zipSync({
      "[Content_Types].xml": bytes("<Types/>"),
      "xl/workbook.xml": bytes("<workbook/>"),
      "xl/worksheets/sheet1.xml": bytes(
        `<worksheet><sheetData><row r="1">${cell.repeat(times)}</row></sheetData></worksheet>`,
      ),
    });
  };
  await expect(readOffice("a.xlsx", far)).resolves.toBeDefined();
  await expect(readOffice("a.xlsx", moved("A1048576"))).rejects.toThrow("cells below row 20,000");
  await expect(readOffice("a.xlsx", moved("XFD1"))).rejects.toThrow("cells beyond column GR");
  await expect(readOffice("a.xlsx", moved("A1", 500_001))).rejects.toThrow("more than 500,000 cells");
});

test("tables in tables, wide cells and long tables have an end", async () => {
  const nested = (depth: number): string =>
    depth === 0 ? paragraph("x") : `<w:tbl><w:tr><w:tc>${nested(depth - 1)}</w:tc></w:tr></w:tbl>`;
  await expect(readOffice("a.docx", docx(nested(25)))).rejects.toThrow(
    "more rows, cells or tables in tables",
  );
  const wideCell = docx(
    `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${paragraph("x")}</w:tc></w:tr></w:tbl>`,
  );
  expect((await readOffice("a.docx", wideCell)).tables[0]?.rows[0]?.cells).toHaveLength(200);
  const long = `<w:tbl>${`<w:tr><w:tc>${paragraph("x")}</w:tc></w:tr>`.repeat(20_001)}</w:tbl>`;
  await expect(readOffice("a.docx", docx(long))).rejects.toThrow("more rows");
});

test("a merged range over the whole sheet merges what is there", async () => {
  const merged = xlsx([
    {
      name: "Grid",
      rows: [
        ["a", "b"],
        ["c", "d"],
      ],
      merges: ["A1:XFD1048576"],
    },
  ]);
  const [sheet] = (await readOffice("a.xlsx", merged)).tables;
  expect(sheet?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ["a", ""],
    ["a", ""],
  ]);
});

test("formulas, links and words that would command a terminal are texts", async () => {
  const odd = docx(
    table(["Success measure", "Action"], ['=HYPERLINK("http://example.org")', "\u202e::error::x"]),
  );
  const { rows } = await readGrid("a.docx", odd);
  expect(rows[0]?.data.actions).toEqual([{ do: "::error::x" }]);
  expect(rows[0]?.data.improve).toBe('=HYPERLINK("http://example.org")');
});

test("a text of a million signs in one cell is read in its time", async () => {
  const long = docx(
    table(
      ["Success measure", "Action"],
      ["Punctuality is good", { xml: `<w:p>${run("- a ".repeat(250_000))}</w:p>` }],
    ),
  );
  expect((await readGrid("a.docx", long)).rows).toHaveLength(1);
});
