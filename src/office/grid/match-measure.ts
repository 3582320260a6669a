import { type CloseMeasure, closestMeasures } from "../../catalogue/closest-measures.ts";
import { shortName } from "../../catalogue/short-name.ts";
import type { Measure, MeasureIndex } from "../../measures/measure-index.ts";
import { hyphenated } from "../../plan/nearest-word.ts";
import { CORNERSTONE_IDS, type CornerstoneId } from "../../vocabulary.ts";
import { fold } from "./fold.ts";
import { freeIds } from "./rows/free-ids.ts";

/** From here on a text is taken for a measure; below it becomes a measure of the setting's own. */
const LEAST_LIKENESS = 0.6;
/** The same where the grid says another Cornerstone than the measure's. */
const LEAST_ELSEWHERE = 0.85;

/** Which measure a text of a grid means. */
export interface MeasureMatch {
  readonly text: string;
  readonly measure: Measure;
  /** 1 where the text is a name of the measure; less where the words are alike; null for a measure of the setting's own. */
  readonly likeness: number | null;
  /** The nearest of the catalogue, the best first. */
  readonly nearest: readonly CloseMeasure<Measure>[];
}

/** What was decided about texts before: the id of a measure, or "own". */
export type MeasureChoices = ReadonlyMap<string, string>;

export interface MeasureMatcher {
  /** `cornerstone` is the one under which the text stands; null where nothing says so. */
  readonly match: (texts: readonly string[], cornerstone: CornerstoneId | null) => MeasureMatch;
  /** The measure that a text names outright; null where it only sounds like one. */
  readonly named: (text: string) => Measure | null;
  /** The measure that a text is most like; null where none is near. */
  readonly near: (text: string) => CloseMeasure<Measure> | null;
  /** Measures of the setting's own that were made. */
  readonly made: () => readonly Measure[];
}

export function measureMatcher(measures: MeasureIndex, choices: MeasureChoices): MeasureMatcher {
  const offered = measures.all.filter(({ retired }) => !retired);
  const closest = closestMeasures(offered);
  const made: Measure[] = [];
  const byStatement = new Map(
    measures.all.filter((each) => each.own).map((each) => [fold(each.statement), each] as const),
  );
  const named = (text: string): Measure | null => {
    const bare = withoutNumber(text);
    const known = measures.get(bare) ?? byStatement.get(fold(bare));
    if (known) return known;
    const [best] = closest(bare);
    return best?.likeness === 1 ? best.measure : null;
  };
  const freeId = freeIds((id) => measures.get(id) !== undefined);
  const own = (text: string, id: string | undefined, cornerstone: CornerstoneId): Measure => {
    const statement = withoutNumber(text).replace(/\s+/g, " ").slice(0, MAX_STATEMENT);
    const same = byStatement.get(fold(statement));
    if (same) return same;
    const measure = ownMeasure(freeId(id ?? wantedId(statement)), statement, cornerstone);
    made.push(measure);
    byStatement.set(fold(statement), measure);
    return measure;
  };
  const match = (texts: readonly string[], cornerstone: CornerstoneId | null): MeasureMatch => {
    // An id stands beside its statement in tables that a program wrote.
    const id = texts.find((each) => OWN_ID.test(each));
    const text = texts.find((each) => each !== id) ?? id ?? "";
    for (const each of texts) {
      const measure = named(each);
      if (measure) return { text: each, measure, likeness: 1, nearest: [] };
    }
    const nearest = closest(withoutNumber(text));
    const chosen = choices.get(fold(text));
    const decided = chosen === undefined ? undefined : measures.get(chosen);
    if (decided) return { text, measure: decided, likeness: 1, nearest };
    const least = (measure: Measure): number =>
      cornerstone === null || measure.cornerstone === cornerstone ? LEAST_LIKENESS : LEAST_ELSEWHERE;
    const near = nearest.filter(({ measure, likeness }) => likeness >= least(measure));
    const best = near.find(({ measure }) => measure.cornerstone === cornerstone) ?? near[0];
    if (best && chosen === undefined) return { text, ...best, nearest };
    const under = cornerstone ?? nearest[0]?.measure.cornerstone ?? CORNERSTONE_IDS[0];
    return { text, measure: own(text, id, under), likeness: null, nearest };
  };
  const near = (text: string): CloseMeasure<Measure> | null => {
    const [best] = closest(withoutNumber(text));
    return best && best.likeness >= LEAST_LIKENESS ? best : null;
  };
  return { match, named, near, made: () => made };
}

/** "1.2 Staff induction", "3) Website", "Priority 2: Website". */
export function withoutNumber(text: string): string {
  return text
    .trim()
    .replace(
      /^(?:(?:priority|objective|aim|target|outcome|goal)\s*)?\d{1,2}(?:\.\d{1,2}){0,2}\s*[.):–-]?\s+/i,
      "",
    )
    .replace(/^(?:priority|objective|aim|outcome|goal)\s*:\s*/i, "")
    .trim();
}

function ownMeasure(id: string, statement: string, cornerstone: CornerstoneId): Measure {
  return {
    id,
    cornerstone,
    statement,
    originalStatement: null,
    short: shortName(statement),
    groups: [],
    aliases: [],
    retired: false,
    own: true,
  };
}

const OWN_ID = /^own(?:-[a-z0-9]+)+$/;
const LONGEST_ID = 40;
const MAX_STATEMENT = 2000;

function wantedId(statement: string): string {
  let id = "own";
  for (const word of hyphenated(statement).split("-")) {
    if (word === "" || id.length + 1 + word.length > LONGEST_ID) break;
    id = `${id}-${word}`;
  }
  return id === "own" ? "own-measure" : id;
}
