import { readFigure } from "../../../plan/answers/read-figure.ts";
import type { Indicator, Row } from "../../../plan/plan.ts";
import { isMapping, valueAt } from "../../../plan/value-at.ts";
import type { EditedPlan, MakeEdit } from "../../edits/edit.ts";
import { recordReading } from "../../edits/record-reading.ts";
import { valueNode } from "../../writing/value-nodes.ts";
import { prose, word, type YamlEntry } from "../../writing/yaml-node.ts";
import { figureId } from "../sheets/figure-id.ts";
import { itemChanges } from "../sheets/item-changes.ts";
import { flat } from "../sheets/sheet-change.ts";
import { cannot } from "./cell-edit.ts";
import { lineChanges, linesOf } from "./cell-lines.ts";
import type { ChangedCell } from "./changed-cell.ts";

/** "Fewer late marks (start 30, now 22, aim 10)", a line a figure: a new "now" is a reading of the day of the import. */
export function indicatorCellEdits(row: Row, cell: ChangedCell): readonly MakeEdit[] {
  const names = row.indicators.flatMap(({ what }) => what ?? []);
  const [before, after] = [cell.before, cell.after].map((text) => linesOf(text, cell.between, names));
  const { changed, fresh, gone } = lineChanges(before ?? [], after ?? []);
  return [
    ...changed.flatMap(({ from, to }) => changedFigure(row, parts(from), parts(to))),
    ...fresh.map((line) => freshFigure(row, parts(line))),
    ...gone.map((line) => cannot(`"${line}" stands there no more; the figure stays in the plan`)),
  ];
}

interface FigureInCell {
  readonly name: string;
  readonly start: string | null;
  readonly now: string | null;
  readonly aim: string | null;
}

function parts(line: string): FigureInCell {
  const [, name = line, figures = ""] = /^(.*?)(?: \(((?:start|now|aim) [^()]*)\))?$/s.exec(line) ?? [];
  const figure = (word: string): string | null =>
    new RegExp(`(?:^|, )${word} (.*?)(?=, (?:now|aim) |$)`).exec(figures)?.[1] ?? null;
  return { name: name.trim(), start: figure("start"), now: figure("now"), aim: figure("aim") };
}

function changedFigure(row: Row, from: FigureInCell, to: FigureInCell): readonly MakeEdit[] {
  const indicator = row.indicators.find(({ what, id }) => flat(what ?? id ?? "") === flat(from.name));
  if (indicator === undefined) return [freshFigure(row, to)];
  const { path } = indicator;
  const isNew = (key: "name" | "start" | "now" | "aim"): boolean => to[key] !== null && to[key] !== from[key];
  const gone = (["start", "now", "aim"] as const).filter((key) => from[key] !== null && to[key] === null);
  return [
    ...(isNew("start") ? [valueEdit([...path, "baseline"], to.start, indicator)] : []),
    ...(isNew("now") ? [readingEdit(row, indicator, to.now ?? "")] : []),
    ...(isNew("aim") ? [valueEdit([...path, "target"], to.aim, indicator)] : []),
    ...(isNew("name")
      ? [
          (plan: EditedPlan) => ({
            changes: itemChanges(plan, path, [{ key: "what", text: to.name }]),
            says: `what is measured: ${to.name}`,
          }),
        ]
      : []),
    ...gone.map((key) => cannot(`"${key} ${from[key]}" stands there no more; the figure stays in the plan`)),
  ];
}

/** The figure in "at most 3", "90%", "30 families", "10 of 11", "£500". */
function figureIn(text: string): string {
  return (
    /^(?:yes|no)$/i.exec(text.trim())?.[0] ??
    /\d+ of \d+/.exec(text)?.[0] ??
    /-?\d[\d.,]*(?: ?%)?/.exec(text)?.[0].replace(/,(?=\d{3})/g, "") ??
    text
  );
}

function readingEdit(row: Row, indicator: Indicator, now: string): MakeEdit {
  return (plan) =>
    recordReading(plan, {
      measure: row.measure,
      indicator: indicator.id ?? indicator.what ?? undefined,
      value: figureIn(now),
      replace: true,
    });
}

/** The number of a start or an aim; how many it is about only where that is said. */
function valueEdit(path: Indicator["path"], said: string | null, indicator: Indicator): MakeEdit {
  return (plan) => {
    const { value, of } = readFigure(figureIn(said ?? ""), indicator.unit === "percent");
    const there = valueAt(plan.open.file.value, path);
    const says = `${path.at(-1)}: ${said}`;
    if (!isMapping(there)) return { changes: [{ kind: "set", path, value: valueNode(value) }], says };
    const texts = [
      { key: "value", text: typeof value === "boolean" ? (value ? "yes" : "no") : String(value) },
      ...(of === null ? [] : [{ key: "of", text: String(of) }]),
    ];
    return { changes: itemChanges(plan, path, texts), says };
  };
}

function freshFigure(row: Row, { name, start, now, aim }: FigureInCell): MakeEdit {
  const isPercentage = [start, now, aim].some((each) => each?.includes("%"));
  const node = (said: string) => valueNode(readFigure(figureIn(said), isPercentage).value);
  return (plan) => {
    const path = [...row.path, "indicators"];
    const list = valueAt(plan.open.file.value, path);
    const reading = (said: string): readonly YamlEntry[] => [
      { key: "date", value: word(plan.day) },
      { key: "value", value: node(said) },
    ];
    const entries: readonly YamlEntry[] = [
      { key: "id", value: word(figureId(row, name)) },
      { key: "what", value: prose(name) },
      ...(isPercentage ? [{ key: "unit", value: word("percent") }] : []),
      ...(start === null ? [] : [{ key: "baseline", value: node(start) }]),
      ...(aim === null ? [] : [{ key: "target", value: node(aim) }]),
      ...(now === null
        ? []
        : [
            {
              key: "readings",
              value: {
                kind: "list" as const,
                items: [{ value: { kind: "flow" as const, entries: reading(now) } }],
              },
            },
          ]),
    ];
    const position = Array.isArray(list) ? list.length : 0;
    return {
      changes: [{ kind: "insert", path, position, value: { kind: "map", entries } }],
      says: `a new figure: ${name}`,
    };
  };
}
