import { InputError } from "../../errors.ts";
import { applyEdits, makeSource, type Source } from "../../source/source.ts";
import { commentsOf } from "../../yaml/comments.ts";
import { readYaml } from "../../yaml/read-yaml.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";
import type { Change } from "./change.ts";
import { changedData, isSameData } from "./changed-data.ts";
import { spliceInsert } from "./splice-insert.ts";
import { spliceSet } from "./splice-set.ts";

/**
 * Carries changes out on a plan's text, one after the other, each as a splice that leaves every other byte as it is.
 * The new text is read again: its data must be the old data with just these changes, and no comment may be lost.
 *
 * @throws InputError where that cannot be had, so that nothing is to be written.
 */
export function editPlanText(source: Source, changes: readonly Change[]): string {
  let file = readYaml(source);
  for (const change of changes) file = changed(file, change);
  return file.source.text;
}

function changed(file: YamlFile, change: Change): YamlFile {
  const { name, bom, text } = file.source;
  const edits = change.kind === "set" ? spliceSet(file, change) : spliceInsert(file, change);
  if (edits === null) throw cannot(file, change);
  const after = readYaml(makeSource(name, applyEdits(text, edits), bom));
  const isRight =
    isSameData(after.value, changedData(file.value, change)) &&
    after.problems.length <= file.problems.length &&
    keepsComments(text, after.source.text);
  if (!isRight) throw cannot(file, change);
  return after;
}

function keepsComments(before: string, after: string): boolean {
  const kept = commentsOf(after);
  let from = 0;
  return commentsOf(before).every((comment) => {
    from = kept.indexOf(comment, from) + 1;
    return from > 0;
  });
}

function cannot(file: YamlFile, { path }: Change): InputError {
  const { start } = file.spanOf({ path, part: "key" });
  const line = file.source.text.slice(0, start).split(/\r\n|\r|\n/).length;
  return new InputError(
    `${file.source.name}:${line}: this place is written in a way that cannot be changed without touching something else; nothing was changed. Change it by hand`,
  );
}
