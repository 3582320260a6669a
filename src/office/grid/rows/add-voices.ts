import type { CivilDate } from "../../../civil-date.ts";
import { nearestWord } from "../../../plan/nearest-word.ts";
import { groupOfRole, type OwnRoles } from "../../../progress/roles.ts";
import { GROUP_IDS, type Group } from "../../../vocabulary.ts";
import { readItems, readText } from "../cells/read-items.ts";
import { readLeads } from "../cells/read-leads.ts";
import { readTime } from "../cells/read-time.ts";
import { ownKey } from "../columns/own-key.ts";
import {
  type FilledCell,
  fitText,
  type GridContext,
  type KeptTexts,
  keepText,
  type PlanData,
  present,
  type RecordCells,
} from "./row-draft.ts";

/** Where what was said goes: a row's voices, or the plan's. */
export interface VoiceTarget {
  readonly voices: PlanData[];
  readonly extra: KeptTexts;
  /** What stands over the row: a group's name, the sheet's. */
  readonly above: readonly string[];
}

/** Adds what a grid's row says that people said, and what came of it; without a group it stays as written. */
export function addVoices(
  { voices, extra, above }: VoiceTarget,
  cells: RecordCells,
  context: GridContext,
): void {
  const place = { voices, extra, above };
  const said = cells.of("said").filter(({ cell }) => !cell.isRepeated);
  const did = cells.of("did").filter(({ cell }) => !cell.isRepeated);
  if (said.length === 0) {
    for (const each of did)
      keepWords(place, each, { fallback: "we-did", why: "nothing stands there that was said" }, context);
    for (const each of cells.of("from"))
      keepWords(place, each, { fallback: "from", why: "nothing stands there that was said" }, context);
    return;
  }
  const from = cells.of("from").map(({ cell }) => cell.text);
  const group = groupOfVoice([...from, ...above], context.roles);
  const people = from.flatMap((text) => readLeads(text, context.roles).people);
  const who = from.filter(
    (text) => groupOfRole(text, context.roles) === null && !isGroupName(text) && people.length === 0,
  );
  const day = dayOf(place, cells, context);
  const answer = did.map((each) => readText(each.cell.text)).join("\n");
  for (const each of said.flatMap((cell) => saidApart(cell, context.roles))) {
    const { group: own, words } = prefixed(each.text, context.roles);
    const by = own ?? group;
    if (by !== null) {
      voices.push(
        ...voicesOf({
          words,
          answer,
          group: by,
          who: who.join(", "),
          people: people.length === 0 ? "" : from.join(", "),
          day: day ?? context.today,
        }),
      );
      if (day === null)
        context.remarks.guess(each.place, each.text, `dated ${context.today}, since no day stands with it`);
      continue;
    }
    keepWords(place, each, { fallback: "you-said", why: "nothing says which group said it" }, context);
    for (const more of [...did, ...cells.of("from")])
      keepText(extra, ownKey(more.column.heading, "we-did"), more.cell.text);
    if (day !== null) keepText(extra, "x-date", day);
  }
}

interface Kept {
  /** Of the key, where the column has no heading that makes one. */
  readonly fallback: string;
  readonly why: string;
}

function keepWords(
  { extra }: VoiceTarget,
  { cell, column, place }: FilledCell,
  { fallback, why }: Kept,
  { remarks }: GridContext,
): void {
  const key = ownKey(column.heading, fallback);
  keepText(extra, key, cell.text);
  remarks.kept(place, cell.text, `${key}: ${why}`);
}

function isGroupName(text: string): boolean {
  return nearestWord(text, GROUP_IDS)?.isSure === true;
}

/** Lines that each begin with a group were said apart. */
function saidApart(each: FilledCell, roles: OwnRoles): readonly (FilledCell & { readonly text: string })[] {
  const lines = readItems(each.cell.text);
  const isApart = lines.length > 1 && lines.every((line) => prefixed(line, roles).group !== null);
  return (isApart ? lines : [each.cell.text]).map((text) => ({ ...each, text }));
}

interface SaidWords {
  readonly words: string;
  readonly answer: string;
  readonly group: Group;
  readonly who: string;
  /** What tells a name, which `who` never does. */
  readonly people: string;
  readonly day: CivilDate;
}

/** One voice, or as many as there are bullets on both sides. */
function voicesOf({ words, answer, group, who, people, day }: SaidWords): readonly PlanData[] {
  const [items, answers] = [readItems(words), readItems(answer)];
  const isEach = items.length > 1 && items.length === answers.length;
  const pairs = isEach
    ? items.map((item, at) => [item, answers[at] ?? ""] as const)
    : [[readText(words), answer] as const];
  return pairs.map(([said, did]) =>
    present({
      date: day,
      from: group,
      who,
      "x-who": people,
      said: fitText(said).text,
      "x-said-more": fitText(said).rest,
      did: fitText(did).text,
      "x-did-more": fitText(did).rest,
    }),
  );
}

/** The day on which it was said; null for none. A day beside an action is that of the action. */
function dayOf(place: VoiceTarget, cells: RecordCells, context: GridContext): CivilDate | null {
  if (cells.of("do").length > 0) return null;
  let day: CivilDate | null = null;
  for (const each of cells.of("by", "start")) {
    const text = each.cell.value?.kind === "date" ? each.cell.value.date : each.cell.text;
    const time = readTime(text, { ...context.around, side: "last" });
    if (day === null && time?.kind === "day" && time.date <= context.today) day = time.date;
    else
      keepWords(place, each, { fallback: "date", why: "no day on which it was said could be told" }, context);
  }
  return day;
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
