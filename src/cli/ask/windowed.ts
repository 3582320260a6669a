import type { PromptPaper } from "./prompt-model.ts";

/** The lines of a list about the item that is pointed at, as many items as there is room for, and how many more there are. */
export function windowed(
  count: number,
  { at, room, paper }: { at: number; room: number; paper: PromptPaper },
  linesOf: (position: number) => readonly string[],
): readonly string[] {
  const first = Math.max(0, Math.min(at - Math.floor(room / 2), count - room));
  const last = Math.min(count, first + room);
  const shown = Array.from({ length: last - first }, (_, index) => linesOf(first + index));
  return [
    ...(first > 0 ? [paper.style.dim(`    ${first} more above`)] : []),
    ...shown.flat(),
    ...(count > last ? [paper.style.dim(`    ${count - last} more below`)] : []),
  ];
}
