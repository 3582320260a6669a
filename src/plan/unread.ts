import { countWords } from "../document/words.ts";

/** How many things in a plan could not be read, and how many of them are dates. */
export interface Unread {
  readonly findings: number;
  readonly dates: number;
}

export const NOTHING_UNREAD: Unread = { findings: 0, dates: 0 };

/** What could not be read of several plans together. */
export function unreadOfAll(plans: readonly { readonly unread?: Unread }[]): Unread {
  const sum = (of: keyof Unread): number =>
    plans.reduce((total, { unread }) => total + (unread?.[of] ?? 0), 0);
  return { findings: sum("findings"), dates: sum("dates") };
}

/** A plan that could not be read at all, and the sentence that says why. */
export interface UnreadPlan {
  readonly file: string;
  readonly reason: string;
}

/** "2 more plans could not be read at all, and have no part in this."; null where all were read. */
export function unreadPlansSentence(plans: readonly UnreadPlan[] = []): string | null {
  if (plans.length === 0) return null;
  return `${countWords(plans.length, "more plan")} could not be read at all, and ${plans.length === 1 ? "has" : "have"} no part in this.`;
}

/** "3 things in this plan could not be read, 2 of them dates, so this may miss something."; null where all was read. */
export function unreadSentence({ findings, dates }: Unread, where = "this plan"): string | null {
  if (findings === 0) return null;
  const things = `${countWords(findings, "thing")} in ${where} could not be read`;
  const ofThem =
    dates === 0 ? "" : findings === 1 ? ", a date" : `, ${dates} of them ${dates === 1 ? "a date" : "dates"}`;
  return `${things}${ofThem}, so this may miss something.`;
}
