import { STAGES } from "../../../vocabulary.ts";
import { type Block, heading, item, list, paragraph } from "../../page.ts";
import type { RollUp, RollUpMeasure, SettingStanding } from "../../roll-up/roll-up.ts";
import { countWords } from "../../words/list-words.ts";
import { byCornerstone } from "./by-cornerstone.ts";
import { namesWords } from "./setting-names.ts";

/** How many settings fit on one page with where each stands; and how many names a measure, where they do not. */
const ON_ONE_PAGE = 40;
const NAMES_A_MEASURE = 3;

/** Where a stage says more than the figures do, or all that there is. */
const STAGE_TELLS = ["in-words", "not-measured", "no-target"];

/** Measures that several settings work on, so that these can help each other. */
export function sharedBlocks(rollUp: RollUp, whole: boolean): Block[] {
  const { shared } = rollUp;
  const title = heading(2, "Measures that several settings work on");
  if (shared.length === 0) return [title, paragraph("No two of these settings work on the same measure.")];
  const told = shared.reduce((sum, { settings }) => sum + settings.length, 0);
  const words = whole || told <= ON_ONE_PAGE ? fullWords : shortWords;
  return [
    title,
    paragraph(shared.some(({ settings }) => settings.some(isDone)) ? ASK_THOSE : ASK_EACH_OTHER),
    ...byCornerstone(rollUp, shared).flatMap(({ name, measures }) => [
      heading(3, name),
      ...list(measures.map((measure) => item(words(measure), { label: measure.short ?? measure.measure }))),
    ]),
  ];
}

const ASK_EACH_OTHER = "These settings can help each other.";
const ASK_THOSE = `${ASK_EACH_OTHER} Ask one that has completed or embedded a measure how it went.`;

/** "Harbour Road Academy (on track) · Riverside College (met, embedded)". */
function fullWords({ settings }: RollUpMeasure): string {
  return settings.map(standingWords).join(" · ");
}

/** "23 settings. Completed or embedded: Harbour Road Academy · Riverside College and 4 more". */
function shortWords({ settings }: RollUpMeasure): string {
  const done = settings.filter(isDone);
  const count = countWords(settings.length, "setting");
  const names = (those: readonly SettingStanding[]) =>
    namesWords(
      those.map(({ pages }) => pages.name),
      NAMES_A_MEASURE,
    );
  return done.length === 0
    ? `${count}: ${names(settings)}`
    : `${count}. Completed or embedded: ${names(done)}`;
}

/** A setting with where it stands in kind words, and the stage that people gave it. */
export function standingWords(standing: SettingStanding): string {
  const { stage, status, pages } = standing;
  const told = stage !== null && (isDone(standing) || STAGE_TELLS.includes(status));
  return `${pages.name} (${told ? `${pages.words}, ${STAGES[stage]}` : pages.words})`;
}

function isDone({ stage }: SettingStanding): boolean {
  return stage === "completed" || stage === "embedded";
}
