import { escapeTerminal } from "../../../markup/terminal.ts";

/** The most characters of a text, and of a name, in a plan. */
const MAX_TEXT = 2000;
const MAX_NAME = 200;

/** What is wrong with somebody's words, in a sentence; null where nothing is. */
export function checkText(said: string): string | null {
  return checkWords(said, MAX_TEXT);
}

export function checkName(said: string): string | null {
  return checkWords(said, MAX_NAME);
}

function checkWords(said: string, longest: number): string | null {
  if (said.length > longest)
    return `Please say it in at most ${longest.toLocaleString("en-GB")} characters; this has ${said.length.toLocaleString("en-GB")}.`;
  if (escapeTerminal(said) !== said || HIDDEN.test(said))
    return "There are invisible characters in it. Please type it anew.";
  return null;
}

/** What a plan refuses beside what a terminal does: noncharacters and what only hides. */
const HIDDEN = /[\ufffe\uffff\u{1fffe}\u{1ffff}]/u;
