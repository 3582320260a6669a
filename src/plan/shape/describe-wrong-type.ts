import { quoteYaml } from "../../markup/yaml.ts";
import type { JsonType, SchemaFinding } from "../../schema/schema-findings.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";
import { isMapping } from "../value-at.ts";
import { isIdForm } from "./describe-id.ts";
import { bulletedText } from "./word-bullets.ts";
import { replacementFix, type Wording } from "./wording.ts";
import { allOf, keyOf, oneOf } from "./words.ts";

/** What the lists of a plan hold. */
const LISTS: ReadonlyMap<string, string> = new Map([
  ["measures", "a list of rows"],
  ["indicators", "a list of indicators"],
  ["readings", "a list of readings"],
  ["actions", "a list of actions"],
  ["voices", "a list of what people said"],
  ["evidence", "a list of pieces of evidence"],
  ["evaluation", "one text or a list of dated entries"],
  ["links", "a list of measures"],
  ["reviews", "a list of reviews"],
  ["own-measures", "a list of measures"],
  ["celebrate", "a list of celebrations"],
  ["moved", "a list of earlier dates"],
  ["steps", "a list of milestones"],
  ["terms", "a list of terms"],
  ["embedded", "a list of measures"],
  ["happened", "a list of what was seen"],
  ["accept", "a list of accepted findings"],
  ["with", "one group or a list of groups"],
]);

/** How some of the places are written, for those that a table of keys does not explain. */
const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ["steps", "- { by: 2025-12-19, value: 60 }"],
  ["terms", "- { name: Autumn 1, from: 2025-09-01, to: 2025-10-24 }"],
  ["embedded", "- { measure: cm-named-person, since: 2026-05-15 }"],
  ["happened", "- { date: 2026-03-20, what: Reviews were calmer, from: parent-carers }"],
  ["ended", "ended: { date: 2026-03-20, because: The survey was replaced }"],
  ["with", "with: [parent-carers, staff]"],
  ["roles", "ELSA: staff"],
]);

/** Mappings that people write as the one thing that must be in them, and the key under which that stands. */
const SHORT_FORMS: ReadonlyMap<string, { readonly key: string; readonly form: RegExp }> = new Map([
  ["ended", { key: "date", form: /^\d{4}-\d{2}-\d{2}$/ }],
  ["embedded", { key: "measure", form: /^[a-z0-9]+(?:-[a-z0-9]+)*$/ }],
]);

/** Something of another kind than the place is for: a text where a list stands, a number where text, and so on. */
export function describeWrongType(file: YamlFile, finding: SchemaFinding, value: unknown): Wording {
  const rule = "wrong-type";
  if (value === null || (typeof value === "string" && value.trim() === ""))
    return { rule, message: "this entry of the list is empty: write it, or take its `-` away" };
  const isGroups = keyOf(finding.path) === "with";
  if (isScalar(value) && allows(finding, "string") && !isGroups) return textNeeded(file, finding, value);
  const bulleted = allows(finding, "array") ? bulletedText(file, finding.path) : null;
  if (bulleted !== null) {
    const { path: _, message, ...wording } = bulleted;
    return { rule, message: `${needed(finding)} needed, and ${message}`, ...wording };
  }
  const help = helpFor(file, finding, value);
  const instead = brokenByColon(file, finding, value) ?? inShort(file, finding, value);
  if (instead !== null) return instead;
  return { rule, message: `${found(value)}, and ${needed(finding)} needed`, ...(help && { help }) };
}

/** A number, or true or false, where text is needed: in quotes it is text. */
function textNeeded(file: YamlFile, { path, notes }: SchemaFinding, value: number | boolean): Wording {
  const written = file.writtenAt(path) ?? String(value);
  const text = quoteYaml(written);
  const message = `${found(value, written)}, and text is needed: put it in quotes`;
  const canBe = !isIdForm(notes.form) || /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(written);
  return {
    rule: "wrong-type",
    message,
    ...(canBe && replacementFix(file, path, { title: `Write ${text}`, text })),
  };
}

