import { buildLinkMap } from "../map/build-link-map.ts";
import type { EmbeddedPlan } from "../office/own/embedded-plan.ts";
import { DOCX_VIEWS, writeReportDocx } from "../office/write/write-docx.ts";
import { writeReportXlsx } from "../office/write/write-xlsx.ts";
import { requireOneOf } from "./doors.ts";
import type { NamedText } from "./read-plan-text.ts";
import { type ReportingOptions, reportOf } from "./report-texts.ts";

/** What an office program opens. */
const OFFICE_FORMATS = { docx: "Word", xlsx: "Excel" } as const;

export interface ReportOfficeOptions extends ReportingOptions {
  readonly format: keyof typeof OFFICE_FORMATS;
}

/**
 * A report as the bytes of a Word file, of one of the views `summary`, `grid`, `voices` and `evidence`, or of an Excel
 * workbook. One that is of one plan and not for the public holds the plan itself too, so that `cornerstones import` can read it.
 *
 * @throws UsageError and InputError as `reportTexts` does.
 */
export async function reportOffice(
  plans: readonly NamedText[],
  options: ReportOfficeOptions,
): Promise<Uint8Array> {
  const { view = "summary" } = options;
  const format = requireOneOf("format", options.format, OFFICE_FORMATS);
  if (format === "docx") requireOneOf("view", view, DOCX_VIEWS);
  const { report, told } = reportOf(plans, options);
  const plan = embedded(plans, options);
  if (format === "xlsx") return writeReportXlsx(report, plan);
  const map = told.length === 1 ? buildLinkMap(told, { asOf: report.asOf }) : null;
  return writeReportDocx(report, view, { plan, map });
}

function embedded(
  [plan, ...others]: readonly NamedText[],
  { asOf }: ReportOfficeOptions,
): EmbeddedPlan | null {
  if (plan === undefined || others.length > 0) return null;
  return { file: plan.name ?? "plan.yaml", asOf, bytes: new TextEncoder().encode(plan.text) };
}
