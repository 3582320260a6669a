import { describe, expect, test } from "vitest";
import { makeStyle } from "../../src/markup/style.ts";

/**
 * The common themes: ground, letters, and the colours 0 to 7 as their makers publish them. xterm: XTerm-col.ad. Visual Studio Code:
 * terminalColorRegistry.ts, Dark+ and Light+. Solarized: ethanschoonover.com/solarized. Windows Terminal: Campbell in
 * defaults.json. macOS: Terminal's Basic and Pro, as in the table of en.wikipedia.org/wiki/ANSI_escape_code. GNOME: palette "GNOME" of
 * terminal-profile-editor.
 */
const THEMES = {
  "xterm on white": "FFFFFF 000000 000000 CD0000 00CD00 CDCD00 0000EE CD00CD 00CDCD E5E5E5",
  "xterm on black": "000000 E5E5E5 000000 CD0000 00CD00 CDCD00 0000EE CD00CD 00CDCD E5E5E5",
  "VS Code light": "FFFFFF 333333 000000 CD3131 107C10 949800 0451A5 BC05BC 0598BC 555555",
  "VS Code dark": "1E1E1E CCCCCC 000000 CD3131 0DBC79 E5E510 2472C8 BC3FBC 11A8CD E5E5E5",
  "Solarized light": "FDF6E3 657B83 073642 DC322F 859900 B58900 268BD2 D33682 2AA198 EEE8D5",
  "Solarized dark": "002B36 839496 073642 DC322F 859900 B58900 268BD2 D33682 2AA198 EEE8D5",
  "Windows Terminal": "0C0C0C CCCCCC 0C0C0C C50F1F 13A10E C19C00 0037DA 881798 3A96DD CCCCCC",
  "macOS light": "FFFFFF 000000 000000 990000 00A600 999900 0000B2 B200B2 00A6B2 BFBFBF",
  "macOS dark": "000000 FFFFFF 000000 990000 00A600 999900 0000B2 B200B2 00A6B2 BFBFBF",
  "GNOME light": "FFFFFF 171421 171421 C01C28 26A269 A2734C 12488B A347BA 2AA1B3 D0CFCC",
  "GNOME dark": "171421 D0CFCC 171421 C01C28 26A269 A2734C 12488B A347BA 2AA1B3 D0CFCC",
};
const READABLE = 4.5;
/** Solarized light shows even its own letters at 4.1 to 1: there nothing of ours can be more. */
const OWN_LIMIT = 4.1;

interface Look {
  readonly letters: string;
  readonly ground: string;
}

/** How each letter and digit of a text would be seen in a theme. */
function looks(text: string, theme: string): readonly Look[] {
  const [ground = "", own = "", ...colours] = theme.split(" ");
  const plain = { letters: own, ground };
  let [look, isTurned] = [plain, false];
  const seen: Look[] = [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: an escape code begins with one
  for (const [, codes, words = ""] of text.matchAll(/(?:\u001b\[([\d;]*)m)?([^\u001b]*)/g)) {
    for (const code of (codes ?? "")
      .split(";")
      .filter((each) => each !== "")
      .map(Number)) {
      if (code >= 30 && code < 38) look = { ...look, letters: colours[code - 30] ?? "" };
      else if (code >= 40 && code < 48) look = { ...look, ground: colours[code - 40] ?? "" };
      else if (code === 2) look = { ...look, letters: halfway(own, ground) };
      else if (code === 39 || code === 22) look = { ...look, letters: own };
      else if (code === 49) look = { ...look, ground };
      else if (code === 7 || code === 27) isTurned = code === 7;
      else if (code >= 90) throw new Error(`bright colours are not in the tables: ${code}`);
    }
    const shown = isTurned ? { letters: look.ground, ground: look.letters } : look;
    seen.push(...[...words].filter((character) => /[\p{L}\p{N}]/u.test(character)).map(() => shown));
  }
  return seen;
}

/** What terminals make of faint letters. */
function halfway(a: string, b: string): string {
  return [0, 2, 4]
    .map((at) => (Number.parseInt(a.slice(at, at + 2), 16) + Number.parseInt(b.slice(at, at + 2), 16)) >> 1)
    .map((part) => part.toString(16).padStart(2, "0"))
    .join("");
}

/** As WCAG 2.2 defines it: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast({ letters, ground }: Look): number {
  const [light = 0, dark = 0] = [luminance(letters), luminance(ground)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const { shades, ...paints } = makeStyle(true);
const PAINTS = [
  ...Object.entries(paints),
  ...shades.map((shade, step) => [`shade ${step + 1}`, shade] as const),
];
const LINES = [
  "on track",
  "» on track",
  "> 1. Yes",
  "! February has 28 days.",
  "  [x] Staff induction",
  "12 of 30",
];

describe.each(Object.entries(THEMES))("%s", (_, theme) => {
  test.each(PAINTS)("letters and digits in %s are legible", (_name, paint) => {
    const least = Math.min(...LINES.flatMap((line) => looks(paint(line), theme).map(contrast)));
    expect(least).toBeGreaterThanOrEqual(theme === THEMES["Solarized light"] ? OWN_LIMIT : READABLE);
  });
});

test("no colour of the palettes would do for letters in every theme", () => {
  for (const code of [31, 32, 33, 34, 35, 36, 2]) {
    const ratios = Object.values(THEMES).flatMap((theme) =>
      looks(`\u001b[${code}mword`, theme).map(contrast),
    );
    expect(Math.min(...ratios)).toBeLessThan(READABLE);
  }
});

test("the sign before the words has the colour, and the words say it too", () => {
  const { green, yellow } = makeStyle(true);
  expect(green("» on track")).toBe("\u001b[32m»\u001b[39m on track");
  expect(yellow("! too long")).toBe("\u001b[33m!\u001b[39m\u001b[1m too long\u001b[22m");
});
