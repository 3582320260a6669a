import { ATTRIBUTION } from "../catalogue/attribution.ts";
import { UsageError } from "../errors.ts";
import { compactJson } from "../markup/json.ts";
import type { Measure } from "../measures/measure-index.ts";
import { type UnitedMeasures, uniteMeasures } from "../measures/unite-measures.ts";
import { unreadOfAll } from "../plan/unread.ts";
import { forEachGroup } from "../progress/participation.ts";
import { GROUPS } from "../vocabulary.ts";
import { grouped } from "./grouped.ts";
import { helpSteps, leaving, type SettingOf, stepsFrom } from "./help-steps.ts";
import { crossTable, hubs, unlinked } from "./link-findings.ts";
import type {
  LinkMap,
  MapInput,
  MapLink,
  MapNode,
  MapOptions,
  MapRow,
  MapScope,
  MapSource,
} from "./link-map.ts";
import { mapScope } from "./map-scope.ts";
import { settingPart } from "./setting-part.ts";
import { mapSetting, type SettingYears, settingYears } from "./setting-years.ts";

/** What the parts of a map are made of. */
interface Material {
  readonly measures: UnitedMeasures;
  /** How each measure stands in the settings that have chosen it. */
  readonly rows: ReadonlyMap<string, readonly MapRow[]>;
  /** What earlier years of any of the plans embedded. */
  readonly embedded: ReadonlySet<string>;
  readonly scope: MapScope;
  /** The setting of a plan, by its file. */
  readonly settingOf: SettingOf;
}

/**
 * Settles what the link map of one or several plans shows. All that it tells is about the links it shows: narrowed to
 * a Cornerstone or a measure, its counts, hubs and steps are of what is left; unlinked is only what has no link at all.
 * Throws a UsageError for an id that does not exist or is on no plan, and an InputError where links reach further than
 * can be listed.
 */
export function buildLinkMap(inputs: readonly MapInput[], options: MapOptions): LinkMap {
  const sources = inputs.map(({ plan, ...about }): MapSource => {
    const { setting, settingId, period } = plan;
    return { ...about, setting, settingId, period, open: () => plan };
  });
  return linkMapOf(sources, options);
}

/** The same of plans that are opened setting by setting, each once. */
export function linkMapOf(inputs: readonly MapSource[], options: MapOptions): LinkMap {
  const { asOf } = options;
  const settings = settingYears(inputs, asOf);
  const settingOf = settingsByFile(settings);
  const measures = uniteMeasures(
    inputs.map(({ measures: known, file }) => ({ measures: known, setting: settingOf({ plan: file }) })),
  );
  const parts = settings.map((years) => settingPart(years, measures, asOf));
  const rows = rowsByMeasure(parts.map((part) => part.rows));
  const embedded = new Set(parts.flatMap((part) => [...part.embedded]));
  const material = { measures, rows, embedded, scope: mapScope(options, measures), settingOf };
  const every = parts.flatMap((part) => part.links);
  const links = narrowed(every, material);
  const linked = new Set(every.flatMap(({ from, to }) => [from, to]));
  const nodes = mapNodes(links, material);
  return {
    asOf,
    plans: inputs.map(({ file, setting, settingId, period }) => ({ file, setting, settingId, period })),
    settings: settings.map(mapSetting),
    cornerstones:
      inputs[0]?.catalogue.cornerstones.map(({ id, name, promises }) => ({ id, name, promises })) ?? [],
    groupNames: forEachGroup(
      (group) => (parts.length === 1 ? parts[0]?.groupNames[group] : null) ?? GROUPS[group],
    ),
    credit: credit(inputs),
    scope: material.scope,
    unread: unreadOfAll(inputs),
    unplaced: parts.reduce((sum, { unplaced }) => sum + unplaced, 0),
    nodes,
    links,
    hubs: hubs(nodes),
    unlinked: unlinked(nodes, linked),
    crossTable: crossTable(links, (id) => measures.get(id)?.cornerstone),
  };
}

/** A row a setting, in the plans' order. */
function rowsByMeasure(settings: readonly ReadonlyMap<string, MapRow>[]): Map<string, MapRow[]> {
  const all = settings.flatMap((rows) => [...rows].map(([id, row]) => ({ id, row })));
  const groups = grouped(all, ({ id }) => id);
  return new Map([...groups].map(([id, rows]) => [id, rows.map(({ row }) => row)]));
}

