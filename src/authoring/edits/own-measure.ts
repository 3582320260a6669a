import type { Cornerstone } from "../../catalogue/catalogue.ts";
import { shortName } from "../../catalogue/short-name.ts";
import { UsageError } from "../../errors.ts";
import type { Measure } from "../../measures/measure-index.ts";
import { hyphenated } from "../../plan/nearest-word.ts";
import type { Change } from "../splice/change.ts";
import { text, token } from "../writing/value-nodes.ts";
import type { EditedPlan } from "./edit.ts";

/** A measure that a setting adds to the catalogue's. */
export interface OwnRequest {
  readonly statement: string;
  readonly cornerstone: string | undefined;
  /** Absent: made of the statement's first words. */
  readonly id: string | undefined;
  readonly short: string | undefined;
}

interface ChosenMeasure {
  readonly measure: Measure;
  /** Whether the plan does not have it yet. */
  readonly isNew: boolean;
}

/** The own measure of this statement: the one that the plan has, else a new one. */
export function ownMeasure(
  { statement, id, short }: OwnRequest,
  cornerstone: Cornerstone,
  { measures }: Pick<EditedPlan, "measures">,
): ChosenMeasure {
  const same = measures.all.find((each) => each.own && each.statement === statement);
  if (same) return { measure: same, isNew: false };
  if (id !== undefined && !/^own-[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    throw new UsageError(
      `--id ${id}: the id of your own measure is \`own-\` and small letters, digits and hyphens, as in own-breakfast-club`,
    );
  if (id !== undefined && measures.get(id))
    throw new UsageError(`--id ${id}: there is such a measure already; choose another id`);
  const measure = {
    id: id ?? freeId(statement, measures),
    cornerstone: cornerstone.id,
    statement,
    originalStatement: null,
    short: short ?? shortName(statement),
    groups: [],
    aliases: [],
    retired: false,
    own: true,
  };
  return { measure, isNew: true };
}

export function ownMeasureChange(
  { id, cornerstone, statement }: Measure,
  short: string | undefined,
  { open }: Pick<EditedPlan, "open">,
): Change {
  const list = open.file.placeAt(["own-measures"])?.node;
  const entries = [
    ...token("id", id),
    ...token("cornerstone", cornerstone),
    ...text("statement", statement),
    ...text("short", short ?? null),
  ];
  return {
    kind: "insert",
    path: ["own-measures"],
    position: list?.kind === "seq" ? list.items.length : 0,
    value: { kind: "map", entries },
  };
}

const MAX_ID_LENGTH = 36;
const SMALL_WORDS: ReadonlySet<string> = new Set(
  "a able an and are at be can every feel feels for has have in is of on our the their to with".split(" "),
);

/** `own-` and as many of the statement's first telling words as an id reads well with; a number where it is taken. */
function freeId(statement: string, { get }: Pick<EditedPlan["measures"], "get">): string {
  const words = hyphenated(statement)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "" && !SMALL_WORDS.has(word));
  let id = "own";
  for (const word of words) {
    const longer = `${id}-${word}`;
    if (longer.length > MAX_ID_LENGTH) break;
    id = longer;
  }
  const wanted = id === "own" ? "own-measure" : id;
  let free = wanted;
  for (let number = 2; get(free); number += 1) free = `${wanted}-${number}`;
  return free;
}
