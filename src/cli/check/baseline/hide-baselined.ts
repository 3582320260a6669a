import { resolve } from "node:path";
import type { KnownFindings } from "../../../check/baseline/baseline.ts";
import { hideKnown } from "../../../check/baseline/hide-known.ts";
import type { CheckedFile } from "../../../check/check-result.ts";
import { relativePath } from "../../files/paths.ts";

/** What a baseline knows, with the folders that its names and those of plans start from: plain data. */
export interface BaselineTask {
  readonly known: KnownFindings;
  /** The folder of the baseline. */
  readonly folder: string;
  /** The current folder. */
  readonly from: string;
}

/** A plan's findings without those that are known. */
export function hideBaselined(file: CheckedFile, baseline: BaselineTask | null): CheckedFile {
  if (baseline === null) return file;
  const known = baseline.known.get(baselineName(file.source.name, baseline)) ?? [];
  const { kept, hidden } = hideKnown(file.diagnostics, known);
  return { ...file, diagnostics: kept, baselined: hidden };
}

/** What a plan, named from the current folder, is called in the baseline. */
export function baselineName(file: string, { folder, from }: Omit<BaselineTask, "known">): string {
  return relativePath(folder, resolve(from, file));
}
