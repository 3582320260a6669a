import { longDate } from "../../../civil-date.ts";
import { type Block, type Page, paragraph } from "../../../document/page.ts";
import { andWords, countWords } from "../../../document/words.ts";
import { unreadOfAll, unreadPlansSentence, unreadSentence } from "../../../plan/unread.ts";
import type { PlanReport, Report } from "../../report.ts";
import type { ReportTogether } from "../../roll-up/report-together.ts";
import type { RollUp, SameTime } from "../../roll-up/roll-up.ts";
import { audienceOfAll } from "../../words/plan-words.ts";
import { coProductionBlocks } from "./co-production-blocks.ts";
import { sharedBlocks, singleBlocks, yearMeasuresBlocks } from "./measures-blocks.ts";
import { togetherWords, yearsOf } from "./setting-names.ts";
import { statusesBlocks } from "./statuses-blocks.ts";

/**
 * What several plans say together: co-production first, then measures shared, how measures stand last. It never ranks.
 * On one page long lists of settings are cut, and say so; `whole` names everybody.
 */
export function rollUpPage(together: ReportTogether, whole: boolean): Page {
  return [...rollUpOpening(together, together.rollUp, whole), ...statusesBlocks(together, whole)];
}

/** All but where each setting stands, which a page may show in its own way. */
export function rollUpOpening(report: Opening, rollUp: RollUp, whole: boolean): Page {
  const isOne = rollUp.only !== null;
  return [
    title(report, rollUp),
    paragraph(isOne ? OF_ONE_SETTING : OF_SETTINGS),
    ...(rollUp.plans === rollUp.settings ? [] : [paragraph(ofYears(rollUp))]),
    ...rollUp.sameTime.map((each) => paragraph(sameTimeWords(each))),
    ...unreadBlocks(report),
    { kind: "note", text: audienceOfAll(report) },
    ...coProductionBlocks(rollUp, whole),
    ...(isOne
      ? yearMeasuresBlocks(rollUp, whole)
      : [...sharedBlocks(rollUp, whole), ...singleBlocks(rollUp, whole)]),
  ];
}

/** What of a report the opening tells beside what its plans say together. */
interface Opening extends Pick<Report, "asOf" | "unreadable"> {
  readonly plans: readonly Pick<PlanReport, "unread" | "leftOut">[];
}

/** What is missing from all of this, since it could not be read. */
function unreadBlocks({ plans, unreadable }: Opening): Block[] {
  const sentences = [unreadSentence(unreadOfAll(plans), "these plans"), unreadPlansSentence(unreadable)];
  return sentences.flatMap((sentence) => (sentence === null ? [] : [paragraph(sentence)]));
}

/** "3 settings together"; of one setting's plans "Oak Lane: 2 years together". */
export function rollUpTitle(rollUp: RollUp): string {
  const { only } = rollUp;
  return `${only === null ? "" : `${only}: `}${togetherWords(rollUp)} together`;
}

const OF_SETTINGS =
  "What their plans say together. Settings stand from A to Z and measures in the catalogue's order: nothing here ranks anybody, and nothing is averaged.";
const OF_ONE_SETTING =
  "What the plans of this one setting say together, from year to year. Measures stand in the catalogue's order, and nothing is averaged.";

/** What is counted where a setting has several plans. */
function ofYears({ only, coProduction }: RollUp): string {
  const [setting] = coProduction.settings;
  const whose =
    only === null || !setting
      ? "Where a setting has several plans, they are its years: what is said of a setting is of its plan of this day"
      : `What is said of now is of ${setting.year}`;
  return `${whose}; what people said is of all years, each thing once.`;
}

function sameTimeWords({ setting, settingId, files }: SameTime): string {
  const plans = `${setting ?? "One setting"} has ${countWords(files.length, "plan")} for the same time (${andWords(files)}).`;
  return settingId === null
    ? `${plans} They are counted as one setting's; where they are of two settings, give each its setting-id.`
    : `${plans} They are counted as one setting's, since setting-id and name say so.`;
}

/** "18 measures"; where several settings chose the same, "16 measures in 18 rows". */
function measuresWords({ measures: rows, shared, single }: RollUp): string {
  const measures = shared.length + single.length;
  return measures === rows
    ? countWords(rows, "measure")
    : `${countWords(measures, "measure")} in ${countWords(rows, "row")}`;
}

function title({ asOf }: Opening, rollUp: RollUp): Block {
  const { plans, settings, only, coProduction } = rollUp;
  const [setting] = coProduction.settings;
  const what =
    only === null || !setting
      ? [...(plans === settings ? [] : [countWords(plans, "plan")]), measuresWords(rollUp)]
      : [andWords(yearsOf(setting).map((year) => year.year))];
  return {
    kind: "title",
    text: rollUpTitle(rollUp),
    aside: [`as of ${longDate(asOf)}`, ...what].join(" · "),
  };
}
