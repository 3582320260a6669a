import { InputError } from "../../errors.ts";
import { refuseConflict } from "../../plan/refuse-conflict.ts";
import { applyEdits, makeSource, type Source, type TextEdit } from "../../source/source.ts";
import { commentsOf } from "../../yaml/comments.ts";
import { readYaml } from "../../yaml/read-yaml.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";
import type { Change, RenameChange } from "./change.ts";
import { changedData, isSameData } from "./changed-data.ts";
import { spliceInsert } from "./splice-insert.ts";
import { spliceSet } from "./splice-set.ts";

/**
 * Carries changes out on a plan's text, one after the other, each as a splice that leaves every other byte as it is.
 * The new text is read again: its data must be the old data with just these changes, and no comment may be lost.
 * What is wrong with new words is for the check of the new text to tell.
 *
 * @throws InputError where that cannot be had, so that nothing is to be written.
 */
export function editPlanText(source: Source, changes: readonly Change[]): string {
  let file = readYaml(source);
  refuseConflict(file);
  for (const change of changes) file = changed(file, change);
  return file.source.text;
}

function changed(file: YamlFile, change: Change): YamlFile {
  const { name, bom, text } = file.source;
  const edits = splice(file, change);
  if (edits === null) throw cannot(file, change);
  const after = readYaml(makeSource(name, applyEdits(text, edits), bom));
  const isRight =
    isSameData(after.value, changedData(file.value, change)) &&
    keepsComments(text, after.source.text, change);
  if (!isRight) throw cannot(file, change);
  return after;
}

function splice(file: YamlFile, change: Change): readonly TextEdit[] | null {
  switch (change.kind) {
    case "set":
      return spliceSet(file, change);
    case "insert":
      return spliceInsert(file, change);
    case "rename":
      return spliceRename(file, change);
  }
}

/** A new key in the place of the old one, quotes of the old one included. */
function spliceRename(file: YamlFile, { path, key }: RenameChange): readonly TextEdit[] | null {
  const span = file.placeAt(path)?.key;
  return span ? [{ offset: span.start, length: span.end - span.start, text: key }] : null;
}

/** All of them in their order, but for the line that says that nothing stands in the place of a new item yet. */
function keepsComments(before: string, after: string, change: Change): boolean {
  const waits = change.kind === "insert" && change.under ? `# ${change.under.waits}` : null;
  const kept = commentsOf(after);
  let from = 0;
  return commentsOf(before).every((comment) => {
    if (comment === waits) return true;
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
