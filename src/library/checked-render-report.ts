import { REPORT_FORMATS, REPORT_VIEWS } from "../report/formats.ts";
import { type RenderOptions, renderReport as render } from "../report/render-report.ts";
import type { Report } from "../report/report.ts";
import { requireOneOf } from "./doors.ts";

/** Prints a report: a text that ends with one newline. Throws UsageError for a view or a format that there is not. */
export function renderReport(report: Report, options: RenderOptions): string {
  requireOneOf("view", options.view, REPORT_VIEWS);
  requireOneOf("format", options.format, TEXT_FORMATS);
  return render(report, options);
}

/** Pages and files of office programs have functions of their own. */
const { html: _html, docx: _docx, xlsx: _xlsx, ...TEXT_FORMATS } = REPORT_FORMATS;
