import type { Path } from "../diagnostics/finding.ts";

/** What a schema says of a place, its `$ref`s followed: for messages and for choosing words. */
export interface SchemaNotes {
  readonly title: string | null;
  readonly description: string | null;
  /** The name of the definition that the place refers to ("date"), null where it refers to none. */
  readonly form: string | null;
  /** The keys that the schema names for this place, in its order. */
  readonly keys: readonly string[];
  /** Those of the keys that must be there. */
  readonly required: readonly string[];
  /** The words that may stand here, in the schema's order; empty where any may. */
  readonly words: readonly string[];
}

type Node = Readonly<Record<string, unknown>>;

/** What the schema says of the place; all empty where the schema does not know it. */
export function schemaNotes(schema: unknown, path: Path): SchemaNotes {
  let nodes = follow(schema, schema);
  for (const step of path) nodes = follow(schema, nodes.map((node) => child(node, step)).find(isNode));
  return {
    title: firstText(nodes, "title"),
    description: firstText(nodes, "description"),
    form: formOf(nodes),
    keys: nodes.flatMap((node) => (isNode(node.properties) ? Object.keys(node.properties) : [])),
    required: nodes.flatMap((node) => (Array.isArray(node.required) ? node.required.filter(isText) : [])),
    words: nodes.flatMap((node) => (Array.isArray(node.enum) ? node.enum.filter(isText) : [])),
  };
}

/** The node and all that its `$ref` leads to, the nearest first: what stands beside a `$ref` speaks for the place. */
function follow(root: unknown, start: unknown): readonly Node[] {
  const nodes: Node[] = [];
  for (let at = start; isNode(at) && !nodes.includes(at); at = definition(root, at.$ref)) nodes.push(at);
  return nodes;
}

function definition(root: unknown, ref: unknown): unknown {
  const name = definitionName(ref);
  if (name === null || !isNode(root) || !isNode(root.definitions)) return undefined;
  return Object.hasOwn(root.definitions, name) ? root.definitions[name] : undefined;
}

function definitionName(ref: unknown): string | null {
  const prefix = "#/definitions/";
  return isText(ref) && ref.startsWith(prefix) ? ref.slice(prefix.length) : null;
}

function formOf(nodes: readonly Node[]): string | null {
  return nodes.map((node) => definitionName(node.$ref)).find((name) => name !== null) ?? null;
}

function child(node: Node, step: string | number): unknown {
  if (typeof step === "number") return node.items;
  if (isNode(node.properties) && Object.hasOwn(node.properties, step)) return node.properties[step];
  return step.startsWith("x-") ? undefined : node.additionalProperties;
}

function firstText(nodes: readonly Node[], key: string): string | null {
  return nodes.map((node) => node[key]).find(isText) ?? null;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
