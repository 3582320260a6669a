import { assetText } from "../../assets.ts";
import { isCivilDate } from "../../civil-date.ts";
import { cutWords } from "../../document/words.ts";
import { UsageError } from "../../errors.ts";
import { isMapping, valueAt } from "../../plan/value-at.ts";
import { type SchemaNotes, schemaNotes } from "../../schema/schema-notes.ts";
import { findRow } from "../find/find-row.ts";
import { isSameData } from "../splice/changed-data.ts";
import { nodeData } from "../splice/node-data.ts";
import { NOTHING, prose, type YamlNode } from "../writing/yaml-node.ts";
import type { Edit, EditedPlan } from "./edit.ts";
import { fieldChange } from "./fields/field-change.ts";
import { type FieldPlace, planField, rowField } from "./fields/field-place.ts";
import { fieldValue } from "./fields/field-value.ts";
import { fieldWords } from "./fields/field-words.ts";
import { isItemList, listItems } from "./fields/list-field.ts";
import { figureKey, newFigure } from "./fields/new-figure.ts";
import { rowName } from "./row-name.ts";
import { dayNotes } from "./said.ts";

/** A field and its value, as they were said. */
export interface FieldRequest {
  /** The row that the field is of; undefined for the plan itself. */
  readonly measure?: string | undefined;
  readonly key: string;
  /** Nothing in it empties the field. */
  readonly value: string;
  /** The whole name of the figure that it is of, in place of the id in the key: another figure is never meant by a part of it. */
  readonly figure?: string | undefined;
  /** What is said of it, behind the row's name, in place of the field; empty where another field of it says so. */
  readonly says?: string;
  /** Whether it is added to the list that is there, rather than written in its place. */
  readonly adds?: boolean;
}

/** Writes several fields, one after the other. Which figure each is of is settled before the first is written. */
export function setFields(plan: EditedPlan, requests: readonly FieldRequest[]): Edit {
  return inTurn(
    plan,
    requests.map((request) => withFigureId(request, plan)),
  );
}

function inTurn(plan: EditedPlan, [first, ...rest]: readonly FieldRequest[]): Edit {
  if (first === undefined) return { changes: [], says: "nothing" };
  const edit = withSays(setField(plan, first), first, plan);
  return rest.length === 0 ? edit : { ...edit, next: (now) => inTurn(now, rest) };
}

function withFigureId(request: FieldRequest, plan: EditedPlan): FieldRequest {
  const { measure, figure, key } = request;
  if (measure === undefined || figure === undefined) return request;
  return { ...request, key: figureKey(key, figure, findRow(measure, plan)) };
}

function withSays(edit: Edit, { says, measure }: FieldRequest, plan: EditedPlan): Edit {
  if (says === undefined || measure === undefined) return edit;
  return { ...edit, says: says === "" ? "" : `${rowName(findRow(measure, plan), plan)}, ${says}` };
}

/** Writes one field of a plan or of a row, or empties it. */
export function setField(plan: EditedPlan, request: FieldRequest): Edit {
  const { measure, key, value } = request;
  const row = measure === undefined ? null : findRow(measure, plan);
  const isNew = request.figure !== undefined;
  const figure = row && newFigure({ key, value, isNew }, row, { name: rowName(row, plan), plan });
  if (figure) return figure;
  const found = row ? rowField(key, row, plan) : planField(key);
  const name = row ? rowName(row, plan) : null;
  const place = heldPlace(plan, found, name);
  const schema: unknown = JSON.parse(assetText("plan.schema.json"));
  const notes = schemaNotes(schema, place.path);
  const isPercentage = place.indicator?.unit === "percent";
  const what = `${name === null ? "" : `${name}, `}${fieldWords(place, plan)}`;
  if (isItemList(place.key)) return setItems(plan, { place, request, what });
  if (request.adds) return added(plan, { place, notes, value, what });
  const node = fieldValue(value, { key: place.key, notes, isPercentage, plan });
  const shown = cutWords(value, 200);
  const { value: data } = plan.open.file;
  const says = `${what}: ${shown === "" ? "empty now" : shown.replace(/(?<=[^.\s])[.\s]+$/, "")}${movedNote(place, data)}`;
  const isDay = notes.form?.endsWith("date") && node.kind === "word" && isCivilDate(node.word);
  const said = isDay ? dayNotes(value, node.word) : [];
  if (isSameData(valueAt(data, place.path) ?? null, nodeData(node)))
    return { changes: [], says, notes: said };
  return { changes: [fieldChange(plan, place, node)], says, notes: said };
}

