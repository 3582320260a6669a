import {
  type Block,
  type Item,
  item,
  list,
  note,
  type Page,
  paragraph,
  pointer,
} from "../../document/page.ts";
import { GROUPS } from "../../vocabulary.ts";
import { ATTRIBUTION } from "../attribution.ts";
import type { Catalogue, CatalogueMeasure } from "../catalogue.ts";
import { abbreviations } from "./catalogue-page.ts";

/** One measure with all that the catalogue says of it, and how to put it in a plan. */
export function measurePage(catalogue: Catalogue, measure: CatalogueMeasure): Page {
  const { id, short, statement, originalStatement } = measure;
  const cornerstone = catalogue.cornerstones.find((candidate) => candidate.id === measure.cornerstone);
  const name = cornerstone?.name ?? measure.cornerstone;
  return [
    { kind: "title", text: short, aside: id },
    paragraph(statement),
    { kind: "list", isApart: true, items: facts(measure, name) },
    ...promises(name, cornerstone?.promises ?? []),
    ...(measure.retired ? [] : adding(id)),
    ...abbreviations([statement, originalStatement ?? ""]),
    note(ATTRIBUTION),
  ];
}

/** What the measure does not have is left out. */
function facts(measure: CatalogueMeasure, cornerstone: string): Item[] {
  const entries: readonly (readonly [string, string | null])[] = [
    ["Cornerstone", cornerstone],
    ["Originally", measure.originalStatement],
    ["Retired", measure.retired ? "Plans that have it keep it; new plans are not offered it" : null],
    ["Whom it names", groupsInWords(measure)],
    ["Also found as", measure.aliases.length === 0 ? null : measure.aliases.join("; ")],
    ["Note", measure.note],
  ];
  return entries.flatMap(([label, text]) => (text === null ? [] : [item(text, { label })]));
}

function promises(cornerstone: string, promised: readonly string[]): Block[] {
  if (promised.length === 0) return [];
  return [
    paragraph(`${cornerstone} means that we promise to:`, { isApart: true }),
    ...list(promised.map((text) => item(text, { mark: "-" }))),
  ];
}

function adding(id: string): Block[] {
  const lines = [`- measure: ${id}`, "  # What exactly needs to be improved?", "  improve: TODO"];
  return [
    paragraph("In your plan, under measures:", { isApart: true }),
    { kind: "code", text: lines.join("\n") },
    pointer("In a new plan", ["new-plan", id]),
  ];
}

function groupsInWords({ groups }: CatalogueMeasure): string {
  if (groups.length === 0) return "No group by name: it concerns all three";
  const words = groups.map((group) => GROUPS[group]);
  return words.map((word, index) => (index === 0 ? word : word.toLowerCase())).join("; ");
}
