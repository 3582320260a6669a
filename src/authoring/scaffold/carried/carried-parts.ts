import type { CivilDate } from "../../../civil-date.ts";
import type { Accept, Link, Voice } from "../../../plan/plan.ts";
import { isWaiting, voiceAnswer } from "../../../progress/voice-answer.ts";
import type { Period } from "../school-year.ts";
import type { LastPlan } from "./last-plan.ts";

/** The links of a measure that still lead somewhere, with what was seen of them: each once, and none to what was dropped. */
export function carriedLinks(
  { measure, links }: { readonly measure: string; readonly links: readonly Link[] },
  { last, dropped }: { readonly last: LastPlan; readonly dropped: ReadonlySet<string> },
): readonly Link[] {
  const seen = new Set<string>([measure]);
  return links.flatMap((link) => {
    const { to, happened } = link;
    if (last.measures.get(to) === undefined || dropped.has(to) || seen.has(to)) return [];
    seen.add(to);
    return [{ ...link, happened: happened.filter(({ date }) => date <= last.asOf) }];
  });
}

/** Ideas and worries without an answer by the day, and those whose answer is a promise. */
export function openVoices(voices: readonly Voice[], asOf: CivilDate): readonly Voice[] {
  const unanswered = { did: [], doing: [], couldNot: [], by: null, answered: null, told: null };
  return voices.flatMap((voice) => {
    if (isWaiting(voice, asOf)) return [{ ...voice, ...unanswered }];
    return voice.date <= asOf && voiceAnswer(voice, asOf)?.kind === "doing" ? [voice] : [];
  });
}

/** What was accepted until a day that the new period still comes to. Without one, a new year is to look at it again. */
export function heldAccepts(accept: readonly Accept[], { from }: Period): readonly Accept[] {
  return accept.filter(({ until }) => until !== null && until >= from);
}
