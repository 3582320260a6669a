import { readFileSync } from "node:fs";
import { PLAN_FIELDS, rowFields } from "../../../src/authoring/edits/fields/field-keys.ts";
import { SHEET_THINGS } from "../../../src/authoring/imported/sheets/things/sheet-things.ts";
import { scaffoldPlan } from "../../../src/authoring/scaffold/scaffold-plan.ts";
import { builtInCatalogue } from "../../../src/catalogue/built-in-catalogue.ts";
import { compactJson } from "../../../src/markup/json.ts";
import { makeStyle } from "../../../src/markup/style.ts";
import { resolveMeasures } from "../../../src/measures/resolve-measures.ts";
import { openPlan } from "../../../src/plan/open-plan.ts";
import { buildReport } from "../../../src/report/build-report.ts";
import { REPORT_VIEWS, type ReportView } from "../../../src/report/formats.ts";
import type { PublicRules } from "../../../src/report/public/public-rules.ts";
import { renderReport } from "../../../src/report/render-report.ts";
import { compileSchema } from "../../../src/schema/compile-schema.ts";
import { GROUP_IDS, RATINGS } from "../../../src/vocabulary.ts";
import { inputOf, TOOL } from "../sample.ts";
import { isFound, withOther } from "./known-again.ts";
import { type Form, type Mark, planOfSchema } from "./plan-of-schema.ts";

/** Where a key of the plan's schema is looked for. */
export type Area = (typeof AREAS)[number]["name"] | "set" | "office";

const SCHEMA = JSON.parse(readFileSync("schemas/plan.schema.json", "utf8"));
const validate = compileSchema(SCHEMA);
const AS_OF = "2026-07-20";
const LOOK = { style: makeStyle(false), width: 10_000 } as const;
const VIEWS = Object.keys(REPORT_VIEWS) as readonly ReportView[];

/** No figure is too small to be shown, so that what is left out is left out for what it is. */
const PUBLIC_RULES: PublicRules = { smallNumber: 0, ratings: false };

/** What each area makes of a plan: a key is known there if what it holds comes out. */
const AREAS = [
  { name: "reading", print: (data: unknown) => compactJson(planOf(data).plan) },
  { name: "report", print: (data: unknown) => reportText(data, "json", ["summary"]) },
  { name: "csv", print: (data: unknown) => reportText(data, "csv", VIEWS) },
  { name: "public", print: (data: unknown) => reportText(data, "json", ["summary"], PUBLIC_RULES) },
  { name: "next year", print: nextYear },
] as const;

/** For each key of the schema, the areas that know it, in any form of the plan. */
export function keyFacts(): ReadonlyMap<string, ReadonlySet<Area>> {
  const facts = new Map<string, Set<Area>>();
  for (const { data, marks } of plans()) {
    for (const { name, print } of AREAS) {
      const text = print(data);
      for (const mark of marks) {
        const known = facts.get(mark.key) ?? new Set(areasOf(mark.key));
        facts.set(mark.key, known);
        if (!known.has(name) && comesOut(mark, { text, print, data })) known.add(name);
      }
    }
  }
  return facts;
}

/** The forms of a plan, and keys without which others come out: what is done is not due, what ended does not go on. */
function plans(): readonly { readonly data: unknown; readonly marks: readonly Mark[] }[] {
  const forms: readonly (readonly [Form, readonly string[]])[] = [
    ["long", []],
    ["long", ["done", "ended"]],
    ["long", ["done", "ended", "stage", "told", "did"]],
    ["short", []],
  ];
  return forms.map(([form, drop]) => {
    const { data, marks } = planOfSchema(SCHEMA, form);
    const isDropped = (key: string) => drop.some((name) => key.includes(`.${name}`));
    const left = JSON.stringify(data, (key, value) => (drop.includes(key) ? undefined : value));
    return { data: JSON.parse(left), marks: marks.filter(({ key }) => !isDropped(key)) };
  });
}

function comesOut(
  mark: Mark,
  {
    text,
    print,
    data,
  }: { readonly text: string; readonly print: (data: unknown) => string; readonly data: unknown },
): boolean {
  return mark.kind === "choice" ? print(withOther(data, mark)) !== text : isFound(mark, text);
}

function planOf(data: unknown) {
  return openPlan("plan.yaml", new TextEncoder().encode(JSON.stringify(data)), validate);
}

function reportText(
  data: unknown,
  format: "json" | "csv",
  views: readonly ReportView[],
  rules?: PublicRules,
): string {
  const { plan } = planOf(data);
  const report = buildReport([inputOf(plan)], { asOf: AS_OF, tool: TOOL, ...(rules && { public: rules }) });
  return views.map((view) => renderReport(report, { ...LOOK, view, format })).join("\n");
}

