import type { Finding } from "../diagnostics/finding.ts";
import type { Validator } from "../schema/compile-schema.ts";
import { decodeBytes, type EncodingFinding } from "../source/decode.ts";
import { makeSource, type Source } from "../source/source.ts";
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

/** A file's bytes as text, before that is read as YAML. */
export interface PlanText {
  readonly source: Source;
  /** What is to be read: an empty text stands in for one in another encoding, of whose words nothing can be said. */
  readonly readable: Source;
  readonly findings: readonly TextFinding[];
}

/** Decodes a file's bytes; `name` is how people are told of it. */
export function decodePlan(name: string, bytes: Uint8Array): PlanText {
  const decoded = decodeBytes(bytes);
  const source = makeSource(name, decoded.text, decoded.bom);
  const findings =
    decoded.document === null ? decoded.findings.map(encodingFinding) : [otherFile(decoded.document)];
  return { source, readable: decoded.isForeign ? makeSource(name, "") : source, findings };
}

/** A decoded text, with what its `readable` part was read as, as a plan. */
export function openDecoded(
  { source, readable, findings: encoding }: PlanText,
  read: YamlFile,
  validate: Validator,
): OpenPlan {
  const findings = source === readable ? [...encoding, ...read.findings] : encoding;
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
  return { rule: "not-a-plan", path: [], span: { start: 0, end: 0 }, message: otherFileText(kind), help: "" };
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
