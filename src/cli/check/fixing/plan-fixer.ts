import type { CheckedFile } from "../../../check/check-result.ts";
import { keepFixes } from "../../../check/fixes/keep-fixes.ts";
import { countWords } from "../../../document/words.ts";
import { InputError } from "../../../errors.ts";
import { escapeTerminal } from "../../../markup/terminal.ts";
import { refuseConflict } from "../../../plan/refuse-conflict.ts";
import { encodeText } from "../../../source/encode-text.ts";
import { unifiedDiff } from "../../../source/unified-diff.ts";
import { keepLastChange } from "../../edit/last-change.ts";
import type { Io } from "../../io.ts";
import type { LoadedPlan } from "../../plans/plan-reader.ts";
import { describeFixes } from "./describe-fixes.ts";
import { type FixChecks, tryFixes } from "./try-fixes.ts";

/** Fixes the plans of one run, one after the other. */
export interface PlanFixer {
  readonly fix: (plan: LoadedPlan) => Promise<CheckedFile>;
  /** What becomes of all the plans so far, as one diff. */
  readonly diff: () => string;
  /** How many plans could not be written. */
  readonly failures: () => number;
}

export function planFixer(fixing: FixRun): PlanFixer {
  const diffs: string[] = [];
  let failures = 0;
  return {
    fix: async (plan) => {
      const fixed = await fixPlan(plan, fixing);
      diffs.push(fixed.diff);
      if (fixed.failed) failures += 1;
      return fixed.checked;
    },
    diff: () => diffs.join(""),
    failures: () => failures,
  };
}

/** How plans are fixed: for real, or to see what would change. */
export type FixMode = "write" | "dry-run";

interface FixRun extends FixChecks {
  readonly io: Io;
  readonly mode: FixMode;
  /** What is found in a plan and asked for. */
  readonly check: (plan: LoadedPlan) => CheckedFile;
}

/** A plan after its fixes. */
interface FixedPlan {
  /** What remains to be found, or with `dry-run` would. */
  readonly checked: CheckedFile;
  /** What becomes of its text; "" where nothing does. */
  readonly diff: string;
  /** Whether it could not be written. */
  readonly failed: boolean;
}

/**
 * Fixes a plan and says on standard error what was done. Standard input's text goes to standard output, fixed or not;
 * a file is written only where something was fixed, and never where a merge left two versions. Where that fails, it is
 * told, and the plan is judged as it stands.
 */
async function fixPlan(plan: LoadedPlan, fixing: FixRun): Promise<FixedPlan> {
  const { name, text, bom } = plan.open.file.source;
  const { io, mode, check } = fixing;
  const result = plan.open.file.conflict === null ? tryFixes(plan, fixing) : null;
  const isFixed = result !== null && result.fixed.length > 0;
  const after = isFixed ? encodeText(result.text, bom) : plan.bytes;
  try {
    if (mode === "write") await writeFixed(plan, { io, after, fixed: isFixed ? result.fixed.length : 0 });
    refuseConflict(plan.open.file);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    await io.stderr.write(`cornerstones: ${escapeTerminal(error.message)}\n`);
    return { checked: withoutFixes(check(plan)), diff: "", failed: true };
  }
  if (result !== null) await io.stderr.write(describeFixes(name, mode, result));
  const checked = check(isFixed ? { ...plan, open: result.read.open } : plan);
  const mark = bom ? "\ufeff" : "";
  const diff = isFixed ? unifiedDiff({ name, before: mark + text, after: mark + result.text }) : "";
  return { checked: withoutFixes(checked), diff, failed: false };
}

interface FixWriting {
  readonly io: Io;
  readonly after: Uint8Array;
  /** How many findings are fixed in it. */
  readonly fixed: number;
}

async function writeFixed(
  { path, bytes, open }: LoadedPlan,
  { io, after, fixed }: FixWriting,
): Promise<void> {
  if (path === null) {
    await io.stdout.write(after);
  } else if (fixed > 0) {
    const { name } = open.file.source;
    const release = await io.lockFile(path, name);
    await io.replaceFile(path, name, { before: bytes, after }).finally(release);
    const says = `${countWords(fixed, "fix", "fixes")} by check --fix`;
    await keepLastChange(io, path, { before: bytes, after, says });
  }
}

/** What could be fixed is fixed; what is left cannot be. */
function withoutFixes(checked: CheckedFile): CheckedFile {
  return { ...checked, diagnostics: keepFixes(checked.diagnostics, []) };
}
