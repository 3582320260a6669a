import type { Path } from "../../diagnostics/finding.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { EMBEDDED_KEYS, OWN_MEASURE_KEYS, TERM_KEYS } from "../../plan/keys/plan-keys.ts";
import { ACCEPT_KEYS } from "../../plan/keys/row-keys.ts";
import { VOICE_KEYS } from "../../plan/keys/voice-keys.ts";
import type { Plan, Review } from "../../plan/plan.ts";
import { GROUP_IDS, GROUPS, STAGES } from "../../vocabulary.ts";
import { comment } from "../writing/comment.ts";
import { lineOf, mapOf } from "../writing/key-entries.ts";
import { linkNode, reviewNode } from "../writing/plan-node.ts";
import { entry, extraEntries, quotedNode, text, token } from "../writing/value-nodes.ts";
import { NOTHING, prose, word, type YamlEntry, type YamlItem, type YamlNode } from "../writing/yaml-node.ts";
import { inlineText } from "../writing/yaml-text.ts";
import type { EmbeddedMeasure } from "./carried/embedded-measures.ts";
import { carriedItems } from "./carried-items.ts";
import type { CarriedOver } from "./carry-over.ts";
import type { Hints } from "./hints.ts";
import { groupTexts } from "./new-row.ts";
import type { ScaffoldAnswers, TextByGroup } from "./scaffold-answers.ts";
import type { ScaffoldOptions } from "./scaffold-options.ts";

const RATING_IDS = ["red", "amber", "green"] as const;

/** Everything that stands above the rows. */
export function headEntries(
  options: ScaffoldOptions,
  hints: Hints,
  carried: CarriedOver | null,
): readonly YamlEntry[] {
  const { from } = options;
  return [
    ...settingEntries(options),
    chosenWith(from?.plan ?? null, options.answers?.chosenWith ?? {}),
    ...namesEntries(from?.plan ?? null, hints),
    ...apart("terms", carried?.terms ?? [], (term) => lineOf(TERM_KEYS, term)),
    ownMeasures(options, hints, carried),
    ...embedded(options, carried),
    reviews(options, hints, carried?.reviews ?? []),
    ...apart("voices", carried?.voices ?? [], (voice) => mapOf(VOICE_KEYS, voice), [
      "Still open from last time.",
    ]),
    ...apart("accept", carried?.accept ?? [], (accept) => mapOf(ACCEPT_KEYS, accept)),
  ];
}

function settingEntries({
  setting,
  settingId,
  period,
  catalogue,
  from,
}: ScaffoldOptions): readonly YamlEntry[] {
  const days = [...token("from", period.from), ...token("to", period.to)];
  const extras = extraEntries(from?.plan.extras.period ?? {});
  const entries: readonly YamlEntry[] = [
    { key: "setting", value: prose(setting) },
    settingId === null
      ? { key: "setting-id", value: NOTHING, note: "your URN or another number, if you like" }
      : { key: "setting-id", value: quotedNode(settingId) },
    { key: "period", value: { kind: "flow", entries: [...days, ...extras] } },
    ...text("catalogue", catalogue),
    ...extraEntries(from?.plan.extra ?? {}),
  ];
  return [
    { key: "cornerstones", value: word(1), note: "version of this format: leave it as it is" },
    ...entries.map(asItStood),
  ];
}

/** Empty also in a plan that carries on: a new year is chosen together anew. What was said last year stands in a comment. */
function chosenWith(last: Plan | null, said: TextByGroup): YamlEntry {
  const above = ["Who chose these measures, and how? Choosing together comes first.", ...chosenLast(last)];
  const examples = {
    "children-and-young-people": "as in: School Council put dot stickers on the four circles",
    "parent-carers": "as in: Parent Forum chose from a shortlist of ten",
    staff: "as in: Whole-staff meeting",
  };
  const entries = GROUP_IDS.map((group) => {
    const text = said[group];
    if (text) return { key: group, value: prose(text) };
    return { key: group, value: NOTHING, ...(last ? {} : { note: examples[group] }) };
  });
  return { key: "chosen-with", value: { kind: "map", entries }, apart: true, above };
}

/** Those that are planned already, and the one that the questions settled. */
function reviews({ answers }: ScaffoldOptions, hints: Hints, planned: readonly Review[]): YamlEntry {
  const said = answers?.review ?? null;
  const above = ["When will you look at this together, and who will be there? The days may lie ahead."];
  const dated = [
    ...planned
      .filter(({ date }) => date !== said?.date)
      .map((review) => ({ date: review.date, item: { value: reviewNode(review), from: review.path } })),
    ...(said ? [{ date: said.date, item: { value: saidReview(said) } }] : []),
  ].sort((a, b) => (a.date < b.date ? -1 : 1));
  if (dated.length === 0) return { key: "reviews", value: NOTHING, apart: true, above, below: hints.reviews };
  const items = dated.map(({ item }) => item);
  return asItStood({ key: "reviews", value: { kind: "list", items }, apart: true, above });
}

