import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { jsonPointer } from "../../diagnostics/finding.ts";

/**
 * Which findings of a text were there before, each with the one that it was, and which are new. A finding is the same
 * by its key; a fix can change a date that the key names, so it is the same too where rule and place are, and an error
 * where rule and value are: what else changes in a plan may move it, and no error is new while there are as many.
 */
export interface Compared {
  readonly known: ReadonlyMap<Diagnostic, Diagnostic>;
  readonly fresh: readonly Diagnostic[];
}

/** Holds the findings of a text to those before it; each of these stands for one finding at most. */
export function compareFindings(before: readonly Diagnostic[], after: readonly Diagnostic[]): Compared {
  const byKey = paired(before, after, ({ key }) => key);
  const taken = new Set(byKey.values());
  const left = before.filter((finding) => !taken.has(finding));
  const rest = after.filter((finding) => !byKey.has(finding));
  const byPlace = paired(left, rest, placeOf);
  const placed = new Set(byPlace.values());
  const moved = paired(
    left.filter((finding) => !placed.has(finding)),
    rest.filter((finding) => !byPlace.has(finding)),
    errorOf,
  );
  return {
    known: new Map([...byKey, ...byPlace, ...moved]),
    fresh: rest.filter((finding) => !byPlace.has(finding) && !moved.has(finding)),
  };
}

function paired(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
  nameOf: (finding: Diagnostic) => string | null,
): Map<Diagnostic, Diagnostic> {
  const waiting = new Map<string, Diagnostic[]>();
  for (const finding of [...before].reverse()) {
    const name = nameOf(finding);
    if (name === null) continue;
    const others = waiting.get(name);
    if (others) others.push(finding);
    else waiting.set(name, [finding]);
  }
  const pairs = new Map<Diagnostic, Diagnostic>();
  for (const finding of after) {
    const partner = waiting.get(nameOf(finding) ?? "")?.pop();
    if (partner) pairs.set(finding, partner);
  }
  return pairs;
}

/** Null for what is about the whole text: that many findings are would say nothing. */
function placeOf({ rule, path }: Diagnostic): string | null {
  return path.length === 0 ? null : `${rule} ${jsonPointer(path)}`;
}

/** The rule of an error and the value it is about, or what is absent: what its key ends with. Null for what is no error. */
function errorOf({ rule, severity, key }: Diagnostic): string | null {
  if (severity !== "error") return null;
  return `${rule} ${/=.*$|[^/ ]*$/.exec(key)?.[0] ?? ""}`;
}
