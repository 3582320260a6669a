import { basename } from "node:path";
import { InputError, InterruptedError } from "../../errors.ts";
import { jsonText } from "../../markup/json.ts";
import { childOf } from "../../plan/value-at.ts";
import type { Ask, Ticked } from "../ask/ask.ts";
import { type RememberedReply, type RememberingAsk, rememberReplies } from "../ask/remember-replies.ts";
import type { Io } from "../io.ts";

/** Answers that somebody gave before they stopped, kept in a file beside the plan until they are written or thrown away. */
export interface DraftFile {
  readonly ask: Ask;
  /** Keeps what was answered, and says where; null where nothing was. */
  readonly keep: () => Promise<string | null>;
  /** Takes the file away: what it held is written, or not wanted. */
  readonly remove: () => Promise<void>;
}

export interface DraftPlace {
  /** The plan's file. */
  readonly path: string;
  readonly shown: string;
  /** What is answered, as a part of the file's name: "plan", or the command. */
  readonly kind: string;
}

/** Puts questions with the answers of a draft at hand, where there is one and the person wants to go on with it. */
export async function openDraft(io: Io, ask: Ask, { path, shown, kind }: DraftPlace): Promise<DraftFile> {
  const draft = { path: `${path}.${kind}-draft.json`, shown: `${shown}.${kind}-draft.json` };
  const before = await readDraft(io, draft);
  const remembering = rememberReplies(
    ask,
    before.length > 0 && (await goesOn(ask, draft.shown)) ? before : [],
  );
  return {
    ask: remembering.ask,
    keep: async () => keepDraft(io, draft, remembering),
    remove: () => io.removeFile(draft.path),
  };
}

interface NamedFile {
  readonly path: string;
  readonly shown: string;
}

async function goesOn(ask: Ask, shown: string): Promise<boolean> {
  const reply = await ask.yesNo({
    message: "You stopped here before, and your answers are kept. Go on with them?",
    hint: `They are in ${basename(shown)}. No begins again, and leaves them out.`,
    suggestion: true,
    back: false,
  });
  return reply.kind === "said" && reply.value;
}

async function keepDraft(
  io: Io,
  { path, shown }: NamedFile,
  { replies }: RememberingAsk,
): Promise<string | null> {
  // A no to the last question is why they stopped: it is asked again.
  const said = replies();
  const { reply } = said.at(-1) ?? {};
  const kept = reply?.kind === "said" && reply.value === false ? said.slice(0, -1) : said;
  if (kept.length === 0) return null;
  await io.writeFile(path, shown, jsonText({ version: 1, replies: kept }));
  return shown;
}

const MAX_DRAFT = 10_000_000;

/** The answers of a draft; none where there is no such file, or another's. */
async function readDraft(io: Io, { path, shown }: NamedFile): Promise<readonly RememberedReply[]> {
  if ((await io.kindOf(path)) !== "file") return [];
  try {
    const data: unknown = JSON.parse(new TextDecoder().decode(await io.readFile(path, shown, MAX_DRAFT)));
    const replies = childOf(data, "replies");
    return Array.isArray(replies) ? replies.flatMap(replyOf) : [];
  } catch (error) {
    if (error instanceof InputError || error instanceof SyntaxError) return [];
    throw error;
  }
}

function replyOf(data: unknown): RememberedReply[] {
  const [question, reply] = [childOf(data, "question"), childOf(data, "reply")];
  const [kind, value] = [childOf(reply, "kind"), childOf(reply, "value")];
  if (typeof question !== "string") return [];
  if (kind === "later") return [{ question, reply: { kind } }];
  if (kind === "back") return [{ question, reply: { kind, ...keptOf(childOf(reply, "kept")) } }];
  if (typeof value === "string" || typeof value === "boolean")
    return [{ question, reply: { kind: "said", value } }];
  return [{ question, reply: { kind: "said", value: tickedOf(value) } }];
}

/** What was ticked of a list that was left again. */
function keptOf(data: unknown): { readonly kept?: Ticked } {
  return data === undefined || data === null ? {} : { kept: tickedOf(data) };
}

function tickedOf(data: unknown): Ticked {
  return { values: textsOf(childOf(data, "values")), own: textsOf(childOf(data, "own")) };
}

function textsOf(data: unknown): readonly string[] {
  return Array.isArray(data) ? data.filter((each) => typeof each === "string") : [];
}

/**
 * What is to become of the answers of a person who stops: asked where somebody is still there to say, else they are kept.
 * Resolves where they are to be written; throws InterruptedError with what became of them.
 */
export async function settleStop(
  ask: Ask,
  stopped: InterruptedError,
  { draft, canWrite }: { readonly draft: DraftFile; readonly canWrite: boolean },
): Promise<void> {
  const wish = canWrite && stopped.code === 130 ? await askWish(ask) : "keep";
  if (wish === "write") return;
  if (wish === "discard") {
    await draft.remove();
    throw stopped;
  }
  throw await keptStop(draft, stopped);
}

async function keptStop(draft: DraftFile, stopped: InterruptedError): Promise<InterruptedError> {
  const shown = await draft.keep();
  return shown === null
    ? stopped
    : new InterruptedError(
        stopped.code,
        `stopped; your answers are kept in ${shown}, and the same command goes on with them`,
      );
}

/** Asks as a draft does, and keeps what was answered where the person stops. */
export function keepingAsk(draft: DraftFile): Ask {
  const { ask } = draft;
  const kept = async <T>(reply: Promise<T>): Promise<T> => {
    try {
      return await reply;
    } catch (error) {
      throw error instanceof InterruptedError ? await keptStop(draft, error) : error;
    }
  };
  return {
    say: ask.say,
    text: (question) => kept(ask.text(question)),
    choose: (question) => kept(ask.choose(question)),
    tick: (question) => kept(ask.tick(question)),
    yesNo: (question) => kept(ask.yesNo(question)),
  };
}

/** A second stop, or a terminal that is gone, keeps what there is. */
async function askWish(ask: Ask): Promise<"write" | "keep" | "discard"> {
  try {
    const reply = await ask.choose({
      message: "Write what we have, or throw it away?",
      choices: [
        { value: "write", name: "Write what we have" },
        { value: "keep", name: "Keep it, to go on with another time" },
        { value: "discard", name: "Throw it away" },
      ],
      back: false,
    });
    return reply.kind === "said" ? reply.value : "keep";
  } catch (error) {
    if (error instanceof InterruptedError) return "keep";
    throw error;
  }
}
