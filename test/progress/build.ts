import type { Action, Evaluation, Indicator, Plan, Reading, Row, Voice } from "../../src/plan/plan.ts";

/** A plan for the school year 2025-26 with nothing in it but what a test says. */
export function plan(over: Partial<Plan> = {}): Plan {
  return {
    setting: "Oakfield Primary School",
    settingId: null,
    period: { from: "2025-09-01", to: "2026-07-21" },
    terms: [],
    catalogue: null,
    chosenWith: { path: [], all: null, groups: {}, extra: {} },
    groupNames: {},
    roles: [],
    embedded: [],
    ownMeasures: [],
    ratingKey: {},
    reviews: [],
    celebrate: [],
    voices: [],
    accept: [],
    rows: [],
    extra: {},
    extras: {},
    unsound: new Set(),
    ...over,
  };
}

export function row(over: Partial<Row> = {}): Row {
  return {
    path: [],
    measure: "wc-staff-induction",
    improve: "Training in talking with families",
    ourWords: null,
    success: [],
    involve: { path: [], all: null, groups: {}, extra: {} },
    lead: [],
    indicators: [],
    actions: [],
    voices: [],
    evidence: [],
    evaluation: [],
    links: [],
    accept: [],
    extra: {},
    unsound: new Set(),
    ...over,
  };
}

export function indicator(over: Partial<Indicator> = {}): Indicator {
  return {
    path: [],
    id: "confident-staff",
    what: "New staff who feel confident",
    from: null,
    unit: null,
    aim: null,
    cumulative: false,
    ofWhat: null,
    ended: null,
    baseline: null,
    target: null,
    readings: [],
    extra: {},
    unsound: new Set(),
    ...over,
  };
}

type Value = number | boolean;

export function baseline(value: Value, over: { date?: string; of?: number } = {}): Indicator["baseline"] {
  return {
    path: [],
    valuePath: [],
    value,
    date: over.date ?? null,
    of: over.of ?? null,
    source: null,
    extra: {},
  };
}

export function target(value: Value, by: string | null = null): Indicator["target"] {
  return { path: [], valuePath: [], value, by, steps: [], moved: [], extra: {} };
}

export function reading(date: string, value: Value, of: number | null = null): Reading {
  return { path: [], date, value, of, source: null, extra: {} };
}

export function evaluation(date: string | null, over: Partial<Evaluation> = {}): Evaluation {
  const nothing = { stage: null, rating: null, note: null, next: null, views: {}, extra: {}, viewsExtra: {} };
  return { path: [], date, ...nothing, ...over };
}

export function voice(date: string, over: Partial<Voice> = {}): Voice {
  return {
    path: [],
    date,
    from: "parent-carers",
    said: "We never know whom to ring",
    id: null,
    who: null,
    kind: "idea",
    did: [],
    doing: [],
    couldNot: [],
    by: null,
    answered: null,
    told: null,
    share: false,
    extra: {},
    unsound: new Set(),
    ...over,
  };
}

export function action(text: string, over: Partial<Action> = {}): Action {
  return {
    path: [],
    do: text,
    id: null,
    lead: [],
    with: [],
    start: null,
    by: null,
    done: null,
    ongoing: false,
    cost: null,
    moved: [],
    extra: {},
    unsound: new Set(),
    ...over,
  };
}
