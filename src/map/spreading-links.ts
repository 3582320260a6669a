import { grouped } from "./grouped.ts";
import { leaving, stepsFrom } from "./help-steps.ts";
import type { MapLink } from "./link-map.ts";

/**
 * The links that work on one measure could spread along in at most `depth` steps, each plan's own: a link of one
 * setting leads on to no link of another.
 */
export function spreadingLinks(
  links: readonly MapLink[],
  start: string,
  depth = Number.POSITIVE_INFINITY,
): MapLink[] {
  return [...grouped(links, ({ plan }) => plan).values()].flatMap((ofPlan) => {
    const steps = stepsFrom(start, leaving(ofPlan), depth);
    const stepsTo = (id: string) => (id === start ? 0 : (steps.get(id) ?? Number.POSITIVE_INFINITY));
    return ofPlan.filter(({ from }) => stepsTo(from) < depth);
  });
}
