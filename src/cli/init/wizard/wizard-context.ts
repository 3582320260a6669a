import { goesOn, knownRows } from "../../../authoring/scaffold/carried/last-plan.ts";
import type { Period } from "../../../authoring/scaffold/school-year.ts";
import { slug } from "../../../authoring/writing/slug.ts";
import type { Catalogue } from "../../../catalogue/catalogue.ts";
import type { CivilDate } from "../../../civil-date.ts";
import type { InterruptedError } from "../../../errors.ts";
import type { Measure } from "../../../measures/measure-index.ts";
import { resolveMeasures } from "../../../measures/resolve-measures.ts";
import type { DayContext } from "../../../plan/answers/read-day.ts";
import type { OwnMeasure } from "../../../plan/plan.ts";
import { GROUP_IDS, GROUPS, type Group } from "../../../vocabulary.ts";
import type { InitCommandOptions } from "../init-command.ts";
import { type LastYear, statedPeriod } from "../init-request.ts";
import { readPeriod } from "./read-period.ts";
import type { WizardDraft } from "./wizard-draft.ts";

/** What the questions are asked about: what the flags say, and what stands on the disk. */
export interface WizardContext {
  readonly options: InitCommandOptions;
  readonly today: CivilDate;
  /** What is chosen from, where no plan is carried on that names another. */
  readonly catalogue: Catalogue;
  /** The measures that flags name; null where none does. */
  readonly flagged: readonly Measure[] | null;
  /** The period that flags state, else the one that the day suggests. */
  readonly period: Period;
  /** Last year's plan, where there is one and no flag names one. */
  readonly found: FoundPlan | null;
  /** The file that a plan of a period would be written to, as people see it. */
  readonly fileFor: (period: Period) => string;
  /** What is wrong with writing a plan of a period; null where nothing is. */
  readonly checkPeriod: (period: Period) => Promise<string | null>;
  /**
   * What becomes of the answers of a person who stops: resolves where the plan is to be written with what there is, and
   * throws where it is not.
   */
  readonly whenStopped: (stopped: InterruptedError, isWritable: boolean) => Promise<void>;
}

export interface FoundPlan {
  readonly shown: string;
  readonly period: Period;
  readonly load: () => Promise<LastYear>;
}

export function catalogueOf({ last }: WizardDraft, { options, catalogue }: WizardContext): Catalogue {
  return options.catalogue === undefined && last !== null ? last.catalogue : catalogue;
}

/** The rows that go on from last year's plan. */
export function continuedMeasures({ last }: WizardDraft): readonly Measure[] {
  if (last === null) return [];
  return knownRows(last.from)
    .filter(goesOn)
    .map(({ measure }) => measure);
}

/** The measures of people's own that were added, each with an id that nothing else has. */
export function ownMeasures(draft: WizardDraft, context: WizardContext): readonly Omit<OwnMeasure, "path">[] {
  const taken = new Set([
    ...catalogueOf(draft, context).measures.map(({ id }) => id),
    ...(draft.last?.from.plan.ownMeasures ?? []).map(({ id }) => id),
  ]);
  return catalogueOf(draft, context).cornerstones.flatMap(({ id: cornerstone }) =>
    (draft.ticked[cornerstone]?.own ?? []).map((statement) => {
      const id = freeId(`own-${slug(statement) || "measure"}`, taken);
      taken.add(id);
      return { id, cornerstone, statement, short: draft.rows.get(id)?.short ?? null, extra: {} };
    }),
  );
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}

/** The measures that get a new row, in the catalogue's order. */
export function newMeasures(draft: WizardDraft, context: WizardContext): readonly Measure[] {
  const before = new Set(continuedMeasures(draft).map(({ id }) => id));
  const own = ownMeasures(draft, context).map((measure) => ({ ...measure, path: [] }));
  const ids = new Set([
    ...(context.flagged ?? []).map(({ id }) => id),
    ...Object.values(draft.ticked).flatMap(({ values }) => values),
    ...own.map(({ id }) => id),
  ]);
  const { all } = resolveMeasures({ ownMeasures: own }, catalogueOf(draft, context));
  return all.filter(({ id }) => ids.has(id) && !before.has(id));
}

/** The period that the plan is for, or where that is not settled yet the one that is suggested. */
export function draftPeriod({ period, last }: WizardDraft, context: WizardContext): Period {
  const said = period === null ? null : readPeriod(period, { today: context.today });
  if (said !== null) return said;
  return last === null ? context.period : (statedPeriod(context.options, last.from) ?? context.period);
}

/** What a day is understood by: the period of the plan, and of a time in words its last day. */
export function dayContext(draft: WizardDraft, context: WizardContext): DayContext {
  return { today: context.today, around: { ...draftPeriod(draft, context), terms: [], side: "last" } };
}

/** What the groups are called: in last year's plan, else in the booklet. */
export function groupNames({ last }: WizardDraft): Readonly<Record<Group, string>> {
  return { ...GROUPS, ...last?.from.plan.groupNames };
}

/** The groups' names inside a sentence. */
export function groupsInWords(draft: WizardDraft, groups: readonly Group[] = GROUP_IDS): readonly string[] {
  const names = groupNames(draft);
  return groups.map((group) => (names[group] === GROUPS[group] ? names[group].toLowerCase() : names[group]));
}
