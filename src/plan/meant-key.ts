import { nearest } from "../diagnostics/nearest.ts";
import type { ShapeProblem } from "../schema/shape-problems.ts";
import { childOf, valueAt } from "./value-at.ts";

type UnknownKey = Extract<ShapeProblem, { readonly kind: "unknown" }>;

/** The key that a key nobody knows was meant to be; `isSure` where only case, spaces, hyphens or quotes differ. */
export interface MeantKey {
  readonly key: string;
  readonly isSure: boolean;
}

/** Which key of its place was meant, of those that do not stand there already; null where none is near. */
export function meantKey(data: unknown, problem: UnknownKey): MeantKey | null {
  const around = valueAt(data, problem.path.slice(0, -1));
  const free = problem.known.filter((key) => childOf(around, key) === undefined);
  const same = free.find((key) => key === hyphenated(problem.key));
  if (same !== undefined) return { key: same, isSure: true };
  const near = nearest(problem.key, free);
  return near === null ? null : { key: near, isSure: false };
}

/** A word as ids and keys are written: "Our words", `ourWords` and “our_words” become `our-words`. */
export function hyphenated(text: string): string {
  return text
    .slice(0, 300)
    .replace(/[“”„‟‘’‚‛«»"'`]/g, "")
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
