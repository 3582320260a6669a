import type { Plan } from "../../plan/plan.ts";
import { GROUP_IDS, GROUPS } from "../../vocabulary.ts";
import { comment } from "../writing/comment.ts";
import { extraEntries, quotedNode, text, token, voiceNode } from "../writing/plan-node.ts";
import { NOTHING, prose, word, type YamlEntry, type YamlNode } from "../writing/yaml-node.ts";
import type { CarriedOver } from "./carry-over.ts";
import type { Hints } from "./hints.ts";
import { groupTexts } from "./new-row.ts";
import type { ByGroup } from "./scaffold-answers.ts";
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
    ownMeasures(options, hints, carried),
    reviews(options, hints),
    ...openVoices(carried),
  ];
}

function settingEntries({
  setting,
  settingId,
  period,
  catalogue,
  from,
}: ScaffoldOptions): readonly YamlEntry[] {
  return [
    { key: "cornerstones", value: word(1), note: "version of this format: leave it as it is" },
    { key: "setting", value: prose(setting) },
    settingId === null
      ? { key: "setting-id", value: NOTHING, note: "your URN or another number, if you like" }
      : { key: "setting-id", value: quotedNode(settingId) },
    {
      key: "period",
      value: { kind: "flow", entries: [...token("from", period.from), ...token("to", period.to)] },
    },
    ...text("catalogue", catalogue),
    ...extraEntries(from?.plan.extra ?? {}),
  ];
}

/** Empty also in a plan that carries on: a new year is chosen together anew. What was said last year stands in a comment. */
function chosenWith(last: Plan | null, said: ByGroup): YamlEntry {
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

function reviews({ answers }: ScaffoldOptions, hints: Hints): YamlEntry {
  const review = answers?.review ?? null;
  const above = ["When will you look at this together, and who will be there? The days may lie ahead."];
  if (review === null) return { key: "reviews", value: NOTHING, apart: true, above, below: hints.reviews };
  const value = map([...token("date", review.date), { key: "with", value: groupTexts(review.with) }]);
  return { key: "reviews", value: { kind: "list", items: [{ value }] }, apart: true, above };
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
  const groups = GROUP_IDS.flatMap((group) => text(group, last?.groupNames[group] ?? null));
  const ratings = RATING_IDS.flatMap((rating) => text(rating, last?.ratingKey[rating] ?? null));
  return [
    groups.length > 0
      ? { key: "group-names", value: map(groups), apart: true }
      : commented(["What do you call the three groups here?", ...hints.groupNames]),
    ...(ratings.length > 0 ? [{ key: "rating-key", value: map(ratings), apart: true }] : []),
  ];
}

/** Those of last year's that this plan has a row for, and new ones. */
function ownMeasures(
  { measures, answers }: ScaffoldOptions,
  hints: Hints,
  carried: CarriedOver | null,
): YamlEntry {
  const used = new Set(
    [...measures, ...(carried?.rows ?? []).map(({ measure }) => measure)].map(({ id }) => id),
  );
  const before = carried?.ownMeasures.filter(({ id }) => used.has(id)) ?? [];
  const own = [...before, ...(answers?.ownMeasures ?? [])];
  if (own.length === 0)
    return commented(["Measures of your own? Settings are expected to add some.", ...hints.ownMeasures]);
  const items = own.map(({ id, cornerstone, statement, short }) => ({
    value: map([
      ...token("id", id),
      ...token("cornerstone", cornerstone),
      ...text("statement", statement),
      ...text("short", short),
    ]),
  }));
  return { key: "own-measures", value: { kind: "list", items }, apart: true };
}

function openVoices(carried: CarriedOver | null): readonly YamlEntry[] {
  if (!carried || carried.voices.length === 0) return [];
  const items = carried.voices.map((voice) => ({ value: voiceNode(voice) }));
  return [
    { key: "voices", value: { kind: "list", items }, apart: true, above: ["Still open from last time."] },
  ];
}

function commented(above: readonly string[]): YamlEntry {
  return { key: null, value: NOTHING, apart: true, above };
}

function map(entries: readonly YamlEntry[]): YamlNode {
  return { kind: "map", entries };
}
