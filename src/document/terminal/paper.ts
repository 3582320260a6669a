import type { Paint, Style } from "../../markup/style.ts";
import type { DrawLine } from "../../markup/table.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { displayWidth } from "../../markup/width.ts";
import type { Tone, Way } from "../page.ts";

/** Longer lines are hard to read, however wide the terminal. */
export const MAX_WIDTH = 120;
/** Columns of long texts are lines of their own. */
export const MAX_RECORDS_WIDTH = 220;
export const MIN_WIDTH = 20;

/** How wide the paper is, in cells, and with what it is coloured. */
export interface Paper {
  readonly style: Style;
  readonly width: number;
  /** The command that shows what a way leads to; what needs one is left out where nobody says. */
  readonly pointer?: (way: Way) => string;
  /** What draws the lines of tables; they look the same where nobody says. */
  readonly drawLine?: DrawLine | undefined;
}

/** The paper of one page, with what its parts share. */
export interface PagePaper extends Paper {
  readonly recordsWidth: number;
  /** The width of the names in all tables of terms. */
  readonly termWidth: number;
  /** A name that may stand in many places: it takes long to measure. */
  readonly nameOf: (name: string) => MeasuredName;
}

export interface MeasuredName {
  readonly text: string;
  readonly width: number;
}

/** Makes names safe for a terminal and measures them, each once. */
export function nameMeasurer(): PagePaper["nameOf"] {
  const known = new Map<string, MeasuredName>();
  return (name) => {
    const measured = known.get(name) ?? measure(safe(name));
    known.set(name, measured);
    return measured;
  };
}

function measure(text: string): MeasuredName {
  return { text, width: displayWidth(text) };
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
