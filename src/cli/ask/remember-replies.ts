import type { Ask, AskedQuestion, Reply, Ticked } from "./ask.ts";

/** What was replied to a question, so that it need not be asked again. */
export interface RememberedReply {
  /** The question as it was asked, with the first line above it: the same question is asked of several measures. */
  readonly question: string;
  readonly reply: Reply<string | boolean | Ticked>;
}

export interface RememberingAsk {
  readonly ask: Ask;
  /** Everything that was replied so far, what was remembered before too. */
  readonly replies: () => readonly RememberedReply[];
}

/**
 * Asks as `ask` does, and remembers the replies. What was replied before is not asked again: each question takes the
 * next remembered reply to it, where that still is one; a question without is put to the person.
 */
export function rememberReplies(ask: Ask, before: readonly RememberedReply[] = []): RememberingAsk {
  const replies: RememberedReply[] = [];
  let position = 0;
  const recalled = (question: AskedQuestion): RememberedReply["reply"] | null => {
    const at = before.findIndex((each, index) => index >= position && each.question === nameOf(question));
    if (at < 0) return null;
    position = at + 1;
    return before[at]?.reply ?? null;
  };
  const remember = <T extends string | boolean | Ticked>(
    question: AskedQuestion,
    reply: Reply<T>,
  ): Reply<T> => {
    replies.push({ question: nameOf(question), reply });
    return reply;
  };
  return {
    replies: () => replies,
    ask: {
      say: async (paragraphs) => (position < before.length ? undefined : ask.say(paragraphs)),
      text: async (question) =>
        remember(question, sameText(recalled(question), question.check) ?? (await ask.text(question))),
      choose: async (question) => {
        const values = question.choices.map(({ value }) => value);
        return remember(question, sameChoice(recalled(question), values) ?? (await ask.choose(question)));
      },
      tick: async (question) =>
        remember(question, sameTicks(recalled(question)) ?? (await ask.tick(question))),
      yesNo: async (question) =>
        remember(question, sameYesNo(recalled(question)) ?? (await ask.yesNo(question))),
    },
  };
}

function nameOf({ heading = [], message }: AskedQuestion): string {
  return [...heading.slice(0, 1), message].join("\n");
}

type Recalled = RememberedReply["reply"] | null;

function sameText(
  reply: Recalled,
  check: (said: string) => string | null = () => null,
): Reply<string> | null {
  if (reply === null || reply.kind !== "said") return reply;
  const { value } = reply;
  return typeof value === "string" && check(value) === null ? { kind: "said", value } : null;
}

function sameChoice<T extends string>(reply: Recalled, values: readonly T[]): Reply<T> | null {
  if (reply === null || reply.kind !== "said") return reply;
  const value = values.find((each) => each === reply.value);
  return value === undefined ? null : { kind: "said", value };
}

function sameTicks(reply: Recalled): Reply<Ticked> | null {
  if (reply === null || reply.kind !== "said") return reply;
  const { value } = reply;
  return typeof value === "object" ? { kind: "said", value } : null;
}

function sameYesNo(reply: Recalled): Reply<boolean> | null {
  if (reply === null || reply.kind !== "said") return reply;
  return typeof reply.value === "boolean" ? { kind: "said", value: reply.value } : null;
}
