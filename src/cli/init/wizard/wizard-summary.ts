import type { ScaffoldAnswers } from "../../../authoring/scaffold/scaffold-answers.ts";
import { periodLabel } from "../../../authoring/scaffold/school-year.ts";
import { longDate } from "../../../civil-date.ts";
import { andWords, capitalised } from "../../../document/words.ts";
import type { Measure } from "../../../measures/measure-index.ts";
import { GROUP_IDS, type Group } from "../../../vocabulary.ts";
import { buildAnswers } from "./build-answers.ts";
import { periodWords } from "./read-period.ts";
import {
  catalogueOf,
  continuedMeasures,
  draftPeriod,
  groupNames,
  groupsInWords,
  newMeasures,
  type WizardContext,
} from "./wizard-context.ts";
import type { WizardDraft } from "./wizard-draft.ts";

/** The whole plan on a page before it is written, with who is missing said plainly. */
export function wizardSummary(draft: WizardDraft, context: WizardContext): readonly string[] {
  const answers = buildAnswers(draft, context);
  const period = draftPeriod(draft, context);
  const setting = context.options.setting ?? draft.setting ?? "";
  return [
    "",
    `${setting} · ${periodLabel(period)}, ${periodWords(period)}`,
    "",
    ...catalogueOf(draft, context).cornerstones.flatMap(({ id, name }) => [
      name,
      ...rowLines(id, { draft, context, answers }),
    ]),
    "",
    ...choosingLines(draft),
    ...reviewLines(draft, answers),
  ];
}

interface SummaryContext {
  readonly draft: WizardDraft;
  readonly context: WizardContext;
  readonly answers: ScaffoldAnswers;
}

function rowLines(cornerstone: string, { draft, context, answers }: SummaryContext): readonly string[] {
  const before = continuedMeasures(draft).filter((measure) => measure.cornerstone === cornerstone);
  const fresh = newMeasures(draft, context).filter((measure) => measure.cornerstone === cornerstone);
  if (before.length + fresh.length === 0) return ["  no measure chosen yet"];
  return [
    ...before.map(({ short }) => `  - ${short}, goes on`),
    ...fresh.flatMap((measure) => freshLines(measure, { draft, context, answers })),
  ];
}

function freshLines({ id, short }: Measure, { draft, context, answers }: SummaryContext): readonly string[] {
  const row = answers.rows.get(id);
  const called = row?.ourWords ? `: ${row.ourWords}` : "";
  const names = new Map(
    [...newMeasures(draft, context), ...continuedMeasures(draft)].map((each) => [each.id, each.short]),
  );
  const helps = (row?.links ?? []).map(({ to }) => names.get(to) ?? to);
  const open = openWords(draft, row);
  return [
    `  - ${short}${called}`,
    ...(helps.length === 0 ? [] : [`    helps: ${helps.join(", ")}`]),
    ...(open.length === 0 ? [] : [`    still open: ${open.join(", ")}`]),
  ];
}

function openWords(draft: WizardDraft, row: ReturnType<ScaffoldAnswers["rows"]["get"]>): readonly string[] {
  if (!row) return ["all of the grid's questions"];
  const missing = GROUP_IDS.filter((group) => !row.involve[group]);
  const involved =
    missing.length === 0
      ? []
      : [
          missing.length === GROUP_IDS.length
            ? "who is involved"
            : `how ${joined(draft, missing)} are involved`,
        ];
  return [
    ...(row.improve ? [] : ["what needs to be improved"]),
    ...(row.success ? [] : ["how we will know"]),
    ...involved,
    ...(row.measuring ? [] : ["what we measure"]),
  ];
}

function choosingLines(draft: WizardDraft): readonly string[] {
  const missing = GROUP_IDS.filter((group) => !draft.chosenWith[group]);
  if (missing.length === 0) return ["Chosen with all three groups."];
  if (missing.length === GROUP_IDS.length)
    return ["Nobody is named yet who chooses with you: that comes first, and all three groups count."];
  return [`${withCapital(joined(draft, missing))} have not helped to choose yet.`];
}

function reviewLines(draft: WizardDraft, { review }: ScaffoldAnswers): readonly string[] {
  if (review === null) return ["No day is set yet for looking at it together."];
  const names = groupNames(draft);
  const there = GROUP_IDS.filter((group) => review.with[group]);
  const missing = GROUP_IDS.filter((group) => !review.with[group]);
  return [
    `Next review: ${longDate(review.date)}${there.length === 0 ? "" : ", with:"}`,
    ...there.map((group) => `  - ${names[group]}: ${review.with[group]}`),
    ...(missing.length === 0 ? [] : [`Missing from the review: ${joined(draft, missing)}.`]),
  ];
}

function withCapital(text: string): string {
  return capitalised(text);
}

function joined(draft: WizardDraft, groups: readonly Group[]): string {
  const words = groupsInWords(draft, groups);
  return andWords(words);
}
