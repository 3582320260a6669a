import type { Path } from "../../diagnostics/finding.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import type { JsonType, SchemaFinding } from "../../schema/schema-findings.ts";

type Of<Kind extends SchemaFinding["kind"]> = Extract<SchemaFinding, { readonly kind: Kind }>;

/** How each kind of value is written. */
const WRITTEN: Readonly<Partial<Record<JsonType, string>>> = {
  string: "text",
  boolean: "`yes` or `no`",
  object: "keys with values, as in `id: oak-welcome-walk`",
  array: "a list, as in `[first, second]`",
};

const REQUIRED: ReadonlyMap<string, string> = new Map([
  [
    "catalogue",
    "`catalogue: 1` is missing: it says that this is a catalogue file, in version 1 of the format",
  ],
  ["name", "`name` is missing: say what these measures are called, as in `name: Oak Trust measures`"],
  ["id", "`id` is missing: every measure and Cornerstone needs its own, as in `id: oak-welcome-walk`"],
]);

const A_PLAN = "this is a plan, and a catalogue of measures was asked for: one begins with `catalogue: 1`";

/** What is wrong with a place of a catalogue file and what would be right, as one sentence. */
export function describeSchemaFinding(finding: SchemaFinding, root: unknown): string {
  switch (finding.kind) {
    case "missing":
      if (finding.key === "catalogue" && valueAt(root, ["setting"]) !== undefined) return A_PLAN;
      return REQUIRED.get(finding.key) ?? `\`${finding.key}\` is missing`;
    case "unknown":
      return unknownKey(finding);
    case "type":
      return wrongType(finding, valueAt(root, finding.path));
    case "choice":
      return notAllowed(finding, valueAt(root, finding.path));
    case "length":
      return `\`${keyOf(finding.path)}\` is too long: at most ${finding.limit} characters`;
    case "pattern":
      return wrongForm(finding, valueAt(root, finding.path));
    default:
      return `\`${keyOf(finding.path)}\` says something twice: each may stand once`;
  }
}

function unknownKey({ key, known }: Of<"unknown">): string {
  const meant = nearest(key, known);
  const right = meant === null ? `the keys here are ${known.join(", ")}` : `did you mean \`${meant}\`?`;
  return `a catalogue has no key \`${clipped(key)}\` here: ${right}`;
}

function wrongType({ path, expected }: Of<"type">, value: unknown): string {
  const key = keyOf(path);
  if (path.length === 0) return "this is not a catalogue: one begins with `catalogue: 1` and its `name`";
  const right = expected.find((type) => type !== "null" && type in WRITTEN);
  if (value === null) return REQUIRED.get(key) ?? `\`${key}\` has an empty entry`;
  if (right === "string" && typeof value !== "object") {
    return `\`${key}\` must be text: put it in quotes, \`"${String(value)}"\``;
  }
  return `\`${key}\` must be ${(right && WRITTEN[right]) ?? "written another way"}`;
}

function notAllowed({ path, allowed }: Of<"choice">, value: unknown): string {
  const key = keyOf(path);
  const words = allowed.filter((word) => typeof word === "string");
  if (key === "catalogue") return "this tool reads catalogues of version 1: write `catalogue: 1`";
  if (key === "extends") {
    return "only the built-in catalogue can be added to: write `extends: four-cornerstones`, or leave `extends` out to replace it";
  }
  if (typeof value !== "string") return `\`${key}\` must be one of ${words.join(", ")}`;
  const meant = nearest(value, words);
  const right = meant === null ? `write one of ${words.join(", ")}` : `did you mean \`${meant}\`?`;
  return `\`${key}\` cannot be \`${clipped(value)}\`: ${right}`;
}

function wrongForm({ path, notes }: Of<"pattern">, value: unknown): string {
  const key = keyOf(path);
  if (key === "retired") return "`retired` must be `yes` or `no`";
  if (notes.form !== "id" && key !== "prefix") return `\`${key}\` has an empty text`;
  const example =
    key === "prefix"
      ? "small letters and digits, as in `wc`"
      : "small letters, digits and hyphens, as in `oak-welcome-walk`";
  return `\`${clipped(String(value))}\` cannot be the ${key}: write ${example}`;
}

/** The nearest key at or above a place: of an item, the list's. */
function keyOf(path: Path): string {
  return String(path.findLast((step) => typeof step === "string") ?? "catalogue");
}

function valueAt(root: unknown, path: Path): unknown {
  let at: unknown = root;
  for (const step of path) {
    if (typeof at !== "object" || at === null) return undefined;
    at = Object.getOwnPropertyDescriptor(at, step)?.value;
  }
  return at;
}

function clipped(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
