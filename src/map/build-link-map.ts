import { ATTRIBUTION } from "../catalogue/attribution.ts";
import type { CivilDate } from "../civil-date.ts";
import { UsageError } from "../errors.ts";
import { compactJson } from "../markup/json.ts";
import { linkGraph } from "../measures/link-graph.ts";
import type { Measure } from "../measures/measure-index.ts";
import { type UnitedMeasures, uniteMeasures } from "../measures/unite-measures.ts";
import type { Happened } from "../plan/plan.ts";
import { existingBy } from "../progress/chronology.ts";
import { linkMovement, type Moving } from "../progress/movement.ts";
import { forEachGroup } from "../progress/participation.ts";
import { GROUPS } from "../vocabulary.ts";
import { type ChosenRows, chosenRows } from "./chosen-rows.ts";
import { grouped } from "./grouped.ts";
import { helpSteps } from "./help-steps.ts";
import { crossTable, hubs, unlinked } from "./link-findings.ts";
import type { LinkMap, MapHappened, MapInput, MapLink, MapNode, MapOptions, MapScope } from "./link-map.ts";
import { mapScope } from "./map-scope.ts";
import { spreadingLinks } from "./spreading-links.ts";

/** What the parts of a map are made of. */
interface Material {
  readonly measures: UnitedMeasures;
  readonly rows: ChosenRows;
  /** What earlier years of any of the plans embedded. */
  readonly embedded: ReadonlySet<string>;
  readonly scope: MapScope;
}

/**
 * Settles what the link map of one or several plans shows. All that it tells is about the links it shows: narrowed to
 * a Cornerstone or a measure, its counts, hubs and steps are of what is left; unlinked is only what has no link at all.
 * Throws a UsageError for an id that does not exist or is on no plan, and an InputError where links reach further than
 * can be listed.
 */
export function buildLinkMap(inputs: readonly MapInput[], options: MapOptions): LinkMap {
  const measures = uniteMeasures(inputs);
  const rows = chosenRows(inputs, measures, options.asOf);
  const embedded = embeddedIds(inputs, measures);
  const material = { measures, rows, embedded, scope: mapScope(options, measures) };
  const every = allLinks(inputs, material, options.asOf);
  const links = narrowed(every, material);
  const linked = new Set(every.flatMap(({ from, to }) => [from, to]));
  const nodes = mapNodes(links, material);
  return {
    asOf: options.asOf,
    plans: inputs.map(({ file, plan }) => ({ file, setting: plan.setting, period: plan.period })),
    cornerstones: inputs[0]?.catalogue.cornerstones.map(({ id, name }) => ({ id, name })) ?? [],
    groupNames: forEachGroup((group) => onlyPlan(inputs)?.groupNames[group] ?? GROUPS[group]),
    credit: credit(inputs),
    scope: material.scope,
    nodes,
    links,
    hubs: hubs(nodes),
    unlinked: unlinked(nodes, linked),
    crossTable: crossTable(links, (id) => measures.get(id)?.cornerstone),
  };
}

function embeddedIds(inputs: readonly MapInput[], measures: UnitedMeasures): ReadonlySet<string> {
  const ids = inputs.flatMap(({ plan }, position) =>
    plan.embedded.map(({ measure }) => measures.idIn(position, measure)),
  );
  return new Set(ids.filter((id) => id !== undefined));
}

function onlyPlan(inputs: readonly MapInput[]): MapInput["plan"] | undefined {
  return inputs.length === 1 ? inputs[0]?.plan : undefined;
}

function allLinks(inputs: readonly MapInput[], { measures, rows }: Material, asOf: CivilDate): MapLink[] {
  return inputs.flatMap(({ file, plan, measures: known }, position) => {
    const embedded = new Set(plan.embedded.map(({ measure }) => measures.idIn(position, measure)));
    const endOf = (id: string): Moving | null =>
      rows.get(id)?.find((row) => row.plan === file)?.progress ?? (embedded.has(id) ? EVERYDAY : null);
    return linkGraph(plan, known).links.flatMap(({ because, happened, ...link }) => {
      const [from, to] = [measures.idIn(position, link.from), measures.idIn(position, link.to)];
      if (from === undefined || to === undefined) return [];
      const [helper, helped] = [endOf(from), endOf(to)];
      const movement = helper && helped ? linkMovement(helper, helped) : "not-known";
      const seen = existingBy(happened, asOf).map(mapHappened);
      return [{ from, to, because, plan: file, movement, happened: seen }];
    });
  });
}

/** What earlier years embedded has moved all the way. */
const EVERYDAY: Moving = { stage: "embedded", wordsSinceStart: null, indicators: [] };

function mapHappened({ date, what, from, helped }: Happened): MapHappened {
  return { date, what, from, helped };
}

/** Links with a chosen measure of the Cornerstone at one end, then those that work on the one measure spreads along. */
function narrowed(links: readonly MapLink[], { measures, rows, scope }: Material): readonly MapLink[] {
  const isOfCornerstone = (id: string) => rows.has(id) && measures.get(id)?.cornerstone === scope.cornerstone;
  const left = scope.cornerstone
    ? links.filter(({ from, to }) => isOfCornerstone(from) || isOfCornerstone(to))
    : links;
  if (scope.from === null) return left;
  if (!rows.has(scope.from) && !links.some(({ to }) => to === scope.from)) {
    const short = measures.get(scope.from)?.short ?? "";
    throw new UsageError(`--from: "${scope.from}" (${short}) is not chosen here, and nothing links to it`);
  }
  return spreadingLinks(left, scope.from, scope.depth ?? undefined);
}

function mapNodes(links: readonly MapLink[], material: Material): MapNode[] {
  const { measures, rows, embedded } = material;
  const leaving = grouped(links, ({ from }) => from);
  const arriving = grouped(links, ({ to }) => to);
  const helps = helpSteps(links, measures.order);
  const improvingRows = improvingKeys(rows);
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
      improving: helpers(ins.filter(({ plan, from }) => improvingRows.has(rowKey(plan, from)))),
      rows: (rows.get(id) ?? []).map(({ progress: _, ...row }) => row),
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

function improvingKeys(rows: ChosenRows): ReadonlySet<string> {
  const keys = [...rows].flatMap(([id, own]) =>
    own.filter(({ improving }) => improving).map(({ plan }) => rowKey(plan, id)),
  );
  return new Set(keys);
}

function rowKey(plan: string, id: string): string {
  return compactJson([plan, id]);
}

/** The booklet's authors, and whoever wrote further measures. */
function credit(inputs: readonly MapInput[]): string {
  const authors = new Set(inputs.flatMap(({ catalogue }) => catalogue.authors));
  const others = [...authors].filter((author) => !ATTRIBUTION.includes(author));
  return others.length === 0 ? ATTRIBUTION : `${ATTRIBUTION}; further measures: ${others.join(", ")}`;
}
