import type { TextEdit } from "../../source/source.ts";
import { lastBefore, startOf } from "./last-before.ts";

/** Leads offsets of a text in which edits were carried out back to the text before. Inside an edit it is where the edit begins. */
export type OffsetMap = (offset: number) => number;

interface Shift {
  /** Where the edit's text begins and ends in the new text. */
  readonly start: number;
  readonly end: number;
  readonly original: number;
  readonly originalEnd: number;
}

/** The map of edits, which must be sorted by place and not overlap. Where no edit changes a length, offsets stay. */
export function makeOffsetMap(edits: readonly TextEdit[]): OffsetMap {
  if (edits.every((edit) => edit.length === edit.text.length)) return (offset) => offset;
  const shifts: Shift[] = [];
  let delta = 0;
  for (const { offset, length, text } of edits) {
    const start = offset + delta;
    shifts.push({ start, end: start + text.length, original: offset, originalEnd: offset + length });
    delta += text.length - length;
  }
  return (offset) => {
    const shift = shifts[lastBefore(shifts, offset, startOf)];
    if (!shift) return offset;
    return offset < shift.end
      ? Math.min(shift.original + offset - shift.start, shift.originalEnd)
      : shift.originalEnd + offset - shift.end;
  };
}
