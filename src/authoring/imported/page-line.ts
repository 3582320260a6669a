import { type CivilDate, isCivilDate, longDate } from "../../civil-date.ts";
import type { Path } from "../../diagnostics/finding.ts";
import { cutWords } from "../../document/words.ts";
import { UsageError } from "../../errors.ts";
import { readDay } from "../../plan/answers/read-day.ts";
import { isMapping } from "../../plan/value-at.ts";
import type { Edit, EditedPlan } from "../edits/edit.ts";
import { prose, word } from "../writing/yaml-node.ts";

/** A line of a page that was changed; null for what was not there, or is no more. */
export interface ChangedPageLine {
  readonly place: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Letters of a line that are enough to know it by. */
const MAX_WORDS = 60;

/**
 * A page tells texts of the plan among words of its own: where all that was changed in a line lies within one text of the plan,
 * that is what changes; and where it lies within a day, beside a text of the one entry of the plan that has that day.
 *
 * @throws UsageError where it does not, with why.
 */
export function pageLineEdit(plan: EditedPlan, { place, before, after }: ChangedPageLine): Edit {
  const { open } = plan;
  if (after === null)
    throw new UsageError(
      `"${cutWords(before ?? "", MAX_WORDS)}" stands there no more; what it told stays in the plan`,
    );
  if (before === null)
    throw new UsageError(`"${cutWords(after, MAX_WORDS)}": a new line of this page has no place in the plan`);
  const parts = changedParts(before, after);
  const holding = [...textsIn(open.file.value, [])]
    .map((each) => ({ ...each, at: spanOf(before, each.text, parts) }))
    .filter(({ at }) => at !== null)
    .toSorted((a, b) => b.text.length - a.text.length);
  const [first] = holding;
  const moved = first === undefined ? changedDay(plan, { before, after, parts }) : null;
  if (moved !== null)
    return {
      changes: [{ kind: "set", path: moved.path, value: word(moved.date) }],
      says: `${place} (${longDate(moved.date)})`,
    };
  if (first === undefined || first.at === null)
    throw new UsageError(
      `"${cutWords(after, MAX_WORDS)}": what was changed there is reckoned, cut short or the page's own, and is not read back`,
    );
  const same = holding.filter(({ text }) => text === first.text);
  if (same.length > 1)
    throw new UsageError(
      `"${cutWords(after, MAX_WORDS)}": "${cutWords(first.text, MAX_WORDS)}" stands in the plan ${same.length} times, so it is not told which is meant`,
    );
  const words = after.slice(first.at, after.length - (before.length - first.at - first.text.length)).trim();
  if (words === "")
    throw new UsageError(`"${cutWords(first.text, MAX_WORDS)}" was taken out; it stays in the plan`);
  return { changes: [{ kind: "set", path: first.path, value: prose(words) }], says: `${place} (${words})` };
}

interface LinePart {
  readonly start: number;
  readonly end: number;
}

/**
 * The part of the old line that the new one says otherwise: between what both begin and end with. Where it can be told in several
 * places, as the space before or behind a word that was taken out, each of them.
 */
function changedParts(before: string, after: string): readonly LinePart[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const parts = [{ start, end: before.length - tail }];
  for (
    let { start: from, end } = { start, end: before.length - tail };
    from > 0 && before[from - 1] === before[end - 1];
  ) {
    from -= 1;
    end -= 1;
    parts.push({ start: from, end });
  }
  return parts;
}

/** A day as pages write it: "3 October 2025", "6 Nov 2025", and without its year where that goes without saying. */
const DAY = /(?<!\d)\d{1,2} \p{L}{3,9}(?: \d{4})?/gu;

interface PlacedDay {
  readonly path: Path;
  readonly date: CivilDate;
}

/** The day of the plan that a line tells otherwise now, as it is to be; null where that is not plain. */
function changedDay(
  { open, day: today }: EditedPlan,
  {
    before,
    after,
    parts,
  }: { readonly before: string; readonly after: string; readonly parts: readonly LinePart[] },
): PlacedDay | null {
  for (const { 0: said, index } of before.matchAll(DAY)) {
    const end = index + said.length;
    if (!parts.some((part) => index <= part.start && part.end <= end)) continue;
    const now = after.slice(index, after.length - (before.length - end));
    const [there, ...others] = [...daysIn(open.file.value, [])].filter(
      ({ date, texts }) => dayLike(said, date, today) === date && texts.some((text) => before.includes(text)),
    );
    const date = there && others.length === 0 ? dayLike(now, there.date, today) : null;
    return there && date !== null ? { path: there.path, date } : null;
  }
  return null;
}

/** A day as somebody says it, in the year of another where none is said; null for what is no day. */
function dayLike(said: string, other: CivilDate, today: CivilDate): CivilDate | null {
  try {
    return readDay(/\d{4}/.test(said) ? said : `${said} ${other.slice(0, 4)}`, { today });
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}

/** Letters of a text that tell one entry from another. */
const LEAST_TEXT = 4;

/** Every day of a plan, with the texts that stand beside it. */
function* daysIn(value: unknown, path: Path): Generator<PlacedDay & { readonly texts: readonly string[] }> {
  if (Array.isArray(value)) for (const [at, each] of value.entries()) yield* daysIn(each, [...path, at]);
  if (!isMapping(value)) return;
  const texts = Object.entries(value).flatMap(([key, text]) =>
    typeof text === "string" && text.length >= LEAST_TEXT && !NO_PROSE.has(key) ? [text] : [],
  );
  for (const [key, each] of Object.entries(value)) {
    if (typeof each === "string" && isCivilDate(each)) yield { path: [...path, key], date: each, texts };
    yield* daysIn(each, [...path, key]);
  }
}

/** Where a text stands in a line so that it holds a part of it; null where it does not. */
function spanOf(line: string, text: string, parts: readonly LinePart[]): number | null {
  for (let at = line.indexOf(text); at >= 0; at = line.indexOf(text, at + 1))
    if (parts.some(({ start, end }) => at <= start && at + text.length >= end)) return at;
  return null;
}

/** Keys whose texts are no prose, or hold for the whole plan. */
const NO_PROSE: ReadonlySet<string> = new Set([
  ...[
    "measure",
    "id",
    "to",
    "from",
    "rule",
    "stage",
    "rating",
    "level",
    "kind",
    "unit",
    "aim",
    "catalogue",
    "cornerstone",
  ],
  ...["setting-id", "period", "date", "by", "start", "done", "answered", "since", "until"],
  ...["group-names", "roles", "terms"],
]);

function* textsIn(value: unknown, path: Path): Generator<{ readonly text: string; readonly path: Path }> {
  if (typeof value === "string" && value.length > 1) yield { text: value, path };
  else if (Array.isArray(value))
    for (const [at, each] of value.entries()) yield* textsIn(each, [...path, at]);
  else if (isMapping(value))
    for (const [key, each] of Object.entries(value))
      if (!NO_PROSE.has(key)) yield* textsIn(each, [...path, key]);
}