function saidReview(review: NonNullable<ScaffoldAnswers["review"]>): YamlNode {
  return map([...token("date", review.date), { key: "with", value: groupTexts(review.with) }]);
}

function chosenLast(last: Plan | null): readonly string[] {
  if (!last) return [];
  const { all, groups } = last.chosenWith;
  if (all !== null) return comment(`Last time: ${all}`);
  return GROUP_IDS.flatMap((group) => {
    const how = groups[group]?.how;
    const name = last.groupNames[group] ?? GROUPS[group];
    return how ? comment(`Last time, ${name}: ${how}`) : [];
  });
}

function namesEntries(last: Plan | null, hints: Hints): readonly YamlEntry[] {
  const extras = last?.extras ?? {};
  const groups = GROUP_IDS.flatMap((group) => text(group, last?.groupNames[group] ?? null));
  const roles = (last?.roles ?? []).map(({ role, group }) => ({ key: inlineText(role), value: word(group) }));
  const ratings = RATING_IDS.flatMap((rating) => text(rating, last?.ratingKey[rating] ?? null));
  const named = (key: string, entries: readonly YamlEntry[]): readonly YamlEntry[] => {
    const all = [...entries, ...extraEntries(extras[key] ?? {})];
    return all.length === 0 ? [] : [asItStood({ key, value: map(all), apart: true })];
  };
  const names = named("group-names", groups);
  return [
    ...(names.length > 0
      ? names
      : [commented(["What do you call the three groups here?", ...hints.groupNames])]),
    ...named("roles", roles),
    ...named("rating-key", ratings),
  ];
}

/** Those of last year's that this plan has a row for, and new ones. */
function ownMeasures(
  { measures, answers }: ScaffoldOptions,
  hints: Hints,
  carried: CarriedOver | null,
): YamlEntry {
  const known = [...(carried?.rows ?? []), ...(carried?.embedded ?? [])].map(({ measure }) => measure);
  const used = new Set([...measures, ...known].map(({ id }) => id));
  const before = carried?.ownMeasures.filter(({ id }) => used.has(id)) ?? [];
  const items: readonly YamlItem[] = [
    ...before.map((own) => ({ value: mapOf(OWN_MEASURE_KEYS, own), from: own.path })),
    ...(answers?.ownMeasures ?? []).map((own) => ({ value: mapOf(OWN_MEASURE_KEYS, own) })),
  ];
  if (items.length === 0)
    return commented(["Measures of your own? Settings are expected to add some.", ...hints.ownMeasures]);
  return asItStood({ key: "own-measures", value: { kind: "list", items }, apart: true });
}

/** What is there by now, unless it is chosen anew. */
function embedded({ measures }: ScaffoldOptions, carried: CarriedOver | null): readonly YamlEntry[] {
  const chosen = new Set(measures.map(({ id }) => id));
  const kept = (carried?.embedded ?? []).filter(({ measure }) => !chosen.has(measure.id));
  if (kept.length === 0) return [];
  const items = kept.map((each) => ({
    value: embeddedNode(each),
    ...(each.entry ? { from: each.entry.path } : {}),
  }));
  const above = ["What is there by now: it stays on the map with its links, and is asked nothing."];
  return [asItStood({ key: "embedded", value: { kind: "list", items }, apart: true, above })];
}

function embeddedNode({ measure, stage, since, links, entry }: EmbeddedMeasure): YamlNode {
  const note = stage === null ? measure.short : `${measure.short}: ${STAGES[stage].toLowerCase()}`;
  return mapOf(
    EMBEDDED_KEYS,
    { ...entry, since },
    {
      measure: { key: "measure", value: word(measure.id), note: escapeTerminal(note) },
      links: carriedItems(links, linkNode),
    },
  );
}

/** A list of what is carried over, set off from what stands above it. */
function apart<T extends { readonly path: Path }>(
  key: string,
  items: readonly T[],
  node: (item: T) => YamlNode,
  above: readonly string[] = [],
): readonly YamlEntry[] {
  return entry(key, carriedItems(items, node)).map((each) => asItStood({ ...each, apart: true, above }));
}

/** An entry of the plan itself that stays where it stood, with the comments beside it. */
function asItStood(entry: YamlEntry): YamlEntry {
  return entry.key === null ? entry : { ...entry, from: [entry.key] };
}

function commented(above: readonly string[]): YamlEntry {
  return { key: null, value: NOTHING, apart: true, above };
}

function map(entries: readonly YamlEntry[]): YamlNode {
  return { kind: "map", entries };
}
