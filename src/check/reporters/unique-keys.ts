import type { Diagnostic } from "../../diagnostics/diagnostic.ts";

/** The keys of a file's findings, told apart where several are equal: the second has `#2` behind it. */
export function uniqueKeys(diagnostics: readonly Diagnostic[]): string[] {
  const counts = new Map<string, number>();
  return diagnostics.map(({ key }) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  });
}
