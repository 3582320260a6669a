import { type CheckedFile, type CheckResult, checkResult } from "../../../src/check/check-result.ts";
import type { Rule } from "../../../src/check/rule.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { makeSource, positionAt, type Source } from "../../../src/source/source.ts";

/** A plan as its author has it open, and what was found in it. */
const OAKFIELD = makeSource(
  "plans/oakfield.cornerstones.yaml",
  `cornerstones: 1
setting: Oakfield Primary School
measures:
  - measure: wc-staff-induction
    improve: New staff feel at home
    indicators:
      - id: confident
        target: { value: 30, by: 2026-9-1 }
    voices:
      - date: 2025-11-02
        from: parent-carers
        said: >-
          We never know
          whom to ring
`,
);

export const TARGET_BEHIND: Diagnostic = diagnosticOf(OAKFIELD, "value: 30", {
  rule: "target-behind-baseline",
  severity: "error",
  message:
    "Staff induction > What are we measuring? (line 8): the target (30) is on the wrong side of the baseline (40).",
  path: ["measures", 0, "indicators", 0, "target", "value"],
  help: "Write the `target` anew, or say `aim: down`.",
  key: "target-behind-baseline measures/wc-staff-induction/indicators/confident/target/value=30",
});

const INVALID_DATE: Diagnostic = diagnosticOf(OAKFIELD, "2026-9-1", {
  rule: "invalid-date",
  severity: "error",
  message: "Staff induction > What are we measuring? (line 8): 2026-9-1 is no date.",
  path: ["measures", 0, "indicators", 0, "target", "by"],
  fix: {
    title: "Write the date as 2026-09-01",
    edits: [{ offset: OAKFIELD.text.indexOf("2026-9-1"), length: 8, text: "2026-09-01" }],
  },
  key: "invalid-date measures/wc-staff-induction/indicators/confident/target/by=2026-9-1",
});

const VOICE_UNANSWERED: Diagnostic = diagnosticOf(
  OAKFIELD,
  ">-\n          We never know\n          whom to ring\n",
  {
    rule: "voice-unanswered",
    severity: "warning",
    message:
      "Staff induction > What people said (line 12): said on 2 November 2025 and still waiting (194 days).",
    path: ["measures", 0, "voices", 0],
    key: "voice-unanswered measures/wc-staff-induction/voices/2025-11-02",
  },
);

const UNLINKED: Diagnostic = diagnosticOf(OAKFIELD, "measure: wc-staff-induction", {
  rule: "unlinked-measure",
  severity: "info",
  message: "Staff induction (line 4): no link leads to this measure or from it.",
  path: ["measures", 0],
  help: "Ask together which other measure this work could help, and add it under `links`.",
  key: "unlinked-measure measures/wc-staff-induction",
});

const CLEAN = makeSource("plans/riverside college.yaml", "cornerstones: 1\n");

/** A plan with findings of each weight, one without, one that could not be read. */
export const SAMPLE: CheckResult = resultOf(
  [
    { source: OAKFIELD, diagnostics: [UNLINKED, TARGET_BEHIND, INVALID_DATE, VOICE_UNANSWERED], accepted: 2 },
    { source: CLEAN, diagnostics: [], accepted: 0 },
  ],
  [{ file: "plans/gone.yaml", reason: "there is no such file" }],
);

export const NOTHING_FOUND: CheckResult = resultOf([{ source: CLEAN, diagnostics: [], accepted: 0 }]);

/** Payloads of every language that a reporter writes, and of those that it is shown in. */
export const PAYLOADS = [
  "a space, 100% sure: yes",
  "line\none\r\ntwo",
  "::error::injected",
  "\n::set-env name=X::y",
  "##[group]x",
  "%0A::warning::x",
  "]]> --> <!-- <![CDATA[",
  `"'><script>alert(1)</script>`,
  "</testcase></summary></details>",
  "[click](https://evil.example) ![x](y) {0} {{",
  "| cell | `code` | @head #4",
  "\u202egnp.exe \u2066",
  "\u001b[31mred\u0007\u0000\u0085",
  "\ud800 alone \ufffe",
] as const;

export const HOSTILE: CheckResult = resultOf(
  PAYLOADS.map((payload) => {
    const source = makeSource(`plans/${payload}.yaml`, `setting: ${payload}\n`);
    const words = { rule: "unknown-key", message: payload, help: payload, path: [payload], key: payload };
    const fix = { title: payload, edits: [{ offset: 0, length: 7, text: payload }] };
    return {
      source,
      diagnostics: [diagnosticOf(source, "setting", { ...words, severity: "error", fix })],
      accepted: 0,
    };
  }),
  PAYLOADS.map((payload) => ({ file: payload, reason: payload })),
);

/** A result with so many findings, all of one plan. */
export function manyFindings(count: number): CheckResult {
  const diagnostics = Array.from({ length: count }, () => TARGET_BEHIND);
  return resultOf([{ source: OAKFIELD, diagnostics, accepted: 0 }]);
}

/** Two rules that stand in for all of them, whose words may change. */
export const SAMPLE_RULES: readonly Rule[] = [
  {
    id: "target-behind-baseline",
    group: "measuring",
    severity: "error",
    summary: "A target is beyond the baseline",
    why: "Else the row would count as done on its first day.",
    help: "Write the `target` anew, or say `aim: down`.",
    bad: [["target: { value: 30, by: 2026-07-01 }", "target: { value: 3, by: 2026-07-01 }"]],
    good: [],
  },
  {
    id: "row-unfinished",
    group: "grid",
    severity: "info",
    severityNote: "warning once begun",
    summary: "A row answers every question of the grid",
    why: "Nobody can read what it should say.",
    bad: [["improve: Families new to the school come to the breakfast club", "improve: TODO"]],
    good: [],
  },
];

/** What a reporter gives in pieces, as one text. */
export function wholeText<A extends readonly unknown[]>(
  report: (...args: A) => Iterable<string>,
): (...args: A) => string {
  return (...args) => [...report(...args)].join("");
}

export function resultOf(
  files: readonly CheckedFile[],
  unreadable: CheckResult["unreadable"] = [],
): CheckResult {
  return checkResult("2026-05-15", files, unreadable);
}

type Said = Pick<Diagnostic, "rule" | "severity" | "message" | "path" | "key"> &
  Partial<Pick<Diagnostic, "help" | "fix">>;

function diagnosticOf(source: Source, text: string, said: Said): Diagnostic {
  const start = source.text.indexOf(text);
  const span = { start, end: start + text.length };
  return {
    help: null,
    fix: null,
    ...said,
    file: source.name,
    span,
    start: positionAt(source, span.start),
    end: positionAt(source, span.end),
  };
}
