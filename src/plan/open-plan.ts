import type { Finding } from "../diagnostics/finding.ts";
import type { Validator } from "../schema/compile-schema.ts";
import { decodeBytes, type EncodingFinding } from "../source/decode.ts";
import { makeSource } from "../source/source.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import type { TextFinding, YamlFile } from "../yaml/yaml-file.ts";
import type { Plan } from "./plan.ts";
import { readPlan } from "./read-plan.ts";
import { type ShapeRule, shapeFindings } from "./shape-findings.ts";
import { isMapping } from "./value-at.ts";

/** A plan's file as text, as data and as a plan, with what is wrong with its text and its shape. */
export interface OpenPlan {
  readonly file: YamlFile;
  readonly shape: readonly (Finding & { readonly rule: ShapeRule })[];
  readonly plan: Plan;
  /** Whether the root is a grid at all; where it is not, the finding that says so is the only one worth reading. */
  readonly readable: boolean;
}

/**
 * Reads a file's bytes as a plan; `name` is how people are told of it, `validate` is made of the plan's schema.
 * Whatever is sound is read. Throws InputError where the text is more than any plan could need.
 */
export function openPlan(name: string, bytes: Uint8Array, validate: Validator): OpenPlan {
  const decoded = decodeBytes(bytes);
  const source = makeSource(name, decoded.text, decoded.bom);
  const encoding =
    decoded.document === null ? decoded.findings.map(encodingFinding) : [otherFile(decoded.document)];
  // Nothing can be said of the words of a text in another encoding, so an empty text stands in for it.
  const read = readYaml(decoded.isForeign ? makeSource(name, "") : source);
  const findings = decoded.isForeign ? encoding : [...encoding, ...read.findings];
  return openParsed({ ...read, source, findings }, validate);
}

/** A text that was read as YAML already, as a plan. */
export function openParsed(file: YamlFile, validate: Validator): OpenPlan {
  const readable = isMapping(file.value);
  const shape = readable ? validate(file.value) : [];
  return { file, shape: shapeFindings(file, shape), plan: readPlan(file, shape), readable };
}

/** What is said of a file of another program; null for a text. */
export function otherFileOf({ file }: Pick<OpenPlan, "file">): string | null {
  return file.findings.find(({ rule }) => rule === "not-a-plan")?.message ?? null;
}

function encodingFinding(finding: EncodingFinding): TextFinding {
  return { rule: "encoding", path: [], ...finding };
}

function otherFile(kind: string): TextFinding {
  return { rule: "not-a-plan", path: [], span: { start: 0, end: 0 }, message: otherFileText(kind) };
}

/** Files of a grid, as people have it before there is a plan. */
const GRIDS: ReadonlySet<string> = new Set(["a Word file", "an Excel file"]);

/** What is said of a file of another program that is handed in as a plan: "a Word file". */
function otherFileText(kind: string): string {
  const how = GRIDS.has(kind)
    ? "`cornerstones import` reads the grid in it as a plan"
    : "begin a plan with `cornerstones init`, and type or paste the grid into it";
  return `this is ${kind}, and not a plan: ${how}`;
}
