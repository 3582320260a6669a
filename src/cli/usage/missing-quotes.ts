import type { CommandUnknownOpts, Option } from "@commander-js/extra-typings";
import { shellWord } from "../../authoring/find/names.ts";

/** Words behind an option that its quotes were meant to hold: `--said "Whom do we ring"`; null where there are none. */
export function unquotedOption(argv: readonly string[], command: CommandUnknownOpts): string | null {
  for (const [at, word] of argv.entries()) {
    const option = command.options.find(({ long, short }) => word === long || word === short);
    if (word === "--") return null;
    if (!option || !holdsWords(option)) continue;
    const rest = argv.slice(at + 1);
    const end = rest.findIndex((each) => each.startsWith("-"));
    const words = end < 0 ? rest : rest.slice(0, end);
    if (words.length > 1) return `${word} ${shellWord(words.join(" "))}`;
  }
  return null;
}

/** A word that begins with quotes as word processors write them, which a terminal takes for letters; null for none. */
export function curlyQuoted(argv: readonly string[]): string | null {
  return argv.find((word) => /^[\u2018-\u201F\u00AB]/.test(word)) ?? null;
}

/** Whether an option's value is words or a name, of which there can be several. */
function holdsWords({ required, flags }: Option): boolean {
  return required && /<(?:text|role|group|date|name|voice|statement|group=text)>/.test(flags);
}
