import type { CivilDate } from "../civil-date.ts";
import { compactJson } from "../markup/json.ts";
import { linkGraph } from "../measures/link-graph.ts";
import type { GraphLink } from "../measures/measure-index.ts";
import type { UnitedMeasures } from "../measures/unite-measures.ts";
import type { Happened } from "../plan/plan.ts";
import { existingBy } from "../progress/chronology.ts";
import { linkMovement, type Moving } from "../progress/movement.ts";
import type { ChosenRows } from "./chosen-rows.ts";
import { grouped } from "./grouped.ts";
import type { MapHappened, MapLink } from "./link-map.ts";
import type { OpenYear } from "./setting-years.ts";

/** What links are told by. */
export interface LinkMaterial {
  readonly measures: UnitedMeasures;
  readonly rows: ChosenRows;
  /** What earlier years of the setting embedded. */
  readonly embedded: ReadonlySet<string>;
  readonly asOf: CivilDate;
}

/**
 * The links of a setting's plans by their ids on the map, in the plans' order. One that two years have stands once, as the
 * plan of the day tells it, with the last reason that was given and all that was seen of it.
 */
export function unitedLinks(years: readonly OpenYear[], material: LinkMaterial): MapLink[] {
  const { rows, embedded, measures, asOf } = material;
  const endOf = (id: string): Moving | null => rows.get(id)?.progress ?? (embedded.has(id) ? EVERYDAY : null);
  const told = years.flatMap((year) => linksOf(year, measures));
  const links = grouped(told, ({ from, to }) => compactJson([from, to]));
  return [...links.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const { from, to, plan } = first;
    const [helper, helped] = [endOf(from), endOf(to)];
    const movement = helper && helped ? linkMovement(helper, helped) : "not-known";
    const because = first.because ?? others.find((link) => link.because !== null)?.because ?? null;
    return [{ from, to, because, plan, movement, happened: seenOnce([first, ...others], asOf) }];
  });
}

/** What a plan says of a link, by the ids on the map. */
interface ToldLink extends Pick<GraphLink, "from" | "to" | "because" | "happened"> {
  readonly plan: string;
}

function linksOf({ file, plan, position, measures: known }: OpenYear, measures: UnitedMeasures): ToldLink[] {
  return linkGraph(plan, known).links.flatMap(({ because, happened, ...link }) => {
    const [from, to] = [measures.idIn(position, link.from), measures.idIn(position, link.to)];
    return from !== undefined && to !== undefined ? [{ from, to, because, happened, plan: file }] : [];
  });
}

/** What earlier years embedded has moved all the way. */
const EVERYDAY: Moving = { stage: "embedded", wordsSinceStart: null, indicators: [] };

/** What was seen of a link by the day, oldest first; what two years tell alike, once. */
function seenOnce(links: readonly ToldLink[], asOf: CivilDate): readonly MapHappened[] {
  const all = existingBy(
    links.flatMap(({ happened }) => happened),
    asOf,
  ).map(mapHappened);
  const once = new Map(all.map((each) => [compactJson(each), each]));
  return links.length === 1 ? all : [...once.values()];
}

function mapHappened({ date, what, from, helped }: Happened): MapHappened {
  return { date, what, from, helped };
}
