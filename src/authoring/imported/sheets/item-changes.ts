import { assetText } from "../../../assets.ts";
import type { Path } from "../../../diagnostics/finding.ts";
import { isMapping, valueAt } from "../../../plan/value-at.ts";
import { schemaNotes } from "../../../schema/schema-notes.ts";
import type { EditedPlan } from "../../edits/edit.ts";
import { fieldChange } from "../../edits/fields/field-change.ts";
import { fieldValue } from "../../edits/fields/field-value.ts";
import { findAnyMeasure } from "../../find/find-any-measure.ts";
import { findGroup } from "../../find/find-group.ts";
import { asWritten } from "../../splice/as-written.ts";
import type { Change } from "../../splice/change.ts";
import { isSameData } from "../../splice/changed-data.ts";
import { nodeData } from "../../splice/node-data.ts";
import { leadNode, textsNode, withNode } from "../../writing/value-nodes.ts";
import { NOTHING, prose, word, type YamlNode } from "../../writing/yaml-node.ts";

/** What a cell says for a key of something. */
export interface KeyText {
  readonly key: string;
  readonly text: string;
}

/** Where the key stands whose text is all there is in the short form of something. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  target: "value",
  baseline: "value",
  links: "to",
  involve: "how",
  "chosen-with": "how",
  views: "says",
};

/** The changes that write keys of something that stands at a path, or may stand there. */
export function itemChanges(plan: EditedPlan, path: Path, texts: readonly KeyText[]): readonly Change[] {
  const { file } = plan.open;
  const there = valueAt(file.value, path) ?? null;
  const nodes = texts.map(({ key, text }) => ({ key, value: keyNode(plan, [...path, key], text) }));
  if (there === null) {
    const place = { path, key: String(path.at(-1)), indicator: null };
    return [fieldChange(plan, place, { kind: "map", entries: nodes })];
  }
  if (isMapping(there))
    return [
      ...nodes.flatMap(({ key, value }) => setUnlessSame(plan, [...path, key], value)),
      ...nodes.flatMap(({ key }) => movedChanges(plan, path, key)),
    ];
  const main = shortKey(path);
  const [only, ...more] = nodes;
  if (only?.key === main && more.length === 0) return setUnlessSame(plan, path, only.value);
  const kept = { key: main, value: asWritten(file, path) ?? NOTHING };
  const others = nodes.filter(({ key }) => key !== main);
  const first = nodes.find(({ key }) => key === main) ?? kept;
  return [{ kind: "set", path, value: { kind: "map", entries: [first, ...others] } }];
}

function shortKey(path: Path): string {
  const [holder, last] = path.slice(-2);
  return SHORT_FORMS[String(last)] ?? SHORT_FORMS[String(holder)] ?? "value";
}

/** None where the plan says so already. */
function setUnlessSame({ open }: EditedPlan, path: Path, value: YamlNode): readonly Change[] {
  const there = valueAt(open.file.value, path) ?? null;
  return isSameData(there, nodeData(value)) ? [] : [{ kind: "set", path, value }];
}

/** A due date never moves silently: the one that it had stays beside it. */
export function movedChanges(plan: EditedPlan, path: Path, key: string): readonly Change[] {
  const isDue = key === "by" && (path.includes("actions") || path.at(-1) === "target");
  const before = valueAt(plan.open.file.value, [...path, "by"]);
  if (!isDue || typeof before !== "string") return [];
  const moved: YamlNode = {
    kind: "flow",
    entries: [
      { key: "from", value: word(before) },
      { key: "date", value: word(plan.day) },
    ],
  };
  const list = valueAt(plan.open.file.value, [...path, "moved"]);
  const position = Array.isArray(list) ? list.length : 0;
  return [{ kind: "insert", path: [...path, "moved"], position, value: moved }];
}

/** Keys whose cells hold several texts, "; " between them. */
const LISTS: ReadonlySet<string> = new Set(["lead", "with", "did", "doing", "could-not"]);

/**
 * A cell's text as the plan has it under a key.
 *
 * @throws UsageError where it can be nothing that stands there.
 */
export function keyNode(plan: EditedPlan, path: Path, text: string): YamlNode {
  const key = String(path.at(-1));
  if (text === "") return NOTHING;
  if (key.startsWith("x-")) return ownNode(valueAt(plan.open.file.value, path), text);
  const isTerm = path[0] === "terms";
  const isGroup = path[0] === "roles" || (key === "from" && !isTerm && !path.includes("moved"));
  if (isGroup) return word(findGroup(text, plan.plan));
  if (key === "to" && !isTerm) return word(findAnyMeasure(text, plan).id);
  if (key === "helped") return word(text === "did-not-help" || text === "no" ? "no" : "yes");
  if (LISTS.has(key)) return listNode(key, text, plan);
  const notes = schemaNotes(JSON.parse(assetText("plan.schema.json")), path);
  const asWord = text.toLowerCase().replace(/ /g, "-");
  const said = notes.words.includes(asWord) ? asWord : text;
  return fieldValue(said, { key, notes, isPercentage: isPercentage(plan, path), plan });
}

function listNode(key: string, text: string, { plan }: EditedPlan): YamlNode {
  const texts = text.split(/;\s+|\n/).flatMap((each) => (each.trim() === "" ? [] : [each.trim()]));
  if (key === "with") return withNode(texts.map((each) => findGroup(each, plan))) ?? NOTHING;
  return (key === "lead" ? leadNode(texts) : textsNode(key === "doing" ? texts : [text])) ?? NOTHING;
}

/** A key of the setting's own keeps being a number where it was one. */
function ownNode(before: unknown, text: string): YamlNode {
  const isNumber = typeof before === "number" && /^-?\d+(?:\.\d+)?$/.test(text);
  if (isNumber || (typeof before === "boolean" && /^(?:yes|no)$/.test(text))) return word(text);
  return prose(text);
}

/** Whether a figure at a place is a percentage, so that 0.5% and 1 of 2 are read as such. */
function isPercentage({ plan }: EditedPlan, path: Path): boolean {
  const at = path.indexOf("indicators");
  if (at < 0) return false;
  const [, position] = path.slice(0, at);
  const row = plan.rows.find((each) => each.path.at(-1) === position);
  return row?.indicators.find((each) => each.path.at(-1) === path[at + 1])?.unit === "percent";
}

/** A column's name says an `x-` key in small letters and with dashes alone; the plan may have it in others. */
export function ownKeyThere(plan: EditedPlan, path: Path, key: string): string {
  const there = valueAt(plan.open.file.value, path);
  if (!key.startsWith("x-") || !isMapping(there)) return key;
  const plain = (each: string): string =>
    each
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/-$/, "");
  return Object.keys(there).find((each) => plain(each) === key) ?? key;
}
