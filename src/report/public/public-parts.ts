import type { Evaluation, GroupPart, Happened, Involvement, Link, View, Voice } from "../../plan/plan.ts";
import { isPartOfView } from "../../progress/participation.ts";
import { GROUP_IDS } from "../../vocabulary.ts";
import { NOT_FOR_PRINTING } from "../facts/printable.ts";
import type { NoteAt } from "./held-days.ts";
import type { PublicContext } from "./public-rules.ts";
import { OTHER_WORDS } from "./public-words.ts";

/**
 * Something said, for the public. Where those who said it did not agree to its being printed, or it repeats the words
 * of somebody who did not, only that it was said, when, by which group, and whether it has an answer.
 */
export function publicVoice(voice: Voice, context: PublicContext): Voice {
  const isShown = isPrintable(voice, context);
  const { path, date, from, kind, by, answered, unsound } = voice;
  // As of an action: on a later day it would tell that somebody is late.
  const isDayTold = by !== null && (context.rules.leads === true || by >= context.asOf);
  const shown = (text: string | null): string | null => (isShown || text === null ? text : NOT_FOR_PRINTING);
  const all = (texts: readonly string[]): readonly string[] =>
    isShown || texts.length === 0 ? texts : [NOT_FOR_PRINTING];
  return {
    path,
    date,
    from,
    said: isShown ? voice.said : NOT_FOR_PRINTING,
    id: isShown ? voice.id : null,
    who: isShown ? voice.who : null,
    kind,
    did: all(voice.did),
    doing: all(voice.doing),
    couldNot: all(voice.couldNot),
    by: isShown && isDayTold ? by : null,
    answered,
    told: shown(voice.told),
    share: isShown,
    extra: {},
    unsound,
  };
}

function isPrintable(voice: Voice, { words }: PublicContext): boolean {
  const texts = [voice.said, ...voice.did, ...voice.doing, ...voice.couldNot, voice.told, voice.who];
  return voice.share && !texts.some((text) => text !== null && words.isQuoting(text));
}

/** A link for the public, with what was seen of it and which group says so. */
export function publicLink(
  { path, toPath, to, because, happened }: Link,
  noteAt: NoteAt,
  { words }: PublicContext,
): Link {
  return {
    path,
    toPath,
    to,
    because: words.kept(because),
    happened: happened.map((each) => publicHappened(each, noteAt)),
    extra: {},
  };
}

/** That a group saw it help, or not, stands without the words too. */
function publicHappened({ path, date, what, from, helped }: Happened, noteAt: NoteAt): Happened {
  return { path, date, what: noteAt(what, date) ?? OTHER_WORDS, from, helped, extra: {} };
}

/** Who takes part and how, for the public: a part whose words are not for printing stays a part, in other words. */
export function publicInvolvement({ path, all, groups }: Involvement, { words }: PublicContext): Involvement {
  const parts = GROUP_IDS.flatMap((group) => {
    const part = groups[group];
    return part ? [[group, publicPart(part, words)] as const] : [];
  });
  return {
    path,
    all: all && words.stoodFor(all),
    groups: Object.fromEntries(parts),
    extra: {},
  };
}

function publicPart({ path, how, level, date }: GroupPart, words: PublicContext["words"]): GroupPart {
  return { path, how: how && words.stoodFor(how), level, date, extra: {} };
}

/** How it went, for the public: without the groups' own words, and without ratings unless they are asked for. */
export function publicEvaluation(entry: Evaluation, noteAt: NoteAt, { rules }: PublicContext): Evaluation {
  const { path, date, stage, rating, note, next } = entry;
  const views = GROUP_IDS.flatMap((group) => {
    const view = entry.views[group];
    return view ? [[group, publicView(view, rules.ratings)] as const] : [];
  });
  return {
    path,
    date,
    stage,
    rating: rules.ratings ? rating : null,
    note: noteAt(note, date),
    next: noteAt(next, date),
    views: Object.fromEntries(views),
    extra: {},
    viewsExtra: {},
    isRatingWithheld: rating !== null && !rules.ratings,
  };
}

/**
 * Nobody was asked whether their view may be printed, so its words stay; that it says of the group that it took part, or
 * that it did not, holds all the same.
 */
function publicView(view: View, ratings: boolean): View {
  const { path, says, level, rating } = view;
  const told = ratings ? rating : null;
  if (isPartOfView(view)) {
    const isHidden = says !== null || told !== rating;
    return { path, says: isHidden ? NOT_FOR_PRINTING : null, level, rating: told, extra: {} };
  }
  return { path, says: null, level: level === "not-this-time" ? level : null, rating: told, extra: {} };
}
