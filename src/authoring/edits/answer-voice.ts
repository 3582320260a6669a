import { longDate } from "../../civil-date.ts";
import { UsageError } from "../../errors.ts";
import { joinTexts } from "../../plan/join-texts.ts";
import type { Voice } from "../../plan/plan.ts";
import { findVoice } from "../find/find-voice.ts";
import type { Change } from "../splice/change.ts";
import { textsNode } from "../writing/value-nodes.ts";
import { prose, word, type YamlNode } from "../writing/yaml-node.ts";
import { allVoices } from "./add-voice.ts";
import type { Edit, EditedPlan } from "./edit.ts";
import { dayNotes, saidText } from "./said.ts";
import {
  ANSWER_WORDS,
  type Answer,
  type AnswerKey,
  type AnswerRequest,
  oneAnswer,
  promisedDay,
  quoted,
  voicePlace,
} from "./voice-words.ts";

/** What came of something that was said before, as flags give it. */
export interface VoiceAnswerRequest extends AnswerRequest {
  /** Absent to look for it in the whole plan. */
  readonly measure: string | undefined;
  /** The voice's id, its day or a part of what was said. */
  readonly voice: string;
  readonly told?: string | undefined;
  readonly share?: boolean | undefined;
}

/** Says what came of a voice, and how those who spoke were told. */
export function answerVoice(plan: EditedPlan, request: VoiceAnswerRequest): Edit {
  const voices = request.measure === undefined ? allVoices(plan) : voicePlace(request.measure, plan).voices;
  const voice = findVoice(saidText("--answer", request.voice) ?? "", voices, plan);
  const answer = oneAnswer(request);
  const told = saidText("--told", request.told);
  const share = request.share === true;
  const isDoing = answer === null ? voice.doing.length > 0 : answer.key === "doing";
  const by = promisedDay(request, isDoing, plan);
  const isAnew = answer?.key === "doing" && voice.doing.length === 0;
  if (isAnew && by === null && voice.by !== null && voice.by < plan.day)
    throw new UsageError(
      `the day of an earlier promise, ${longDate(voice.by)}, stands there and is over: say with --by DATE for when this one is`,
    );
  if (!answer && told === null && !share && by === null)
    throw new UsageError(
      "what came of it? Say so with --did, --doing or --could-not; --told says how they heard back",
    );
  if (answer && plan.day < voice.date)
    throw new UsageError(
      `this was said on ${longDate(voice.date)}, and cannot be answered on ${longDate(plan.day)}, before that`,
    );
  const set = (key: string, value: YamlNode, behind = "said"): Change => ({
    kind: "set",
    path: [...voice.path, key],
    value,
    behind,
  });
  return {
    changes: [
      ...(answer ? answerChanges(voice, answer, plan) : []),
      ...(by === null || by === voice.by ? [] : [set("by", word(by), "doing")]),
      ...(told === null || told === voice.told ? [] : [set("told", prose(told))]),
      ...(share && !voice.share ? [set("share", word("yes"))] : []),
    ],
    says: `${saysOf(voice, { answer, told, share })}${by === null ? "" : `, promised by ${longDate(by)}`}`,
    notes: dayNotes(request.by, by),
  };
}

function answerChanges(voice: Voice, { key, text, texts }: Answer, { day }: EditedPlan): readonly Change[] {
  const at = (name: string): readonly (string | number)[] => [...voice.path, name];
  const hides = hiding(voice, key);
  const isWritten = hides === null && wordsOf(voice, key) === text;
  const stated = voice.answered ?? voice.date;
  return [
    // What a report would show in place of the new answer makes room for it; what it would not stays as history.
    ...(hides ? [{ kind: "rename", path: at(hides), key } as const] : []),
    ...(isWritten
      ? []
      : [{ kind: "set", path: at(key), value: textsNode(texts) ?? prose(text), behind: "said" } as const]),
    ...(isWritten && stated === day
      ? []
      : [{ kind: "set", path: at("answered"), value: word(day) } as const]),
  ];
}

/** The former answer that would be shown instead of a new one: what is being done goes before what was done already, and so on. */
function hiding(voice: Voice, key: AnswerKey): AnswerKey | null {
  const before = SHOWN.slice(0, SHOWN.indexOf(key));
  return before.find((each) => wordsOf(voice, each) !== null) ?? null;
}

const SHOWN = ["doing", "did", "could-not"] as const satisfies readonly AnswerKey[];

function wordsOf(voice: Voice, key: AnswerKey): string | null {
  return joinTexts(key === "could-not" ? voice.couldNot : voice[key]);
}

/** What is new of a voice. */
interface Heard {
  readonly answer: Answer | null;
  readonly told: string | null;
  readonly share: boolean;
}

function saysOf(voice: Voice, { answer, told, share }: Heard): string {
  const said = quoted(voice.said);
  if (!answer && told === null && !share) return `${said} ${ANSWER_WORDS.doing}`;
  if (answer) return `${said} ${ANSWER_WORDS[answer.key]}: ${answer.text.replace(/\.$/, "")}`;
  return told === null
    ? `${said} may be printed: those who said it agree`
    : `${said} They heard back: ${told}`;
}
