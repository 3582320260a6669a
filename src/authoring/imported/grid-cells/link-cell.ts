import type { Link, Row } from "../../../plan/plan.ts";
import type { EditedPlan, MakeEdit } from "../../edits/edit.ts";
import { linkMeasures } from "../../edits/link-measures.ts";
import { findAnyMeasure } from "../../find/find-any-measure.ts";
import { itemChanges } from "../sheets/item-changes.ts";
import { flat } from "../sheets/sheet-change.ts";
import { cannot } from "./cell-edit.ts";
import { lineChanges, linesOf } from "./cell-lines.ts";
import type { ChangedCell } from "./changed-cell.ts";

/** "A named person (Communicate): New staff learn it", a line a link. */
export function linkCellEdits(row: Row, cell: ChangedCell): readonly MakeEdit[] {
  const reasons = row.links.flatMap(({ because }) => because ?? []);
  const [before, after] = [cell.before, cell.after].map((text) => linesOf(text, cell.between, reasons));
  const { changed, fresh, gone } = lineChanges(before ?? [], after ?? []);
  return [
    ...changed.map(({ from, to }) => changedLink(row, from, to)),
    ...fresh.map((line): MakeEdit => {
      const { name, because } = parts(line);
      return (now) => linkMeasures(now, { from: row.measure, to: name, because: because ?? undefined });
    }),
    ...gone.map((line) => cannot(`"${line}" stands there no more; the link stays in the plan`)),
  ];
}

function changedLink(row: Row, from: string, to: string): MakeEdit {
  const [old, now] = [parts(from), parts(to)];
  return (plan) => {
    const link = row.links.find((each) => isTo(each, old.name, plan));
    if (link === undefined)
      return linkMeasures(plan, { from: row.measure, to: now.name, because: now.because ?? undefined });
    const isSame = flat(old.name) === flat(now.name);
    const id = isSame ? link.to : findAnyMeasure(now.name, plan).id;
    const texts = [
      ...(isSame ? [] : [{ key: "to", text: id }]),
      ...(flat(old.because ?? "") === flat(now.because ?? "")
        ? []
        : [{ key: "because", text: now.because ?? "" }]),
    ];
    return { changes: itemChanges(plan, link.path, texts), says: `link: ${to}` };
  };
}

function isTo({ to }: Link, name: string, { measures }: EditedPlan): boolean {
  return flat(measures.get(to)?.short ?? to) === flat(name) || to === name;
}

/** The measure's name, without its Cornerstone in brackets, and why. */
function parts(line: string): { readonly name: string; readonly because: string | null } {
  const [, name = line, because = null] = /^(.*?)(?: \([^()]*\))?(?:: (.*))?$/s.exec(line) ?? [];
  return { name: name.trim(), because };
}
