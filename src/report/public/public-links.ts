import type { Happened, Link } from "../../plan/plan.ts";
import type { NoteAt } from "./held-days.ts";
import type { PublicContext } from "./public-rules.ts";
import { OTHER_WORDS } from "./public-words.ts";

/** A link for the public, with what was seen of it and which group says so. */
export function publicLink(
  { path, toPath, to, because, happened }: Link,
  noteAt: NoteAt,
  { words }: PublicContext,
): Link {
  return {
    path,
    toPath,
    to,
    because: words.kept(because),
    happened: happened.map((each) => publicHappened(each, noteAt)),
    extra: {},
  };
}

/** That a group saw it help, or not, stands without the words too. */
function publicHappened({ path, date, what, from, helped }: Happened, noteAt: NoteAt): Happened {
  return { path, date, what: noteAt(what, date) ?? OTHER_WORDS, from, helped, extra: {} };
}
