import type { GroupPart, Involvement } from "../../plan/plan.ts";
import { GROUP_IDS } from "../../vocabulary.ts";
import type { PublicContext } from "./public-rules.ts";

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
