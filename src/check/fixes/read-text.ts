import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";

/** A text as it was read once: what is found in it, and its data with the places of it. */
export interface ReadText {
  readonly findings: readonly Diagnostic[];
  readonly file: Pick<YamlFile, "value" | "pathAt" | "isGivenUp">;
}
