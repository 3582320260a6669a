import { GROUPS } from "../../vocabulary.ts";
import { spelledOut } from "../abbreviations.ts";
import { ATTRIBUTION } from "../attribution.ts";
import type { Catalogue, CatalogueMeasure } from "../catalogue.ts";

/** One measure with all that the catalogue says of it, its sentences settled: what the sheet renderers get. */
export interface MeasureSheet {
  readonly id: string;
  readonly short: string;
  readonly statement: string;
  readonly cornerstone: string;
  /** Each completes "This means that we promise to:". */
  readonly promises: readonly string[];
  /** What else there is to say, each under its label; what the measure does not have is left out. */
  readonly facts: readonly MeasureFact[];
  /** How to put it in a plan; null for a retired measure. */
  readonly adding: MeasureAdding | null;
  readonly closing: readonly string[];
}

export interface MeasureFact {
  readonly label: string;
  readonly text: string;
}

export interface MeasureAdding {
  /** The lines to put under a plan's `measures`. */
  readonly planLines: readonly string[];
  /** The command that makes a new plan with this measure. */
  readonly initCommand: string;
}

/** Settles what a sheet about one measure says. */
export function measureSheet(catalogue: Catalogue, measure: CatalogueMeasure): MeasureSheet {
  const { id, short, statement } = measure;
  const cornerstone = catalogue.cornerstones.find((candidate) => candidate.id === measure.cornerstone);
  const abbreviations = spelledOut([statement, measure.originalStatement ?? ""]);
  return {
    id,
    short,
    statement,
    cornerstone: cornerstone?.name ?? measure.cornerstone,
    promises: cornerstone?.promises ?? [],
    facts: facts(measure),
    adding: measure.retired ? null : adding(id),
    closing: [...(abbreviations === null ? [] : [abbreviations]), ATTRIBUTION],
  };
}

function adding(id: string): MeasureAdding {
  return {
    planLines: [`- measure: ${id}`, "  # What exactly needs to be improved?", "  improve: TODO"],
    initCommand: `cornerstones init --setting "Our school" --measure ${id}`,
  };
}

function facts(measure: CatalogueMeasure): readonly MeasureFact[] {
  const entries: readonly (readonly [string, string | null])[] = [
    ["Originally", measure.originalStatement],
    ["Retired", measure.retired ? "Plans that have it keep it; new plans are not offered it" : null],
    ["Whom it names", groupsInWords(measure)],
    ["Also found as", measure.aliases.length === 0 ? null : measure.aliases.join("; ")],
    ["Note", measure.note],
  ];
  return entries.flatMap(([label, text]) => (text === null ? [] : [{ label, text }]));
}

function groupsInWords({ groups }: CatalogueMeasure): string {
  if (groups.length === 0) return "No group by name: it concerns all three";
  const words = groups.map((group) => GROUPS[group]);
  return words.map((word, index) => (index === 0 ? word : word.toLowerCase())).join("; ");
}
