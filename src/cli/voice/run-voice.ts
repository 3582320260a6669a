import { addVoice } from "../../authoring/edits/add-voice.ts";
import { answerVoice } from "../../authoring/edits/answer-voice.ts";
import { saidText } from "../../authoring/edits/said.ts";
import { oneAnswer } from "../../authoring/edits/voice-words.ts";
import { UsageError } from "../../errors.ts";
import { runEdit } from "../edit/run-edit.ts";
import type { Io } from "../io.ts";
import { isOneWord, tooManyWords } from "../options/one-sentence.ts";
import type { VoiceCommandOptions } from "./voice-command.ts";

/** Writes down what somebody said, or what came of what was said before. */
export async function runVoice(
  words: readonly (string | undefined)[],
  options: VoiceCommandOptions,
  io: Io,
): Promise<number> {
  const { answer } = options;
  const { measure, from, said } = newVoiceWords(words, options);
  // Said before a plan is looked for: it is wrong in every plan.
  oneAnswer(options);
  if (answer !== undefined) {
    refuseBeside(options);
    if (answer === true)
      throw new UsageError("which of the things that were said? Say a part of it with --answer VOICE");
    const { did, doing, couldNot } = options;
    // "voice -a whom "Cards with faces"": a sentence beside a voice is what was done about it.
    const isDone = measure !== undefined && !isOneWord(measure) && (did ?? doing ?? couldNot) === undefined;
    const done = isDone ? { did: [measure], measure: undefined } : { measure };
    return runEdit(io, options, () => (plan) => answerVoice(plan, { ...options, ...done, voice: answer }));
  }
  if (from === undefined || said === undefined)
    throw new UsageError(
      `${from === undefined ? "whose voice is it? Say so with --from GROUP" : "what was said? Say so with --said TEXT"}; --answer VOICE says what came of something that was said before`,
    );
  const text = said.map((each) => saidText("--said", each) ?? "").join("\n");
  return runEdit(io, options, () => (plan) => addVoice(plan, { ...options, measure, from, said: text }));
}

interface NewVoiceWords {
  readonly measure: string | undefined;
  readonly from: string | undefined;
  readonly said: readonly string[] | undefined;
}

/** Two words are whose voice it is and what was said, three the measure before them, and one is a measure. */
function newVoiceWords(words: readonly (string | undefined)[], options: VoiceCommandOptions): NewVoiceWords {
  const given = words.filter((word) => word !== undefined);
  const { from, said = [], answer } = options;
  if (given.length < 2) return { measure: given[0], from, said: options.said };
  const last = given.at(-1) ?? "";
  if (answer !== undefined) throw tooManyWords(last, "--did");
  if (from !== undefined || said.length > 0) throw tooManyWords(last, "--said");
  return { measure: given.at(-3), from: given.at(-2), said: [last] };
}

/** What is about something newly said does not change what was said before. */
function refuseBeside(options: VoiceCommandOptions): void {
  const stray = (["from", "said", "kind", "who", "id"] as const).find((key) => options[key] !== undefined);
  if (stray !== undefined)
    throw new UsageError(
      `--${stray} is about something that is said now, and --answer about something that was said before: use one of the two`,
    );
}
