import { longDate } from "../../civil-date.ts";
import type { Finding, Path } from "../../diagnostics/finding.ts";
import type { GroupPart, Involvement, Row } from "../../plan/plan.ts";
import { valueAt } from "../../plan/value-at.ts";
import { isToCome, saysNoPart } from "../../progress/part-words.ts";
import { isPartOfView } from "../../progress/participation.ts";
import { GROUP_IDS, type Group } from "../../vocabulary.ts";
import { isPlaceholder } from "../facts/row-state.ts";
import { defineRule, type RuleContext } from "../rule.ts";

const LEVEL_HELP = "Write `level: not-this-time`, and say under `how:` why.";
const VIEW_HELP = "Write `level: not-this-time`, and say under `says:` why.";
const ALL_HELP =
  "Say how each group takes part; for one that does not, `level: not-this-time` and, under `how:`, why.";
const CHOOSING_DATE_HELP = "Once it has happened, write what happened, with its `date:`.";
const REVIEW_HELP = "Take the group out of `with:`, and say under `note:` why it was not there.";
const REVIEW_DATE_HELP = "The review has been held: write who was there.";

export const notAPart = defineRule({
  id: "not-a-part",
  group: "co-production",
  severity: "warning",
  summary: "The text for a group says how it takes part",
  why: 'A text such as "no", "not asked" or "will be asked" would otherwise pass for taking part, so it counts as none.',
  help: "For a group that does not take part, write `level: not-this-time` and, under `how:`, why; for what is still to come, the date.",
  bad: [
    [
      "    involve: Everyone takes part in the values week",
      "    involve:\n      children-and-young-people: Pupils lead the values week\n      parent-carers: not asked\n      staff: Everyone takes part in the values week",
    ],
  ],
  good: [
    [
      "    involve: Everyone takes part in the values week",
      "    involve:\n      children-and-young-people: Pupils lead the values week\n      parent-carers: { level: not-this-time, how: The week is in school time }\n      staff: Everyone takes part in the values week",
    ],
  ],
  boundaries: [
    {
      what: "the day of choosing",
      day: "2026-01-12",
      found: "before",
      plan: [
        [
          "  parent-carers: Parent Forum chose from a shortlist of ten\n",
          "  parent-carers: { how: Parent Forum chose from a shortlist of ten, date: 2026-01-12 }\n",
        ],
      ],
    },
    {
      what: "the day of a review",
      day: "2025-12-11",
      found: "from",
      plan: [["      parent-carers: Four Forum members\n", "      parent-carers: Will send two members\n"]],
    },
  ],
  *check(context) {
    yield* inChoosing(context);
    yield* inReviews(context);
    for (const row of context.activeRows) {
      yield* inInvolvement(row, context);
      yield* inViews(row, context);
    }
  },
});

function* inChoosing(context: RuleContext): Generator<Finding> {
  const { chosenWith } = context.plan;
  yield* inOneText(chosenWith, (text) => saysNoPart(text) || isToCome(text));
  for (const [group, part] of partsOf(chosenWith)) {
    const { path, how, level, date } = part;
    if (level === "not-this-time") continue;
    if (how !== null && saysNoPart(how))
      yield saysNo(textPath(path, "how", context), how, { group, context, help: LEVEL_HELP });
    else if (how !== null && isToCome(how))
      yield toCome(textPath(path, "how", context), quoted(how), {
        group,
        context,
        help: CHOOSING_DATE_HELP,
      });
    else if (date !== null && date > context.day)
      yield toCome([...path, "date"], longDate(date), { group, context, help: CHOOSING_DATE_HELP });
  }
}

/** Reviews that have been held: of one that lies ahead, nobody was there yet. */
function* inReviews(context: RuleContext): Generator<Finding> {
  for (const { path, date, with: present } of context.plan.reviews) {
    if (date > context.day) continue;
    for (const group of GROUP_IDS) {
      const text = present[group];
      const at = [...path, "with", group];
      if (text === undefined) continue;
      if (saysNoPart(text)) yield saysNo(at, text, { group, context, help: REVIEW_HELP });
      else if (isToCome(text)) yield toCome(at, quoted(text), { group, context, help: REVIEW_DATE_HELP });
    }
  }
}

/** What is planned may lie ahead. One text that only holds a place is the row's empty column. */
function* inInvolvement({ involve }: Row, context: RuleContext): Generator<Finding> {
  yield* inOneText(involve, (text) => saysNoPart(text) && !isPlaceholder(text));
  for (const [group, { path, how, level }] of partsOf(involve)) {
    if (how === null || level === "not-this-time" || !saysNoPart(how)) continue;
    yield saysNo(textPath(path, "how", context), how, { group, context, help: LEVEL_HELP });
  }
}

function* inViews({ evaluation }: Row, context: RuleContext): Generator<Finding> {
  for (const { views } of evaluation) {
    for (const group of GROUP_IDS) {
      const view = views[group];
      if (!view || view.says === null || view.level === "not-this-time" || isPartOfView(view)) continue;
      const at = textPath(view.path, "says", context);
      yield saysNo(at, view.says, { group, context, help: VIEW_HELP });
    }
  }
}

function* inOneText({ all, path }: Involvement, isNone: (text: string) => boolean): Generator<Finding> {
  if (all === null || !isNone(all)) return;
  const message = `${quoted(all)} counts as no part for any group`;
  yield { at: { path, part: "value" }, message, help: ALL_HELP };
}

interface Whose {
  readonly group: Group;
  readonly context: RuleContext;
  readonly help: string;
}

function saysNo(path: Path, text: string, { group, context, help }: Whose): Finding {
  const message = `${quoted(text)} counts as no part for ${context.groupName(group)}`;
  return { at: { path, part: "value" }, message, help };
}

function toCome(path: Path, what: string, { group, context, help }: Whose): Finding {
  const message = `${what} is still to come, and counts as no part for ${context.groupName(group)} yet`;
  return { at: { path, part: "value" }, message, help };
}

function partsOf({ groups }: Involvement): readonly (readonly [Group, GroupPart])[] {
  return GROUP_IDS.flatMap((group) => {
    const part = groups[group];
    return part ? [[group, part] as const] : [];
  });
}

/** Where a part's words are: its own place in the short form, under a key in the long one. */
function textPath(path: Path, key: string, { file }: RuleContext): Path {
  return typeof valueAt(file.value, path) === "string" ? path : [...path, key];
}

const MAX_CHARACTERS = 60;

/** A text of the plan within a sentence, in quotes; a long one in its first words. */
function quoted(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= MAX_CHARACTERS) return `"${line}"`;
  const start = line.slice(0, MAX_CHARACTERS);
  return `"${start.slice(0, Math.max(start.lastIndexOf(" "), MAX_CHARACTERS / 2)).trimEnd()} …"`;
}
