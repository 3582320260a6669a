import { isCivilDate } from "../civil-date.ts";

/**
 * A schema of which only the keywords stand that plans are held to (JSON Schema, draft-07), and no words for people. A test says
 * when the plan's schema uses another.
 */
export interface LeanSchema {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, LeanSchema>>;
  readonly type?: string | readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, LeanSchema>>;
  readonly patternProperties?: Readonly<Record<string, LeanSchema>>;
  readonly additionalProperties?: false | LeanSchema;
  readonly items?: LeanSchema;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly format?: "date";
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly allOf?: readonly LeanSchema[];
  readonly anyOf?: readonly LeanSchema[];
  readonly if?: LeanSchema;
  readonly then?: LeanSchema;
}

/** Whether a value fits, and nothing more. */
export type Fits = (value: unknown) => boolean;

type Definitions = NonNullable<LeanSchema["definitions"]>;

/**
 * Makes of a schema what says whether a value fits, as the validator says it. Nearly all plans fit, and for them this does with a
 * twentieth of the validator's code, which takes longer to load than a plan to check; what does not fit is the validator's to
 * explain. A part of the schema is made ready when a value first comes to it.
 */
export function makeFits(schema: LeanSchema): Fits {
  return later(schema, schema.definitions ?? {});
}

function later(schema: LeanSchema, definitions: Definitions): Fits {
  let made: Fits | null = null;
  return (value) => {
    made ??= all(checksOf(schema, definitions));
    return made(value);
  };
}

function all(checks: readonly Fits[]): Fits {
  const [only] = checks;
  if (checks.length === 1 && only !== undefined) return only;
  return (value) => {
    for (const check of checks) if (!check(value)) return false;
    return true;
  };
}

function checksOf(schema: LeanSchema, definitions: Definitions): Fits[] {
  const of = (part: LeanSchema): Fits => later(part, definitions);
  const { allOf = [], anyOf, if: condition, then = {} } = schema;
  const named =
    schema.$ref === undefined ? undefined : definitions[schema.$ref.replace("#/definitions/", "")];
  if (schema.$ref !== undefined && named === undefined) throw new Error(`no definition is ${schema.$ref}`);
  const checks = [...valueChecks(schema), ...allOf.map(of), ...(named === undefined ? [] : [of(named)])];
  if (anyOf !== undefined) {
    const parts = anyOf.map(of);
    checks.push((value) => parts.some((part) => part(value)));
  }
  if (condition !== undefined) {
    const [when, wanted] = [of(condition), of(then)];
    checks.push((value) => !when(value) || wanted(value));
  }
  return [...checks, ...listChecks(schema, of), ...objectChecks(schema, of)];
}

function valueChecks(schema: LeanSchema): Fits[] {
  const { type, const: only, enum: allowed, pattern, format, maxLength, minimum, maximum } = schema;
  const checks: Fits[] = [];
  if (type !== undefined) checks.push(typeCheck(typeof type === "string" ? [type] : type));
  if (only !== undefined) checks.push((value) => value === only);
  if (allowed !== undefined) checks.push((value) => allowed.includes(value));
  if (maxLength !== undefined)
    checks.push(
      (value) => typeof value !== "string" || value.length <= maxLength || [...value].length <= maxLength,
    );
  if (pattern !== undefined) {
    const wanted = new RegExp(pattern, "u");
    checks.push((value) => typeof value !== "string" || wanted.test(value));
  }
  if (format !== undefined) checks.push((value) => typeof value !== "string" || isCivilDate(value));
  if (minimum !== undefined) checks.push((value) => typeof value !== "number" || value >= minimum);
  if (maximum !== undefined) checks.push((value) => typeof value !== "number" || value <= maximum);
  return checks;
}

function typeCheck(types: readonly string[]): Fits {
  return (value) => {
    const type = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
    if (type !== "number") return types.includes(type);
    return (
      (types.includes("number") && Number.isFinite(value)) ||
      (types.includes("integer") && Number.isInteger(value))
    );
  };
}

function listChecks({ items }: LeanSchema, of: (part: LeanSchema) => Fits): Fits[] {
  if (items === undefined) return [];
  const each = of(items);
  return [(value) => !Array.isArray(value) || value.every(each)];
}

function objectChecks(schema: LeanSchema, of: (part: LeanSchema) => Fits): Fits[] {
  const { required = [], properties = {}, patternProperties = {}, additionalProperties = {} } = schema;
  if (!("required" in schema || "properties" in schema || "additionalProperties" in schema)) return [];
  const known = new Map(Object.entries(properties).map(([key, part]) => [key, of(part)]));
  const patterns = Object.entries(patternProperties).map(([key, part]) => ({
    isFor: new RegExp(key, "u"),
    fits: of(part),
  }));
  const other: Fits = additionalProperties === false ? () => false : of(additionalProperties);
  const property = (key: string, value: unknown): boolean => {
    const own = known.get(key);
    const matching =
      own === undefined || patterns.length > 0 ? patterns.filter(({ isFor }) => isFor.test(key)) : [];
    if (matching.some(({ fits }) => !fits(value))) return false;
    return own === undefined ? matching.length > 0 || other(value) : own(value);
  };
  return [
    (value) => {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return true;
      if (required.some((key) => !Object.hasOwn(value, key))) return false;
      for (const [key, each] of Object.entries(value)) if (!property(key, each)) return false;
      return true;
    },
  ];
}
