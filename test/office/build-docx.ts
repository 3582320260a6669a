import { strToU8, zipSync } from "fflate";

/** A cell of a made document: its text in lines, or with what else a cell can have. */
export type DocxCell =
  | string
  | {
      readonly text?: string;
      readonly fill?: string;
      readonly across?: number;
      readonly down?: "first" | "below";
      /** WordprocessingML in the place of the text. */
      readonly xml?: string;
    };

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A Word document with just these parts of a body. */
export function docx(...body: readonly string[]): Uint8Array {
  return docxOf(
    `<w:document xmlns:w="${WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body.join("")}</w:body></w:document>`,
  );
}

export function docxOf(document: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  return zipSync({
    "[Content_Types].xml": strToU8(TYPES),
    "_rels/.rels": strToU8(RELS),
    "word/document.xml": strToU8(`<?xml version="1.0" encoding="UTF-8"?>${document}`),
    ...more,
  });
}

export function paragraph(text: string): string {
  return `<w:p>${run(text)}</w:p>`;
}

export function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** An item of one of Word's own lists. */
export function listItem(text: string): string {
  return `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}</w:p>`;
}

export function table(...rows: readonly (readonly DocxCell[])[]): string {
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}

function cell(given: DocxCell): string {
  const { text = "", fill, across, down, xml } = typeof given === "string" ? { text: given } : given;
  const properties = [
    across === undefined ? "" : `<w:gridSpan w:val="${across}"/>`,
    down === undefined ? "" : down === "first" ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>",
    fill === undefined ? "" : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`,
  ];
  return `<w:tc><w:tcPr>${properties.join("")}</w:tcPr>${xml ?? text.split("\n").map(paragraph).join("")}</w:tc>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
