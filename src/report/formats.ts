/** What a report can show, each with its line in the help. */
export const REPORT_VIEWS = {
  summary:
    "one page: what to celebrate, who takes part, where each measure stands, what comes next; of several plans, what they say together",
  progress:
    "every measure in full: its figures over time, how it went in each group's words, actions and voices; of several plans, what they say together and then each one",
  grid: "the booklet's monitoring grid, column by column, with the links under each row",
  due: "what is late or due soon: actions, targets, reviews, voices that wait",
  gaps: "what is not there yet: to choose, to begin, to measure, to ask",
  voices: "you said, we did: what people said and what came of it, ready for a newsletter",
  involvement: "who takes part, planned and seen, at which level, and who is missing",
  evidence:
    "everything that shows something, by Cornerstone with its promises: for a charter or an inspection",
} as const;
export type ReportView = keyof typeof REPORT_VIEWS;

export function isReportView(text: string): text is ReportView {
  return Object.hasOwn(REPORT_VIEWS, text);
}

/** The forms in which a report is printed, each with its line in the help. */
export const REPORT_FORMATS = {
  terminal: "for people, as wide as the terminal",
  markdown: "the same as Markdown, for a page, an agenda or a newsletter",
  html: "a page to read, print or pass on, whole in one file: the circle, each measure's story, charts",
  json: "all figures, for programs; each view adds what it shows (schemas/report.schema.json)",
  docx: "a Word file: the grid, the summary, voices or the evidence (docs/office.md)",
  xlsx: "an Excel workbook: the grid and all tables, with real days and numbers (docs/office.md)",
  csv: "a table for spreadsheets and statistics, one for each view (docs/data.md)",
} as const;
export type ReportFormat = keyof typeof REPORT_FORMATS;
/** Those that are no text, and go to a file. */
export const BINARY_FORMATS: readonly ReportFormat[] = ["docx", "xlsx"];
/** What `renderReport` prints; pages join the report and the map, and Word and Excel have a room of their own. */
export type ReportTextFormat = Exclude<ReportFormat, "html" | "docx" | "xlsx">;
