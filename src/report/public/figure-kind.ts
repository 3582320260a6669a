import type { Indicator } from "../../plan/plan.ts";

/**
 * What a figure is: a share of people; a count of people, or of what happened to them; or a measure, such as points or
 * minutes, that counts nobody.
 */
export type FigureKind = "percent" | "count" | "measure";

/** Units that count nobody, by their first word. Whatever is not here may count people. */
const MEASURES: ReadonlySet<string> = new Set(
  [
    "£ p pence pound pounds point points score scores mark marks star stars",
    "second seconds minute minutes hour hours day days week weeks month months year years",
    "metre metres mile miles page pages word words language languages newsletter newsletters room rooms",
    "meeting meetings session sessions workshop workshops assembly assemblies event events club clubs",
  ].flatMap((line) => line.split(" ")),
);

/** Words that stand for people: an `of-what` that holds one counts people all the same. */
const PEOPLE: ReadonlySet<string> = new Set(
  [
    "people person persons respondents participants members volunteers governors adults adult",
    "pupils pupil children child students student learners learner young youngsters boys girls",
    "parents parent carers carer families family households mothers fathers grandparents",
    "staff teachers teacher colleagues colleague",
  ].flatMap((line) => line.split(" ")),
);

/** Whether `of` counts people: unless the plan says that it counts something else, as the sessions of a register. */
export function countsPeople({ ofWhat }: Pick<Indicator, "ofWhat">): boolean {
  if (ofWhat === null) return true;
  const words = ofWhat.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length === 0 || words.some((word) => PEOPLE.has(word));
}

/** What the figures of an indicator are, by its unit: without one, or with one not known here, they count people. */
export function figureKind({ unit, ofWhat }: Pick<Indicator, "unit" | "ofWhat">): FigureKind {
  if (!countsPeople({ ofWhat })) return "measure";
  if (unit === "percent") return "percent";
  const words = (unit ?? "").toLowerCase().trim();
  if (/^(?:out of|\/) ?\d/.test(words)) return "measure";
  return MEASURES.has(words.match(/^(?:£|\p{L}+)/u)?.[0] ?? "") ? "measure" : "count";
}
