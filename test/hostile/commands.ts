import { CHECK_FORMATS } from "../../src/check/formats.ts";
import { MAP_FORMATS } from "../../src/map/formats.ts";
import { REPORT_FORMATS, REPORT_VIEWS } from "../../src/report/formats.ts";
import { HOSTILE_DAY } from "./hostile-plans.ts";

/** The words of a command, in which `PLAN` stands for the plan's file and `NEW` for one that is not there yet. */
export interface HostileCommand {
  readonly args: readonly string[];
  /** Cells of the terminal. */
  readonly columns: number;
}

/** Commands that read no plan. */
export const WITHOUT_PLAN: readonly string[] = [
  "catalogue",
  "completion",
  "explain",
  "help",
  "import",
  "undo",
];

const DAY = ["--as-of", HOSTILE_DAY];
const EDIT = ["--plan", "PLAN", "--dry-run", "--date", HOSTILE_DAY];

/** Every command, view and format, over one plan. */
export const COMMANDS: readonly HostileCommand[] = [
  ...Object.keys(CHECK_FORMATS).map((format) => at(80, "check", "PLAN", ...DAY, "--format", format)),
  at(80, "check", "PLAN", ...DAY, "--fix-dry-run"),
  ...[[], ["--public"], ["--since", "2025-10-01"]].flatMap((more) =>
    pairs(REPORT_VIEWS, REPORT_FORMATS).map(([view, format]) =>
      at(80, "report", "PLAN", ...DAY, "--view", view, "--format", format, ...more),
    ),
  ),
  ...[20, 59, 200].flatMap((columns) =>
    Object.keys(REPORT_VIEWS).map((view) => at(columns, "report", "PLAN", ...DAY, "--view", view)),
  ),
  ...[[], ["--all"]].flatMap((more) =>
    Object.keys(MAP_FORMATS).map((format) => at(80, "map", "PLAN", ...DAY, "--format", format, ...more)),
  ),
  at(80, "map", "PLAN", ...DAY, "--from", "wc-staff-induction", "--depth", "9"),
  at(80, "schema", "plan", "--plan", "PLAN"),
  at(80, "init", "NEW", "--setting", "Oakfield", "--from-plan", "PLAN", "--no-schema"),
  at(80, "record", ...EDIT),
  at(80, "record", "induction", "figure-0", "55", ...EDIT),
  at(80, "voice", "induction", "--from", "staff", "--said", "We have an idea", ...EDIT),
  at(80, "voice", "--answer", "idea", "--did", "It is done", ...EDIT),
  at(80, "add", "cm-website", "--improve", "The website", ...EDIT),
  at(80, "review", "induction", "--rating", "amber", "--note", "So far", ...EDIT),
  at(80, "link", "induction", "website", "--because", "They meet", ...EDIT),
  at(80, "done", "x", ...EDIT),
  at(80, "move", "x", "--to", "2026-07-01", "--because", "Illness", ...EDIT),
  at(80, "set", "induction", "improve", "Better words", ...EDIT),
  at(80, "action", "induction", "Ring every family", "--by", "2026-07-01", ...EDIT),
  at(80, "celebrate", "Forty families came", ...EDIT),
  at(80, "evidence", "induction", "The cards", ...EDIT),
];

function at(columns: number, ...args: readonly string[]): HostileCommand {
  return { args, columns };
}

function pairs(some: object, others: object): [string, string][] {
  return Object.keys(some).flatMap((one) =>
    Object.keys(others).map((other): [string, string] => [one, other]),
  );
}