/** The next year's plan, scaffolded from this one. */
function nextYear(data: unknown): string {
  const { plan, file } = planOf(data);
  const catalogue = builtInCatalogue();
  const measures = resolveMeasures(plan, catalogue);
  return scaffoldPlan({
    setting: plan.setting ?? "",
    settingId: plan.settingId,
    period: { from: "2026-07-22", to: "2027-07-21" },
    cornerstones: catalogue.cornerstones,
    measures: [],
    schemaFile: null,
    catalogue: plan.catalogue,
    from: { plan, file, measures, asOf: AS_OF },
  });
}

/** Whether `cornerstones set` takes the key: its fields say groups, ratings and ids where the schema has keys and lists. */
function isSettable(key: string): boolean {
  const fields = [...PLAN_FIELDS, ...rowFields(["ID"]).map((field) => `measures[].${field}`)];
  const named = new Set(fields.map((field) => field.replace(".indicators.ID", ".indicators[]")));
  return named.has(key.replace(/\[\]$/, ""));
}

function areasOf(key: string): readonly Area[] {
  return [...(isSettable(key) ? ["set" as const] : []), ...(isBroughtBack(key) ? ["office" as const] : [])];
}

/** What the rows of each of our sheets stand for in a plan. */
const SHEET_PLACES: Readonly<Record<keyof typeof SHEET_THINGS, readonly string[]>> = {
  "Figures baseline": ["measures[].indicators[].baseline"],
  "Figures reading": ["measures[].indicators[].readings[]"],
  "Figures step": ["measures[].indicators[].target.steps[]"],
  "Figures target": ["measures[].indicators[].target"],
  "Figures figure": ["measures[].indicators[]"],
  "Actions action": ["measures[].actions[]"],
  "Actions moved": ["measures[].actions[].moved[]", "measures[].indicators[].target.moved[]"],
  "Voices voice": ["measures[].voices[]", "voices[]"],
  "Links link": ["measures[].links[]", "embedded[].links[]"],
  "Links happened": ["measures[].links[].happened[]", "embedded[].links[].happened[]"],
  "Evidence evidence": ["measures[].evidence[]"],
  "Evidence celebration": ["celebrate[]"],
  "Reviews review": ["reviews[]"],
  "Reviews presence": GROUP_IDS.map((group) => `reviews[].with.${group}`),
  "Reviews evaluation": ["measures[].evaluation[]"],
  "Reviews view": GROUP_IDS.map((group) => `measures[].evaluation[].views.${group}`),
  "People part": GROUP_IDS.map((group) => `measures[].involve.${group}`),
  "Plan plan": [""],
  "Plan term": ["terms[]"],
  "Plan choosing": GROUP_IDS.map((group) => `chosen-with.${group}`),
  "Plan group-name": GROUP_IDS.map((group) => `group-names.${group}`),
  "Plan role": ["roles.*"],
  "Plan own-measure": ["own-measures[]"],
  "Plan rating-key": Object.keys(RATINGS).map((rating) => `rating-key.${rating}`),
  "Plan embedded": ["embedded[]"],
  "Plan accept": ["accept[]", "measures[].accept[]"],
  "Plan ended": ["measures[].indicators[].ended"],
  "Plan step": ["measures[].indicators[].target.steps[]"],
  "People choosing": GROUP_IDS.map((group) => `chosen-with.${group}`),
};

/** Read back of the sheet of the grid, or in a way of their own. */
const BROUGHT_BACK_OTHERWISE: readonly RegExp[] = [
  /^measures\[\]\.(?:our-words|improve|success|lead|involve|evaluation)(?:\[\])?$/,
  /^measures\[\]\.indicators\[\]\.(?:baseline|target)$/,
  /links\[\]$/,
  /voices\[\]\.(?:did|doing|could-not)(?:\[\])?$/,
  /^measures\[\]\.actions\[\]\.ongoing$/,
];

/** Whether what is changed of it on a sheet of our workbook is brought back into the plan. */
function isBroughtBack(key: string): boolean {
  const keys = Object.entries(SHEET_THINGS).flatMap(([kind, { keys: columns, named }]) =>
    (SHEET_PLACES[kind] ?? []).flatMap((place) => {
      const own = [...Object.values(columns), "x-"].map((each) => (place === "" ? each : `${place}.${each}`));
      return named === undefined ? own : [place, `${place}.value`, ...own];
    }),
  );
  return keys.includes(key.replace(/\[\]$/, "")) || BROUGHT_BACK_OTHERWISE.some((each) => each.test(key));
}
