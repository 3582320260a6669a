import { nearest } from "../../../diagnostics/nearest.ts";
import type { Row } from "../../../plan/plan.ts";
import { match } from "../../find/match.ts";
import { text, token } from "../../writing/value-nodes.ts";
import type { Edit, EditedPlan } from "../edit.ts";

interface FigureField {
  readonly key: string;
  readonly value: string;
  /** Whether the key was made of the figure's own name, so that its id is no slip for another. */
  readonly isNew: boolean;
}

/** The key with the id of the figure that is called so in place of its own, or one that no figure of the row has. */
export function figureKey(key: string, what: string, { indicators }: Row): string {
  const [first = "", wanted = "", ...rest] = key.split(".");
  const same = indicators.find((each) => each.what !== null && folded(each.what) === folded(what));
  const taken = new Set(indicators.map(({ id }) => id));
  let id = same?.id ?? wanted;
  for (let number = 2; same === undefined && taken.has(id); number += 1) id = `${wanted}-${number}`;
  return [first, id, ...rest].join(".");
}

function folded(text: string): string {
  return text.trim().replace(/\s+/g, " ").toLowerCase();
}

/**
 * `indicators.ID.what` of an id that the row does not have yet begins a figure. Null for any other field, and where the
 * id could be a slip for one that is there.
 */
export function newFigure(
  { key, value, isNew }: FigureField,
  row: Row,
  { name, plan }: { readonly name: string; readonly plan: EditedPlan },
): Edit | null {
  const id = /^indicators\.([a-z0-9]+(?:-[a-z0-9]+)*)\.what$/.exec(key)?.[1];
  const what = value.trim();
  if (id === undefined || what === "") return null;
  if (isNew ? row.indicators.some((each) => each.id === id) : couldBeOneOf(row, id)) return null;
  const path = [...row.path, "indicators"];
  const list = plan.open.file.placeAt(path)?.node;
  const position = list?.kind === "seq" ? list.items.length : 0;
  const entries = [...token("id", id), ...text("what", what)];
  return {
    changes: [{ kind: "insert", path, position, value: { kind: "map", entries } }],
    says: `${name}, a new figure ${id}: ${what.replace(/[.\s]+$/, "")}`,
  };
}

function couldBeOneOf({ indicators }: Row, id: string): boolean {
  const candidates = indicators.map((item) => ({ item, names: [item.id ?? ""], texts: [item.what ?? ""] }));
  const ids = indicators.flatMap((indicator) => indicator.id ?? []);
  return match(id, candidates).kind !== "none" || nearest(id, ids) !== null;
}
