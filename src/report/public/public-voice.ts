import type { Voice } from "../../plan/plan.ts";
import { NOT_FOR_PRINTING } from "../facts/printable.ts";
import type { PublicContext } from "./public-rules.ts";

/**
 * Something said, for the public. Where those who said it did not agree to its being printed, or it repeats the words
 * of somebody who did not, only that it was said, when, by which group, and whether it has an answer.
 */
export function publicVoice(voice: Voice, context: PublicContext): Voice {
  const isShown = isPrintable(voice, context);
  const { path, date, from, kind, by, answered, unsound } = voice;
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
    by: isShown ? by : null,
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
