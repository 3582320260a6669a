import { nearest } from "../../../diagnostics/nearest.ts";
import type { Row } from "../../../plan/plan.ts";
import { match } from "../../find/match.ts";
import { text, token } from "../../writing/plan-node.ts";
import type { Edit, EditedPlan } from "../edit.ts";

/**
 * `indicators.ID.what` of an id that the row does not have yet begins a figure. Null for any other field, and where the
 * id could be a slip for one that is there.
 */
export function newFigure(
  { key, value }: { readonly key: string; readonly value: string },
  row: Row,
  { name, plan }: { readonly name: string; readonly plan: EditedPlan },
): Edit | null {
  const id = /^indicators\.([a-z0-9]+(?:-[a-z0-9]+)*)\.what$/.exec(key)?.[1];
  const what = value.trim();
  if (id === undefined || what === "" || couldBeOneOf(row, id)) return null;
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
