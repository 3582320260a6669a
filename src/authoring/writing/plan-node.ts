import type { CivilDate } from "../../civil-date.ts";
import type {
  Action,
  Celebration,
  Evaluation,
  Evidence,
  Extra,
  GroupPart,
  Happened,
  Involvement,
  Link,
  Value,
  View,
  Voice,
} from "../../plan/plan.ts";
import { isMapping } from "../../plan/value-at.ts";
import { GROUP_IDS, type Group } from "../../vocabulary.ts";
import { NOTHING, prose, word, type YamlEntry, type YamlNode } from "./yaml-node.ts";
import { inlineText, quoted } from "./yaml-text.ts";

/** The parts of a plan as YAML, in the order of the plan's reference; what is absent is left out. */

/** One entry, or none where there is nothing to say. */
export function entry(key: string, value: YamlNode | null): readonly YamlEntry[] {
  return value === null ? [] : [{ key, value }];
}

/** An entry of somebody's words. */
export function text(key: string, value: string | null): readonly YamlEntry[] {
  return entry(key, value === null ? null : prose(value));
}

/** An entry of a date, an id, a number or a word of the format. */
export function token(key: string, value: string | number | null): readonly YamlEntry[] {
  if (value === null) return [];
  return entry(key, word(typeof value === "number" ? String(value) : inlineText(value)));
}

/** A yes/no that is left out where it is no. */
export function flag(key: string, value: boolean): readonly YamlEntry[] {
  return entry(key, value ? word("yes") : null);
}

export function valueNode(value: Value): YamlNode {
  return word(typeof value === "boolean" ? (value ? "yes" : "no") : String(value));
}

/** One text, or a list of several; null for none. */
export function textsNode(texts: readonly string[]): YamlNode | null {
  const [first] = texts;
  if (first === undefined) return null;
  return texts.length === 1
    ? prose(first)
    : { kind: "list", items: texts.map((each) => ({ value: prose(each) })) };
}

/** A role, or several in one line; null for none. */
export function leadNode(lead: readonly string[]): YamlNode | null {
  return lead.length > 1 ? { kind: "flow-list", texts: lead } : textsNode(lead);
}

/** A group, or several in one line; null for none. */
export function withNode(groups: readonly Group[]): YamlNode | null {
  const [first] = groups;
  if (first === undefined) return null;
  return groups.length === 1 ? word(first) : { kind: "flow-list", texts: groups };
}

/** Who takes part and how; null where nothing is said. */
export function involvementNode({ all, groups, extra }: Involvement): YamlNode | null {
  if (all !== null) return prose(all);
  return groupsNode(groups, partNode, extra);
}

function partNode({ how, level, date, extra }: GroupPart): YamlNode | null {
  const beside = [...token("date", date), ...token("level", level)];
  return withWords("how", how, beside, extra);
}

/** The words alone where nothing stands beside them; null where there is nothing at all. */
function withWords(
  key: string,
  words: string | null,
  beside: readonly YamlEntry[],
  extra: Extra,
): YamlNode | null {
  const entries = [...beside, ...text(key, words), ...extraEntries(extra)];
  if (entries.length === 0) return null;
  return words !== null && entries.length === 1 ? prose(words) : { kind: "flow", entries };
}

export function evaluationNode(evaluation: Evaluation): YamlNode | null {
  const { date, note } = evaluation;
  if (date === null) return note === null ? null : prose(note);
  return { kind: "list", items: [{ value: datedEvaluationNode(evaluation) }] };
}

/** One entry of an evaluation that goes on over time. */
export function datedEvaluationNode(evaluation: Omit<Evaluation, "path">): YamlNode {
  const { date, stage, rating, note, next, views, extra, viewsExtra } = evaluation;
  const entries = [
    ...token("date", date),
    ...token("stage", stage),
    ...token("rating", rating),
    ...text("note", note),
    ...entry("views", groupsNode(views, viewNode, viewsExtra)),
    ...text("next", next),
    ...extraEntries(extra),
  ];
  return { kind: "map", entries };
}

function viewNode({ says, level, rating, extra }: View): YamlNode | null {
  const beside = [...token("level", level), ...token("rating", rating), ...extraEntries(extra)];
  if (beside.length === 0) return says === null ? null : prose(says);
  return { kind: "flow", entries: [...text("says", says), ...beside] };
}

export function voiceNode(voice: Omit<Voice, "path" | "unsound">): YamlNode {
  const entries = [
    ...token("id", voice.id),
    ...token("date", voice.date),
    ...token("from", voice.from),
    ...text("who", voice.who),
    ...token("kind", voice.kind === "idea" ? null : voice.kind),
    ...text("said", voice.said),
    ...entry("did", textsNode(voice.did)),
    ...entry("doing", textsNode(voice.doing)),
    ...entry("could-not", textsNode(voice.couldNot)),
    ...token("by", voice.by),
    ...token("answered", voice.answered),
    ...text("told", voice.told),
    ...flag("share", voice.share),
    ...extraEntries(voice.extra),
  ];
  return { kind: "map", entries };
}

