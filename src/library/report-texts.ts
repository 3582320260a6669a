import type { CivilDate } from "../civil-date.ts";
import { SMALL_NUMBER } from "../domain-numbers.ts";
import { InputError, UsageError } from "../errors.ts";
import { reportPage } from "../pages/report-page.ts";
import { ROW_STATUSES, type RowStatus } from "../progress/row-status.ts";
import { buildReport, toldPlans } from "../report/build-report.ts";
import { REPORT_FORMATS, REPORT_VIEWS, type ReportFormat, type ReportView } from "../report/formats.ts";
import type { PublicRules } from "../report/public/public-rules.ts";
import { renderReportFile } from "../report/render-report-file.ts";
import type { Report } from "../report/report.ts";
import type { ReportOptions } from "../report/shown-plans.ts";
import { VERSION } from "../version.ts";
import { CORNERSTONE_IDS, type CornerstoneId } from "../vocabulary.ts";
import { requireDay, requireOneOf } from "./doors.ts";
import type { LookUpOptions, NamedText } from "./read-plan-text.ts";
import type { SoundPart } from "./sound-plan.ts";
import { soundTexts } from "./sound-texts.ts";

/** The forms of a report that are texts and have nothing to do with a terminal. */
export type ReportFileFormat = Exclude<ReportFormat, "terminal" | "docx" | "xlsx">;

/** What a report is about, whatever becomes of it. */
export interface ReportingOptions extends LookUpOptions {
  /** The day of the report: nothing later has any part in it. */
  readonly asOf: CivilDate;
  /** `summary` where nothing is said. */
  readonly view?: ReportView | undefined;
  /** From when on changes are told. */
  readonly since?: CivilDate | "last-review" | undefined;
  readonly cornerstones?: readonly CornerstoneId[] | undefined;
  readonly statuses?: readonly RowStatus[] | undefined;
  /** Made ready for people outside the setting; absent, the report is for the people in the plans. */
  readonly public?: Partial<PublicRules> | undefined;
}

export interface ReportTextsOptions extends ReportingOptions {
  /** `markdown` where nothing is said. `html` is a page that needs nothing but itself. */
  readonly format?: ReportFileFormat | undefined;
}

/**
 * What plans say on a day, as text: the same bytes as `cornerstones report` prints of the same files as of a day that is past.
 *
 * @throws UsageError for a day, a view or a format that there is not, InputError for a text that is no plan or holds, in a
 * report for the public, what looks as if it told who somebody is.
 */
export function reportTexts(plans: readonly NamedText[], options: ReportTextsOptions): string {
  const view = requireOneOf("view", options.view ?? "summary", REPORT_VIEWS);
  const format = requireOneOf("format", options.format ?? "markdown", FILE_FORMATS);
  const { report, told } = reportOf(plans, options);
  return format === "html" ? reportPage(report, told, view) : renderReportFile(report, { view, format });
}

const { terminal: _terminal, docx: _docx, xlsx: _xlsx, ...FILE_FORMATS } = REPORT_FORMATS;

/** A report, and the plans as it tells them. */
export interface ReportOfTexts {
  readonly report: Report;
  readonly told: readonly SoundPart[];
}

/** Throws as `reportTexts` does. */
export function reportOf(plans: readonly NamedText[], options: ReportingOptions): ReportOfTexts {
  const asOf = requireDay("asOf", options.asOf);
  const reporting = reportOptions(asOf, options);
  if (plans.length === 0) throw new UsageError("give one plan at least");
  const sound = soundTexts(plans, { asOf, catalogue: options.catalogue });
  if (options.public) refuseTelling(sound);
  return { report: buildReport(sound, reporting), told: toldPlans(sound, reporting) };
}

function reportOptions(asOf: CivilDate, options: ReportingOptions): ReportOptions {
  const { since, cornerstones = [], statuses = [], public: rules } = options;
  if (since !== undefined && since !== "last-review" && requireDay("since", since) > asOf)
    throw new UsageError(`since ${since}: this is after the day of the report (${asOf})`);
  for (const each of cornerstones) requireOneOf("cornerstones", each, byName(CORNERSTONE_IDS));
  for (const each of statuses) requireOneOf("statuses", each, byName(ROW_STATUSES));
  const { smallNumber = SMALL_NUMBER, ratings = false, leads = false } = rules ?? {};
  return {
    asOf,
    since,
    scope: { cornerstones, statuses },
    tool: { name: "cornerstones", version: VERSION },
    public: rules && { smallNumber, ratings, leads },
  };
}

function byName<T extends string>(words: readonly T[]): Readonly<Record<string, true>> {
  return Object.fromEntries(words.map((word) => [word, true]));
}

/** The public is told nothing as long as something may tell who somebody is, unless the plan accepts it. */
function refuseTelling(plans: readonly SoundPart[]): void {
  for (const { file, personal } of plans) {
    if (personal === null) continue;
    const lines = [...new Set(personal.diagnostics.map(({ start }) => start.line))].join(", ");
    throw new InputError(
      `${file}: what stands in line ${lines} looks as if it told who somebody is; write a role instead, or accept the rule personal-data in the plan and say why`,
    );
  }
}
