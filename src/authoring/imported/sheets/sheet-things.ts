import type { Path } from "../../../diagnostics/finding.ts";
import type { Indicator, Plan, Row } from "../../../plan/plan.ts";
import { GROUP_IDS } from "../../../vocabulary.ts";
import type { EditedPlan } from "../../edits/edit.ts";
import { findAnyMeasure } from "../../find/find-any-measure.ts";
import { findGroup } from "../../find/find-group.ts";
import { findRow } from "../../find/find-row.ts";
import { cellText, flat, type SheetCells } from "./sheet-change.ts";

/** Something of a plan that a row of a sheet tells, and where it stands. */
export interface KnownThing {
  readonly path: Path;
  /** What a row says of it by which it is known, by the sheet's columns. */
  readonly is: Readonly<Record<string, string | null>>;
}

/** Where something new goes: into a list by its day, else at its end; or under a key. */
export interface FreshPlace {
  readonly list: Path;
  readonly dated?: readonly { readonly path: Path; readonly date: string | null }[];
}

/** How one kind of row of a sheet stands in a plan. */
export interface SheetThing {
  /** The columns that are read back, each with the key that it stands under. */
  readonly keys: Readonly<Record<string, string>>;
  /** Those of the kind that the plan has; `cells` narrow them to a measure and a figure. */
  readonly known: (plan: EditedPlan, cells: SheetCells) => readonly KnownThing[];
  /** Where a new one goes; null where none can be added by a row. Throws UsageError where what it is about is not told. */
  readonly fresh: (plan: EditedPlan, cells: SheetCells) => FreshPlace | null;
  /** What a new one must say. */
  readonly required: readonly string[];
  /** Whether a new one stands in one line. */
  readonly inLine?: boolean;
}

/** The row that a line of a sheet is about: by the short name that people see, where the hidden id says something else. */
export function rowOf(plan: EditedPlan, cells: SheetCells): Row {
  const [id, short] = [cellText(cells, "measure"), cellText(cells, "short")];
  const isSame = short === "" || plan.measures.get(id)?.short === short;
  return findRow(id !== "" && isSame ? id : short, plan);
}

function rowsOf(plan: EditedPlan, cells: SheetCells): readonly Row[] {
  const id = cellText(cells, "measure");
  return plan.plan.rows.filter(({ measure }) => measure === id);
}

/** The figure that a line is about: by its id, else by what it counts. */
export function indicatorOf(row: Row, cells: SheetCells): Indicator | undefined {
  const [id, what] = [cellText(cells, "indicator"), flat(cellText(cells, "what"))];
  return row.indicators.find((each) => (id === "" ? flat(each.what ?? "") === what : each.id === id));
}

const known = (path: Path, is: KnownThing["is"]): KnownThing => ({ path, is });
const figureKeys = { date: "date", value: "value", of: "of", source: "source" } as const;

/** Of the figures of a row's one: its start, its readings, its milestones and its aim. */
function ofIndicator(
  plan: EditedPlan,
  cells: SheetCells,
  things: (indicator: Indicator) => readonly KnownThing[],
): readonly KnownThing[] {
  return rowsOf(plan, cells).flatMap((row) => {
    const indicator = indicatorOf(row, cells);
    return indicator === undefined ? [] : things(indicator);
  });
}

function freshIndicator(plan: EditedPlan, cells: SheetCells): Indicator | null {
  return indicatorOf(rowOf(plan, cells), cells) ?? null;
}

function voicesOf(plan: EditedPlan, cells: SheetCells): Pick<Plan, "voices"> & { readonly path: Path } {
  if (cellText(cells, "measure") === "" && cellText(cells, "short") === "")
    return { voices: plan.plan.voices, path: [] };
  return rowOf(plan, cells);
}

function linksOf(plan: EditedPlan, cells: SheetCells) {
  const id = cellText(cells, "measure");
  const holders = cellText(cells, "part_of") === "embedded" ? plan.plan.embedded : plan.plan.rows;
  return holders.filter(({ measure }) => measure === id).flatMap(({ links }) => links);
}

