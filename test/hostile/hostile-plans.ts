import { builtInCatalogue } from "../../src/catalogue/built-in-catalogue.ts";
import { addDays } from "../../src/civil-date.ts";
import { WRITINGS } from "./writings.ts";

/** A plan that is as large as plans may be, and what is large in it. */
export interface HostilePlan {
  readonly name: string;
  readonly text: string;
}

/** How much of everything: the plans stay under 1 MB and 100,000 tokens at `FULL`. */
export interface Bounds {
  readonly bytes: number;
  readonly tokens: number;
}
export const FULL: Bounds = { bytes: 600_000, tokens: 90_000 };

/** The day on which the plans are looked at: near the end of their period. */
export const HOSTILE_DAY = "2026-06-15";

const FROM = "2025-09-01";
const GROUPS = ["children-and-young-people", "parent-carers", "staff"] as const;
const MEASURES = builtInCatalogue().measures.map(({ id }) => id);

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
type Item = (position: number, text: string) => Json;

const day = (position: number, days = 280): string => addDays(FROM, position % days);
const group = (position: number): string => GROUPS[position % 3] ?? "staff";
const own = (position: number): string => `own-measure-${position}`;

/** Every list of the plan itself: what one entry is, around a text. */
const PLAN_LISTS: Readonly<Record<string, Item>> = {
  reviews: (at, text) => ({
    date: day(at, 400),
    label: text.slice(0, 190),
    with: { "parent-carers": text, staff: text },
    note: text,
  }),
  celebrate: (at, text) => ({ date: day(at), what: text, who: text.slice(0, 190), share: true }),
  voices: (at, text) => ({
    date: day(at),
    from: group(at),
    said: text,
    who: text.slice(0, 190),
    share: true,
  }),
  accept: (at, text) => ({ rule: "row-unfinished", because: text, until: day(at, 400) }),
  "own-measures": (at, text) => ({ id: own(at), cornerstone: "communicate", statement: text }),
  embedded: (at, text) => ({
    measure: MEASURES[at] ?? `own-embedded-${at}`,
    since: FROM,
    links: [{ to: MEASURES[(at * 7) % MEASURES.length] ?? "", because: text }],
  }),
  terms: (at, text) => ({ name: `${at} ${text.slice(0, 150)}`, from: day(at), to: day(at + 40, 400) }),
};

/** Every list of a row. */
const ROW_LISTS: Readonly<Record<string, Item>> = {
  lead: (_, text) => text.slice(0, 190),
  success: (_, text) => text,
  indicators: (at, text) => ({
    id: `figure-${at}`,
    what: text,
    from: group(at),
    unit: at % 2 === 0 ? "percent" : text.slice(0, 190),
    baseline: { value: 40, of: 10, date: FROM, source: text },
    target: { value: 90, by: day(at, 400) },
    readings: [{ date: day(at), value: 50, of: 30, source: text }],
  }),
  "indicators without figures": (at, text) => ({ id: `figure-${at}`, what: text }),
  actions: (at, text) => ({
    do: text,
    lead: text.slice(0, 190),
    by: day(at, 400),
    moved: [{ from: FROM, because: text }],
  }),
  "actions with many leads": (at, text) => ({
    do: "x",
    lead: Array.from({ length: 50 }, (_, n) => `${at} ${n} ${text.slice(0, 150)}`),
    by: day(at, 400),
  }),
  "actions with all leads": (_, text) => ({
    do: "x",
    lead: Array.from({ length: 1_000 }, (_, n) => `${n}${text.slice(0, 150)}`),
    by: FROM,
  }),
  "actions that moved often": (at, text) => ({
    do: "x",
    by: day(at, 400),
    moved: Array.from({ length: 50 }, (_, n) => ({ from: day(n), because: text.slice(0, 100) })),
  }),
  "actions done together": (at, text) => ({
    do: text,
    with: [...GROUPS],
    start: FROM,
    by: day(at, 400),
    done: day(at + 3),
    cost: text,
  }),
  voices: (at, text) => ({ date: day(at), from: group(at), said: text, share: true }),
  "voices with many answers": (at, text) => ({
    date: day(at),
    from: group(at),
    said: "x",
    did: Array.from({ length: 40 }, (_, n) => `${n} ${text.slice(0, 150)}`),
    doing: [text, text],
    by: day(at, 400),
    share: true,
  }),
  "voices answered": (at, text) => ({
    date: day(at),
    from: group(at),
    said: text,
    did: text,
    answered: day(at + 1),
    told: text,
    share: at % 2 === 0,
  }),
  "voices under way": (at, text) => ({
    date: day(at),
    from: group(at),
    said: text,
    doing: text,
    share: at % 2 === 0,
  }),
  "voices refused": (at, text) => ({
    date: day(at),
    from: group(at),
    said: text,
    "could-not": text,
    share: true,
  }),
  thanks: (at, text) => ({ date: day(at), from: group(at), said: text, kind: "thanks", share: true }),
  evidence: (at, text) => ({ date: day(at), what: text, where: text, private: at % 2 === 0 }),
  evaluation: (at, text) => ({
    date: day(at),
    stage: "in-progress",
    rating: "amber",
    note: text,
    next: text,
    views: { "children-and-young-people": text, "parent-carers": text, staff: text },
  }),
  links: (at, text) => ({ to: MEASURES[at % MEASURES.length] ?? "", because: text }),
  "links that helped": (at, text) => ({
    to: MEASURES[at % MEASURES.length] ?? "",
    happened: Array.from({ length: 10 }, (_, n) => ({
      date: day(at + n),
      what: text.slice(0, 150),
      from: group(n),
      helped: n % 2 === 0,
    })),
  }),
  "links to nowhere": (at) => `own-nowhere-${at}`,
};

