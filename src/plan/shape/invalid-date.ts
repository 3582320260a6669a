import type { Path } from "../../diagnostics/finding.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";
import { aroundOf } from "./around.ts";
import { curlyTrouble, insideCurlyQuotes } from "./curly-quotes.ts";
import { dateTrouble } from "./date-trouble.ts";
import { keyOf } from "./key-of.ts";
import { rewrite, type Trouble } from "./trouble.ts";
import { said } from "./words.ts";

/** Something else where a date is needed; where the day is plain all the same, the fix writes it. */
export function invalidDate(file: YamlFile, path: Path, value: string | number | boolean): Trouble {
  const text = typeof value === "number" ? (file.writtenAt(path) ?? String(value)) : String(value);
  const answer = /^(?:yes|no|true|false|done|y|n)$|^[✓✔✅☑√xX×]\ufe0f?$/i.test(text);
  if (answer) return { rule: "invalid-date", ...answerTrouble(keyOf(path), text) };
  const inside = insideCurlyQuotes(text);
  const { right, ...trouble } = dateTrouble(inside ?? text, aroundOf(file, path));
  if (right === undefined) return { rule: "invalid-date", ...trouble };
  if (inside !== null) return curlyTrouble(file, path, right);
  return {
    rule: "invalid-date",
    ...trouble,
    ...rewrite(file, path, { title: `Write the date as ${right}`, text: right }),
  };
}

/** `done: yes` */
function answerTrouble(key: string, answer: string): Pick<Trouble, "message" | "help"> {
  if (key !== "done") return { message: `\`${key}\` is a day, and ${said(answer)} does not say which` };
  if (/^n|^false$/i.test(answer)) {
    return { message: "`done` is the day on which it was done: leave it empty until then" };
  }
  const message = `\`done\` is the day on which it was done, and ${said(answer)} does not say which`;
  return { message, help: "Write the day, as in `done: 2025-11-06`, and leave `done` out until then." };
}
