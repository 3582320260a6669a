import { GROUP_IDS, type Group } from "../../../vocabulary.ts";
import { readItems, readText } from "../cells/read-items.ts";
import { readTime } from "../cells/read-time.ts";
import { ownKey } from "../columns/own-key.ts";
import { groupNamed } from "./add-voices.ts";
import {
  addText,
  type FilledCell,
  type GridContext,
  keepText,
  present,
  type RecordCells,
  type RowDraft,
} from "./row-draft.ts";

/** Adds what a grid's row says in words: how we will know, who is involved, what shows it, and its links. */
export function addWords(draft: RowDraft, cells: RecordCells, context: GridContext): void {
  for (const { cell } of cells.of("our-words")) addText(draft.ourWords, readText(cell.text));
  for (const { cell } of cells.of("improve")) addText(draft.improve, readText(cell.text));
  for (const { cell } of cells.of("success"))
    for (const item of readItems(cell.text)) addText(draft.success, item);
  for (const group of GROUP_IDS)
    for (const { cell } of cells.of(`involve.${group}`)) addToGroup(draft, group, readText(cell.text));
  for (const each of cells.of("involve")) addInvolvement(draft, each, context);
  for (const each of cells.of("links")) addLinks(draft, each, context);
  for (const each of cells.of("evidence")) addEvidence(draft, each, { cells, context });
  for (const { column, cell, place } of cells.others) {
    const key = column.ownKey ?? ownKey(column.heading, `column-${column.position + 1}`);
    keepText(draft.extra, key, cell.text);
    const why =
      column.heading === "" ? "its column has no heading" : `nothing in a plan is called "${column.heading}"`;
    // What was asked for has found its place.
    if (column.ownKey === null) context.remarks.kept(place, cell.text, `${key}: ${why}`);
  }
}

function addToGroup(draft: RowDraft, group: Group, text: string): void {
  const texts = draft.involveGroups.get(group) ?? [];
  addText(texts, text);
  draft.involveGroups.set(group, texts);
}

/** "Staff: ...", "Parents: ..." line by line, or parted by signs, are a text for each group; anything else is one text for all. */
function addInvolvement(draft: RowDraft, { cell }: FilledCell, { roles }: GridContext): void {
  const parts = [BETWEEN_GROUPS, "\n"]
    .map((between) => groupParts(cell.text.split(between), roles))
    .find((each) => each.every(({ group }) => group !== null));
  if (parts === undefined) addText(draft.involveAll, readText(cell.text));
  else for (const { group, words } of parts) if (group !== null) addToGroup(draft, group, words);
}

/** A new line, or a sign with what could be a group's name and its colon behind it. */
const BETWEEN_GROUPS = /\n|[;,.] *(?=[^:–;,.\n]{2,50}:\s)/;

function groupParts(parts: readonly string[], roles: GridContext["roles"]) {
  return parts
    .map((part) => /^[-•*\s]*([^:–\n]{2,50})\s*[:–]\s*(\S.*)$/.exec(part))
    .map((found) => ({ group: found ? groupNamed(found[1] ?? "", roles) : null, words: found?.[2] ?? "" }));
}

function addLinks(draft: RowDraft, { cell, place }: FilledCell, { matcher, remarks }: GridContext): void {
  const parts = cell.text.split(/[\n;]+/).flatMap((line) => readItems(line.trim()));
  for (const part of parts) {
    const [, name = part, because] = /^(.{3,}?)(?:\s*\([^()]*\))?\s*:\s+(.+)$/.exec(part) ?? [];
    const bare = name.replace(/\s*\([^()]*\)$/, "");
    const near = matcher.named(part) ?? matcher.named(bare);
    const guess = near ? null : matcher.near(bare);
    const to = near ?? guess?.measure;
    if (to === undefined || to.id === draft.measure.id) {
      keepText(draft.extra, "x-links", part);
      remarks.kept(place, part, "x-links: it is the name of no other measure");
      continue;
    }
    if (guess)
      remarks.guess(
        place,
        part,
        `a link to ${to.id} (${to.short}), ${Math.round(guess.likeness * 100)}% alike`,
      );
    const same = draft.links.find((link) => link.to === to.id);
    if (same === undefined) draft.links.push(present({ to: to.id, because: because ?? null }));
    else if (because !== undefined && same.because !== because) {
      keepText(draft.extra, "x-links", part);
      remarks.kept(place, part, "x-links: another link leads there already");
    }
  }
}

/** Evidence has a day; without one it stays as written. */
function addEvidence(
  draft: RowDraft,
  { cell, column, place }: FilledCell,
  { cells, context }: { readonly cells: RecordCells; readonly context: GridContext },
): void {
  const around = { ...context.around, side: "last" as const };
  const times = [column.when ?? "", ...cells.of("review-date", "done").map((each) => each.cell.text)];
  const day = times.flatMap((text) => readTime(text, around) ?? []).find((time) => time.kind === "day");
  const items = readItems(cell.text);
  if (day?.kind === "day" && day.date <= context.today)
    draft.evidence.push(...items.map((what) => ({ date: day.date, what })));
  else {
    keepText(draft.extra, "x-evidence", cell.text);
    context.remarks.kept(place, cell.text, "x-evidence: evidence has a day, and none stands with it");
  }
}