/** `- Staff: feel confident` in a list of texts, where YAML takes `Staff` for a key. */
function brokenByColon(file: YamlFile, finding: SchemaFinding, value: unknown): Wording | null {
  const isTextPlace = allows(finding, "string") && !allows(finding, "object");
  if (!isMapping(value) || !isTextPlace || file.isFlow(finding.path)) return null;
  const span = file.spanOf({ path: finding.path, part: "value" });
  const text = file.source.text.slice(span.start, span.end);
  const [key, ...more] = Object.keys(value);
  const isOneText = more.length === 0 && text.startsWith(`${key}: `) && !/[\r\n]|\s#|\s$/.test(text);
  if (!isOneText) return null;
  const edits = [{ offset: span.start, length: text.length, text: quoteYaml(text) }];
  return {
    rule: "wrong-type",
    message: "the colon in this text makes a key of what stands before it: put the whole text in quotes",
    fix: { title: "Put the text in quotes", edits },
  };
}

/** `ended: 2026-03-20`, and an id in the list of what is embedded. */
function inShort(file: YamlFile, finding: SchemaFinding, value: unknown): Wording | null {
  const short = SHORT_FORMS.get(keyOf(finding.path));
  const isPlace = allows(finding, "object") && typeof value === "string";
  if (!short || !isPlace || !short.form.test(value)) return null;
  const text = `{ ${short.key}: ${value} }`;
  return {
    rule: "wrong-type",
    message: `\`${short.key}\` belongs before ${value} here: write ${text}`,
    ...replacementFix(file, finding.path, { title: `Write ${text}`, text }),
  };
}

function found(value: unknown, written?: string): string {
  if (typeof value === "string") return "one text stands here";
  if (isScalar(value))
    return `${typeof value === "number" ? "the number " : ""}${written ?? value} stands here`;
  return Array.isArray(value) ? "a list stands here" : "keys with values of their own stand here";
}

/** What the place is for, in words. */
function needed(finding: SchemaFinding): string {
  const { path, notes } = finding;
  const isEntry = typeof path.at(-1) === "number";
  if (finding.kind === "choice") return `one word (${oneOf(notes.words)}) is`;
  if (allows(finding, "array") && !isEntry)
    return `${LISTS.get(keyOf(path)) ?? "one text or a list of texts"} is`;
  if (allows(finding, "number")) return `${allows(finding, "string") ? "one figure" : "a number"} is`;
  if (allows(finding, "boolean")) return "yes or no is";
  if (allows(finding, "object")) return keysNeeded(finding, isEntry);
  return isDate(finding) ? "a date is" : "one text is";
}

function keysNeeded(finding: SchemaFinding, isEntry: boolean): string {
  const { keys, required } = finding.notes;
  if (allows(finding, "string")) {
    return isEntry ? "an id, or `to` with `because`, is" : "one text, or one for each group, is";
  }
  if (keys.length === 0) return "a role with its group is";
  if (required.length === 0) return `one or more of ${codes(keys)} are`;
  if (isEntry) return `an entry with ${codes(required)} is`;
  return `${codes(required)} ${required.length === 1 ? "is" : "are"}`;
}

function codes(keys: readonly string[]): string {
  return allOf(keys.map((key) => `\`${key}\``));
}

function helpFor(file: YamlFile, finding: SchemaFinding, value: unknown): string | null {
  if (finding.path.length === 2 && finding.path[0] === "roles")
    return "Each role stands before its group, as in `ELSA: staff`.";
  const example = EXAMPLES.get(keyOf(finding.path));
  const isList = allows(finding, "array");
  if (example !== undefined && (isList || allows(finding, "object"))) return `As in \`${example}\`.`;
  if (isList) return "Begin each entry of the list on a line of its own, with `- ` before it.";
  const isText = allows(finding, "string") && !allows(finding, "number") && !isDate(finding);
  if (!isText || !file.isFlow(finding.path)) return null;
  const brackets = Array.isArray(value) ? "square" : "curly";
  return `Where the ${brackets} brackets belong to the text, put the whole text in quotes.`;
}

function isDate({ notes }: SchemaFinding): boolean {
  return notes.form?.endsWith("date") === true;
}

function allows(finding: SchemaFinding, type: JsonType): boolean {
  return finding.kind === "type" && finding.expected.includes(type);
}

function isScalar(value: unknown): value is number | boolean {
  return typeof value === "number" || typeof value === "boolean";
}
