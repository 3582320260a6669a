import type { Rule } from "../rule.ts";

/** What is found while a text is read, before anything is known of a plan. */
export const TEXT_RULES: readonly Rule[] = [
  {
    id: "not-a-plan",
    group: "text",
    severity: "error",
    summary: "A file holds one plan",
    why: "A list, a single text or several documents in one file cannot be read as a grid, so nothing in them would be checked.",
    help: "A plan begins with `cornerstones: 1`, `setting:` and `period:`; `cornerstones init` writes one.",
    bad: [
      ["what: Three families came }] }\n", "what: Three families came }] }\n---\nsetting: Another school\n"],
    ],
    good: [],
  },
  {
    id: "yaml-syntax",
    group: "text",
    severity: "error",
    summary: "A plan is well-formed YAML",
    why: "Where the text cannot be read, nobody can know what was meant, and it is left out of reports and maps.",
    bad: [
      [
        "improve: Letters home speak of what children can do",
        "improve: Letters home: speak of what children can do",
      ],
    ],
    good: [
      [
        "improve: Letters home speak of what children can do",
        "improve: 'Letters home: speak of what children can do'",
      ],
    ],
  },
  {
    id: "yaml-feature",
    group: "text",
    severity: "error",
    summary: "A plan uses plain YAML: no aliases, anchors, tags, merge keys or directives",
    why: "People who read the file have to find each thing in its place; and these features make it easy to change what a file says without its looking so.",
    help: "Write the text out at each place.",
    bad: [["lead: SENCo\n    improve", "lead: &senco SENCo\n    improve"]],
    good: [],
  },
  {
    id: "duplicate-key",
    group: "text",
    severity: "error",
    summary: "Each key is written once in its place",
    why: "Only one of two answers can be read, and the other would be lost.",
    help: "Put both answers under one key, as a list, or take one away.",
    bad: [
      [
        "    success: Families say that letters are kind and clear",
        "    success: Families say that letters are kind and clear\n    success: Families say that letters are useful",
      ],
    ],
    good: [],
  },
  {
    id: "encoding",
    group: "text",
    severity: "error",
    summary: "A plan is UTF-8 text without control characters",
    why: "Text in another encoding loses its accents and its pound signs, and control characters can change what a screen shows.",
    help: "Save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8).",
    bad: [["Agree a list of words", "Agree a list\u0007 of words"]],
    good: [],
  },
  {
    id: "hidden-characters",
    group: "text",
    severity: "error",
    severityNote: "warning for soft hyphens and the like in a text",
    summary: "Nothing in a plan is invisible or turns text around",
    why: "Characters that cannot be seen make two ids look the same, and can make a sentence read differently from what it says.",
    help: "Take the character away, or type the words again.",
    bad: [["Agree a list of words", "Agree a \u202elist of words"]],
    good: [],
  },
  {
    id: "lost-comment",
    group: "text",
    severity: "warning",
    summary: "A text is not cut short by `#`",
    why: "In YAML a space and `#` begin a comment, so the rest of the line would not be part of the text.",
    help: "Put the whole text in quotes, or leave a space after `#` where a comment is meant.",
    bad: [
      [
        "success: Families say that letters are kind and clear",
        "success: Families are glad of letters, as in idea #4 of the Forum",
      ],
    ],
    good: [
      [
        "success: Families say that letters are kind and clear",
        "success: 'Families are glad of letters, as in idea #4 of the Forum'",
      ],
    ],
  },
];