/** An action; `due` stands in the place of `by` where more is to be said of the day. */
export function actionNode(
  action: Omit<Action, "path" | "unsound">,
  due?: YamlEntry,
  moved: YamlNode | null = null,
): YamlNode {
  const { id, lead, start, by, done, ongoing, cost, extra } = action;
  const entries = [
    ...token("id", id),
    ...text("do", action.do),
    ...entry("lead", leadNode(lead)),
    ...entry("with", withNode(action.with)),
    ...token("start", start),
    ...(due ? [due] : token("by", by)),
    ...token("done", done),
    ...flag("ongoing", ongoing),
    ...text("cost", cost),
    ...entry("moved", moved),
    ...extraEntries(extra),
  ];
  return { kind: "map", entries };
}

export function evidenceNode({
  date,
  what,
  where,
  private: isPrivate,
  extra,
}: Omit<Evidence, "path">): YamlNode {
  const entries = [
    ...token("date", date),
    ...text("what", what),
    ...text("where", where),
    ...flag("private", isPrivate),
    ...extraEntries(extra),
  ];
  return { kind: "map", entries };
}

export function celebrationNode({ date, what, who, share, extra }: Omit<Celebration, "path">): YamlNode {
  const entries = [
    ...token("date", date),
    ...text("what", what),
    ...text("who", who),
    ...flag("share", share),
    ...extraEntries(extra),
  ];
  return { kind: "map", entries };
}

/** A link: its id alone where nothing more is said of it. */
export function linkNode({ to, because, happened = [], extra = {} }: LinkWords): YamlNode {
  const entries = [
    ...text("because", because),
    ...entry("happened", happenedNode(happened)),
    ...extraEntries(extra),
  ];
  return entries.length === 0 ? word(to) : { kind: "map", entries: [...token("to", to), ...entries] };
}

type LinkWords = Pick<Link, "to" | "because"> & Partial<Pick<Link, "happened" | "extra">>;

function happenedNode(happened: readonly Happened[]): YamlNode | null {
  if (happened.length === 0) return null;
  return { kind: "list", items: happened.map((each) => ({ value: happenedEntryNode(each) })) };
}

/** One thing that was seen of a link's help. */
export function happenedEntryNode({ date, what, from, helped, extra }: Omit<Happened, "path">): YamlNode {
  const entries = [
    ...token("date", date),
    ...text("what", what),
    ...token("from", from),
    ...(helped ? [] : entry("helped", word("no"))),
    ...extraEntries(extra),
  ];
  return { kind: "map", entries };
}

/** A date in a mapping of its own, as a baseline or a reading has it. */
export function figureNode(figure: {
  readonly date: CivilDate | null;
  readonly value: Value;
  readonly of: number | null;
  readonly source: string | null;
  readonly extra?: Extra;
}): YamlNode {
  const entries = [
    { key: "value", value: valueNode(figure.value) },
    ...token("of", figure.of),
    ...token("date", figure.date),
    ...text("source", figure.source),
    ...extraEntries(figure.extra ?? {}),
  ];
  return { kind: "flow", entries };
}

/** The `x-...` keys of a place, with all that they hold. */
export function extraEntries(extra: Extra): readonly YamlEntry[] {
  return Object.entries(extra).map(([key, value]) => ({ key: inlineText(key), value: dataNode(value) }));
}

/** Any data, as a setting's own keys may hold it. No deeper than a plan may nest. */
function dataNode(data: unknown): YamlNode {
  if (typeof data === "string") return prose(data);
  if (typeof data === "number" || typeof data === "boolean") return word(dataWord(data));
  if (Array.isArray(data)) {
    const items = data.map((value) => ({ value: dataNode(value) }));
    return items.length === 0 ? word("[]") : { kind: "list", items };
  }
  if (!isMapping(data)) return NOTHING;
  const entries = extraEntries(data);
  return entries.length === 0 ? word("{}") : { kind: "map", entries };
}

function dataWord(value: number | boolean): string {
  if (typeof value === "boolean" || Number.isFinite(value)) return String(value);
  return Number.isNaN(value) ? ".nan" : value > 0 ? ".inf" : "-.inf";
}

/** A text that stays a text, whatever it looks like. */
export function quotedNode(value: string): YamlNode {
  return word(quoted(value));
}

export function groupsNode<T>(
  groups: Readonly<Partial<Record<Group, T>>>,
  node: (part: T) => YamlNode | null,
  extra: Extra = {},
): YamlNode | null {
  const parts = GROUP_IDS.flatMap((group) => {
    const part = groups[group];
    return part === undefined ? [] : entry(group, node(part));
  });
  const entries = [...parts, ...extraEntries(extra)];
  return entries.length === 0 ? null : { kind: "map", entries };
}
