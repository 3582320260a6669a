import type { CommanderError, CommandUnknownOpts, Option } from "@commander-js/extra-typings";
import { shellWord } from "../../authoring/find/names.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { UsageError } from "../../errors.ts";
import { nearestWord } from "../../plan/nearest-word.ts";
import { COMMAND_MEANINGS, OPTION_MEANINGS, VALUE_MEANINGS } from "./meanings.ts";
import { curlyQuoted, unquotedOption } from "./missing-quotes.ts";

/** What was called, as far as it was understood. */
export interface Call {
  readonly program: CommandUnknownOpts;
  /** Null where no command was known by its name. */
  readonly command: CommandUnknownOpts | null;
  readonly argv: readonly string[];
}

/** Wrong usage in words that lead on: what is meant by it, and what to type. */
export function describeUsageError(error: CommanderError, call: Call): UsageError {
  const [, said = ""] = /'(.*?)'/s.exec(error.message) ?? [];
  switch (error.code) {
    case "commander.unknownCommand":
      return unknownCommand(said, call.program);
    case "commander.unknownOption":
      return unknownOption(said, call);
    case "commander.optionMissingArgument":
      return missingValue(said, call);
    case "commander.missingArgument":
      return missingArgument(said, call);
    case "commander.excessArguments":
      return tooManyWords(call);
    case "commander.conflictingOption":
      return conflicting(error);
    case "commander.invalidArgument":
      return invalidValue(error, call);
    default:
      return new UsageError(error.message.replace(/^error: /, ""));
  }
}

function unknownCommand(said: string, program: CommandUnknownOpts): UsageError {
  const what = `there is no command "${said}"`;
  if (/\.ya?ml$|[\\/]/i.test(said))
    return new UsageError(`${what}; what is to be done with the plan?`, [
      `  cornerstones check ${shellWord(said)}`,
      `  cornerstones report ${shellWord(said)}`,
    ]);
  const names = program.commands.map((command) => command.name());
  const word = said.toLowerCase().replace(/^-+/, "");
  const meanings = meaningsOf(word, COMMAND_MEANINGS);
  const near = nearest(word, names) ?? names.find((name) => hasSameLetters(name, word));
  const meant = meanings.length > 0 || near === undefined ? meanings : [near];
  const commands = program.commands.filter((command) => meant.includes(command.name()));
  if (commands.length === 0 && program.options.some(({ long }) => long === `--${word}`))
    return new UsageError(`${what}; did you mean the option, cornerstones --${word}?`);
  if (commands.length === 0) return new UsageError(`${what}; there are: ${names.join(", ")}`);
  const inOrder = commands.toSorted((a, b) => meant.indexOf(a.name()) - meant.indexOf(b.name()));
  return new UsageError(
    `${what}; did you mean ${inOrder.map((command) => command.name()).join(" or ")}?`,
    inOrder.map((command) => `  cornerstones ${command.name()}: ${command.summary()}`),
  );
}

/** Two letters that changed places are the most frequent slip of all. */
function hasSameLetters(one: string, other: string): boolean {
  return [...one].sort().join("") === [...other].sort().join("");
}

/** What a word may mean; its plural means the same. */
function meaningsOf(word: string, meanings: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const known = [word, word.replace(/s$/, "")].find((each) => Object.hasOwn(meanings, each));
  return (known === undefined ? undefined : meanings[known]) ?? [];
}

function unknownOption(said: string, { program, command, argv }: Call): UsageError {
  const of = command ?? program;
  const own = of.options.flatMap(({ long, hidden }) => (long && !hidden ? [long] : []));
  const what = `${of === program ? "cornerstones" : `cornerstones ${of.name()}`} has no option ${said}`;
  if (/^-\d/.test(said))
    return new UsageError(
      `${said} is taken for an option: what begins with a hyphen stands behind --, as in: ${calledWith(argv, said)}`,
    );
  const word = said.replace(/^-+/, "").replace(/=.*$/s, "").toLowerCase();
  const byMeaning = meaningsOf(word, OPTION_MEANINGS).flatMap((name) =>
    own.includes(`--${name}`) ? [`--${name}`] : [],
  );
  const names = own.map((name) => name.slice(2));
  const near = nearest(word, names) ?? names.find((name) => hasSameLetters(name, word));
  const meant = byMeaning[0] ?? (near === undefined ? undefined : `--${near}`);
  if (meant !== undefined) return meantOption(what, meant, of);
  if (of === program && (names.includes(word) || program.commands.some((each) => each.name() === word)))
    return new UsageError(`${what}; did you mean the command, cornerstones ${word}?`);
  const argument = of.registeredArguments.find((each) => each.name() === word);
  if (argument)
    return new UsageError(`${what}; say it without --${word}, as in: ${withoutOption(argv, said)}`);
  const elsewhere = program.commands.filter(({ options }) =>
    options.some(({ long }) => long === `--${word}`),
  );
  if (elsewhere.length > 0)
    return new UsageError(`${what}; it is an option of ${elsewhere.map((each) => each.name()).join(", ")}`);
  return new UsageError(`${what}; it takes ${own.filter((name) => name !== "--help").join(", ")}`);
}

