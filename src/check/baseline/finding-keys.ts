import type { DataPlace, Finding, Path } from "../../diagnostics/finding.ts";
import { childOf, isMapping, valueAt } from "../../plan/value-at.ts";
import { digest } from "../../source/digest.ts";
import type { Span } from "../../source/source.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";

/** What a key is made of: a rule's finding, and the span of a finding about the text itself. */
export interface KeyedFinding extends Pick<Finding, "at" | "absent"> {
  readonly rule: string;
  readonly written?: Span | undefined;
}

/** What an entry of a list is known by, the first that it has; positions change when something is added above. */
const NAMES = ["measure", "id", "to", "rule", "date", "do", "said", "what", "from", "by"] as const;

/** Longer than any text that a plan may hold. */
const MAX_VALUE_LENGTH = 4_000;

/** Words and numbers stand in a key as they are, so that a baseline can be read; other texts would fill or disclose. */
const WORD = /^[\w.+-]{1,80}$/;

/** Gives a text as it stands in a key. */
type TextInKey = (text: string) => string;

/**
 * Gives what a finding is known by in one file, whatever moves: the rule, the ids on its path and the offending value, as in
 * `unknown-link measures/wc-attendance/links/wc-bogus=wc-bogus`. A text stands as its digest behind `~`. Equal findings of
 * a file (two voices of one day) have equal keys.
 */
export function findingKeys(file: YamlFile): (finding: KeyedFinding) => string {
  const word = rememberingWord();
  return ({ rule, at, written, absent }) => {
    const steps = namedPath(at.path, file.value, word);
    const place = (absent === undefined ? steps : [...steps, word(absent)]).join("/");
    const offence = written
      ? `~${digest(file.source.text.slice(written.start, written.end))}`
      : offending(at, file, word);
    const value = offence === null ? "" : `=${offence}`;
    return `${rule} ${place}${value}`.trimEnd();
  };
}

/** A long text is gone through once, however many findings stand below what it names. */
function rememberingWord(): TextInKey {
  const known = new Map<string, string>();
  return (text) => {
    if (WORD.test(text)) return text;
    const word = known.get(text) ?? `~${digest(text.slice(0, MAX_VALUE_LENGTH))}`;
    known.set(text, word);
    return word;
  };
}

function namedPath(path: Path, root: unknown, word: TextInKey): string[] {
  let here = root;
  return path.map((step) => {
    const isEntry = Array.isArray(here);
    here = childOf(here, step);
    return isEntry ? entryName(here, word) : word(String(step));
  });
}

function entryName(entry: unknown, word: TextInKey): string {
  if (!isMapping(entry)) return scalar(entry, word) ?? "?";
  for (const key of NAMES) {
    const name = scalar(childOf(entry, key), word);
    if (name !== null) return name;
  }
  return "?";
}

function offending({ path, part }: DataPlace, { value }: YamlFile, word: TextInKey): string | null {
  if (part === "key") return null;
  const found = valueAt(value, path);
  if (part === "value") return scalar(found, word);
  // A piece of a text may be what identifies a person, so it never stands as it is.
  return typeof found === "string" ? `~${digest(found.slice(part.start, part.end))}` : null;
}

/** A text, number or yes/no in a key; null for what is none, or is empty. */
function scalar(value: unknown, word: TextInKey): string | null {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "string" && value !== "" ? word(value) : null;
}
