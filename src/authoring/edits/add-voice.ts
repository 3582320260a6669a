import { longDate } from "../../civil-date.ts";
import { UsageError } from "../../errors.ts";
import { joinTexts } from "../../plan/join-texts.ts";
import { VOICE_KEYS } from "../../plan/keys/voice-keys.ts";
import type { Voice } from "../../plan/plan.ts";
import { GROUPS, type VoiceKind } from "../../vocabulary.ts";
import { findGroup } from "../find/find-group.ts";
import { mapOf } from "../writing/key-entries.ts";
import type { Edit, EditedPlan } from "./edit.ts";
import { placeByDate } from "./place-by-date.ts";
import { dayNotes, saidText } from "./said.ts";
import { type AnswerRequest, oneAnswer, promisedDay, quoted, voicePlace } from "./voice-words.ts";

/** Something that somebody said, as flags give it. */
export interface VoiceRequest extends AnswerRequest {
  /** Absent for what is said about no one measure. */
  readonly measure: string | undefined;
  readonly from: string;
  readonly said: string;
  readonly kind?: VoiceKind | undefined;
  readonly who?: string | undefined;
  readonly told?: string | undefined;
  readonly share?: boolean | undefined;
  readonly id?: string | undefined;
}

/** Writes down what somebody said, in its place among the others by date. */
export function addVoice(plan: EditedPlan, request: VoiceRequest): Edit {
  const { path, voices, name } = voicePlace(request.measure, plan);
  const voice = newVoice(plan, request);
  const group = plan.plan.groupNames[voice.from] ?? GROUPS[voice.from];
  const about = name === null ? "" : ` about "${name}"`;
  const promised = voice.by === null ? "" : `, promised by ${longDate(voice.by)}`;
  const says = `${group}${about}, ${longDate(voice.date)}: ${quoted(voice.said)}${promised}`;
  if (voices.some((other) => isSame(other, voice))) return { changes: [], says };
  const notes = dayNotes(request.by, voice.by);
  if (voice.id !== null && allVoices(plan).some(({ id }) => id === voice.id))
    throw new UsageError(`--id ${voice.id}: another voice has this id already; choose another`);
  const position = placeByDate(plan.open, { path, items: voices, day: voice.date });
  return { changes: [{ kind: "insert", path, position, value: mapOf(VOICE_KEYS, voice) }], says, notes };
}

/** Every voice of a plan, the rows' first. */
export function allVoices({ plan }: Pick<EditedPlan, "plan">): readonly Voice[] {
  return [...plan.rows.flatMap(({ voices }) => voices), ...plan.voices];
}

type NewVoice = Omit<Voice, "path" | "unsound">;

function newVoice(edited: EditedPlan, request: VoiceRequest): NewVoice {
  const { plan, day } = edited;
  const answer = oneAnswer(request);
  const words = (key: string): readonly string[] => (answer?.key === key ? answer.texts : []);
  return {
    date: day,
    from: findGroup(request.from, plan),
    said: saidText("--said", request.said) ?? "",
    id: saidText("--id", request.id),
    who: saidText("--who", request.who),
    kind: request.kind ?? "idea",
    did: words("did"),
    doing: words("doing"),
    couldNot: words("could-not"),
    by: promisedDay(request, answer?.key === "doing", edited),
    // An answer of the same day needs no date of its own.
    answered: null,
    told: saidText("--told", request.told),
    share: request.share === true,
    extra: {},
  };
}

function isSame(a: Voice, b: NewVoice): boolean {
  const same = (key: keyof NewVoice): boolean => a[key] === b[key];
  const answers = ["did", "doing", "couldNot"] as const;
  return (
    (["date", "from", "id", "kind", "share", "said", "who", "told", "by"] as const).every(same) &&
    answers.every((key) => joinTexts(a[key]) === joinTexts(b[key]))
  );
}
