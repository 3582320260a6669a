import type { Paint, Style } from "../../markup/style.ts";
import type { DrawLine } from "../../markup/table.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import type { Tone } from "../page.ts";

/** How wide the paper is, in cells, and with what it is coloured. */
export interface Paper {
  readonly style: Style;
  readonly width: number;
  /** How to ask for what shows the rest of something, by its name; the name alone where nobody says. */
  readonly pointer?: (rest: string) => string;
  /** What draws the lines of tables; they look the same where nobody says. */
  readonly drawLine?: DrawLine | undefined;
}

/** A text from outside on one line, safe for a terminal. */
export function safe(text: string): string {
  return escapeTerminal(text).replace(/ {2,}/g, " ").trim();
}

/** A text from outside with the lines that it has, safe for a terminal. */
export function safeLines(text: string): string {
  return text
    .split("\n")
    .map(safe)
    .filter((line) => line !== "")
    .join("\n");
}

/** The colour of a feeling, beside the words that say it. */
export function paintOf(tone: Tone | null, style: Style): Paint {
  if (tone === "good") return style.green;
  if (tone === "care") return style.yellow;
  if (tone === "calm") return style.cyan;
  return (text) => text;
}
