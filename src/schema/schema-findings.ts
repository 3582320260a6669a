import { jsonPointer, type Path } from "../diagnostics/finding.ts";
import { type SchemaNotes, schemaNotes } from "./schema-notes.ts";

/** One thing about a value that does not fit its schema. The path is of a place that exists. */
export type SchemaFinding = { readonly path: Path; readonly notes: SchemaNotes } & SchemaMismatch;

/** What is wrong. The notes are of the place itself, for `missing` of the key that is not there. */
export type SchemaMismatch =
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

/** An error as the validator tells it: the part of its error object that is read here. */
export interface ValidatorError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** One more than any format lists of one file, so that it can say that there are more. */
const MAX_FINDINGS = 10_001;

/** Of several errors of one place the first of these is told. */
const TOLD_FIRST: readonly SchemaMismatch["kind"][] = [
  "type",
  "choice",
  "date",
  "length",
  "pattern",
  "range",
  "other",
];

/** Turns a validator's errors into findings: at most one a place (one a key for missing and unknown keys). */
export function schemaFindings(of: {
  readonly schema: unknown;
  readonly value: unknown;
  readonly errors: readonly ValidatorError[];
}): readonly SchemaFinding[] {
  const told = new Map<string, SchemaFinding>();
  for (const error of of.errors) {
    if (told.size >= MAX_FINDINGS) break;
    const finding = toFinding(of, error);
    const key = keyOf(finding);
    const before = told.get(key);
    if (!before || TOLD_FIRST.indexOf(finding.kind) < TOLD_FIRST.indexOf(before.kind)) told.set(key, finding);
  }
  return [...told.values()];
}

function toFinding(
  of: { readonly schema: unknown; readonly value: unknown },
  error: ValidatorError,
): SchemaFinding {
  const place = dataPath(of.value, error.instancePath);
  const what = mismatchOf(error);
  if (what.kind === "missing")
    return { path: place, notes: schemaNotes(of.schema, [...place, what.key]), ...what };
  const notes = schemaNotes(of.schema, place);
  if (what.kind !== "unknown") return { path: place, notes, ...what };
  return { path: [...place, what.key], notes, ...what, known: notes.keys };
}

function mismatchOf({ keyword, params }: ValidatorError): SchemaMismatch {
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

function keyOf(finding: SchemaFinding): string {
  const place = jsonPointer(finding.path);
  if (finding.kind === "missing") return `missing ${finding.key} ${place}`;
  return finding.kind === "unknown" ? `unknown ${place}` : `value ${place}`;
}
