import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import type { CivilDate } from "../../civil-date.ts";
import { element, type Xml } from "../../markup/xml.ts";
import { fromBase64, toBase64 } from "./base64.ts";

/**
 * The plan that a file of ours was made from, byte for byte, so that it can come back without loss: what is changed in
 * Word or Excel is told by comparing the file with what this plan would give. Never part of a public file.
 */
export interface EmbeddedPlan {
  /** The plan's file, as it was named. */
  readonly file: string;
  /** The day of the report. */
  readonly asOf: CivilDate;
  readonly bytes: Uint8Array;
}

/** Where it stands in a Word file, and on which hidden sheet of a workbook. */
export const EMBEDDED_PART = "customXml/item1.xml";
export const EMBEDDED_SHEET = "The plan as text";
const NAMESPACE = "urn:cornerstones:plan:1";
const MARK = "cornerstones-plan-1";

/** The plan as a part of a Word file. */
export function embeddedXml({ file, asOf, bytes }: EmbeddedPlan): Xml {
  return element("plan", { xmlns: NAMESPACE, file, "as-of": asOf }, toBase64(bytes));
}

/** The most characters that stand in one cell of the hidden sheet. */
const PIECE = 30_000;

/** The plan as the rows of a hidden sheet. */
export function embeddedRows({ file, asOf, bytes }: EmbeddedPlan): string[][] {
  const text = toBase64(bytes);
  const pieces = Array.from({ length: Math.ceil(text.length / PIECE) }, (_, at) => [
    text.slice(at * PIECE, (at + 1) * PIECE),
  ]);
  return [[MARK, file, asOf], ...pieces];
}

/** The plan in a Word file or a workbook of ours; null in any other file. */
export async function readEmbeddedPlan(bytes: Uint8Array): Promise<EmbeddedPlan | null> {
  try {
    const wanted = /^(?:customXml\/item\d+\.xml|xl\/workbook\.xml)$/;
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => wanted.test(name) && originalSize < 4_000_000,
    });
    if (parts["xl/workbook.xml"])
      return strFromU8(parts["xl/workbook.xml"]).includes(EMBEDDED_SHEET) ? await fromWorkbook(bytes) : null;
    return Object.values(parts).flatMap((part) => fromXml(strFromU8(part)) ?? [])[0] ?? null;
  } catch {
    // Whatever is wrong with the file is told by whoever reads its tables.
    return null;
  }
}

function fromXml(xml: string): EmbeddedPlan | null {
  if (!xml.includes(NAMESPACE)) return null;
  const [, file] = / file="([^"]*)"/.exec(xml) ?? [];
  const [, asOf] = / as-of="(\d{4}-\d{2}-\d{2})"/.exec(xml) ?? [];
  const [, text] = />([A-Za-z0-9+/=\s]+)<\//.exec(xml) ?? [];
  return file === undefined || asOf === undefined || text === undefined
    ? null
    : { file, asOf, bytes: fromBase64(text) };
}

async function fromWorkbook(bytes: Uint8Array): Promise<EmbeddedPlan | null> {
  const { sheets } = await readXlsx(bytes, { sheets: [EMBEDDED_SHEET] });
  const [head = [], ...rows] = sheets.find(({ name }) => name === EMBEDDED_SHEET)?.rows ?? [];
  if (head[0] !== MARK) return null;
  const day = head[2];
  const asOf = day instanceof Date ? day.toISOString().slice(0, 10) : String(day);
  return {
    file: String(head[1]),
    asOf,
    bytes: fromBase64(rows.map(([cell]) => String(cell ?? "")).join("")),
  };
}
