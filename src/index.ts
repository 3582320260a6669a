/** The library for Node: the core, and what writes to a terminal or for an office program. */
export * from "./core.ts";
export { renderReport } from "./library/checked-render-report.ts";
export { type ReportOfficeOptions, reportOffice } from "./library/report-office.ts";
export { makeStyle } from "./markup/style.ts";
export type { RenderOptions } from "./report/render-report.ts";
