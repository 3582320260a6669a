import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { CATALOGUE_FORMATS } from "../../src/catalogue/formats.ts";
import { CHECK_FORMATS } from "../../src/check/formats.ts";
import { MAP_FORMATS } from "../../src/map/formats.ts";
import { escapeWorkflowCommands } from "../../src/markup/workflow-log.ts";
import { BINARY_FORMATS, REPORT_FORMATS, REPORT_VIEWS } from "../../src/report/formats.ts";
import { run } from "../transcript.ts";
import { withPayloads } from "./hostile-words.ts";

/** What runners of workflows obey: at the beginning of a line, one mark before it or none, and anywhere. */
function isCommand(line: string): boolean {
  const trimmed = line.replaceAll("\u0085", " ").trim();
  return trimmed.startsWith("::") || /^[-+]\s*::/.test(trimmed) || /##[\w-]*\[/.test(line);
}

function commandsIn(text: string): string[] {
  return text.split(/\r\n|\r|\n/).filter(isCommand);
}

/** What moves, hides or reorders, but for the isolates that stand round days of our own. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what it is for
const RAW = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u;

function rawIn(text: string): RegExpExecArray | null {
  return RAW.exec(text.replace(/\u2068([\w -]+)\u2069/g, "$1"));
}

const COMMANDS = [
  "::error::a",
  "+ ::stop-commands::b",
  "-::add-mask::c",
  "- ::d::",
  "##[add-mask]e",
  "##vso[task.complete]f",
  "word ::g:: word ##[h]",
] as const;
const CONTROLS = [
  "\u202ei",
  "\u2066j",
  "\u001b[31mk\u0007",
  "l\u0085::m",
  "n\u2028o",
  "\ufeffp",
  "q\r\n::r",
] as const;

const BINARY: readonly string[] = BINARY_FORMATS;
const TEXT_FORMATS = Object.keys(REPORT_FORMATS).filter((format) => !BINARY.includes(format));

/** Every command that prints what a plan or a catalogue holds, in every form. */
const OUTPUTS: readonly (readonly string[])[] = [
  ...Object.keys(CHECK_FORMATS).map((format) => ["check", "plan.yaml", "--format", format]),
  ["check", "plan.yaml", "--fix-dry-run"],
  ["check", "::gone::.yaml", "##[gone].yaml"],
  ...Object.keys(REPORT_VIEWS).map((view) => ["report", "plan.yaml", "--view", view]),
  ...TEXT_FORMATS.map((format) => ["report", "plan.yaml", "--view", "progress", "--format", format]),
  ["report", "plan.yaml", "--view", "voices", "--format", "markdown"],
  ["report", "plan.yaml", "::b::.yaml"],
  ["report", "plan.yaml", "::b::.yaml", "--format", "csv"],
  ...Object.keys(MAP_FORMATS).map((format) => ["map", "plan.yaml", "--format", format]),
  ...Object.keys(CATALOGUE_FORMATS).flatMap((format) => [
    ["catalogue", "--catalogue", "ours.yaml", "--format", format],
    ["catalogue", "show", "oak-welcome-walk", "--catalogue", "ours.yaml", "--format", format],
  ]),
  ["schema", "plan", "--catalogue", "ours.yaml"],
  ["record", "--plan", "plan.yaml"],
  [
    "record",
    "wc-staff-induction",
    "confident-staff",
    "85%",
    "--of",
    "13",
    "--dry-run",
    "--plan",
    "plan.yaml",
  ],
  ["set", "wc-staff-induction", "lead", "::x::", "--dry-run", "--plan", "plan.yaml"],
  ["voice", "--from", "staff", "--said", "::y::", "--plan", "plan.yaml", "--force"],
  ["done", "no such action", "--plan", "plan.yaml"],
  ["init", "--from-plan", "plan.yaml", "+ ::new::.yaml"],
];

function place(payloads: readonly string[]): string {
  const cwd = mkdtempSync(join(tmpdir(), "cornerstones-output-"));
  const plan = withPayloads("examples/oakfield.cornerstones.yaml", payloads);
  // A fault that can be put right, beside lines that a diff shows with it.
  const faulty = plan
    .replace("period:", `x-note: |\n  ${payloads.join("\n  ")}\nperiod:`)
    .replace("2026-07-21", "21/7/2026");
  writeFileSync(join(cwd, "plan.yaml"), faulty);
  writeFileSync(join(cwd, "::b::.yaml"), plan.replace("123456", "654321"));
  writeFileSync(join(cwd, "ours.yaml"), withPayloads("examples/overlay/oak-trust.catalogue.yaml", payloads));
  return cwd;
}

describe.each([
  ["commands", COMMANDS],
  ["controls", CONTROLS],
])("whatever stands in a plan's words (%s)", (_, payloads) => {
  let cwd = "";
  beforeAll(() => {
    cwd = place(payloads);
  });

  test.each(OUTPUTS.map((args) => [args.join(" "), args] as const))("%s", async (_, args) => {
    const { stdout, stderr } = await run(args, { cwd, env: { COLUMNS: "44" }, today: "2026-05-15" });
    expect(stdout + stderr).not.toBe("");
    expect(commandsIn(args.includes("github") ? stderr : stdout + stderr)).toEqual([]);
    // What is piped to `patch` holds the plan's own lines.
    if (!args.some((arg) => arg.endsWith("dry-run"))) expect(rawIn(stdout)).toBeNull();
    expect(rawIn(stderr)).toBeNull();
  });
});

test("a name that reorders is escaped in the JSON of the map as in that of the report", async () => {
  const cwd = mkdtempSync(join(tmpdir(), "cornerstones-output-"));
  writeFileSync(
    join(cwd, "plan.yaml"),
    'cornerstones: 1\nsetting: "Oak\\u202efield"\nperiod: { from: 2025-09-01, to: 2026-07-21 }\nmeasures:\n  - measure: cm-website\n',
  );
  for (const command of ["map", "report"]) {
    const { stdout } = await run([command, "plan.yaml", "--format", "json"], { cwd, today: "2026-05-15" });
    expect(stdout).toContain('"Oak\\u202efield"');
  }
});

test("no text at all has a line that is a command, once it is made safe", () => {
  const unit = fc.constantFrom(
    ":",
    "::",
    "#",
    "##",
    "[",
    "]",
    "+",
    "-",
    " ",
    "\t",
    "\r",
    "\n",
    "\u0085",
    "\u00a0",
    "x",
    "vso",
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
      const safe = escapeWorkflowCommands(units.join(""));
      expect(commandsIn(safe)).toEqual([]);
      expect(escapeWorkflowCommands(safe)).toBe(safe);
    }),
    { numRuns: 3000 },
  );
});
