import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { completeAction } from "../../../src/authoring/edits/complete-action.ts";
import type { Edit, EditedPlan } from "../../../src/authoring/edits/edit.ts";
import { linkMeasures } from "../../../src/authoring/edits/link-measures.ts";
import { moveDate } from "../../../src/authoring/edits/move-date.ts";
import { recordReading } from "../../../src/authoring/edits/record-reading.ts";
import { setField } from "../../../src/authoring/edits/set-field.ts";
import { editPlanText } from "../../../src/authoring/splice/edit-plan-text.ts";
import { prose, word } from "../../../src/authoring/writing/yaml-node.ts";
import { isMapping } from "../../../src/plan/value-at.ts";
import { diffLines } from "../../../src/source/diff-lines.ts";
import { makeSource } from "../../../src/source/source.ts";
import { readYaml } from "../../../src/yaml/read-yaml.ts";
import { hands, written } from "../splice/styled.ts";
import { opened } from "./opened.ts";
import { edits, plans, type RandomEdit, type RandomRow } from "./random-plans.ts";

// 200 plans in `npm test`, always the same ones. `CORNERSTONES_PROPERTY_RUNS=5000 npm run properties` tries as many others.
const asked = Number(process.env.CORNERSTONES_PROPERTY_RUNS);
const SETTINGS = asked > 0 ? { numRuns: asked, seed: Date.now() } : { numRuns: 200, seed: 2026 };

/** Only so that a hanging run ends. */
const TIMEOUT = Math.max(300_000, 1000 * (asked || 0));

describe("a random edit of a random plan in a random hand", () => {
  test(
    "gives the old data with just what was asked, and touches no line that is not concerned",
    () => {
      fc.assert(
        fc.property(plans, hands, edits, (plan, hand, edit) => {
          const before = written(plan, hand);
          const after = edited(before, 0, edit);
          expect(dataOf(after)).toEqual(expected(plan, 0, edit));
          const rest = before.indexOf(before.split(hand.eol).find((line) => line.includes(SECOND)) ?? "");
          expect(after.endsWith(before.slice(rest))).toBe(true);
          expect(removedLines(before, after).filter((line) => !isConcerned(line, edit))).toEqual([]);
        }),
        SETTINGS,
      );
    },
    TIMEOUT,
  );

  test(
    "commutes with one of another row, to the byte",
    () => {
      fc.assert(
        fc.property(plans, hands, edits, edits, (plan, hand, first, second) => {
          const before = written(plan, hand);
          const one = edited(edited(before, 0, first), 1, second);
          const other = edited(edited(before, 1, second), 0, first);
          expect(dataOf(one)).toEqual(expected(expected(plan, 0, first), 1, second));
          expect(one).toBe(other);
        }),
        SETTINGS,
      );
    },
    TIMEOUT,
  );
});

const MEASURES = ["wc-attendance", "wc-staff-induction"] as const;
const SECOND = "wc-staff-induction";

function edited(text: string, row: 0 | 1, edit: RandomEdit): string {
  const plan = opened(text, edit.day);
  return editPlanText(plan.open.file.source, made(plan, MEASURES[row], edit).changes);
}

function made(plan: EditedPlan, measure: string, edit: RandomEdit): Edit {
  switch (edit.kind) {
    case "record":
      return recordReading(plan, {
        measure,
        indicator: "f0",
        value: String(edit.value),
        source: edit.source,
      });
    case "done":
      return completeAction(plan, { measure, action: "a0" });
    case "move": {
      const { figure, to, because } = edit;
      return moveDate(plan, { measure, name: figure ? "f0" : "a0", to, because });
    }
    case "link":
      return linkMeasures(plan, { from: measure, to: "cm-feedback-given", because: edit.because });
    case "set":
      return setField(plan, { measure, key: edit.key, value: edit.value });
    case "voice": {
      const row = plan.plan.rows.find((each) => each.measure === measure);
      const path = [...(row?.path ?? []), "voices"];
      const entries = [
        { key: "date", value: word(edit.day) },
        { key: "from", value: word("staff") },
        { key: "said", value: prose(edit.said) },
      ];
      const position = row?.voices.length ?? 0;
      return { changes: [{ kind: "insert", path, position, value: { kind: "map", entries } }], says: "" };
    }
  }
}