function meantOption(what: string, meant: string, { options }: CommandUnknownOpts): UsageError {
  const option = options.find(({ long }) => long === meant);
  return new UsageError(`${what}; did you mean ${meant}?`, option ? [`  ${described(option)}`] : []);
}

function described({ flags, description }: Option): string {
  const [first = ""] = description.split(/(?<=[^(]{20})[;:] /);
  return `${flags}: ${first}`;
}

function withoutOption(argv: readonly string[], said: string): string {
  return ["cornerstones", ...argv.filter((word) => word !== said).map(shellWord)].join(" ");
}

function calledWith(argv: readonly string[], said: string): string {
  const before = argv.filter((word) => word !== said && word !== "--");
  return ["cornerstones", ...before.map(shellWord), "--", said].join(" ");
}

function missingValue(flags: string, { program, command }: Call): UsageError {
  const option = [...(command?.options ?? []), ...program.options].find((each) => each.flags === flags);
  const name = option?.long ?? flags;
  const [, value = "value"] = /<(.*?)>/.exec(flags) ?? [];
  return new UsageError(
    `${name}: its ${value} is missing behind it`,
    option ? [`  ${described(option)}`] : [],
  );
}

function missingArgument(name: string, { command }: Call): UsageError {
  const argument = command?.registeredArguments.find((each) => each.name() === name);
  const called = command?.registeredArguments.map((each) => each.name().toUpperCase()).join(" ");
  return new UsageError(
    `${name.toUpperCase()} is missing: cornerstones ${command?.name()} ${called}`,
    argument ? [`  ${name.toUpperCase()}: ${argument.argChoices?.join(", ") ?? argument.description}`] : [],
  );
}

/** Arguments behind a sentence: words too many are rather a part of that. */
const BEHIND: ReadonlySet<string> = new Set(["role", "day", "place"]);

function tooManyWords({ command, argv }: Call): UsageError {
  const curly = curlyQuoted(argv);
  if (curly !== null)
    return new UsageError(
      `too many words: ${curly} begins with quotes as a word processor writes them, which a terminal takes for letters; use " or '`,
    );
  const words = command?.args ?? [];
  const bare = command ? bareOption(words, command) : null;
  if (bare !== null)
    return new UsageError(`too many words: an option begins with two hyphens, as in: ${bare}`);
  const count = command?.registeredArguments.filter((each) => !BEHIND.has(each.name())).length ?? 0;
  const option = command ? unquotedOption(argv, command) : null;
  const call = `cornerstones ${command?.name()}`;
  const [kept, rest] = [words.slice(0, Math.max(0, count - 1)), words.slice(Math.max(0, count - 1))];
  const meant = [call, ...kept.map(shellWord), shellWord(rest.join(" "))].join(" ");
  if (count === 0 && option === null)
    return new UsageError(`too many words: ${call} takes none, and here is "${words.join(" ")}"`);
  return new UsageError(
    `too many words: several that belong together stand in quotes, as in: ${option === null ? meant : `${call} ... ${option}`}`,
  );
}

/** `because it helps` for `--because "it helps"`; null where no word is the name of an option. */
function bareOption(words: readonly string[], { options }: CommandUnknownOpts): string | null {
  const at = words.findIndex(
    (word, position) => position > 0 && options.some(({ long }) => long === `--${word}`),
  );
  const value = words.slice(at + 1).join(" ");
  return at < 0 || value === "" ? null : `--${words[at]} ${shellWord(value)}`;
}

function conflicting({ message }: CommanderError): UsageError {
  const [one = "", other = ""] = [...message.matchAll(/'(-.*?)'/g)].map(
    ([, flags = ""]) => /--[a-z-]+/.exec(flags)?.[0] ?? flags,
  );
  return new UsageError(`${one} and ${other} exclude each other: use one of the two`);
}

function invalidValue({ message }: CommanderError, { program, command }: Call): UsageError {
  const [, flags, value = "", hint = ""] =
    /option '(.*?)' argument '(.*)' is invalid\. (.*)$/s.exec(message) ?? [];
  const option = [...(command?.options ?? []), ...program.options].find((each) => each.flags === flags);
  if (!option) return new UsageError(message.replace(/^error: /, ""));
  const name = `${option.long} ${value}`;
  const choices = option.argChoices;
  if (choices === undefined)
    return new UsageError(`${name}: ${hint.charAt(0).toLowerCase()}${hint.slice(1).replace(/\.$/, "")}`);
  const word = value.toLowerCase();
  const meant =
    meaningsOf(word, VALUE_MEANINGS).find((each) => choices.includes(each)) ??
    nearestWord(value, choices)?.word;
  const words = choices.join(", ");
  return meant === undefined
    ? new UsageError(`${name}: choose ${words}`)
    : new UsageError(`${name}: did you mean ${meant}?`, [`  There are: ${words}`]);
}
