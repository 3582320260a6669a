import { longDate } from "../../civil-date.ts";
import { cutWords } from "../../document/words.ts";
import { UsageError } from "../../errors.ts";
import type { Indicator, Row, Target } from "../../plan/plan.ts";
import { asWritten } from "../splice/as-written.ts";
import { movedNode } from "../writing/plan-node.ts";
import { token, valueNode } from "../writing/value-nodes.ts";
import { word } from "../writing/yaml-node.ts";
import type { Edit, EditedPlan } from "./edit.ts";
import { appendMoved, type MoveRequest } from "./moved-dates.ts";
import { rowName } from "./row-name.ts";

/** Moves the date of a target. Without one of its own it is due at the end of the period, and that is what it had. */
export function moveTarget(
  plan: EditedPlan,
  { to, because }: MoveRequest,
  { row, indicator }: { readonly row: Row; readonly indicator: Indicator },
): Edit {
  const { target, unsound } = indicator;
  const name = `${rowName(row, plan)}, ${cutWords(indicator.what ?? indicator.id ?? "figure", 200)}`;
  if (!target)
    throw new UsageError(
      unsound.has("target")
        ? `${name}: its target cannot be read; \`cornerstones check\` says what is wrong with it`
        : `${name}: this has no target yet, so no date can move`,
    );
  const { by, path } = target;
  const from = by ?? plan.plan.period.to;
  if (from === to) return { changes: [], says: `${name}: target for ${longDate(to)}` };
  const says =
    from === null
      ? `${name}: target for ${longDate(to)}; it had no date before`
      : `${name}: target moved from ${longDate(from)} to ${longDate(to)}`;
  const moved = from === null ? null : movedNode({ from, date: plan.day, because });
  if (isShort(target)) {
    const written = asWritten(plan.open.file, target.valuePath);
    const entries = [
      { key: "value", value: written ?? valueNode(target.value) },
      ...token("by", to),
      ...(moved ? [{ key: "moved", value: { kind: "list", items: [{ value: moved }] } } as const] : []),
    ];
    return { changes: [{ kind: "set", path, value: { kind: "map", entries } }], says };
  }
  const setBy = { kind: "set", path: [...path, "by"], value: word(to) } as const;
  return { changes: moved ? [setBy, appendMoved(plan, path, moved)] : [setBy], says };
}

/** `target: 90`. */
function isShort({ path, valuePath }: Target): boolean {
  return path.length === valuePath.length;
}
