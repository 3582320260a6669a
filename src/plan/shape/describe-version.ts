import type { YamlFile } from "../../yaml/yaml-file.ts";
import { insideCurlyQuotes } from "./curly-quotes.ts";
import { replacementFix, type Wording } from "./wording.ts";
import { quotedWord } from "./words.ts";

const PATH = ["cornerstones"];

/** Another version of the format than 1, or none. */
export function describeVersion(file: YamlFile, value: unknown): Wording {
  const rule = "unsupported-version";
  if (typeof value === "number" && value > 1) {
    return {
      rule,
      message: `this plan is written in version ${value} of the format, and this tool reads version 1`,
      help: "A newer release of cornerstones may read it.",
    };
  }
  if (typeof value === "object") return { rule, message: "the version of the format is one number: write 1" };
  const text = String(value);
  const isOne = (insideCurlyQuotes(text) ?? text).trim() === "1";
  const fix = isOne ? replacementFix(file, PATH, { title: "Write 1", text: "1" }) : {};
  return {
    rule,
    message: `${quotedWord(text)} is no version of the format: write 1${isOne ? " without quotes" : ""}`,
    ...fix,
  };
}
