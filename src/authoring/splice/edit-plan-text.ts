import { InputError } from "../../errors.ts";
import { refuseConflict } from "../../plan/refuse-conflict.ts";
import { applyEdits, makeSource, positionAt, type Source } from "../../source/source.ts";
import { commentsOf } from "../../yaml/parse/comments.ts";
import { readYaml } from "../../yaml/read-yaml.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";
import { word, type YamlNode } from "../writing/yaml-node.ts";
import { inlineText } from "../writing/yaml-text.ts";
import type { Change, RenameChange } from "./change.ts";
import { changedData, isSameData } from "./changed-data.ts";
import { SPLICE_MANNERS, type Splice, type SpliceManner } from "./splice.ts";
import { spliceInsert } from "./splice-insert.ts";
import { spliceSet } from "./splice-set.ts";

/** The text of a plan after changes, as `editPlan` makes them. */
export function editPlanText(source: Source, changes: readonly Change[]): string {
  return editPlan(readYaml(source), changes).source.text;
}

/**
 * Carries changes out on a plan's text, one after the other, each as a splice that leaves every other byte as it is: as its
 * neighbours are written, else in a plainer way.
 * The new text is read again: its data must be the old data with just these changes, and no comment may be lost.
 * What is wrong with new words is for the check of the new text to tell.
 *
 * @throws InputError where that cannot be had, so that nothing is to be written.
 */
export function editPlan(before: YamlFile, changes: readonly Change[]): YamlFile {
  refuseConflict(before);
  const after = changes.reduce(changed, before);
  if (changes.length > 0) refuseUnlike(after);
  return after;
}

/** Not every reader takes a lone carriage return for the end of a line: what is written must be the same to all. */
function refuseUnlike(file: YamlFile): void {
  const { source, findings, value } = file;
  const at = source.text.search(/\r(?!\n)/);
  if (at < 0) return;
  const other = readYaml(source, { loneReturns: false });
  const syntaxErrors = (each: YamlFile["findings"]): number =>
    each.filter(({ rule }) => rule === "yaml-syntax").length;
  if (isSameData(value, other.value) && syntaxErrors(other.findings) <= syntaxErrors(findings)) return;
  throw new InputError(
    `${source.name}:${positionAt(source, at).line}: this line ends with a lone carriage return (CR), which not every program takes for the end of a line, so what is written here would not mean the same to all; nothing was changed. Save the file with line ends LF or CRLF first`,
  );
}

function changed(file: YamlFile, change: Change): YamlFile {
  const data = changedData(file.value, change);
  const tried = new Set<string>();
  for (const manner of SPLICE_MANNERS) {
    for (const way of waysOf(file, change, manner)) {
      const text = applyEdits(file.source.text, way);
      if (tried.has(text)) continue;
      tried.add(text);
      const after = readYaml(makeSource(file.source.name, text, file.source.bom));
      if (isSameData(after.value, data) && keepsComments(file.source.text, { way, text }, change))
        return after;
    }
  }
  throw cannot(file, change);
}

function waysOf(file: YamlFile, change: Change, manner: SpliceManner): readonly Splice[] {
  if (change.kind === "rename") return rename(file, change);
  const value = manner === "in one line" ? inOneLine(change.value) : change.value;
  if (change.kind === "set") return spliceSet(file, { ...change, value }, manner);
  return spliceInsert(file, { ...change, value }, manner);
}

/** A new key in the place of the old one, quotes of the old one included. */
function rename(file: YamlFile, { path, key }: RenameChange): readonly Splice[] {
  const span = file.placeAt(path)?.key;
  return span ? [[{ offset: span.start, length: span.end - span.start, text: key }]] : [];
}

interface SplicedText {
  readonly way: Splice;
  /** What came of it. */
  readonly text: string;
}

/**
 * A comment in other lines than those that are changed could only be lost by becoming part of a text, and the data would be
 * others then.
 */
function touchesComment(text: string, way: Splice): boolean {
  return way.some(({ offset, length }) => {
    const start = text.lastIndexOf("\n", offset - 1) + 1;
    const end = text.indexOf("\n", offset + length);
    return text.slice(start, end === -1 ? text.length : end).includes("#");
  });
}

/** All of them in their order, but for the line that says that nothing stands in the place of a new item yet. */
function keepsComments(before: string, { way, text }: SplicedText, change: Change): boolean {
  if (!touchesComment(before, way)) return true;
  const waits = change.kind === "insert" && change.under ? `# ${change.under.waits}` : null;
  const kept = commentsOf(text);
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

/** What is written, with each text in the line that it begins in. */
function inOneLine(node: YamlNode): YamlNode {
  switch (node.kind) {
    case "text":
    case "written":
      return word(inlineText(node.text));
    case "list":
      return { ...node, items: node.items.map((item) => ({ ...item, value: inOneLine(item.value) })) };
    case "map":
    case "flow":
      return {
        kind: "map",
        entries: node.entries.map((each) => ({ ...each, value: inOneLine(each.value) })),
      };
    default:
      return node;
  }
}