function settingsByFile(settings: readonly SettingYears[]): SettingOf {
  const byFile = new Map(
    settings.flatMap((years, setting) => years.map(({ file }) => [file, setting] as const)),
  );
  return ({ plan }) => byFile.get(plan) ?? plan;
}

/** Links with a chosen measure of the Cornerstone at one end, then those that work on the one measure spreads along. */
function narrowed(
  links: readonly MapLink[],
  { measures, rows, scope, settingOf }: Material,
): readonly MapLink[] {
  const isOfCornerstone = (id: string) => rows.has(id) && measures.get(id)?.cornerstone === scope.cornerstone;
  const left = scope.cornerstone
    ? links.filter(({ from, to }) => isOfCornerstone(from) || isOfCornerstone(to))
    : links;
  if (scope.from === null) return left;
  if (!rows.has(scope.from) && !links.some(({ to }) => to === scope.from)) {
    const short = measures.get(scope.from)?.short ?? "";
    throw new UsageError(`--from: "${scope.from}" (${short}) is not chosen here, and nothing links to it`);
  }
  return spreadingLinks(left, { start: scope.from, depth: scope.depth, settingOf });
}

function mapNodes(links: readonly MapLink[], material: Material): MapNode[] {
  const { measures, rows, embedded, settingOf } = material;
  const leaving = grouped(links, ({ from }) => from);
  const arriving = grouped(links, ({ to }) => to);
  const helps = helpSteps(links, { order: measures.order, settingOf });
  const improvingRows = improvingKeys(rows, settingOf);
  const helpers = (found: readonly MapLink[]) =>
    [...new Set(found.map(({ from }) => from))].sort((a, b) => measures.order(a) - measures.order(b));
  return shownMeasures(links, material).map(({ id, cornerstone, statement, short }) => {
    const [ins, outs] = [arriving.get(id) ?? [], leaving.get(id) ?? []];
    return {
      id,
      cornerstone,
      statement,
      short,
      inPlan: rows.has(id),
      embedded: embedded.has(id) && !rows.has(id),
      in: ins.length,
      out: outs.length,
      helps: helps.get(id) ?? [[], [], []],
      helpedBy: helpers(ins),
      improving: helpers(ins.filter((link) => improvingRows.has(rowKey(settingOf(link), link.from)))),
      rows: rows.get(id) ?? [],
    };
  });
}

/** Chosen measures and ends of links in the scope, and where all are asked for, those that can still be chosen. */
function shownMeasures(links: readonly MapLink[], { measures, rows, embedded, scope }: Material): Measure[] {
  const ends = new Set(links.flatMap(({ from, to }) => [from, to]));
  return measures.all.filter(({ id, cornerstone, retired }) => {
    if (ends.has(id) || id === scope.from) return true;
    if (scope.cornerstone !== null && cornerstone !== scope.cornerstone) return false;
    return rows.has(id) || embedded.has(id) ? scope.from === null : scope.all && !retired;
  });
}

function improvingKeys(rows: Material["rows"], settingOf: SettingOf): ReadonlySet<string> {
  const keys = [...rows].flatMap(([id, own]) =>
    own.filter(({ improving }) => improving).map((row) => rowKey(settingOf(row), id)),
  );
  return new Set(keys);
}

function rowKey(setting: ReturnType<SettingOf>, id: string): string {
  return compactJson([setting, id]);
}

/** The booklet's authors, and whoever wrote further measures. */
function credit(inputs: readonly MapSource[]): string {
  const authors = new Set(inputs.flatMap(({ catalogue }) => catalogue.authors));
  const others = [...authors].filter((author) => !ATTRIBUTION.includes(author));
  return others.length === 0 ? ATTRIBUTION : `${ATTRIBUTION}; further measures: ${others.join(", ")}`;
}

/** Where links spread from, and how far; null: all the way. */
interface Spreading {
  readonly start: string;
  readonly depth: number | null;
  readonly settingOf: SettingOf;
}

/**
 * The links that work on one measure could spread along in at most `depth` steps, each setting's own: a link of one leads
 * on to no link of another.
 */
function spreadingLinks(links: readonly MapLink[], { start, depth, settingOf }: Spreading): MapLink[] {
  const most = depth ?? Number.POSITIVE_INFINITY;
  return [...grouped(links, settingOf).values()].flatMap((ofSetting) => {
    const steps = stepsFrom(start, leaving(ofSetting), most);
    const stepsTo = (id: string) => (id === start ? 0 : (steps.get(id) ?? Number.POSITIVE_INFINITY));
    return ofSetting.filter(({ from }) => stepsTo(from) < most);
  });
}
