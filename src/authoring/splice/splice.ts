import type { TextEdit } from "../../source/source.ts";

/** One way to carry out a change of a text. */
export type Splice = readonly TextEdit[];

/**
 * How something new is written: as its neighbours are; where that does not read as it should, as the tool writes; and at
 * last with each text in its line, which leaves nothing below it to be taken for something else.
 */
export const SPLICE_MANNERS = ["alike", "plain", "in one line"] as const;
export type SpliceManner = (typeof SPLICE_MANNERS)[number];
