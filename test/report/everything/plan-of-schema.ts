import { addDays } from "../../../src/civil-date.ts";

/** What of a JSON Schema is needed to fill a plan from it. */
interface Node {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly patternProperties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: boolean | Node;
  readonly items?: Node;
  readonly definitions?: Readonly<Record<string, Node>>;
}

/** Something that a plan holds at a key of its schema, and how to know it again. */
export interface Mark {
  /** The key: `measures[].actions[].cost`; keys of one's own are `x-`. */
  readonly key: string;
  readonly kind: "text" | "number" | "date" | "choice";
  readonly value: unknown;
  /** Of a choice, which stands in many places: what else could stand there. */
  readonly other: unknown;
  /** Where it stands in the data. */
  readonly path: readonly (string | number)[];
}

/** Long forms hold all keys; short ones are the texts and numbers that may stand in their place. */
export type Form = "long" | "short";

/** A plan that holds something at every key of its schema, each unlike all others. */
export function planOfSchema(
  schema: Node,
  form: Form,
): { readonly data: unknown; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  const filler = { schema, form, marks, count: { text: 0, number: 0, date: 0 } };
  const data = filled(schema, { key: "", path: [] }, filler);
  return { data, marks };
}

interface Place {
  readonly key: string;
  readonly path: Mark["path"];
}
interface Filler {
  readonly schema: Node;
  readonly form: Form;
  readonly marks: Mark[];
  readonly count: { text: number; number: number; date: number };
}

/** Values that hang together, by the end of their key: a row of the plan's own measure, judged and heard. */
const GIVEN: Readonly<Record<string, unknown>> = {
  "period.from": "2025-09-01",
  "period.to": "2026-07-21",
  "own-measures[].id": "own-walk",
  "own-measures[].cornerstone": "communicate",
  "measures[].measure": "own-walk",
  "embedded[].measure": "wc-few-complaints",
  "embedded[].links[].to": "own-walk",
  "embedded[].links[]": "own-walk",
  "measures[].links[].to": "wc-few-complaints",
  "measures[].links[]": "wc-few-complaints",
  stage: "completed",
  kind: "worry",
  with: "staff",
};

function given(key: string): unknown {
  return Object.entries(GIVEN).find(([end]) => key === end || key.endsWith(`.${end}`))?.[1];
}

function filled(node: Node, place: Place, filler: Filler): unknown {
  const { name, found } = resolved(node, filler.schema);
  const types = [found.type ?? []].flat();
  const isLong = filler.form === "long" || !types.some((type) => type === "string" || type === "number");
  if (types.includes("object") && isLong) return filledObject(found, place, filler);
  if (types.includes("array") && isLong) return filledArray(found, place, filler);
  return leaf(name, found, place, filler);
}

function resolved(node: Node, schema: Node): { readonly name: string; readonly found: Node } {
  let found = node;
  let name = "";
  while (found.$ref !== undefined) {
    name = found.$ref.replace("#/definitions/", "");
    const next = schema.definitions?.[name];
    if (!next) throw new Error(`${found.$ref} is not defined`);
    found = next;
  }
  return { name, found };
}

function filledObject(node: Node, { key, path }: Place, filler: Filler): object {
  const entries = Object.entries(node.properties ?? {}).map(([name, child]) => {
    const place = { key: key === "" ? name : `${key}.${name}`, path: [...path, name] };
    return [name, filled(child, place, filler)] as const;
  });
  const { additionalProperties: free } = node;
  if (typeof free === "object") {
    const name = token(filler);
    const at = { key: `${key}.*`, path: [...path, name] };
    filler.marks.push({ ...at, kind: "text", value: name, other: null });
    entries.push([name, filled(free, { ...at, key: `${key}.*.value` }, filler)]);
  }
  if (node.patternProperties?.["^x-"]) {
    const name = `x-${token(filler).toLowerCase()}`;
    const value = token(filler);
    const at = { key: key === "" ? "x-" : `${key}.x-`, path: [...path, name] };
    filler.marks.push({ ...at, kind: "text", value, other: null });
    entries.push([name, value]);
  }
  return Object.fromEntries(entries);
}

function filledArray(node: Node, { key, path }: Place, filler: Filler): unknown[] {
  if (!node.items) throw new Error(`${key} does not say what it is a list of`);
  const { found } = resolved(node.items, filler.schema);
  // Several texts or groups may stand in one list, and each must come out.
  const count = found.type === "string" || found.enum ? 2 : 1;
  return Array.from({ length: count }, (_, at) =>
    filled(node.items ?? {}, { key: `${key}[]`, path: [...path, at] }, filler),
  );
}

function leaf(name: string, node: Node, { key, path }: Place, filler: Filler): unknown {
  const { kind, value, other } = leafValue(name, node, { key, path }, filler);
  filler.marks.push({ key, path, kind, value, other });
  return value;
}

function leafValue(
  name: string,
  node: Node,
  place: Place,
  filler: Filler,
): Pick<Mark, "kind" | "value" | "other"> {
  const isDate = name.endsWith("date");
  const words = node.enum ?? (name === "yes-or-no" ? ["no", "yes"] : Object(node).then?.enum);
  if (node.const !== undefined) return { kind: "choice", value: node.const, other: node.const };
  if (words) return choice(words, place);
  if (isDate) return { kind: "date", value: given(place.key) ?? date(filler), other: null };
  if (name === "value" || name === "people" || [node.type].flat().includes("number")) {
    return { kind: "number", value: number(filler, name === "people"), other: null };
  }
  const isId = /^(?:id|optional-id|measure-id|link)$/.test(name);
  const text = isId ? `id-${token(filler).toLowerCase()}` : token(filler);
  return { kind: "text", value: given(place.key) ?? text, other: null };
}

/** The last of the words there are; of two in one list, each its own. */
function choice(words: readonly unknown[], { key, path }: Place): Pick<Mark, "kind" | "value" | "other"> {
  const known = words.filter((word) => word !== null).toReversed();
  const last = path.at(-1);
  const value = given(key) ?? known[typeof last === "number" ? last : 0];
  const others = known.filter((word) => word !== value);
  return { kind: "choice", value, other: others.at(-1) };
}

/** A word of letters alone that nothing else holds: numbers beside it are another's. */
function token({ count }: Filler): string {
  count.text += 1;
  const letters = [...String(count.text)].map((digit) => "bcdfghjklm"[Number(digit)]);
  return `Qu${letters.join("")}ax`;
}

function number({ count }: Filler, isPeople: boolean): number {
  count.number += 1;
  return isPeople ? 600 + count.number : Number(`7.${String(count.number).padStart(2, "0")}`);
}

function date({ count }: Filler): string {
  count.date += 1;
  return addDays("2025-09-01", count.date);
}
