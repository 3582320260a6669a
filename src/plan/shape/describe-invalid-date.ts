import type { Path } from "../../diagnostics/finding.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";
import { describeCurlyQuotes, insideCurlyQuotes } from "./curly-quotes.ts";
import { describeDate } from "./describe-date.ts";
import { timeContextOf } from "./time-context.ts";
import { replacementFix, type Wording } from "./wording.ts";
import { keyOf, quotedWord } from "./words.ts";

/** Something else where a date is needed; where the day is plain all the same, the fix writes it. */
export function describeInvalidDate(file: YamlFile, path: Path, value: string | number | boolean): Wording {
  const text = typeof value === "number" ? (file.writtenAt(path) ?? String(value)) : String(value);
  const answer = /^(?:yes|no|true|false|done|y|n)$|^[✓✔✅☑√xX×]\ufe0f?$/i.test(text);
  if (answer) return { rule: "invalid-date", ...describeAnswer(keyOf(path), text) };
  const inside = insideCurlyQuotes(text);
  const { right, ...wording } = describeDate(inside ?? text, timeContextOf(file, path));
  if (right === undefined) return { rule: "invalid-date", ...wording };
  if (inside !== null) return describeCurlyQuotes(file, path, right);
  return {
    rule: "invalid-date",
    ...wording,
    ...replacementFix(file, path, { title: `Write the date as ${right}`, text: right }),
  };
}

/** `done: yes` */
function describeAnswer(key: string, answer: string): Pick<Wording, "message" | "help"> {
  if (key !== "done") return { message: `\`${key}\` is a day, and ${quotedWord(answer)} does not say which` };
  if (/^n|^false$/i.test(answer)) {
    return { message: "`done` is the day on which it was done: leave it empty until then" };
  }
  const message = `\`done\` is the day on which it was done, and ${quotedWord(answer)} does not say which`;
  return { message, help: "Write the day, as in `done: 2025-11-06`, and leave `done` out until then." };
}
