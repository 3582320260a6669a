import { InputError } from "../errors.ts";
import { grouped } from "./grouped.ts";
import type { MapLink, MapNode } from "./link-map.ts";

/** Ids reached from one id, and in how many steps; the id itself is not among them. */
export type Steps = ReadonlyMap<string, number>;

/** The links that leave each id. */
export type Leaving = ReadonlyMap<string, readonly MapLink[]>;

/** A map of the catalogue alone has at most 2,756 pairs; a file made to be large can have millions, with no room for them. */
const MOST_PAIRS = 250_000;

/** The links that leave each id, for `stepsFrom`. */
export function leaving(links: readonly MapLink[]): Leaving {
  return grouped(links, ({ from }) => from);
}

/** Everything that can be reached from `start` in at most `depth` steps, by the fewest steps; circles are welcome. */
export function stepsFrom(start: string, links: Leaving, depth = Number.POSITIVE_INFINITY): Steps {
  const steps = new Map([[start, 0]]);
  // A map hands out what is added while it is walked: the walk is breadth first.
  for (const [id, step] of steps) {
    if (step >= depth) break;
    for (const { to } of links.get(id) ?? []) if (!steps.has(to)) steps.set(to, step + 1);
  }
  steps.delete(start);
  return steps;
}

/** Whose a link or a row is: the same for all plans of one setting. */
export type SettingOf = (of: Pick<MapLink, "plan">) => number | string;

export interface HelpStepsOptions {
  readonly order: (id: string) => number;
  readonly settingOf: SettingOf;
}

/**
 * What each measure could help in one step, in two, further. A chain of links counts only within one setting: what one
 * links to is no help to what another does. Throws an InputError where the pairs are too many to list.
 */
export function helpSteps(
  links: readonly MapLink[],
  { order, settingOf }: HelpStepsOptions,
): ReadonlyMap<string, MapNode["helps"]> {
  const reach = new Map<string, Map<string, number>>();
  let pairs = 0;
  for (const ofSetting of grouped(links, settingOf).values()) {
    const table = leaving(ofSetting);
    for (const start of table.keys()) {
      const merged = reach.get(start) ?? new Map<string, number>();
      reach.set(start, merged);
      pairs -= merged.size;
      for (const [id, step] of stepsFrom(start, table))
        merged.set(id, Math.min(step, merged.get(id) ?? step));
      pairs += merged.size;
      if (pairs > MOST_PAIRS) throw tooManyPairs();
    }
  }
  return new Map([...reach].map(([id, steps]) => [id, byStep(steps, order)]));
}

function byStep(steps: Steps, order: (id: string) => number): MapNode["helps"] {
  const ids = [...steps.keys()].sort((a, b) => order(a) - order(b));
  const atStep = (step: number) => ids.filter((id) => steps.get(id) === step);
  return [atStep(1), atStep(2), ids.filter((id) => (steps.get(id) ?? 0) > 2)];
}

function tooManyPairs(): InputError {
  return new InputError(
    `these links connect over 250,000 pairs of measures, too many to list: map fewer plans, or use --cornerstone`,
  );
}