/** Lists of an indicator. */
const FIGURE_LISTS: Readonly<Record<string, Item>> = {
  readings: (at) => ({ date: day(at), value: at % 100, of: 30 }),
  "readings without a doubt": (at) => ({ date: addDays(FROM, at - 30_000), value: at % 7 }),
  "readings newest first": (at) => ({ date: addDays(FROM, -at), value: at % 7 }),
  "readings with sources": (at, text) => ({ date: day(at), value: 50, source: text }),
  "readings that never fall": (at) => ({ date: addDays(FROM, at), value: at }),
  "readings of yes and no": (at) => ({ date: day(at), value: at % 2 === 0 }),
};

const HEAD: Readonly<Record<string, Json>> = {
  cornerstones: 1,
  setting: "Oakfield",
  period: { from: FROM, to: "2026-07-21" },
  "chosen-with": {
    "children-and-young-people": "School Council",
    "parent-carers": "Parent Forum",
    staff: "Whole-staff meeting",
  },
};

/** Plans in which one list is as long as it can be, and plans in which every text is. */
export function hostilePlans(bounds: Bounds = FULL): readonly HostilePlan[] {
  return [
    ...Object.keys(PLAN_LISTS).flatMap((key) => longLists(key, "plan", bounds)),
    ...Object.keys(ROW_LISTS).flatMap((key) => longLists(key, "row", bounds)),
    ...Object.keys(FIGURE_LISTS).flatMap((key) => longLists(key, "figure", bounds)),
    ...Object.keys(WRITINGS).map((writing) => longTexts(writing, bounds)),
    ...manyRows(bounds),
    ...oddShapes(bounds),
  ];
}

/** The same list three times: many short entries, few long ones, and long ones that no space parts. */
function longLists(key: string, where: "plan" | "row" | "figure", bounds: Bounds): HostilePlan[] {
  const item = { plan: PLAN_LISTS, row: ROW_LISTS, figure: FIGURE_LISTS }[where][key];
  if (item === undefined) return [];
  const texts = {
    short: "x",
    "in words": writing("words", longest(bounds)),
    Chinese: writing("Chinese without a space", longest(bounds)),
  };
  const made = Object.entries(texts).map(([name, text]) => {
    const entries = list(item, text, bounds);
    const text_ =
      where === "plan" ? inPlan(key, entries) : where === "row" ? inRow(key, entries) : inFigure(entries);
    return { name: `${where}: ${key}, ${name}`, text: text_ };
  });
  return made.filter(({ text }, at) => made.findIndex((other) => other.text === text) === at);
}

function inPlan(key: string, entries: readonly Json[]): string {
  const rows = key === "own-measures" ? [{ measure: own(0), improve: "x" }] : [richRow(0, "x")];
  return document({ ...HEAD, [key]: entries, measures: rows });
}

function inRow(key: string, entries: readonly Json[]): string {
  const name = { thanks: "voices" }[key] ?? key.split(" ")[0] ?? key;
  const others = MEASURES.slice(1, 5).map((measure) => ({ measure, improve: "x" }));
  return document({
    ...HEAD,
    measures: [{ measure: MEASURES[0] ?? "", improve: "x", [name]: entries }, ...others],
  });
}

function inFigure(readings: readonly Json[]): string {
  const indicator = { id: "figure", what: "x", from: "staff", target: 90, readings };
  return document({
    ...HEAD,
    measures: [{ measure: MEASURES[0] ?? "", improve: "x", indicators: [indicator] }],
  });
}

