import { longDate } from "../../civil-date.ts";
import { UsageError } from "../../errors.ts";
import { HAPPENED_KEYS } from "../../plan/keys/link-keys.ts";
import type { Happened, Link, Row } from "../../plan/plan.ts";
import { findAnyMeasure } from "../find/find-any-measure.ts";
import { findGroup } from "../find/find-group.ts";
import { findRow } from "../find/find-row.ts";
import { asWritten } from "../splice/as-written.ts";
import type { Change } from "../splice/change.ts";
import { mapOf } from "../writing/key-entries.ts";
import { linkNode } from "../writing/plan-node.ts";
import { prose, type YamlNode } from "../writing/yaml-node.ts";
import type { Edit, EditedPlan } from "./edit.ts";
import { placeByDate } from "./place-by-date.ts";
import { rowName } from "./row-name.ts";
import { saidText } from "./said.ts";

/** Two measures of which the one could help the other, as they were said. */
export interface LinkRequest {
  readonly from: string;
  readonly to: string;
  /** Why it helps; undefined where nobody has said it yet. */
  readonly because?: string | undefined;
  /** What was seen of it; undefined where it is a hope. */
  readonly happened?: LinkSeenRequest | undefined;
}

/** What was seen of a link, as flags give it; on the day of the edit. */
export interface LinkSeenRequest {
  readonly what: string;
  /** The group that says so; undefined where nobody is named. */
  readonly from: string | undefined;
  readonly helped: boolean;
}

/** Notes that work on one measure could help another, which need not have a row. */
export function linkMeasures(plan: EditedPlan, request: LinkRequest): Edit {
  const { from, to: said, because, happened } = request;
  const row = findRow(from, plan);
  const to = findAnyMeasure(said, plan);
  if (row.measure === to.id)
    throw new UsageError(`"${to.short}" cannot help itself: link it to another measure`);
  const reason = because?.trim() || null;
  const known = row.links.find((link) => link.to === to.id) ?? null;
  const kept = reason ?? known?.because ?? null;
  const says = `${rowName(row, plan)} could help ${to.short}${kept === null ? "" : `: ${kept.replace(/[.\s]+$/, "")}`}`;
  if (happened)
    return seenChange(plan, { row, known, to: to.id, because: kept }, seenWords(plan, happened), says);
  if (known && known.because === kept) return { changes: [], says };
  const change =
    known && kept !== null ? withReason(plan, known, kept) : newLink(plan, row, { to: to.id, because: kept });
  return { changes: [change], says };
}

interface SeenLink {
  readonly row: Row;
  readonly known: Link | null;
  readonly to: string;
  readonly because: string | null;
}

type SeenWords = Omit<Happened, "path">;

function seenWords(plan: EditedPlan, { what, from, helped }: LinkSeenRequest): SeenWords {
  const text = saidText("--happened", what) ?? "";
  const group = from === undefined ? null : findGroup(from, plan.plan);
  return { date: plan.day, what: text, from: group, helped, extra: {} };
}

/** What was seen stands with its link, in its place by date; the same thing twice is written once. */
function seenChange(
  plan: EditedPlan,
  { row, known, to, because }: SeenLink,
  seen: SeenWords,
  hope: string,
): Edit {
  const told = seen.helped ? "it helped" : "it did not help";
  const says = `${hope.replace(/[.\s]+$/, "")}; ${told}, ${longDate(seen.date)}: ${seen.what}`;
  if (known?.happened.some((each) => isSame(each, seen))) return { changes: [], says };
  if (known === null) {
    const path = [...row.path, "links"];
    const list = plan.open.file.placeAt(path)?.node;
    const position = list?.kind === "seq" ? list.items.length : 0;
    return {
      changes: [
        { kind: "insert", path, position, value: linkNode({ to, because, happened: [withPath(seen)] }) },
      ],
      says,
    };
  }
  const { path, toPath } = known;
  if (path.length === toPath.length) {
    const value = longForm(plan, known, linkNode({ to, because, happened: [withPath(seen)] }));
    return { changes: [{ kind: "set", path, value }], says };
  }
  const reason: Change[] =
    because === known.because || because === null
      ? []
      : [{ kind: "set", path: [...path, "because"], value: prose(because) }];
  const list = [...path, "happened"];
  const position = placeByDate(plan.open, { path: list, items: known.happened, day: seen.date });
  const insert: Change = { kind: "insert", path: list, position, value: mapOf(HAPPENED_KEYS, seen) };
  return { changes: [...reason, insert], says };
}

function withPath(seen: SeenWords): Happened {
  return { path: [], ...seen };
}

function isSame(a: Happened, b: SeenWords): boolean {
  return a.date === b.date && a.what === b.what && a.from === b.from && a.helped === b.helped;
}

/** The short form becomes the long one in its place. */
function withReason(plan: EditedPlan, known: Link, because: string): Change {
  const { path, toPath, to } = known;
  if (path.length === toPath.length)
    return { kind: "set", path, value: longForm(plan, known, linkNode({ to, because })) };
  return { kind: "set", path: [...path, "because"], value: prose(because) };
}

/** The id keeps the quotes that it has in the short form. */
function longForm({ open }: EditedPlan, { path }: Link, node: YamlNode): YamlNode {
  const to = asWritten(open.file, path);
  if (node.kind !== "map" || to === null) return node;
  return {
    ...node,
    entries: node.entries.map((each) => (each.key === "to" ? { ...each, value: to } : each)),
  };
}

function newLink({ open }: EditedPlan, row: Row, { to, because }: Pick<Link, "to" | "because">): Change {
  const path = [...row.path, "links"];
  const list = open.file.placeAt(path)?.node;
  const position = list?.kind === "seq" ? list.items.length : 0;
  return { kind: "insert", path, position, value: linkNode({ to, because }) };
}
