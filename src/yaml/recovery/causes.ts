/** Where a plan's text stops being YAML, or uses what plans do not need, in plain words. `{}` is what was found. */
export const CAUSES = {
  tab: {
    rule: "yaml-syntax",
    says: "a tab indents this line{}; YAML counts spaces",
    help: "Indent with spaces.",
  },
  "wide-space": {
    rule: "hidden-characters",
    says: "no-break spaces indent this line{}; YAML counts ordinary ones",
    help: "Indent with ordinary spaces.",
  },
  "unclosed-quote": {
    rule: "yaml-syntax",
    says: "the closing {} is missing",
    help: "End the text with the quote that begins it, on the same line.",
  },
  "early-quote": {
    rule: "yaml-syntax",
    says: "the text goes on after its closing {}",
    help: "Put the whole text in quotes of the other kind, or begin it without a quote.",
  },
  "bad-escape": {
    rule: "yaml-syntax",
    says: "{} means nothing between double quotes",
    help: "Use single quotes, where a backslash is only a backslash.",
  },
  colon: {
    rule: "yaml-syntax",
    says: "`: ` stands inside text that has no quotes",
    help: "Put the whole text in quotes.",
  },
  leading: {
    rule: "yaml-syntax",
    says: "the text begins with `{}`, which means something else to YAML",
    help: "Put the whole text in quotes.",
  },
  "after-bracket": {
    rule: "yaml-syntax",
    says: "the text goes on after `{}`",
    help: "Put the whole text in quotes, or a comma between the items of a list.",
  },
  "unclosed-bracket": {
    rule: "yaml-syntax",
    says: "the `{}` is not closed",
    help: "End the list with its closing bracket, or, where it is text, put it in quotes.",
  },
  "wrong-bracket": {
    rule: "yaml-syntax",
    says: "`{}` closes a bracket of the other kind",
    help: "`[` ends with `]`, and `{` with `}`.",
  },
  "hash-in-brackets": {
    rule: "yaml-syntax",
    says: "`#` begins a comment here, so the closing bracket is never seen",
    help: "Put the text with `#` in quotes.",
  },
  "missing-comma": {
    rule: "yaml-syntax",
    says: "a comma is missing before `{}`",
    help: "Put a comma between the items, or quotes around the text.",
  },
  "missing-comma-between": {
    rule: "yaml-syntax",
    says: "a comma is missing between `{}` and `{}`",
    help: "Put a comma between the two.",
  },
  "stray-comma": {
    rule: "yaml-syntax",
    says: "there is nothing before this comma",
    help: "Take the comma away, or put the text in quotes.",
  },
  "block-indent": {
    rule: "yaml-syntax",
    says: "this line of the text starts further left than the text's first line",
    help: "Let all lines of the text start at the same column.",
  },
  "list-on-key-line": {
    rule: "yaml-syntax",
    says: "a list begins on the line of its key",
    help: "Begin the list on the next line, or, where it is text, put it in quotes.",
  },
  "no-colon": {
    rule: "yaml-syntax",
    says: "there is no `key: ` in this line",
    help: "A line here is a key, a colon, a space and a text; text that goes on from the line above is indented further than its key.",
  },
  "no-space-after-colon": {
    rule: "yaml-syntax",
    says: "there is no space after the colon of `{}`",
    help: "Put a space after the colon.",
  },
  "wide-space-after-colon": {
    rule: "yaml-syntax",
    says: "the space after the colon of `{}` is a no-break space",
    help: "Put an ordinary space after the colon.",
  },
  "missing-dash": {
    rule: "yaml-syntax",
    says: "the first item of this list has no dash before it",
    help: "Begin it with `- `, as the items below it begin.",
  },
  "word-bullet": {
    rule: "yaml-syntax",
    says: "the lines of this list begin with {}; in YAML they begin with `- `",
    help: "Begin each line of the list with a hyphen and a space.",
  },
  "stray-item": {
    rule: "yaml-syntax",
    says: "a list item stands among keys",
    help: "Indent it under its key, or give it a key.",
  },
  indent: {
    rule: "yaml-syntax",
    says: "this line{} starts at column {}, what it belongs with at column {}",
    help: "Let both start at the same column.",
  },
  "comment-in-text": {
    rule: "yaml-syntax",
    says: "the text goes on after a comment",
    help: "Move the comment to a line of its own above the key, or, where `#` is part of the text, put the text in quotes.",
  },
  "indent-in-brackets": {
    rule: "yaml-syntax",
    says: "this line starts at column {}, though the `{}` above it is still open; it must pass column {}",
    help: "Indent the line further.",
  },
  "bracket-in-text": {
    rule: "yaml-syntax",
    says: "`{}` stands inside text between brackets",
    help: "Put the whole text in quotes.",
  },
  unreadable: {
    rule: "yaml-syntax",
    says: "YAML cannot make sense of this line",
    help: "Put the text in quotes, and look at the line above: is a quote, a bracket or a colon missing there?",
  },
  conflict: {
    rule: "yaml-syntax",
    says: "two versions of the file stand here one after the other, as a merge left them",
    help: "Keep the lines that are right, and take away the others and the lines that begin with <<<<<<<, ======= and >>>>>>>.",
  },
  "lost-comment": {
    rule: "lost-comment",
    says: "YAML reads ` #` and what follows as a comment, which is no part of the text",
    help: "Where it belongs to the text, put the whole text in quotes; where it is a comment, put a space behind the `#`.",
  },
  anchor: {
    rule: "yaml-feature",
    says: "`{}` is an anchor; plans need none",
    help: "Take it away, or put the text in quotes.",
  },
  alias: {
    rule: "yaml-feature",
    says: "`{}` is an alias; plans need none",
    help: "Write the text out, or put it in quotes.",
  },
  tag: {
    rule: "yaml-feature",
    says: "`{}` is a tag; plans need none",
    help: "Take it away, or put the text in quotes.",
  },
  "merge-key": {
    rule: "yaml-feature",
    says: "`<<` is a merge key; plans need none",
    help: "Write the keys out.",
  },
  directive: {
    rule: "yaml-feature",
    says: "`{}` is a directive; plans need none",
    help: "Take the line away.",
  },
  "odd-key": {
    rule: "yaml-feature",
    says: "a key must be a plain word, not {}",
    help: "Write the key as one word or text.",
  },
  "too-deep": {
    rule: "yaml-feature",
    says: "lists and mappings nest deeper than 64 levels; plans need about 8",
    help: "Is there a stray bracket or indentation?",
  },
} as const satisfies Record<string, CauseWords>;

interface CauseWords {
  readonly rule: "yaml-syntax" | "yaml-feature" | "hidden-characters" | "lost-comment";
  readonly says: string;
  readonly help: string;
}

export type CauseId = keyof typeof CAUSES;
