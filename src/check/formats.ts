/** The forms in which findings are printed, each with its line in the help. */
export const CHECK_FORMATS = {
  pretty: "for people: each finding with its place in the plan and what would be right",
  compact: "one line a finding: file:line:column, severity, rule and sentence",
  json: "everything, for programs (schemas/check.schema.json)",
  sarif: "SARIF 2.1.0, for code scanning and editors",
  github: "workflow commands, which GitHub Actions shows beside the lines of a change",
  gitlab: "a code quality report, which GitLab shows in a merge request",
  junit: "a test report, which Jenkins and others show: findings that fail the run are failed tests",
  markdown: "a page, for a job's summary or a comment on a change",
} as const;
export type CheckFormat = keyof typeof CHECK_FORMATS;

/** Those that are read beside a repository, and name files from its top. */
export const ROOTED_FORMATS: readonly CheckFormat[] = ["sarif", "github", "gitlab"];

/** Those that list everything; the others list errors and warnings, and count infos unless they are asked for. */
export const WHOLE_FORMATS: readonly CheckFormat[] = ["json", "sarif"];

/** Those that show a plan's own lines, or count in them. */
export const TEXT_FORMATS: readonly CheckFormat[] = ["pretty", "sarif"];

/** The forms in which rules are explained. */
export const EXPLAIN_FORMATS = {
  terminal: "for people",
  markdown: "as a page",
} as const;
