import { jsonPointer, type Path } from "../diagnostics/finding.ts";
import { type SchemaNotes, schemaNotes } from "./schema-notes.ts";

/** One thing about a value that does not fit its schema. The path is of a place that exists. */
export type ShapeProblem = { readonly path: Path; readonly notes: SchemaNotes } & ShapeFault;

/** What is wrong. The notes are of the place itself, for `missing` of the key that is not there. */
export type ShapeFault =
  | { readonly kind: "missing"; readonly key: string }
  | { readonly kind: "unknown"; readonly key: string; readonly known: readonly string[] }
  | { readonly kind: "type"; readonly expected: readonly JsonType[] }
  | { readonly kind: "choice"; readonly allowed: readonly unknown[] }
  | { readonly kind: "date" }
  | { readonly kind: "length"; readonly limit: number }
  | { readonly kind: "pattern"; readonly pattern: string }
  | { readonly kind: "range"; readonly limit: number }
  | { readonly kind: "other"; readonly keyword: string };

export type JsonType = "string" | "number" | "integer" | "boolean" | "object" | "array" | "null";

/** A fault as the validator tells it: the part of its error object that is read here. */
export interface Fault {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** One more than any format lists of one file, so that it can say that there are more. */
const MOST = 10_001;

/** Of several faults of one place the first of these is told. */
const FIRST: readonly ShapeFault["kind"][] = [
  "type",
  "choice",
  "date",
  "length",
  "pattern",
  "range",
  "other",
];

/** Turns a validator's faults into problems: at most one a place (one a key for missing and unknown keys). */
export function shapeProblems(of: {
  readonly schema: unknown;
  readonly value: unknown;
  readonly faults: readonly Fault[];
}): readonly ShapeProblem[] {
  const told = new Map<string, ShapeProblem>();
  for (const fault of of.faults) {
    if (told.size >= MOST) break;
    const problem = toProblem(of, fault);
    const key = keyOf(problem);
    const before = told.get(key);
    if (!before || FIRST.indexOf(problem.kind) < FIRST.indexOf(before.kind)) told.set(key, problem);
  }
  return [...told.values()];
}

function toProblem(of: { readonly schema: unknown; readonly value: unknown }, fault: Fault): ShapeProblem {
  const place = dataPath(of.value, fault.instancePath);
  const what = faultOf(fault);
  if (what.kind === "missing")
    return { path: place, notes: schemaNotes(of.schema, [...place, what.key]), ...what };
  const notes = schemaNotes(of.schema, place);
  if (what.kind !== "unknown") return { path: place, notes, ...what };
  return { path: [...place, what.key], notes, ...what, known: notes.keys };
}

function faultOf({ keyword, params }: Fault): ShapeFault {
  switch (keyword) {
    case "required":
      return { kind: "missing", key: String(params.missingProperty) };
    case "additionalProperties":
      return { kind: "unknown", key: String(params.additionalProperty), known: [] };
    case "type":
      return { kind: "type", expected: types(params.type) };
    case "enum":
      return { kind: "choice", allowed: Array.isArray(params.allowedValues) ? params.allowedValues : [] };
    case "const":
      return { kind: "choice", allowed: [params.allowedValue] };
    case "format":
      return { kind: "date" };
    case "maxLength":
      return { kind: "length", limit: Number(params.limit) };
    case "pattern":
      return { kind: "pattern", pattern: String(params.pattern) };
    case "minimum":
    case "maximum":
      return { kind: "range", limit: Number(params.limit) };
    default:
      return { kind: "other", keyword };
  }
}

const TYPES: readonly JsonType[] = ["string", "number", "integer", "boolean", "object", "array", "null"];

function types(type: unknown): readonly JsonType[] {
  const named: readonly unknown[] = Array.isArray(type) ? type : [type];
  return TYPES.filter((name) => named.includes(name));
}

/** The steps of a JSON pointer into the data: a step into a list is a number. */
function dataPath(root: unknown, pointer: string): Path {
  const path: (string | number)[] = [];
  let at: unknown = root;
  for (const raw of pointer.split("/").slice(1)) {
    const step = raw.replaceAll("~1", "/").replaceAll("~0", "~");
    path.push(Array.isArray(at) ? Number(step) : step);
    at = childOf(at, step);
  }
  return path;
}

function childOf(at: unknown, step: string): unknown {
  if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return undefined;
  return Object.getOwnPropertyDescriptor(at, step)?.value;
}

function keyOf(problem: ShapeProblem): string {
  const place = jsonPointer(problem.path);
  if (problem.kind === "missing") return `missing ${problem.key} ${place}`;
  return problem.kind === "unknown" ? `unknown ${place}` : `value ${place}`;
}
