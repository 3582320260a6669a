import type { Rule } from "../rule.ts";

/** What is found of the findings that a plan accepts; `accept.ts` finds it. */
export const ACCEPT_RULES: readonly Rule[] = [
  {
    id: "accept-without-reason",
    group: "housekeeping",
    severity: "warning",
    summary: "An accepted finding says why",
    why: "Whoever reads the plan next year cannot know whether the reason still holds.",
    help: "Add `because:`.",
    bad: [
      ["chosen-with:\n", "accept:\n  - rule: unused-own-measure\n\nchosen-with:\n"],
      [
        "  - id: own-breakfast-club\n    cornerstone",
        "  - id: own-quiet-room\n    cornerstone: communicate\n    statement: There is a quiet room to talk in\n  - id: own-breakfast-club\n    cornerstone",
      ],
    ],
    good: [],
  },
  {
    id: "accept-expired",
    group: "housekeeping",
    severity: "warning",
    summary: "A finding is accepted no longer than until its last day",
    why: "The date was set so that somebody looks again.",
    help: "Look at it again: put it right, or set a later day with a reason.",
    bad: [
      [
        "chosen-with:\n",
        "accept:\n  - { rule: link-without-reason, because: We talk about links in December, until: 2025-12-31 }\n\nchosen-with:\n",
      ],
    ],
    good: [],
    boundaries: [{ what: "the last day of the entry", day: "2025-12-31", found: "after" }],
  },
  {
    id: "accept-unused",
    group: "housekeeping",
    severity: "warning",
    summary: "An accepted finding is there to accept",
    why: "Once the finding is gone, the entry would hide the next one of its kind without anybody having looked at it.",
    help: "Take the entry away.",
    bad: [
      [
        "chosen-with:\n",
        "accept:\n  - { rule: link-without-reason, because: We talk about links in spring }\n\nchosen-with:\n",
      ],
    ],
    good: [],
  },
  {
    id: "unknown-rule",
    group: "housekeeping",
    severity: "warning",
    summary: "An accepted rule is one that the tool has",
    why: "A mistyped id hides nothing, and looks as if it did.",
    help: "`cornerstones explain` lists the rules.",
    bad: [
      [
        "chosen-with:\n",
        "accept:\n  - { rule: link-without-reasons, because: We talk about links in spring }\n\nchosen-with:\n",
      ],
    ],
    good: [],
  },
];
