import { ACTION_KEYS } from "../../src/plan/keys/action-keys.ts";
import { INDICATOR_KEYS } from "../../src/plan/keys/figure-keys.ts";
import { readValues } from "../../src/plan/keys/read-entry.ts";
import { VOICE_KEYS } from "../../src/plan/keys/voice-keys.ts";
import type {
  Action,
  Celebration,
  Ended,
  Evaluation,
  Evidence,
  GroupPart,
  Indicator,
  Involvement,
  Link,
  Moved,
  OwnMeasure,
  Plan,
  Reading,
  Review,
  Row,
  Step,
  View,
  Voice,
} from "../../src/plan/plan.ts";
import type { PlanPlace } from "../../src/plan/read/plan-reader.ts";
import { makeSource } from "../../src/source/source.ts";
import { readYaml } from "../../src/yaml/read-yaml.ts";

/** A place where nothing stands: what is read of it is what holds where nothing is said. */
const NOTHING: PlanPlace = {
  reader: { file: readYaml(makeSource("plan.yaml", "{}")), isUnusable: () => false, unsound: new Map() },
  path: [],
  value: {},
  isPercentage: false,
};

/** What every place of a plan has: where it stands, and its `x-` keys. */
const PLACE = { path: [], extra: {} };

/** A plan for the school year 2025-26 with nothing in it but what a test says. */
export function plan(over: Partial<Plan> = {}): Plan {
  return {
    setting: "Oakfield Primary School",
    settingId: null,
    period: { from: "2025-09-01", to: "2026-07-21" },
    terms: [],
    catalogue: null,
    chosenWith: involvement(),
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
    involve: involvement(),
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
    ...PLACE,
    ...readValues(NOTHING, INDICATOR_KEYS),
    id: "confident-staff",
    what: "New staff who feel confident",
    baseline: null,
    target: null,
    unsound: new Set(),
    ...over,
  };
}

type Value = number | boolean;

export function baseline(value: Value, over: { date?: string; of?: number } = {}): Indicator["baseline"] {
  return { ...PLACE, valuePath: [], value, date: over.date ?? null, of: over.of ?? null, source: null };
}

export function target(
  value: Value,
  by: string | null = null,
  over: { steps?: readonly Step[]; moved?: readonly Moved[] } = {},
): Indicator["target"] {
  return { ...PLACE, valuePath: [], value, by, steps: [], moved: [], ...over };
}

/** A milestone on the way to a target. */
export function step(by: string, value: Value): Step {
  return { ...PLACE, by, value };
}

/** From when on a figure is no longer taken. */
export function ended(date: string, because: string | null = null): Ended {
  return { ...PLACE, date, because };
}

/** A due date that was moved from one day, on another. */
export function moved(from: string, date: string | null, because: string | null = null): Moved {
  return { ...PLACE, from, date, because };
}

export function reading(date: string, value: Value, of: number | null = null): Reading {
  return { ...PLACE, date, value, of, source: null };
}

export function evaluation(date: string | null, over: Partial<Evaluation> = {}): Evaluation {
  const nothing = { stage: null, rating: null, note: null, next: null, views: {}, viewsExtra: {} };
  return { ...PLACE, date, ...nothing, ...over };
}

/** How a group says that it went. */
export function view(over: Partial<View> = {}): View {
  return { ...PLACE, says: null, level: null, rating: null, ...over };
}

/** Who takes part: one text for all, or a part for each group. */
export function involvement(of: string | Involvement["groups"] = {}): Involvement {
  return typeof of === "string" ? { ...PLACE, all: of, groups: {} } : { ...PLACE, all: null, groups: of };
}

/** How one group takes part. */
export function part(over: Partial<GroupPart> = {}): GroupPart {
  return { ...PLACE, how: null, level: null, date: null, ...over };
}

export function review(date: string, over: Partial<Review> = {}): Review {
  return { ...PLACE, date, label: null, with: {}, note: null, withExtra: {}, ...over };
}

export function celebration(date: string, what: string, over: Partial<Celebration> = {}): Celebration {
  return { ...PLACE, date, what, who: null, share: false, ...over };
}

export function evidence(date: string, over: Partial<Evidence> = {}): Evidence {
  return { ...PLACE, date, what: "Photos", where: null, private: false, ...over };
}

export function link(to: string, over: Partial<Link> = {}): Link {
  return { ...PLACE, toPath: [], to, because: null, happened: [], ...over };
}

export function ownMeasure(id: string, over: Partial<OwnMeasure> = {}): OwnMeasure {
  return { ...PLACE, id, cornerstone: "communicate", statement: id, short: null, ...over };
}

/** The answers to a voice, each one text or several. */
type Answers = Readonly<
  Partial<Record<"did" | "doing" | "couldNot", string | readonly string[] | null | undefined>>
>;

export function voice(date: string, over: Omit<Partial<Voice>, keyof Answers> & Answers = {}): Voice {
  const { did, doing, couldNot, ...rest } = over;
  return {
    ...PLACE,
    ...readValues(NOTHING, VOICE_KEYS),
    date,
    from: "parent-carers",
    said: "We never know whom to ring",
    did: texts(did),
    doing: texts(doing),
    couldNot: texts(couldNot),
    unsound: new Set(),
    ...rest,
  };
}

function texts(answer: Answers["did"]): readonly string[] {
  return typeof answer === "string" ? [answer] : (answer ?? []);
}

export function action(text: string, over: Partial<Action> = {}): Action {
  return { ...PLACE, ...readValues(NOTHING, ACTION_KEYS), do: text, unsound: new Set(), ...over };
}
