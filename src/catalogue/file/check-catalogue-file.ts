import type { Path } from "../../diagnostics/finding.ts";
import type { Validator } from "../../schema/compile-schema.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";
import { describeSchemaFinding } from "./describe-schema-finding.ts";

/** What keeps a catalogue file from being used, and where its text goes wrong. */
export interface CatalogueFinding {
  readonly offset: number;
  readonly message: string;
}

/** The faults of a catalogue file, in order of place. A text that is not sound is not asked what it means. */
export function checkCatalogueFile(file: YamlFile, validate: Validator): readonly CatalogueFinding[] {
  const text = textFindings(file);
  if (text.length > 0) return inOrder(text);
  const shape = validate(file.value).map((finding) => ({
    offset: file.spanOf({ path: finding.path, part: finding.kind === "unknown" ? "key" : "value" }).start,
    message: describeSchemaFinding(finding, file.value),
  }));
  return inOrder([...shape, ...duplicates(file, "measures"), ...duplicates(file, "cornerstones")]);
}

function textFindings(file: YamlFile): CatalogueFinding[] {
  return file.findings
    .filter((finding) => finding.severity !== "warning")
    .map(({ rule, span, message }) => ({
      offset: span.start,
      message: rule === "not-a-plan" ? notACatalogue(file.value) : message,
    }));
}

/** The reader's own words for it speak of plans. */
function notACatalogue(root: unknown): string {
  return ownValue(root, "catalogue") === undefined
    ? "this is not a catalogue: one begins with `catalogue: 1` and its `name`"
    : "a file holds one catalogue: put what stands from the second `---` on in a file of its own";
}

function duplicates(file: YamlFile, key: "measures" | "cornerstones"): CatalogueFinding[] {
  const seen = new Map<string, Path>();
  return idsOf(file.value, key).flatMap(({ id, path }) => {
    const before = seen.get(id);
    if (!before) seen.set(id, path);
    return before ? [{ offset: offsetOf(file, path), message: `\`${id}\` stands twice: keep one` }] : [];
  });
}

function idsOf(root: unknown, key: string): { readonly id: string; readonly path: Path }[] {
  const list = ownValue(root, key);
  if (!Array.isArray(list)) return [];
  return list.flatMap((item, index) => {
    const id = ownValue(item, "id");
    return typeof id === "string" ? [{ id, path: [key, index, "id"] }] : [];
  });
}

function ownValue(of: unknown, key: string): unknown {
  if (typeof of !== "object" || of === null) return undefined;
  return Object.getOwnPropertyDescriptor(of, key)?.value;
}

function offsetOf(file: YamlFile, path: Path): number {
  return file.spanOf({ path, part: "value" }).start;
}

function inOrder(findings: readonly CatalogueFinding[]): readonly CatalogueFinding[] {
  return [...findings].sort((a, b) => a.offset - b.offset);
}