/** Every text of every row as long as it may be, in one writing. */
function longTexts(name: string, bounds: Bounds): HostilePlan {
  const text = writing(name, longest(bounds));
  const label = writing(name, Math.min(190, longest(bounds)));
  const bytes = byteLength(JSON.stringify(richRow(0, text)));
  const count = Math.min(MEASURES.length, Math.max(2, Math.floor(bounds.bytes / bytes)));
  const measures = MEASURES.slice(0, count).map((_, at) => richRow(at, text));
  return {
    name: `texts: ${name}`,
    text: document({
      ...HEAD,
      setting: label,
      "chosen-with": { "children-and-young-people": text, "parent-carers": { how: text }, staff: text },
      "group-names": { "children-and-young-people": label, "parent-carers": label, staff: label },
      "rating-key": { red: text, amber: text, green: text },
      reviews: list(PLAN_LISTS.reviews, text, { bytes: 20_000, tokens: 1_000 }),
      celebrate: list(PLAN_LISTS.celebrate, text, { bytes: 20_000, tokens: 1_000 }),
      measures,
    }),
  };
}

/** Rows by the thousand: of own measures, of one measure, of measures that nobody knows, linked in every way. */
function manyRows(bounds: Bounds): HostilePlan[] {
  const bare = (_: number, text: string) => ({ improve: text });
  const kinds: readonly (readonly [name: string, own: boolean, row: (at: number, all: number) => Json])[] = [
    ["own measures", true, (at) => ({ measure: own(at), ...bare(at, "x") })],
    ["own measures that are full", true, (at) => richRow(at, "x", own(at))],
    ["a chain of links", true, (at) => ({ measure: own(at), improve: "x", links: [own(at + 1)] })],
    [
      "links everywhere",
      true,
      (at, all) => ({
        measure: own(at),
        improve: "x",
        links: Array.from({ length: 30 }, (_, n) => own((at * 31 + n * 17) % all)),
      }),
    ],
    ["links to one", true, (at) => ({ measure: own(at), improve: "x", links: [own(0)] })],
    ["one measure", false, (at) => ({ measure: MEASURES[0] ?? "", ...bare(at, "x") })],
    ["measures that nobody knows", false, (at) => ({ measure: `wc-staff-inductio-${at}`, ...bare(at, "x") })],
    [
      "measures that nobody knows beside own ones",
      true,
      (at) => ({ measure: `own-measur-${at}`, improve: "x" }),
    ],
    [
      "measures set aside",
      true,
      (at) => ({ measure: own(at), improve: "x", evaluation: [{ date: FROM, stage: "paused" }] }),
    ],
  ];
  return kinds.map(([name, hasOwn, row]) => {
    const entry = (at: number): Json => [
      hasOwn ? (PLAN_LISTS["own-measures"]?.(at, "x") ?? "") : "",
      row(at, 100),
    ];
    const count = list(entry, "", bounds).length;
    const numbers = Array.from({ length: count }, (_, at) => at);
    const owned = hasOwn ? numbers.map((at) => PLAN_LISTS["own-measures"]?.(at, "x") ?? "") : [];
    return {
      name: `rows: ${name}`,
      text: document({ ...HEAD, "own-measures": owned, measures: numbers.map((at) => row(at, count)) }),
    };
  });
}

/** What is no list of the format's own. */
function oddShapes(bounds: Bounds): HostilePlan[] {
  const many = (item: Item): readonly Json[] => list(item, "x", bounds);
  const keys = (name: (at: number) => string): Json =>
    Object.fromEntries(many(() => ["x", "y"]).map((_, at) => [name(at), "x"]));
  const row = (more: { readonly [key: string]: Json }): string =>
    document({ ...HEAD, measures: [{ ...more, measure: MEASURES[0] ?? "", improve: "x" }] });
  return [
    { name: "odd: roles", text: document({ ...HEAD, roles: roles(bounds), measures: [richRow(0, "x")] }) },
    { name: "odd: milestones", text: document({ ...HEAD, measures: [stepped(bounds)] }) },
    { name: "odd: own keys", text: row({ "x-more": keys((at) => `x-${at}`) }) },
    { name: "odd: own keys of a row", text: row(Object(keys((at) => `x-${at}`))) },
    { name: "odd: keys that nobody knows", text: row(Object(keys((at) => `improv-${at}`))) },
    {
      name: "odd: texts where lists stand",
      text: row({ actions: many(() => "x"), indicators: many(() => 1).slice(0, 10) }),
    },
    {
      name: "odd: dates that are none",
      text: row({ voices: many((at) => ({ date: `${at}/13/2026`, from: "nobody", said: "" })) }),
    },
    { name: "odd: one text of all", text: row({ success: writing("words", bounds.bytes) }) },
    {
      name: "odd: one word of all",
      text: row({ success: writing("Chinese without a space", bounds.bytes / 3) }),
    },
    {
      name: "odd: one line of brackets",
      text: `${document(HEAD)}x: ${"[".repeat(60)}${"]".repeat(60)}\nmeasures: [${"[],".repeat(bounds.tokens / 2)}]\n`,
    },
    {
      name: "odd: comments",
      text: `${document({ ...HEAD, measures: [richRow(0, "x")] })}${"# a line\n".repeat(bounds.bytes / 9)}`,
    },
    {
      name: "odd: a setting of emoji",
      text: document({ ...HEAD, setting: writing("families of emoji", 190), measures: [richRow(0, "x")] }),
    },
  ];
}

