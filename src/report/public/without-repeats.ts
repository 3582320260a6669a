import type { Action, Indicator, Involvement, Plan, Row, Voice } from "../../plan/plan.ts";
import { GROUP_IDS } from "../../vocabulary.ts";

/** Stands where a text must be, and the one that was there repeats what is not for printing. */
export const OTHER_WORDS = "in words that are not for printing";

/** Whether a text repeats something that was not shared for printing. */
export type IsQuoting = (text: string) => boolean;

/**
 * The plan without texts that repeat what was not shared for printing, wherever they stand. A voice or a celebration
 * that repeats another's words is as if it were not shared itself.
 */
export function withoutRepeats(plan: Plan, isQuoting: IsQuoting): Plan {
  const kept = keptBy(isQuoting);
  return {
    ...plan,
    chosenWith: involvement(plan.chosenWith, isQuoting),
    reviews: plan.reviews.map((review) => ({
      ...review,
      label: kept(review.label),
      note: kept(review.note),
    })),
    celebrate: plan.celebrate.map((each) => ({ ...each, share: each.share && !isQuoting(each.what) })),
    voices: plan.voices.map((each) => voice(each, isQuoting)),
    rows: plan.rows.map((each) => row(each, isQuoting)),
  };
}

/** The text, or nothing where it repeats. */
function keptBy(isQuoting: IsQuoting): (text: string | null) => string | null {
  return (text) => (text === null || isQuoting(text) ? null : text);
}

function row(from: Row, isQuoting: IsQuoting): Row {
  const kept = keptBy(isQuoting);
  return {
    ...from,
    ourWords: kept(from.ourWords),
    improve: kept(from.improve),
    success: from.success.filter((text) => !isQuoting(text)),
    involve: involvement(from.involve, isQuoting),
    indicators: from.indicators.map((each) => indicator(each, isQuoting)),
    actions: from.actions.map((each) => action(each, isQuoting)),
    voices: from.voices.map((each) => voice(each, isQuoting)),
    evidence: from.evidence.filter(({ what, where }) => !isQuoting(what) && !isQuoting(where ?? "")),
    links: from.links.map((link) => ({ ...link, because: kept(link.because) })),
  };
}

function involvement(from: Involvement, isQuoting: IsQuoting): Involvement {
  const kept = keptBy(isQuoting);
  const groups = GROUP_IDS.flatMap((group) => {
    const part = from.groups[group];
    return part ? [[group, { ...part, how: kept(part.how) }] as const] : [];
  });
  return {
    ...from,
    all: from.all && (kept(from.all) ?? OTHER_WORDS),
    groups: Object.fromEntries(groups),
  };
}

function indicator(from: Indicator, isQuoting: IsQuoting): Indicator {
  const kept = keptBy(isQuoting);
  const { baseline } = from;
  return {
    ...from,
    what: kept(from.what),
    baseline: baseline && { ...baseline, source: kept(baseline.source) },
    readings: from.readings.map((reading) => ({ ...reading, source: kept(reading.source) })),
  };
}

function action(from: Action, isQuoting: IsQuoting): Action {
  return isQuoting(from.do) ? { ...from, do: OTHER_WORDS } : from;
}

function voice(from: Voice, isQuoting: IsQuoting): Voice {
  const texts = [from.said, ...from.did, ...from.doing, ...from.couldNot, from.told, from.who];
  return { ...from, share: from.share && !texts.some((text) => text !== null && isQuoting(text)) };
}
