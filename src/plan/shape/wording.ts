import type { Fix, Path } from "../../diagnostics/finding.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";

/** The Shape rules: what can be wrong with the data of a file that is well-formed. */
export type ShapeRule =
  | "unknown-key"
  | "missing-key"
  | "wrong-type"
  | "invalid-value"
  | "invalid-date"
  | "word-bullet"
  | "curly-quotes"
  | "unsupported-version";

/** What is wrong with a place and what would be right. */
export interface Wording {
  readonly rule: ShapeRule;
  readonly message: string;
  readonly help?: string;
  readonly fix?: Fix;
  readonly absent?: string;
}

/** What a place would hold if it were written right: only where nothing else can be meant. */
export interface MeantText {
  readonly title: string;
  readonly text: string;
}

/** The fix that writes `text` in the place of a scalar; none for a text in a block, whose bounds are not its own. */
export function replacementFix(
  file: YamlFile,
  path: Path,
  { title, text }: MeantText,
): { readonly fix?: Fix } {
  const style = file.styleAt(path);
  if (style === null || style === "block") return {};
  const { start, end } = file.spanOf({ path, part: "value" });
  return { fix: { title, edits: [{ offset: start, length: end - start, text }] } };
}
