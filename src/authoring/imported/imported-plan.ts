import type { Cornerstone } from "../../catalogue/catalogue.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import type { Measure } from "../../measures/measure-index.ts";
import type { Period } from "../scaffold/school-year.ts";
import { comment } from "../writing/comment.ts";
import { quotedNode, text, token } from "../writing/value-nodes.ts";
import { entryLines, prose, word, type YamlEntry, type YamlItem } from "../writing/yaml-node.ts";
import { dataEntries, dataNode } from "./data-node.ts";

/** A row that was read elsewhere, as a plan's data. */
export interface ImportedRow {
  readonly measure: Measure;
  /** Its keys in the plan's order. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** What was read out of a file of another program. */
export interface ImportedRows {
  readonly rows: readonly ImportedRow[];
  readonly ownMeasures: readonly Measure[];
  /** What the plan itself holds beside its rows. */
  readonly data: Readonly<Record<string, unknown>>;
}

export interface ImportedHead {
  readonly setting: string;
  readonly settingId: string | null;
  readonly period: Period;
  /** Path of another catalogue, relative to the new file; null for the booklet's. */
  readonly catalogue: string | null;
  readonly cornerstones: readonly Cornerstone[];
  /** The file that it was read from. */
  readonly source: string;
}

/** The text of a new plan with the rows that were read. It ends with one newline. */
export function importedPlan(imported: ImportedRows, head: ImportedHead): string {
  const entries: readonly YamlEntry[] = [
    { key: "cornerstones", value: word(1), note: "version of this format: leave it as it is" },
    { key: "setting", value: prose(head.setting) },
    ...(head.settingId === null ? [] : [{ key: "setting-id", value: quotedNode(head.settingId) }]),
    {
      key: "period",
      value: { kind: "flow", entries: [...token("from", head.period.from), ...token("to", head.period.to)] },
    },
    ...text("catalogue", head.catalogue),
    ...ownMeasures(imported),
    ...dataEntries(imported.data).map((entry) => ({ ...entry, apart: true })),
    rowsEntry(imported, head),
  ];
  const source = comment(
    `Read from ${escapeTerminal(head.source)}. Look it through together: what was guessed, and what is kept as x-...`,
  );
  return `${[...source.map((line) => `# ${line}`), "", ...entryLines(entries, 0)].join("\n")}\n`;
}

function ownMeasures({ ownMeasures: own }: ImportedRows): readonly YamlEntry[] {
  if (own.length === 0) return [];
  const items = own.map((measure) => ({ value: dataNode(ownMeasureData(measure)) }));
  return [{ key: "own-measures", value: { kind: "list", items }, apart: true }];
}

/** A measure of the setting's own as the plan holds it. */
export function ownMeasureData({ id, cornerstone, statement }: Measure): Readonly<Record<string, unknown>> {
  return { id, cornerstone, statement };
}

function rowsEntry({ rows }: ImportedRows, { cornerstones }: ImportedHead): YamlEntry {
  if (rows.length === 0) return { key: "measures", value: word("[]"), apart: true };
  const items = rows.map(
    (row, at): YamlItem => ({
      value: dataNode(row.data),
      apart: at > 0,
      above: rowComment(row.measure, cornerstones),
    }),
  );
  return { key: "measures", value: { kind: "list", items }, apart: true };
}

/** Above each row: its Cornerstone and the measure in words. */
export function rowComment(measure: Measure, cornerstones: readonly Cornerstone[]): readonly string[] {
  const name = cornerstones.find(({ id }) => id === measure.cornerstone)?.name ?? measure.cornerstone;
  return comment(`${name} · ${measure.statement}`);
}
