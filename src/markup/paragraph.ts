import { displayWidth, wrap } from "./width.ts";

/** How a paragraph stands: `first` before its first line, `rest` before the others, all within `width` cells. */
export interface ParagraphLayout {
  readonly width: number;
  readonly first?: string;
  /** Spaces as wide as `first` where absent, so that the text hangs. */
  readonly rest?: string;
}

/** Breaks a text into lines that hang behind `first`, its own lines kept. A text without words is one line. */
export function paragraph(text: string, { width, first = "", rest }: ParagraphLayout): string[] {
  const hanging = rest ?? " ".repeat(displayWidth(first));
  const isLine = !text.includes("\n");
  if (isLine && displayWidth(first) + displayWidth(text) <= width) return [`${first}${text}`.trimEnd()];
  const room = width - Math.max(displayWidth(first), displayWidth(hanging));
  return wrap(text, room).map((line, index) => `${index === 0 ? first : hanging}${line}`.trimEnd());
}