interface SettingItems {
  readonly place: FieldPlace;
  readonly request: FieldRequest;
  readonly what: string;
}

/** A list whose items have parts of their own: written anew, emptied, or with more of them. */
function setItems(
  plan: EditedPlan,
  { place: { key, path }, request: { value, adds }, what }: SettingItems,
): Edit {
  const values = listItems(key, value, plan);
  const says = `${what}: ${cutWords(value, 200) || "empty now"}`;
  if (!adds) {
    const node: YamlNode =
      values.length === 0 ? NOTHING : { kind: "list", items: values.map((each) => ({ value: each })) };
    return { changes: [{ kind: "set", path, value: node }], says };
  }
  const there: unknown = valueAt(plan.open.file.value, path);
  const count = Array.isArray(there) ? there.length : 0;
  const changes = values.map((each, at) => ({
    kind: "insert" as const,
    path,
    position: count + at,
    value: each,
  }));
  return { changes, says };
}

interface Adding {
  readonly place: FieldPlace;
  readonly notes: SchemaNotes;
  readonly value: string;
  readonly what: string;
}

/** One more text in a list: what is one text so far becomes the first of two. Throws UsageError where no list may stand. */
function added(plan: EditedPlan, { place: { path, key }, notes, value, what }: Adding): Edit {
  const text = value.trim();
  const isList =
    notes.form === "lead" || LISTS.has(String(path.at(-1))) || String(path.at(-1)).startsWith("x-");
  if (!isList)
    throw new UsageError(`${key} is no list; write it as ${key} "..." to say something else there`);
  if (text === "") throw new UsageError(`${key} +=: there are no words to add`);
  const there: unknown = valueAt(plan.open.file.value, path) ?? [];
  const texts = (Array.isArray(there) ? there : [there]).map(String);
  const says = `${what}: ${cutWords([...new Set([...texts, text])].join("; "), 200)}`;
  if (texts.includes(text)) return { changes: [], says };
  if (Array.isArray(there) && there.length > 0)
    return { changes: [{ kind: "insert", path, position: there.length, value: prose(text) }], says };
  const items = [...texts, text].map((each) => ({ value: prose(each) }));
  const node: YamlNode = items.length === 1 ? prose(text) : { kind: "list", items };
  return { changes: [{ kind: "set", path, value: node }], says };
}

/** The fields that may hold several texts. */
const LISTS: ReadonlySet<string> = new Set(["lead", "success"]);

/**
 * Where the value itself stands: under `how` or `value` where the field has its long form.
 *
 * @throws UsageError where that would write over what was said for all, or for each group.
 */
function heldPlace({ open: { file } }: EditedPlan, place: FieldPlace, name: string | null): FieldPlace {
  const { path, key } = place;
  const at = valueAt(file.value, path);
  const last = String(path.at(-1));
  if (["involve", "chosen-with"].includes(last) && isMapping(at)) {
    if (Object.keys(at).length === 0) return place;
    throw new UsageError(
      `${whose(name)} says under ${last} how each group takes part: name the group, as in ${key}.parent-carers`,
    );
  }
  const group = ["involve", "chosen-with"].find((part) => path.includes(part));
  const all = group === undefined ? null : valueAt(file.value, path.slice(0, path.indexOf(group) + 1));
  if (typeof all === "string" && last !== group)
    throw new UsageError(
      `${whose(name)} says under ${group} in one text how all take part. To say it group by group, empty that first: cornerstones set ${name === null ? "" : "MEASURE "}${group} ""`,
    );
  if (!isMapping(at)) return place;
  const inner = group === undefined ? "value" : "how";
  return { ...place, path: [...path, inner] };
}

/** A due date never moves silently. */
function movedNote({ path }: FieldPlace, data: unknown): string {
  const isDue = path.at(-1) === "by" && (valueAt(data, path) ?? null) !== null;
  return isDue ? " (`cornerstones move` would have kept the date that it had, and why it moved)" : "";
}

function whose(name: string | null): string {
  return name === null ? "this plan" : `"${name}"`;
}
