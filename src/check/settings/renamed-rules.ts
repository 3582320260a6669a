/** What rules were called before, and what they are called now, so that whoever names an old one is told the new one. */
export const RENAMED_RULES: ReadonlyMap<string, string> = new Map([
  ["bad-base", "invalid-sample-size"],
  ["chosen-without", "group-not-in-choosing"],
  ["no-base", "missing-sample-size"],
  ["nothing-by-anyone", "no-lead"],
  ["one-sided", "asks-one-group"],
  ["placeholder", "row-unfinished"],
  ["quiet-row", "no-recent-activity"],
  ["review-without", "group-not-at-review"],
]);
