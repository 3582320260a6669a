/** The forms in which findings are printed, each with its line in the help. */
export const CHECK_FORMATS = {
  pretty: "for people: each finding with its place in the plan and what would be right",
  compact: "one line a finding: file:line:column, severity, rule and sentence",
  json: "everything, for programs (schemas/check.schema.json)",
} as const;
export type CheckFormat = keyof typeof CHECK_FORMATS;

/** The forms in which rules are explained. */
export const EXPLAIN_FORMATS = {
  terminal: "for people",
  markdown: "as a page",
} as const;
export type ExplainFormat = keyof typeof EXPLAIN_FORMATS;
