import { escapeTerminal } from "../../markup/terminal.ts";
import type { ScaffoldOptions } from "./scaffold-options.ts";
import { periodLabel } from "./school-year.ts";

const HOW_TO = (
  file: string,
) => `How to fill it in: write behind the colons, together and a little at a time. TODO waits for your
words; what you cannot say yet can stay empty. Lines that begin with # are notes for you: to use one,
take away the # and the space behind it. Leave the spaces at the beginning of a line as they are,
and put a text that holds a colon or a # in "quotes".

What to run, in this folder:
  cornerstones check${file}    says what is wrong, and what is still open
  cornerstones report${file}   tells how it goes, on one page
  cornerstones map${file}      shows how your measures strengthen each other`;

const CARRIED_ON = `It carries on from the plan before: rows that are not finished, the last figures as baselines, and
what people said that is still open. What was completed is kept under \`embedded\`, with its links.
Readings, and how it was completed, stay in that plan, so keep it.
Read each row again together: is this still what matters most?`;

/** The comment that a plan begins with: for editors their schema, for people what this file is and what to do with it. */
export function preamble({ schemaFile, period, from, fileName }: ScaffoldOptions): readonly string[] {
  const editors =
    schemaFile === null ? [] : [`yaml-language-server: $schema=${escapeTerminal(schemaFile)}`, ""];
  const words = [
    `The Four Cornerstones plan for ${periodLabel(period)}: the booklet's monitoring grid, a row for each measure.`,
    ...(from ? ["", ...CARRIED_ON.split("\n")] : []),
    "",
    ...HOW_TO(fileName === undefined ? "" : ` "${escapeTerminal(fileName)}"`).split("\n"),
  ];
  return [...[...editors, ...words].map((line) => (line === "" ? "#" : `# ${line}`)), ""];
}
