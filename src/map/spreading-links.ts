import { grouped } from "./grouped.ts";
import { leaving, type SettingOf, stepsFrom } from "./help-steps.ts";
import type { MapLink } from "./link-map.ts";

/** Where links spread from, and how far; null: all the way. */
export interface Spreading {
  readonly start: string;
  readonly depth: number | null;
  readonly settingOf: SettingOf;
}

/**
 * The links that work on one measure could spread along in at most `depth` steps, each setting's own: a link of one leads
 * on to no link of another.
 */
export function spreadingLinks(links: readonly MapLink[], { start, depth, settingOf }: Spreading): MapLink[] {
  const most = depth ?? Number.POSITIVE_INFINITY;
  return [...grouped(links, settingOf).values()].flatMap((ofSetting) => {
    const steps = stepsFrom(start, leaving(ofSetting), most);
    const stepsTo = (id: string) => (id === start ? 0 : (steps.get(id) ?? Number.POSITIVE_INFINITY));
    return ofSetting.filter(({ from }) => stepsTo(from) < most);
  });
}