function linkTo(plan: EditedPlan, cells: SheetCells) {
  const to = findAnyMeasure(cellText(cells, "to"), plan).id;
  return rowOf(plan, cells).links.find((link) => link.to === to);
}

/** Every kind of row that is read back, by the sheet and the kind that the row says it is. */
export const SHEET_THINGS: Readonly<Record<string, SheetThing>> = {
  "Figures baseline": {
    keys: figureKeys,
    required: ["value"],
    known: (plan, cells) =>
      ofIndicator(plan, cells, ({ baseline }) =>
        baseline ? [known(baseline.path, { role: "baseline" })] : [],
      ),
    fresh: () => null,
  },
  "Figures reading": {
    keys: figureKeys,
    required: ["date", "value"],
    inLine: true,
    known: (plan, cells) =>
      ofIndicator(plan, cells, ({ readings }) =>
        readings.map(({ path, date, value, source }) =>
          known(path, { date, value: valueText(value), source }),
        ),
      ),
    fresh: (plan, cells) => {
      const indicator = freshIndicator(plan, cells);
      return indicator && { list: [...indicator.path, "readings"], dated: indicator.readings };
    },
  },
  "Figures step": {
    keys: { date: "by", value: "value" },
    required: ["date", "value"],
    inLine: true,
    known: (plan, cells) =>
      ofIndicator(plan, cells, ({ target }) =>
        (target?.steps ?? []).map(({ path, by, value }) =>
          known(path, { date: by, value: valueText(value) }),
        ),
      ),
    fresh: (plan, cells) => {
      const target = freshIndicator(plan, cells)?.target;
      return target ? { list: [...target.path, "steps"] } : null;
    },
  },
  "Figures target": {
    keys: { date: "by", value: "value" },
    required: ["value"],
    known: (plan, cells) =>
      ofIndicator(plan, cells, ({ target }) => (target ? [known(target.path, { role: "target" })] : [])),
    fresh: () => null,
  },
  "Figures figure": {
    keys: {
      what: "what",
      from: "from",
      unit: "unit",
      aim: "aim",
      cumulative: "cumulative",
      of_what: "of-what",
    },
    required: ["what"],
    known: (plan, cells) => ofIndicator(plan, cells, ({ path }) => [known(path, {})]),
    fresh: (plan, cells) => ({ list: [...rowOf(plan, cells).path, "indicators"] }),
  },
  "Actions action": {
    keys: {
      id: "id",
      text: "do",
      lead: "lead",
      with: "with",
      start: "start",
      by: "by",
      done: "done",
      cost: "cost",
    },
    required: ["text"],
    known: (plan, cells) =>
      rowsOf(plan, cells).flatMap(({ actions }) =>
        actions.map(({ path, id, do: text }) => known(path, { id, text })),
      ),
    fresh: (plan, cells) => ({ list: [...rowOf(plan, cells).path, "actions"] }),
  },
  "Actions moved": {
    keys: { was: "from", date: "date", because: "because" },
    required: ["was"],
    known: (plan, cells) =>
      rowsOf(plan, cells).flatMap(({ actions, indicators }) =>
        [...actions, ...indicators.flatMap(({ target }) => target ?? [])].flatMap(({ moved }) =>
          moved.map(({ path, from, date, because }) => known(path, { was: from, date, because })),
        ),
      ),
    fresh: () => null,
  },
  "Voices voice": {
    keys: {
      id: "id",
      date: "date",
      group: "from",
      who: "who",
      kind: "kind",
      said: "said",
      promised: "by",
      answered: "answered",
      told: "told",
      share: "share",
    },
    required: ["group", "said"],
    known: (plan, cells) =>
      voicesOf(plan, cells).voices.map(({ path, date, from, said, id }) =>
        known(path, { date, group: from, said, id }),
      ),
    fresh: (plan, cells) => {
      const { path, voices } = voicesOf(plan, cells);
      return { list: [...path, "voices"], dated: voices };
    },
  },
  "Links link": {
    keys: { to: "to", because: "because" },
    required: ["to"],
    known: (plan, cells) => linksOf(plan, cells).map(({ path, to }) => known(path, { to })),
    fresh: (plan, cells) => ({ list: [...rowOf(plan, cells).path, "links"] }),
  },
  "Links happened": {
    keys: { date: "date", text: "what", group: "from", state: "helped" },
    required: ["date", "text"],
    known: (plan, cells) =>
      linksOf(plan, cells).flatMap(({ to, happened }) =>
        happened.map(({ path, date, what }) => known(path, { to, date, text: what })),
      ),
    fresh: (plan, cells) => {
      const link = linkTo(plan, cells);
      return link === undefined ? null : { list: [...link.path, "happened"], dated: link.happened };
    },
  },
  "Evidence evidence": {
    keys: { date: "date", text: "what", where: "where", private: "private" },
    required: ["text"],
    known: (plan, cells) =>
      rowsOf(plan, cells).flatMap(({ evidence }) =>
        evidence.map(({ path, date, what }) => known(path, { date, text: what })),
      ),
    fresh: (plan, cells) => {
      const { path, evidence } = rowOf(plan, cells);
      return { list: [...path, "evidence"], dated: evidence };
    },
  },
  "Evidence celebration": {
    keys: { date: "date", text: "what", who: "who", share: "share" },
    required: ["text"],
    known: ({ plan }) => plan.celebrate.map(({ path, date, what }) => known(path, { date, text: what })),
    fresh: ({ plan }) => ({ list: ["celebrate"], dated: plan.celebrate }),
  },
  "Reviews review": {
    keys: { date: "date", text: "label", note: "note" },
    required: ["date"],
    known: ({ plan }) => plan.reviews.map(({ path, date }) => known(path, { date })),
    fresh: ({ plan }) => ({ list: ["reviews"], dated: plan.reviews }),
  },
  "Reviews presence": {
    // A text under the group's own name, whatever it is: written by `presenceKey`.
    keys: {},
    required: ["group", "date", "text"],
    known: ({ plan }) =>
      plan.reviews.flatMap(({ path, date }) =>
        GROUP_IDS.map((group) => known([...path, "with", group], { date, group })),
      ),
    fresh: () => null,
  },
  "Reviews evaluation": {
    keys: { date: "date", stage: "stage", rating: "rating", text: "note", next: "next" },
    required: ["date"],
    known: (plan, cells) =>
      rowsOf(plan, cells).flatMap(({ evaluation }) =>
        evaluation.map(({ path, date }) => known(path, { date })),
      ),
    fresh: (plan, cells) => {
      const { path, evaluation } = rowOf(plan, cells);
      return { list: [...path, "evaluation"], dated: evaluation };
    },
  },
  "Reviews view": {
    keys: { text: "says", level: "level", rating: "rating" },
    required: ["group", "date", "text"],
    known: (plan, cells) =>
      [...rowsOf(plan, cells)].flatMap(({ evaluation }) =>
        evaluation.flatMap(({ path, date }) =>
          GROUP_IDS.map((group) => known([...path, "views", group], { date, group })),
        ),
      ),
    fresh: () => null,
  },
  "People part": {
    keys: { how: "how", level: "level" },
    required: ["group"],
    known: (plan, cells) =>
      rowsOf(plan, cells).flatMap(({ path }) =>
        GROUP_IDS.map((group) => known([...path, "involve", group], { group })),
      ),
    fresh: () => null,
  },
  "People choosing": {
    keys: { chose: "how", chose_level: "level", chose_on: "date" },
    required: ["group"],
    known: () => GROUP_IDS.map((group) => known(["chosen-with", group], { group })),
    fresh: () => null,
  },
};

function valueText(value: number | boolean): string {
  return typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
}

/** Whether a row of a sheet tells of a thing. */
export function isOf({ is }: KnownThing, cells: SheetCells, plan: EditedPlan): boolean {
  return Object.entries(is).every(([name, text]) => {
    const cell = cellText(cells, name);
    if (name === "group" && cell !== "") return findGroup(cell, plan.plan) === text;
    return flat(cell) === flat(text ?? "");
  });
}
