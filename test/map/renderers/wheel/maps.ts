import { builtInCatalogue } from "../../../../src/catalogue/built-in-catalogue.ts";
import { buildLinkMap } from "../../../../src/map/build-link-map.ts";
import type { LinkMap } from "../../../../src/map/link-map.ts";
import { resolveMeasures } from "../../../../src/measures/resolve-measures.ts";
import type { OwnMeasure, Plan } from "../../../../src/plan/plan.ts";
import { GROUP_IDS, STAGES } from "../../../../src/vocabulary.ts";
import { planOf } from "../../../measures/sample.ts";
import { ownMeasure as makeOwnMeasure } from "../../../progress/build.ts";
import { rowOf } from "../../sample.ts";

const catalogue = builtInCatalogue();
const stages = [
  undefined,
  "not-started",
  "in-progress",
  "completed",
  "embedded",
  "paused",
  "dropped",
] as const;

export const LONG_SETTING =
  "Ysgol Gymunedol Gynradd ac Uwchradd Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch a'r Cylch, Canolfan Adnoddau Dysgu Ychwanegol a Darpariaeth Blynyddoedd Cynnar, Ynys Môn, Gogledd Cymru, DU";

export interface Shape {
  readonly measures: number;
  readonly links: number;
  readonly own?: number;
  readonly all?: boolean;
  readonly plan?: Partial<Plan>;
}

/** A map of the booklet's measures, as many and with as many links as asked for, every stage and petal among them. */
export function mapOf({ measures, links, own = 0, all = false, plan = {} }: Shape): LinkMap {
  const ownMeasures = Array.from({ length: own }, (_, at) => ownMeasure(at));
  const step = Math.floor(catalogue.measures.length / Math.max(1, measures));
  const chosen = catalogue.measures.filter((_, at) => at % step === 0).slice(0, measures);
  const ids = [...chosen, ...ownMeasures].map(({ id }) => id);
  const targets = ids.map(() => new Set<string>());
  for (let count = 0, jump = 1; count < links && jump < ids.length; count += 1) {
    const from = (count * 5) % ids.length;
    targets[from]?.add(ids[(from + jump * 7 + 1) % ids.length] ?? "");
    if ((count + 1) % ids.length === 0) jump += 1;
  }
  const rows = ids.map((id, at) => {
    const stage = stages[at % stages.length];
    const facts = {
      ...(stage ? { stage } : {}),
      planned: GROUP_IDS.filter((_, group) => (at + group) % 3 > 0),
      heard: GROUP_IDS.filter((_, group) => (at + group) % 4 === 0),
    };
    return rowOf(
      id,
      facts,
      ...[...(targets[at] ?? [])].map((to) => ({ to, because: "One strengthens the other" })),
    );
  });
  const made = planOf(rows, { ownMeasures, ...plan });
  const input = {
    file: "oakfield.cornerstones.yaml",
    plan: made,
    measures: resolveMeasures(made, catalogue),
    catalogue,
  };
  return buildLinkMap([input], { asOf: "2026-05-15", all });
}

/** The stages that a map of seven measures or more shows. */
export const SHOWN_STAGES = Object.values(STAGES);

function ownMeasure(at: number): OwnMeasure {
  const short = at % 2 === 0 ? "Gweithgareddau allgyrsiol cynhwysol a chymunedol i bawb o bob cefndir" : null;
  return makeOwnMeasure(`own-${at}`, {
    cornerstone: catalogue.cornerstones[at % 4]?.id ?? "",
    statement: `Our own measure number ${at}, in many more words than fit on any line of a list`,
    short,
  });
}
