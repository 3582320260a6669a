import { element, type Xml } from "../../markup/xml.ts";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

interface StyleOptions {
  readonly id: string;
  readonly name: string;
  /** Half points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: string;
  /** Twentieths of a point. */
  readonly before?: number;
  readonly after?: number;
  /** Whether it stands on the same sheet of paper as what comes next, as every heading does. */
  readonly keepNext?: boolean;
  /** Level in the outline, from 0; absent for what is no heading. */
  readonly outline?: number;
}

/** The styles of our Word documents: Word's own headings, so that readers by ear and the navigation pane find them. */
export const DOCX_STYLES: Xml = element(
  "w:styles",
  { "xmlns:w": W },
  element(
    "w:docDefaults",
    {},
    element(
      "w:rPrDefault",
      {},
      element(
        "w:rPr",
        {},
        element("w:rFonts", { "w:ascii": "Arial", "w:hAnsi": "Arial", "w:cs": "Arial" }),
        element("w:sz", { "w:val": 20 }),
        element("w:szCs", { "w:val": 20 }),
        element("w:lang", { "w:val": "en-GB" }),
      ),
    ),
    element(
      "w:pPrDefault",
      {},
      element("w:pPr", {}, element("w:spacing", { "w:after": 60, "w:line": 252, "w:lineRule": "auto" })),
    ),
  ),
  element(
    "w:style",
    { "w:type": "paragraph", "w:default": 1, "w:styleId": "Normal" },
    element("w:name", { "w:val": "Normal" }),
  ),
  paragraphStyle({ id: "Title", name: "Title", size: 40, bold: true, after: 40 }),
  paragraphStyle({ id: "Subtitle", name: "Subtitle", size: 22, colour: "444444", after: 120 }),
  paragraphStyle({
    id: "Heading1",
    name: "heading 1",
    size: 28,
    bold: true,
    colour: "3B0F5C",
    before: 180,
    outline: 0,
  }),
  paragraphStyle({ id: "Heading2", name: "heading 2", size: 24, bold: true, before: 140, outline: 1 }),
  paragraphStyle({ id: "Heading3", name: "heading 3", size: 21, bold: true, before: 120, outline: 2 }),
  paragraphStyle({ id: "ListBullet", name: "List Bullet", size: 20, after: 20 }),
  paragraphStyle({ id: "Small", name: "Small", size: 17, italic: true, colour: "444444" }),
  paragraphStyle({ id: "TableText", name: "Table Text", size: 17, after: 20 }),
  paragraphStyle({ id: "TableBullet", name: "Table Bullet", size: 17, after: 20 }),
  paragraphStyle({ id: "TableHead", name: "Table Head", size: 17, bold: true, after: 20 }),
  paragraphStyle({ id: "AfterTable", name: "After Table", size: 8, after: 0 }),
  // What stands in the first row of a measure, which keeps the second one below it.
  paragraphStyle({ id: "GridText", name: "Grid Text", size: 17, after: 20, keepNext: true }),
  paragraphStyle({ id: "GridBullet", name: "Grid Bullet", size: 17, after: 20, keepNext: true }),
  paragraphStyle({ id: "GridHead", name: "Grid Head", size: 17, bold: true, after: 20, keepNext: true }),
  paragraphStyle({ id: "Footer", name: "footer", size: 16, colour: "444444" }),
);

function paragraphStyle({
  id,
  name,
  size,
  bold,
  italic,
  colour,
  before = 0,
  after = 60,
  outline,
  keepNext = outline !== undefined,
}: StyleOptions): Xml {
  const isHeading = outline !== undefined;
  return element(
    "w:style",
    { "w:type": "paragraph", "w:styleId": id },
    element("w:name", { "w:val": name }),
    element("w:basedOn", { "w:val": "Normal" }),
    ...(isHeading ? [element("w:next", { "w:val": "Normal" })] : []),
    element("w:qFormat", {}),
    element(
      "w:pPr",
      {},
      ...(keepNext ? [element("w:keepNext", {})] : []),
      element("w:spacing", { "w:before": before, "w:after": after }),
      ...(isHeading ? [element("w:outlineLvl", { "w:val": outline })] : []),
    ),
    element(
      "w:rPr",
      {},
      // With "cs" for scripts that are read from right to left, of which none has italics.
      ...(bold ? [element("w:b", {}), element("w:bCs", {})] : []),
      ...(italic ? [element("w:i", {})] : []),
      ...(colour === undefined ? [] : [element("w:color", { "w:val": colour })]),
      element("w:sz", { "w:val": size }),
      element("w:szCs", { "w:val": size }),
    ),
  );
}
