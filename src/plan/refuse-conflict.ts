import { InputError } from "../errors.ts";
import { positionAt } from "../source/source.ts";
import type { YamlFile } from "../yaml/yaml-file.ts";

/**
 * Throws InputError where a merge left two versions of a plan one after the other: only one of them is read, so that
 * whatever is written from it would be written without the other.
 */
export function refuseConflict({ source, conflict }: Pick<YamlFile, "source" | "conflict">): void {
  if (conflict === null) return;
  const { line } = positionAt(source, conflict.start);
  throw new InputError(
    `${source.name}:${line}: two versions of this plan stand here one after the other, as a merge left them, and nothing was written. ` +
      "Keep the lines that are right, take away the others and the lines that begin with <<<<<<<, ======= and >>>>>>>, and try again",
  );
}
