import { nearestWord } from "../../plan/nearest-word.ts";
import { groupOfRole, type OwnRoles } from "../../progress/roles.ts";
import { GROUP_IDS, type Group } from "../../vocabulary.ts";
import { ownKey } from "./own-key.ts";
import { readItems, readText } from "./read-items.ts";
import { readTime } from "./read-time.ts";
import {
  type Extras,
  type FilledCell,
  fitText,
  type GridContext,
  keepText,
  type PlanData,
  present,
  type RecordCells,
} from "./row-draft.ts";

/** Where what was said goes: a row's voices, or the plan's. */
export interface VoicePlace {
  readonly voices: PlanData[];
  readonly extra: Extras;
  /** What stands over the row: a group's name, the sheet's. */
  readonly above: readonly string[];
}

/** Adds what a grid's row says that people said, and what came of it; without a group it stays as written. */
export function addVoices(
  { voices, extra, above }: VoicePlace,
  cells: RecordCells,
  context: GridContext,
): void {
  const said = cells.of("said").filter(({ cell }) => !cell.isRepeated);
  const did = cells.of("did").filter(({ cell }) => !cell.isRepeated);
  const from = groupOfVoice([...cells.of("from").map(({ cell }) => cell.text), ...above], context.roles);
  for (const { column, place, text } of said.flatMap((each) => saidApart(each, context.roles))) {
    const { group, words } = prefixed(text, context.roles);
    const by = group ?? from;
    const answer = did.map((each) => readText(each.cell.text)).join("\n");
    if (by === null) {
      keepText(extra, ownKey(column.heading, "you-said"), text);
      if (answer !== "") keepText(extra, ownKey(did[0]?.column.heading ?? "", "we-did"), answer);
      context.remarks.kept(
        place,
        text,
        `${ownKey(column.heading, "you-said")}: nothing says which group said it`,
      );
      continue;
    }
    voices.push(...voicesOf({ words, answer, group: by, place, day: dayOf(cells, place, context) }));
  }
  if (said.length > 0) return;
  for (const { cell, column, place } of did) {
    keepText(extra, ownKey(column.heading, "we-did"), cell.text);
    context.remarks.kept(
      place,
      cell.text,
      `${ownKey(column.heading, "we-did")}: nothing stands there that was said`,
    );
  }
}

/** Lines that each begin with a group were said apart. */
function saidApart(each: FilledCell, roles: OwnRoles): readonly (FilledCell & { readonly text: string })[] {
  const lines = readItems(each.cell.text);
  const isApart = lines.length > 1 && lines.every((line) => prefixed(line, roles).group !== null);
  return (isApart ? lines : [each.cell.text]).map((text) => ({ ...each, text }));
}

interface Said {
  readonly words: string;
  readonly answer: string;
  readonly group: Group;
  readonly place: string;
  readonly day: string;
}

/** One voice, or as many as there are bullets on both sides. */
function voicesOf({ words, answer, group, day }: Said): readonly PlanData[] {
  const [items, answers] = [readItems(words), readItems(answer)];
  const isEach = items.length > 1 && items.length === answers.length;
  const pairs = isEach
    ? items.map((item, at) => [item, answers[at] ?? ""] as const)
    : [[readText(words), answer] as const];
  return pairs.map(([said, did]) =>
    present({
      date: day,
      from: group,
      said: fitText(said).text,
      "x-said-more": fitText(said).rest,
      did: fitText(did).text,
      "x-did-more": fitText(did).rest,
    }),
  );
}

function dayOf(cells: RecordCells, place: string, { around, today, remarks }: GridContext): string {
  for (const { cell } of cells.of("by", "start")) {
    const time = readTime(cell.value?.kind === "date" ? cell.value.date : cell.text, {
      ...around,
      side: "last",
    });
    if (time?.kind === "day" && time.date <= today) return time.date;
  }
  remarks.guess(place, "what was said", `dated ${today}, since no day stands with it`);
  return today;
}

/** "Parents: we never know whom to ring". */
function prefixed(text: string, roles: OwnRoles): { readonly group: Group | null; readonly words: string } {
  const parts = /^([^:\n]{2,40}):\s*(\S[\s\S]*)$/.exec(text);
  const group = parts ? groupNamed(parts[1] ?? "", roles) : null;
  return group === null ? { group, words: text } : { group, words: parts?.[2] ?? text };
}

function groupOfVoice(texts: readonly string[], roles: OwnRoles): Group | null {
  for (const text of texts) {
    const group =
      groupNamed(text, roles) ??
      groupNamed(text.replace(/\b(?:feedback|voice|survey|said|comments?|you|views?)\b.*$/i, ""), roles);
    if (group !== null) return group;
  }
  return null;
}

/** The group that a name means, as a whole: its id, a role of it, or what people call it. */
export function groupNamed(text: string, roles: OwnRoles): Group | null {
  const words = text.trim();
  if (words === "" || words.length > 60) return null;
  const role = groupOfRole(words, roles);
  if (role !== null) return role;
  const near = nearestWord(words, GROUP_IDS);
  return GROUP_IDS.find((id) => id === near?.word) ?? null;
}
