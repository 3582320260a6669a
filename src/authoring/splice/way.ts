import type { TextEdit } from "../../source/source.ts";

/** One way to carry out a change of a text. */
export type Way = readonly TextEdit[];

/**
 * How something new is written: as its neighbours are; where that does not read as it should, as the tool writes; and at
 * last with each text in its line, which leaves nothing below it to be taken for something else.
 */
export const MANNERS = ["alike", "plain", "in one line"] as const;
export type Manner = (typeof MANNERS)[number];
