import { compactJson } from "../markup/json.ts";

/**
 * A schema of which only the keywords stand that plans are held to (JSON Schema, draft-07), and no words for people. A test says
 * when the plan's schema uses another.
 */
interface LeanSchema {
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

/** What is written so far: the functions, patterns and lists of words by what they are of, each once. */
interface Writing {
  readonly definitions: NonNullable<LeanSchema["definitions"]>;
  readonly names: Map<string, string>;
  readonly lines: string[];
}

/**
 * The code of what says whether a value fits a schema, as the validator says it, and nothing more: an ES module that exports it as
 * `fits`, to stand where `isCivilDate` is known. Nearly all plans fit, and for them this does with a small part of the validator's
 * code and time; what does not fit is the validator's to explain. Values are data: no key is inherited, and none holds undefined.
 */
export function fitsCode(schema: LeanSchema): string {
  const writing: Writing = { definitions: schema.definitions ?? {}, names: new Map(), lines: [] };
  const root = fitsOf(schema, writing);
  return `${writing.lines.join("\n")}\nexport const fits = ${root};`;
}

/** The name of the function for a schema, which is written with all that it calls. */
function fitsOf(schema: LeanSchema, writing: Writing): string {
  const { $ref, ...own } = schema;
  if ($ref !== undefined && Object.keys(own).length === 0)
    return fitsOf(definitionOf($ref, writing), writing);
  return named(writing, `f${compactJson(schema)}`, (name) => {
    const steps = [
      ...valueSteps(schema, writing),
      ...combinedSteps(schema, writing),
      ...listSteps(schema, writing),
      ...objectSteps(schema, writing),
    ];
    return `function ${name}(v) { ${steps.join(" ")} return true; }`;
  });
}

function definitionOf($ref: string, { definitions }: Writing): LeanSchema {
  const found = definitions[$ref.replace("#/definitions/", "")];
  if (found === undefined) throw new Error(`no definition is ${$ref}`);
  return found;
}

/** The name of what is declared once for all that need it; its first letter says of what kind it is. */
function named({ names, lines }: Writing, what: string, write: (name: string) => string): string {
  const known = names.get(what);
  if (known !== undefined) return known;
  const name = `${what.slice(0, 1)}${names.size}`;
  // First the name, since a definition may call itself.
  names.set(what, name);
  lines.push(write(name));
  return name;
}

function unless(condition: string): string {
  return `if (!(${condition})) return false;`;
}

function valueSteps(schema: LeanSchema, writing: Writing): string[] {
  const { type, const: only, enum: allowed, pattern, format, maxLength, minimum, maximum } = schema;
  const steps: string[] = [];
  const ofText = (condition: string): number => steps.push(unless(`typeof v !== "string" || ${condition}`));
  const ofNumber = (condition: string): number => steps.push(unless(`typeof v !== "number" || ${condition}`));
  if (type !== undefined) steps.push(unless([type].flat().map(typeCondition).join(" || ")));
  if (only !== undefined) steps.push(unless(`v === ${compactJson(only)}`));
  if (allowed !== undefined) {
    const words = compactJson(allowed);
    steps.push(
      unless(`${named(writing, `w${words}`, (name) => `const ${name} = new Set(${words});`)}.has(v)`),
    );
  }
  if (maxLength !== undefined) ofText(`v.length <= ${maxLength} || [...v].length <= ${maxLength}`);
  if (pattern !== undefined) ofText(`${patternName(pattern, writing)}.test(v)`);
  if (format !== undefined) ofText("isCivilDate(v)");
  if (minimum !== undefined) ofNumber(`v >= ${minimum}`);
  if (maximum !== undefined) ofNumber(`v <= ${maximum}`);
  return steps;
}

const TYPE_CONDITIONS: ReadonlyMap<string, string> = new Map([
  ["null", "v === null"],
  ["array", "Array.isArray(v)"],
  ["object", '(typeof v === "object" && v !== null && !Array.isArray(v))'],
  ["string", 'typeof v === "string"'],
  ["boolean", 'typeof v === "boolean"'],
  ["number", '(typeof v === "number" && Number.isFinite(v))'],
  ["integer", "Number.isInteger(v)"],
]);

function typeCondition(type: string): string {
  const condition = TYPE_CONDITIONS.get(type);
  if (condition === undefined) throw new Error(`no type is ${type}`);
  return condition;
}

function patternName(pattern: string, writing: Writing): string {
  return named(writing, `p${pattern}`, (name) => `const ${name} = ${new RegExp(pattern, "u")};`);
}

function combinedSteps(schema: LeanSchema, writing: Writing): string[] {
  const { $ref, allOf = [], anyOf, if: condition, then = {} } = schema;
  const call = (part: LeanSchema): string => `${fitsOf(part, writing)}(v)`;
  return [
    ...allOf.map((part) => unless(call(part))),
    ...($ref === undefined ? [] : [unless(call({ $ref }))]),
    ...(anyOf === undefined ? [] : [unless(anyOf.map(call).join(" || "))]),
    ...(condition === undefined ? [] : [unless(`!${call(condition)} || ${call(then)}`)]),
  ];
}

function listSteps({ items }: LeanSchema, writing: Writing): string[] {
  return items === undefined
    ? []
    : [`if (Array.isArray(v)) for (const each of v) ${unless(`${fitsOf(items, writing)}(each)`)}`];
}

function objectSteps(schema: LeanSchema, writing: Writing): string[] {
  const { required = [], properties = {}, patternProperties = {}, additionalProperties = {} } = schema;
  if (!("required" in schema || "properties" in schema || "additionalProperties" in schema)) return [];
  const patterns = Object.entries(patternProperties);
  if (patterns.length > 1) throw new Error("a key may match several patterns");
  const fitsKey = (part: LeanSchema): string => `${fitsOf(part, writing)}(v[key])`;
  const cases = Object.entries(properties).map(([key, part]) => {
    const parts = [
      part,
      ...patterns.flatMap(([pattern, of]) => (new RegExp(pattern, "u").test(key) ? [of] : [])),
    ];
    return `case ${compactJson(key)}: ${unless(parts.map(fitsKey).join(" && "))} break;`;
  });
  const other = additionalProperties === false ? "false" : fitsKey(additionalProperties);
  const matching = patterns.map(
    ([pattern, part]) => `${patternName(pattern, writing)}.test(key) ? ${fitsKey(part)} : `,
  );
  const keys = `switch (key) { ${cases.join(" ")} default: ${unless(`${matching.join("")}${other}`)} }`;
  const isThere = required.map((key) => unless(`v[${compactJson(key)}] !== undefined`));
  return [`if (${typeCondition("object")}) { ${isThere.join(" ")} for (const key in v) { ${keys} } }`];
}
