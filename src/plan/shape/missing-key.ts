import type { ShapeProblem } from "../../schema/shape-problems.ts";
import { keyOf } from "./key-of.ts";
import type { Trouble } from "./trouble.ts";

/** A key that the place cannot do without is not there, or has nothing after it. */
export function missingKey(problem: ShapeProblem): Trouble {
  const { notes } = problem;
  const [key, is] = problem.kind === "missing" ? [problem.key, "missing"] : [keyOf(problem.path), "empty"];
  const title = notes.title === null ? "" : ` (${notes.title})`;
  const help = notes.description;
  return {
    rule: "missing-key",
    message: `\`${key}\` is ${is}${title}`,
    ...(help !== null && { help }),
    ...(problem.kind === "missing" && { absent: key }),
  };
}
