import type { Path } from "../../diagnostics/finding.ts";
import { quoteYaml } from "../../markup/yaml.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";
import { replacementFix, type Wording } from "./wording.ts";

const QUOTES = "“”„‟‘’‚‛«»";

/** What stands between typographic quotes that wrap the whole text; null where none do. */
export function insideCurlyQuotes(text: string): string | null {
  const inside = text.slice(1, -1).trim();
  const isWrapped = QUOTES.includes(text.charAt(0)) && QUOTES.includes(text.at(-1) ?? " ");
  return isWrapped && inside !== "" ? inside : null;
}

/** Says that a value is wrapped in typographic quotes; `inside` is what was meant. */
export function describeCurlyQuotes(file: YamlFile, path: Path, inside: string): Wording {
  const text = isPlainWord(inside) ? inside : quoteYaml(inside);
  return {
    rule: "curly-quotes",
    message: `typographic quotes are read as part of the text: write ${text}`,
    ...replacementFix(file, path, { title: `Write ${text}`, text }),
  };
}

/** Whether YAML reads the word as text, or as the date that it is, without quotes. */
function isPlainWord(word: string): boolean {
  if (/^\d{4}-\d{2}-\d{2}$/.test(word)) return true;
  return (
    /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(word) && !/^(?:true|false|null|yes|no|on|off|y|n)$/.test(word)
  );
}
