import { applyFixes, type FixedText } from "../../check/apply-fixes.ts";
import type { CheckedFile } from "../../check/check-result.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { InputError } from "../../errors.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { encodeText } from "../../source/encode-text.ts";
import { unifiedDiff } from "../../source/unified-diff.ts";
import type { Io } from "../io.ts";
import type { LoadedPlan } from "../read-plans.ts";
import { fixedText, refusedText, untriedText } from "./tell-fixes.ts";

/** How plans are fixed: for real, or to see what would change. */
export type FixMode = "write" | "dry-run";

export interface Fixing {
  readonly io: Io;
  readonly mode: FixMode;
  /** What is found in a plan and asked for. */
  readonly judge: (plan: LoadedPlan) => CheckedFile;
  /** All that would be found and shown if nothing were left out of the run: no fix may bring any of it. */
  readonly judgeAll: (plan: LoadedPlan) => readonly Diagnostic[];
  /** The rules whose findings are to be fixed. */
  readonly asked: ReadonlySet<string>;
}

/** A plan after its fixes. */
export interface FixedPlan {
  /** What remains to be found, or with `dry-run` would. */
  readonly checked: CheckedFile;
  /** What becomes of its text; "" where nothing does. */
  readonly diff: string;
  /** Whether it could not be written. */
  readonly failed: boolean;
}

/**
 * Fixes a plan and says on standard error what was done. Standard input's text goes to standard output, fixed or not;
 * a file is written only where something was fixed. Where that fails, it is told, and the plan is judged as it stands.
 */
export async function fixPlan(plan: LoadedPlan, fixing: Fixing): Promise<FixedPlan> {
  const { name, text, bom } = plan.open.file.source;
  const { io, mode, judge } = fixing;
  // A text that does not stand for just these bytes (another encoding, broken characters) is never written.
  const isExact = Buffer.compare(encodeText(text, bom), plan.bytes) === 0;
  const result = isExact ? fixText(plan, fixing) : { text, fixed: [], refused: [], untried: 0 };
  const after = isExact ? encodeText(result.text, bom) : plan.bytes;
  try {
    if (mode === "write") await writeFixed(plan, { io, after, isFixed: result.fixed.length > 0 });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    await io.stderr.write(`cornerstones: ${escapeTerminal(error.message)}\n`);
    return { checked: judge(plan), diff: "", failed: true };
  }
  await io.stderr.write(
    fixedText(name, mode, result.fixed) +
      refusedText(name, result.refused) +
      untriedText(name, result.untried),
  );
  const checked = judge(result.fixed.length === 0 ? plan : { ...plan, open: plan.reopen(result.text) });
  const mark = bom ? "\ufeff" : "";
  const diff = unifiedDiff({ name, before: mark + text, after: mark + result.text });
  return { checked: withoutRefused(checked, result), diff, failed: false };
}

interface Writing {
  readonly io: Io;
  readonly after: Uint8Array;
  readonly isFixed: boolean;
}

async function writeFixed({ path, bytes, open }: LoadedPlan, { io, after, isFixed }: Writing): Promise<void> {
  if (path === null) {
    await io.stdout.write(after);
  } else if (isFixed) {
    const { name } = open.file.source;
    const release = await io.lockFile(path, name);
    await io.replaceFile(path, name, { before: bytes, after }).finally(release);
  }
}

function fixText(plan: LoadedPlan, { judgeAll, asked }: Fixing): FixedText {
  const check = (text: string): readonly Diagnostic[] | null => {
    try {
      return judgeAll({ ...plan, open: plan.reopen(text) });
    } catch (error) {
      if (error instanceof InputError) return null;
      throw error;
    }
  };
  // Which catalogue a plan is held to is settled before it is fixed.
  const wants = ({ rule, path }: Diagnostic): boolean => asked.has(rule) && path[0] !== "catalogue";
  return applyFixes(plan.open.file.source.text, { check, wants });
}

/** A fix that turned out not to be safe is none. */
function withoutRefused(checked: CheckedFile, { refused }: FixedText): CheckedFile {
  const keys = new Set(refused.map(({ finding }) => finding.key));
  const diagnostics = checked.diagnostics.map((each) => (keys.has(each.key) ? { ...each, fix: null } : each));
  return { ...checked, diagnostics };
}
