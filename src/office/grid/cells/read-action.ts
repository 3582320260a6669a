import type { GridContext } from "../rows/row-draft.ts";
import { readTime } from "./read-time.ts";

/** An action as people write it into one cell: with the day by which it is to be done, or that it is. */
export interface ActionWords {
  readonly text: string;
  readonly by: string | null;
  readonly isDone: boolean;
  /** The day on which it was done, where it stands there. */
  readonly done: string | null;
}

const TICKED = /^(?:[✓✔☑☒✅🗹]\uFE0F?|\[[x✓]\]|(?:done|completed?)\s*[:–—-])\s*/iu;
const UNTICKED = /^(?:[☐□▢]\uFE0F?|\[ ?\])\s*/u;
/** "... - done", "... (completed 12/11/26)", "... ✓". */
const DONE =
  /(?:\s*[-–—,;:(]\s*(?:done|completed?|achieved|finished)|\s+[✓✔☑✅]\uFE0F?)(?:\s+(?:on |in |by )?([\d\p{L}][^()]{2,25}?))?[.)\s]*$/iu;
const BY = /[\s,;(–—-]+(?:due )?by ([^,;()]{2,30}?)\)?\.?$/i;

/** Whether a cell says that something is done, and no more. */
export function isTick(text: string): boolean {
  return /^(?:[✓✔☑☒✅🗹]\uFE0F?|\[[x✓]\]|yes|y|done|completed?|achieved)\.?$/iu.test(text.trim());
}

/** Reads what stands in an action's words beside it; only days that can be told are taken out of them. */
export function readAction(words: string, { around }: GridContext): ActionWords {
  const isDay = (text: string): boolean => readTime(text, { ...around, side: "last" })?.kind === "day";
  const bare = words.replace(UNTICKED, "");
  const ticked = bare.replace(TICKED, "");
  const [end = "", day = null] = DONE.exec(ticked) ?? [];
  const isTold = end !== "" && (day === null || isDay(day));
  const text = isTold ? ticked.slice(0, -end.length) : ticked;
  const [due = "", by = ""] = BY.exec(text) ?? [];
  const isDue = due !== "" && isDay(by);
  return {
    text: isDue ? text.slice(0, -due.length) : text,
    by: isDue ? by : null,
    isDone: ticked !== bare || isTold,
    done: isTold ? day : null,
  };
}
