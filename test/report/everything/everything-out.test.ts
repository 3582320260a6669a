import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { makeStyle } from "../../../src/markup/style.ts";
import { reportPage } from "../../../src/pages/report-page.ts";
import { openPlan } from "../../../src/plan/open-plan.ts";
import { buildReport, toldPlans } from "../../../src/report/build-report.ts";
import { REPORT_VIEWS, type ReportView } from "../../../src/report/formats.ts";
import { renderReport } from "../../../src/report/render-report.ts";
import { compileSchema } from "../../../src/schema/compile-schema.ts";
import { inputOf, TOOL } from "../sample.ts";
import { isFound, withOther } from "./known-again.ts";
import { type Mark, planOfSchema } from "./plan-of-schema.ts";

/**
 * Every key of the plan's schema comes out, in every output: a plan is made that holds something at each key, and each
 * of them is looked for again. What is a word of a few (a level, a yes or no) stands in many places, so there the output
 * must differ where another stands in the plan.
 */
const SCHEMA = JSON.parse(readFileSync("schemas/plan.schema.json", "utf8"));
const validate = compileSchema(SCHEMA);
/** After everything in the plan. */
const AS_OF = "2026-07-20";
const LOOK = { style: makeStyle(false), width: 10_000 } as const;

/** Keys of the file itself, which no report tells. */
const OF_THE_FILE: Readonly<Record<string, string>> = {
  cornerstones: "the version of the format: it says how to read the file, and nothing of the plan",
};

type Input = ReturnType<typeof inputOf>;
interface Output {
  readonly name: string;
  /** What is printed together; the first holds the most. */
  readonly parts: readonly ((input: Input) => string)[];
  /** Keys that do not come out there, each with why. */
  readonly without: Readonly<Record<string, string>>;
  /** Keys that do not come out there yet and should: to be shrunk, and never to grow. */
  readonly missing: readonly string[];
}

const options = { asOf: AS_OF, tool: TOOL };
const shown = (view: ReportView, format: "json" | "csv" | "markdown") => (input: Input) =>
  renderReport(buildReport([input], options), { ...LOOK, view, format });
const markdown = shown("progress", "markdown");

const VIEWS = Object.keys(REPORT_VIEWS) as readonly ReportView[];
/** Pages are for people, and call things by their names. */
const IDS = "an id is a name for programs and for edits; pages call the thing by its words";
const NAMED: Output["without"] = {
  catalogue: "the path of a file beside the plan; pages name the catalogue and who made it",
  "own-measures[].id": IDS,
  "measures[].measure": IDS,
  "embedded[].measure": IDS,
  "embedded[].links[].to": IDS,
  "embedded[].links[]": IDS,
  "measures[].links[].to": IDS,
  "measures[].links[]": IDS,
  "measures[].indicators[].id": IDS,
  "measures[].actions[].id": IDS,
  "measures[].voices[].id": IDS,
  "voices[].id": IDS,
};

const OUTPUTS: readonly Output[] = [
  { name: "JSON", parts: [shown("summary", "json")], without: {}, missing: [] },
  {
    name: "CSV, all views together",
    parts: [
      shown("progress", "csv"),
      ...VIEWS.filter((view) => view !== "progress").map((view) => shown(view, "csv")),
    ],
    without: {},
    missing: [],
  },
  {
    name: "Markdown, every measure in full",
    parts: [(input) => markdown(input).replaceAll("\\", "")],
    without: NAMED,
    missing: [],
  },
  {
    name: "HTML, the page of the plan",
    parts: [(input) => reportPage(buildReport([input], options), toldPlans([input], options), "summary")],
    without: NAMED,
    missing: [],
  },
];

/** The forms of a plan, and keys without which others come out: what is done is not due, a standing duty never is. */
const FORMS = [
  { form: "long", drop: [] },
  { form: "long", drop: ["done", "ended"] },
  { form: "long", drop: ["done", "ended", "ongoing"] },
  { form: "short", drop: [] },
] as const;

const PLANS = FORMS.map(({ form, drop }) => {
  const { data, marks } = planOfSchema(SCHEMA, form);
  const isDropped = (key: string) => drop.some((name) => key.includes(`.${name}`));
  return { data: without(data, drop), marks: marks.filter(({ key }) => !isDropped(key)) };
});

function without(data: unknown, drop: readonly string[]): unknown {
  return JSON.parse(JSON.stringify(data, (key, value) => (drop.includes(key) ? undefined : value)));
}

function inputOfData(data: unknown) {
  return inputOf(openPlan("plan.yaml", new TextEncoder().encode(JSON.stringify(data)), validate).plan);
}

test("the plans are sound, and hold something at every key", () => {
  for (const { data } of PLANS) expect(validate(data)).toEqual([]);
  const held = new Set(PLANS.flatMap(({ marks }) => marks.map(({ key }) => key)));
  expect(held.size).toBeGreaterThan(150);
});

describe.each(OUTPUTS)("$name", ({ parts, without: reasons, missing }) => {
  test("holds something of every key of the plan's schema", () => {
    const lost = new Set<string>();
    const found = new Set<string>();
    for (const { data, marks } of PLANS) {
      const texts = parts.map((print) => print(inputOfData(data)));
      for (const mark of marks)
        if (!found.has(mark.key)) (comesOut(mark, texts, data) ? found : lost).add(mark.key);
    }
    // What a form does not tell, another of the same plan may.
    const still = [...lost].filter((key) => !found.has(key) && !(key in OF_THE_FILE));
    expect(still.toSorted()).toEqual([...Object.keys(reasons), ...missing].toSorted());
  });

  function comesOut(mark: Mark, texts: readonly string[], data: unknown): boolean {
    if (mark.kind !== "choice") return texts.some((text) => isFound(mark, text));
    const other = inputOfData(withOther(data, mark));
    return parts.some((print, at) => print(other) !== texts[at]);
  }
});
