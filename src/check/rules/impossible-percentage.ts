import { defineRule } from "../rule.ts";

export const impossiblePercentage = defineRule({
  id: "impossible-percentage",
  group: "measuring",
  severity: "info",
  summary: "A percentage of people is a whole number of them",
  why: "A share that no number of people gives was worked out from another base, or mistyped.",
  help: "Correct the figure or `of`. Where `of` counts something other than people, say what: `of-what: sessions`.",
  bad: [
    [
      "- { date: 2025-12-01, value: 60, of: 30, source: Class talks }",
      "- { date: 2025-12-01, value: 61, of: 30, source: Class talks }",
    ],
  ],
  good: [],
  *check(context) {
    const { file } = context;
    for (const { indicator, figures } of context.activeIndicators) {
      if (indicator.unit !== "percent" || indicator.ofWhat !== null) continue;
      for (const { path, value, of } of figures) {
        if (typeof value !== "number" || value < 0 || value > 100 || of === null || !isBase(of)) continue;
        const digits = decimals(file.writtenAt(path) ?? String(value));
        const people = Math.round((value * of) / 100);
        if (isRounded(value, (people / of) * 100, digits)) continue;
        yield {
          at: { path, part: "value" },
          message: `no whole number of people is ${value}% of ${of}${neighbours(value, of)}`,
        };
      }
    }
  },
});

function isBase(of: number): boolean {
  return Number.isInteger(of) && of > 0;
}

function decimals(written: string): number {
  return /\.(\d+)/.exec(written)?.[1]?.length ?? 0;
}

/** Whether the exact share is the value after rounding, up or down at the half, to the digits given. */
function isRounded(value: number, exact: number, digits: number): boolean {
  return Math.abs(exact - value) <= 0.5 * 10 ** -digits + 1e-9;
}

function neighbours(value: number, of: number): string {
  const below = Math.floor((value * of) / 100);
  const share = (people: number): string =>
    `${people} of ${of} is ${Number(((people / of) * 100).toFixed(1))}%`;
  return below + 1 > of ? `: ${share(below)}` : `: ${share(below)}, ${share(below + 1)}`;
}
