import { UsageError } from "../../errors.ts";
import type { Link, Row } from "../../plan/plan.ts";
import { findAnyMeasure } from "../find/find-any-measure.ts";
import { findRow } from "../find/find-row.ts";
import type { Change } from "../splice/change.ts";
import { linkNode } from "../writing/plan-node.ts";
import { prose } from "../writing/yaml-node.ts";
import type { Edit, EditedPlan } from "./edit.ts";
import { rowName } from "./row-name.ts";

/** Two measures of which the one could help the other, as they were said. */
export interface LinkRequest {
  readonly from: string;
  readonly to: string;
  /** Why it helps; undefined where nobody has said it yet. */
  readonly because?: string | undefined;
}

/** Notes that work on one measure could help another, which need not have a row. */
export function linkMeasures(plan: EditedPlan, { from, to: said, because }: LinkRequest): Edit {
  const row = findRow(from, plan);
  const to = findAnyMeasure(said, plan);
  if (row.measure === to.id)
    throw new UsageError(`"${to.short}" cannot help itself: link it to another measure`);
  const reason = because?.trim() || null;
  const known = row.links.find((link) => link.to === to.id) ?? null;
  const kept = reason ?? known?.because ?? null;
  const says = `${rowName(row, plan)} could help ${to.short}${kept === null ? "" : `: ${kept.replace(/[.\s]+$/, "")}`}`;
  if (known && known.because === kept) return { changes: [], says };
  const change =
    known && kept !== null ? withReason(known, kept) : newLink(plan, row, { to: to.id, because: kept });
  return { changes: [change], says };
}

/** The short form becomes the long one in its place. */
function withReason({ path, toPath, to }: Link, because: string): Change {
  if (path.length === toPath.length) return { kind: "set", path, value: linkNode({ to, because }) };
  return { kind: "set", path: [...path, "because"], value: prose(because) };
}

function newLink({ open }: EditedPlan, row: Row, { to, because }: Pick<Link, "to" | "because">): Change {
  const path = [...row.path, "links"];
  const list = open.file.placeAt(path)?.node;
  const position = list?.kind === "seq" ? list.items.length : 0;
  return { kind: "insert", path, position, value: linkNode({ to, because }) };
}