function roles(bounds: Bounds): Json {
  const count = list(() => ["x", "y"], "", bounds).length;
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`role ${at}`, group(at)]));
}

/** A row whose one figure has as many milestones as fit, and as many moves of its date. */
function stepped({ bytes, tokens }: Bounds): Json {
  const half = { bytes: bytes / 2, tokens: tokens / 2 };
  const steps = list((at) => ({ by: addDays(FROM, at), value: at }), "", half);
  const moved = list((at) => ({ from: day(at), date: day(at), because: "x" }), "", half);
  const target = { value: 1_000_000, by: "2026-07-01", steps, moved };
  return {
    measure: MEASURES[0] ?? "",
    improve: "x",
    indicators: [
      { id: "figure", what: "x", baseline: 0, target, readings: [{ date: "2026-01-05", value: 100 }] },
    ],
  };
}

/** A row in which every field has something. */
function richRow(at: number, text: string, measure = MEASURES[at] ?? own(at)): Json {
  const few = (key: string, count: number): Json =>
    Array.from({ length: count }, (_, position) => ROW_LISTS[key]?.(position + at, text) ?? "");
  return {
    measure,
    "our-words": text,
    lead: [text.slice(0, 190)],
    improve: text,
    success: few("success", 2),
    involve: {
      "children-and-young-people": text,
      "parent-carers": { level: "co-producing", how: text },
      staff: text,
    },
    indicators: few("indicators", 1),
    actions: few("actions", 1),
    voices: [ROW_LISTS.voices?.(at, text) ?? "", ROW_LISTS["voices answered"]?.(at, text) ?? ""],
    evidence: few("evidence", 1),
    evaluation: few("evaluation", 1),
    links: few("links", 1),
  };
}

/** As many entries as the bounds hold. */
function list(item: Item | undefined, text: string, { bytes, tokens }: Bounds): Json[] {
  if (item === undefined) return [];
  const first = JSON.stringify(item(10_000, text));
  const size = byteLength(first) + 8;
  const count = Math.floor(Math.min(bytes / size, tokens / (1 + tokensIn(item(0, text)))));
  return Array.from({ length: Math.max(1, count) }, (_, at) => item(at, text));
}

function tokensIn(value: Json): number {
  if (typeof value !== "object") return 1;
  const inner = Array.isArray(value) ? value : Object.values(value);
  const own = Array.isArray(value) ? 1 : 1 + inner.length;
  return inner.reduce((sum: number, each: Json) => sum + tokensIn(each), own);
}

/** How long a text is: nearly as long as texts may be, and shorter where the whole plan is. */
function longest({ bytes }: Bounds): number {
  return Math.min(1_900, Math.ceil(bytes / 40));
}

function writing(name: string, length: number): string {
  return WRITINGS[name]?.(length) ?? "";
}

/** The data as YAML: a line an entry, each in JSON's form, which YAML reads too. */
function document(data: { readonly [key: string]: Json }): string {
  return Object.entries(data)
    .map(([key, value]) =>
      Array.isArray(value)
        ? `${key}:\n${value.map((entry) => `  - ${entryText(entry)}\n`).join("")}`
        : `${key}: ${JSON.stringify(value)}\n`,
    )
    .join("");
}

/** An entry over several lines, so that no line is longer than its longest list's entry. */
function entryText(entry: Json): string {
  if (typeof entry !== "object" || Array.isArray(entry)) return JSON.stringify(entry);
  return Object.entries(entry)
    .map(([key, value]) =>
      Array.isArray(value)
        ? `${key}:\n${value.map((each) => `      - ${JSON.stringify(each)}`).join("\n")}`
        : `${key}: ${JSON.stringify(value)}`,
    )
    .join("\n    ");
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
