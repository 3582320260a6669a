import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Outcome, run, type World } from "../../transcript.ts";

const PLAN = "2025-26.cornerstones.yaml";

/** A folder with one plan in it, and commands that are run there. */
export interface Workplace {
  readonly text: () => string;
  readonly run: (...args: readonly string[]) => Promise<Outcome>;
  /** The same with other surroundings, as somebody else to answer. */
  readonly runIn: (world: World, ...args: readonly string[]) => Promise<Outcome>;
}

export function workplace(
  from: { readonly example: string } | { readonly text: string },
  world: World = {},
): Workplace {
  const cwd = mkdtempSync(join(tmpdir(), "cornerstones-edit-"));
  const path = join(cwd, PLAN);
  if ("text" in from) writeFileSync(path, from.text);
  else copyFileSync(join("examples", from.example), path);
  return {
    text: () => readFileSync(path, "utf8"),
    run: (...args) => run(args, { today: "2026-05-15", ...world, cwd }),
    runIn: (other, ...args) => run(args, { today: "2026-05-15", ...world, ...other, cwd }),
  };
}

/** What was printed on standard error, without the line that says where the help is, and the exit code. */
export function complaint({ code, stderr }: Outcome): readonly [number, string] {
  return [code, stderr.replace(/For help: .*\n$/, "")];
}
