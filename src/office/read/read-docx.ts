import { SaxesParser, type SaxesTagNS } from "saxes";
import { InputError } from "../../errors.ts";
import { type DocxBlock, docxBuilder } from "./docx-builder.ts";
import type { OfficeFile, OfficeTable, OfficeText } from "./office-file.ts";
import { openPackage, partText } from "./open-package.ts";

const WORD = /\/wordprocessingml\/(?:2006\/)?main$/;
/** Elements in elements: Word has some dozens. */
const MAX_DEPTH = 500;
const COMPATIBILITY = /\/markup-compatibility\//;

/**
 * Reads a Word document: its tables, and the paragraphs round them. Tracked insertions are read, tracked deletions are not;
 * comments, footnotes, headers, pictures and macros are left alone.
 *
 * @throws InputError where it is broken, or larger than any grid.
 */
export function readDocx(name: string, bytes: Uint8Array): OfficeFile {
  const parts = openPackage(
    name,
    bytes,
    (part) => part === "_rels/.rels" || /^word\/document\d*\.xml$/.test(part),
  );
  const path = /Target="\/?([^"]+)"/.exec(officeDocument(partText(parts, "_rels/.rels") ?? ""))?.[1];
  const text = partText(parts, path ?? "word/document.xml") ?? partText(parts, "word/document.xml");
  if (text === null) throw broken(name);
  const builder = docxBuilder(name);
  const parser = new SaxesParser({ xmlns: true });
  let below = 0;
  let depth = 0;
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw broken(name);
    // Of two ways to draw the same, the second is for older programs.
    if (below > 0 || (COMPATIBILITY.test(tag.uri) && tag.local === "Fallback")) below += 1;
    else if (WORD.test(tag.uri)) builder.open(tag.local, attributesOf(tag));
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    if (below > 0) below -= 1;
    else if (WORD.test(tag.uri)) builder.close(tag.local);
  });
  parser.on("text", (words) => {
    if (below === 0) builder.text(words);
  });
  parser.on("error", () => {
    throw broken(name);
  });
  parser.write(text).close();
  const { blocks, inserted, deleted } = builder.end();
  return { ...placed(blocks), remarks: trackedRemarks(inserted, deleted) };
}

function officeDocument(rels: string): string {
  return rels.match(/<Relationship\b[^>]*>/g)?.find((each) => /\/officeDocument"/.test(each)) ?? "";
}

function attributesOf({ attributes }: SaxesTagNS): ReadonlyMap<string, string> {
  return new Map(Object.values(attributes).map(({ local, value }) => [local, value]));
}

function placed(blocks: readonly DocxBlock[]): Pick<OfficeFile, "tables" | "texts"> {
  const tables: OfficeTable[] = [];
  const texts: OfficeText[] = [];
  const count = blocks.filter(({ kind }) => kind === "table").length;
  for (const block of blocks) {
    if (block.kind === "table")
      tables.push({ sheet: null, number: tables.length + 1, rows: block.rows, hiddenColumns: [] });
    else {
      const next = tables.length + 1;
      const place =
        next <= count ? `above table ${next}` : count === 0 ? "in the text" : `below table ${count}`;
      texts.push({ place, text: block.text });
    }
  }
  return { tables, texts };
}

function trackedRemarks(inserted: number, deleted: number): readonly string[] {
  const [were, was] = ["tracked insertions are read as accepted", "tracked insertion is read as accepted"];
  return [
    ...(inserted > 0 ? [`${inserted} ${inserted === 1 ? was : were}`] : []),
    ...(deleted > 0
      ? [`${deleted} tracked ${deleted === 1 ? "deletion is" : "deletions are"} left out`]
      : []),
  ];
}

function broken(name: string): InputError {
  return new InputError(
    `${name}: this Word file is broken: open it in Word or LibreOffice, and save it again as .docx`,
  );
}
