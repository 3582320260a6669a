import { type CheckedPlan, checkPlan as check } from "../check/check-plan.ts";
import type { CheckOptions } from "../check/rule-context.ts";
import { buildLinkMap as build } from "../map/build-link-map.ts";
import { MAP_FORMATS } from "../map/formats.ts";
import type { LinkMap, MapInput, MapOptions } from "../map/link-map.ts";
import { type MapLook, renderLinkMap as render } from "../map/render-link-map.ts";
import type { OpenPlan } from "../plan/open-parsed.ts";
import { buildReport as settle } from "../report/build-report.ts";
import type { Report } from "../report/report.ts";
import type { ReportInput, ReportOptions } from "../report/shown-plans.ts";
import { requireDay, requireOneOf } from "./doors.ts";

// The parts that the library opens, each with what it is given looked at first: to a caller without types, a day that no calendar has
// would give a report that is wrong without a word.

/** Everything that is to be found in a plan that is read. Throws UsageError where `today` is no day. */
export function checkPlan(open: OpenPlan, options: CheckOptions): CheckedPlan {
  requireDay("today", options.today);
  return check(open, options);
}

/** Settles what plans say on a day. Throws UsageError where `asOf` or `since` is none. */
export function buildReport(inputs: readonly ReportInput[], options: ReportOptions): Report {
  requireDay("asOf", options.asOf);
  if (options.since !== undefined && options.since !== "last-review") requireDay("since", options.since);
  return settle(inputs, options);
}

/** Settles what the link map of plans shows. Throws UsageError where `asOf` is no day, and for an id that there is not. */
export function buildLinkMap(inputs: readonly MapInput[], options: MapOptions): LinkMap {
  requireDay("asOf", options.asOf);
  return build(inputs, options);
}

/** Draws a link map as a text that ends with one newline. Throws UsageError for a format that there is not. */
export function renderLinkMap(map: LinkMap, options: MapLook): string {
  requireOneOf("format", options.format, TEXT_FORMATS);
  return render(map, options);
}

/** A page is no part, but what `mapTexts` makes. */
const { html: _html, ...TEXT_FORMATS } = MAP_FORMATS;