type PlanData = Readonly<Record<string, unknown>> & { readonly measures: readonly RandomRow[] };

/** The data as it should be after an edit, told without any of the code that edits. */
function expected(plan: PlanData, row: number, edit: RandomEdit): PlanData {
  const measures = plan.measures.map((each, at) => (at === row ? expectedRow(each, edit) : each));
  return { ...plan, measures };
}

function expectedRow(row: RandomRow, edit: RandomEdit): RandomRow {
  switch (edit.kind) {
    case "record": {
      const { day, value, source } = edit;
      return first(row, "indicators", (figure) => {
        const readings = list(figure.readings);
        const made = { date: day, value, ...(source === undefined ? {} : { source }) };
        if (readings.some((each) => sameReading(each, made))) return figure;
        const later = readings.findIndex((each) => isMapping(each) && String(each.date) > day);
        const place = later < 0 ? readings.length : later;
        return { ...figure, readings: [...readings.slice(0, place), made, ...readings.slice(place)] };
      });
    }
    case "done":
      return first(row, "actions", (action) => ({ ...action, done: edit.day }));
    case "move":
      return edit.figure
        ? first(row, "indicators", (figure) => ({ ...figure, target: movedTarget(figure.target, edit) }))
        : first(row, "actions", (action) => moved(action, action.by, edit));
    case "link": {
      const link =
        edit.because === undefined ? "cm-feedback-given" : { to: "cm-feedback-given", because: edit.because };
      return { ...row, links: [...list(row.links), link] };
    }
    case "set":
      return { ...row, [edit.key]: edit.value };
    case "voice":
      return { ...row, voices: [...list(row.voices), { date: edit.day, from: "staff", said: edit.said }] };
  }
}

type Move = Extract<RandomEdit, { readonly kind: "move" }>;

function movedTarget(target: unknown, edit: Move): unknown {
  const long = isMapping(target) ? target : { value: target };
  return moved(long, long.by ?? "2026-12-31", edit);
}

function moved(due: Readonly<Record<string, unknown>>, from: unknown, { to, day, because }: Move) {
  return { ...due, by: to, ...(from === undefined ? {} : { moved: [{ from, date: day, because }] }) };
}

function first(
  row: RandomRow,
  key: string,
  change: (item: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>,
): RandomRow {
  return {
    ...row,
    [key]: list(row[key]).map((item, at) => (at === 0 && isMapping(item) ? change(item) : item)),
  };
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function sameReading(a: unknown, b: Readonly<Record<string, unknown>>): boolean {
  return isMapping(a) && a.date === b.date && a.value === b.value && a.source === b.source;
}

function dataOf(text: string): unknown {
  return JSON.parse(JSON.stringify(readYaml(makeSource("plan.yaml", text)).value));
}

function removedLines(before: string, after: string): readonly string[] {
  const [was, is] = [before.split(/\r\n|\n/), after.split(/\r\n|\n/)];
  return diffLines(was, is).flatMap(({ start, end }) => was.slice(start, end));
}

/** Whether a line may give way to an edit: the line that holds the value itself, or a list or mapping in one line. */
function isConcerned(line: string, edit: RandomEdit): boolean {
  const keys = {
    record: ["readings:", "id: *['\"]?f0"],
    done: ["id: *['\"]?a0"],
    move: ["id: *['\"]?[af]0", "by:", "target:", "value:"],
    link: ["links:"],
    set: [],
    voice: ["voices:"],
  };
  if (edit.kind === "set") return true;
  return keys[edit.kind].some((key) => new RegExp(key).test(line));
}
