import { UsageError } from "../errors.ts";
import { buildLinkMap } from "../map/build-link-map.ts";
import { MAP_FORMATS, type MapFormat, PAPERS, type PaperSize } from "../map/formats.ts";
import type { MapOptions } from "../map/link-map.ts";
import { renderLinkMap } from "../map/render-link-map.ts";
import { PLAIN_STYLE } from "../markup/plain-style.ts";
import { mapPage } from "../pages/map-page.ts";
import { requireDay, requireOneOf } from "./doors.ts";
import type { LookUpOptions, NamedText } from "./read-plan-text.ts";
import { soundTexts } from "./sound-texts.ts";

export interface MapTextsOptions extends MapOptions, LookUpOptions {
  /** `svg` where nothing is said. `html` is a page that needs nothing but itself. */
  readonly format?: MapFormat | undefined;
  /** Of `svg`: what it is to be printed on. */
  readonly paper?: PaperSize | undefined;
  /** Of `text`: the cells of a line; 80 where nothing is said. */
  readonly width?: number | undefined;
}

/**
 * How the measures of plans help each other, drawn: the same bytes as `cornerstones map` prints of the same files as of a day
 * that is past.
 *
 * @throws UsageError for a day, a format or an id that there is not, InputError for a text that is no plan.
 */
export function mapTexts(plans: readonly NamedText[], options: MapTextsOptions): string {
  const { catalogue, paper, width = 80, ...asked } = options;
  const format = requireOneOf("format", options.format ?? "svg", MAP_FORMATS);
  if (paper !== undefined) requireOneOf("paper", paper, PAPERS);
  const asOf = requireDay("asOf", options.asOf);
  if (plans.length === 0) throw new UsageError("give one plan at least");
  const map = buildLinkMap(soundTexts(plans, { asOf, catalogue }), asked);
  return format === "html" ? mapPage(map) : renderLinkMap(map, { format, paper, width, style: PLAIN_STYLE });
}
