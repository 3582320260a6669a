/** What a report can show, each with its line in the help. */
export const REPORT_VIEWS = {
  summary: "one page: what to celebrate, who takes part, where each measure stands, what comes next",
  progress:
    "every measure in full: its figures over time, how it went in each group's words, actions and voices",
} as const;
export type ReportView = keyof typeof REPORT_VIEWS;

/** The forms in which a report is printed, each with its line in the help. */
export const REPORT_FORMATS = {
  terminal: "for people, as wide as the terminal",
  markdown: "the same as Markdown, for a page, an agenda or a newsletter",
  json: "all figures, for programs; the same for both views (schemas/report.schema.json)",
} as const;
export type ReportFormat = keyof typeof REPORT_FORMATS;
