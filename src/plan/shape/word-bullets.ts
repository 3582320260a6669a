import type { Fix, Path } from "../../diagnostics/finding.ts";
import { letterPattern } from "../../letter-pattern.ts";
import { quoteYaml } from "../../markup/yaml.ts";
import { positionAt } from "../../source/source.ts";
import type { ScalarNode } from "../../yaml/tree.ts";
import { hasWordBullet, namedBullet, wordBullet } from "../../yaml/word-bullet.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";
import { childOf } from "../value-at.ts";

/** A text whose lines begin with Word's bullets where a list may stand. */
export interface BulletedText {
  readonly path: Path;
  readonly message: string;
  readonly help: string;
  readonly fix?: Fix;
}

/** The key of an entry that holds a text alone, in lists of more than texts. */
const TEXT_KEYS: ReadonlyMap<unknown, string> = new Map([["actions", "do"]]);

const HELP = "Begin each line of the list with a hyphen and a space.";

/** Every text with bullets of a plan where one text or a list of texts may stand, in the plan's order. */
export function bulletedTexts(file: YamlFile): readonly BulletedText[] {
  if (!file.mayHold.bullets || !hasWordBullet(file.source.text)) return [];
  return [...listPlaces(file.value)].flatMap((path) => {
    const text = bulletedText(file, path);
    return text === null ? [] : [text];
  });
}

/** What is to be said of a text where a list stands, or may stand, if its lines begin with bullets; else null. */
export function bulletedText(file: YamlFile, path: Path): BulletedText | null {
  const node = file.placeAt(path)?.node;
  if (node?.kind !== "scalar" || node.start === node.end) return null;
  const lines = writtenLines(file.source.text, node);
  const bullet = lines.map(wordBullet).find((each) => each !== null);
  if (!bullet) return null;
  const message =
    lines.length === 1
      ? `this begins with ${namedBullet(bullet)}, which makes no list: begin it with \`- \` on a line of its own`
      : `lines begin with ${namedBullet(bullet)}, so that all of them are one text: begin each with \`- \``;
  const fix = listFix(file, path, node);
  return { path, message, help: HELP, ...(fix && { fix }) };
}

/** The places of a plan that may hold one text or a list of texts. */
function* listPlaces(plan: unknown): Generator<Path> {
  for (const path of entries(["voices"], plan)) yield* within(path, "did", "doing", "could-not");
  for (const row of entries(["measures"], plan)) {
    yield* within(row, "success", "lead");
    for (const path of entries([...row, "actions"], plan)) yield* within(path, "lead");
    for (const path of entries([...row, "voices"], plan)) yield* within(path, "did", "doing", "could-not");
  }
}

function within(path: Path, ...keys: readonly string[]): Path[] {
  return keys.map((key) => [...path, key]);
}

function entries(path: Path, plan: unknown): Path[] {
  const list = path.reduce(childOf, plan);
  return Array.isArray(list) ? list.map((_, position) => [...path, position]) : [];
}

/** The lines of a text as they are written, without its quotes, its head and the blanks round them. */
function writtenLines(text: string, { style, start, end }: ScalarNode): readonly string[] {
  const [from, to] = style === "single" || style === "double" ? [start + 1, end - 1] : [start, end];
  const lines = text.slice(from, to).split(/\r\n|\r|\n/);
  return (style === "block" ? lines.slice(1) : lines)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The fix that makes a list of the lines; null where some stand before the first bullet, or more is written than text. */
function listFix(file: YamlFile, path: Path, node: ScalarNode): Fix | null {
  const key = file.placeAt(path)?.key;
  const items = itemsOf(writtenLines(file.source.text, node));
  if (!key || items === null || file.isFlow(path.slice(0, -1)) || isEscaped(file, node)) return null;
  const { text } = file.source;
  const eol = /\r\n|\r|\n/.exec(text.slice(key.start))?.[0] ?? "\n";
  const colon = text.indexOf(":", key.end) + 1;
  const isBelow = node.style === "plain" && /[\r\n]/.test(text.slice(colon, node.start));
  const column = isBelow ? positionAt(file.source, node.start).column - 1 : listColumn(file, key.start, node);
  const of = TEXT_KEYS.get(path.at(-1));
  const dash = of === undefined ? "- " : `- ${of}: `;
  const list = items.map((item) => dash + item).join(`${eol}${" ".repeat(column)}`);
  const edit = isBelow
    ? { offset: node.start, length: node.end - node.start, text: list }
    : { offset: colon, length: node.end - colon, text: `${eol}${" ".repeat(column)}${list}` };
  return { title: "Make a list of the lines", edits: [edit] };
}

function isEscaped({ source: { text } }: YamlFile, { style, start, end }: ScalarNode): boolean {
  const written = text.slice(start, end);
  const head = written.split(/[\r\n]/, 1)[0] ?? "";
  return style === "block" ? head.includes("#") : style !== "plain" && /\\|''/.test(written.slice(1, -1));
}

/** Where the dashes stand: where the lines of a text stand, else two columns behind the key. */
function listColumn({ source }: YamlFile, key: number, { style, start, end }: ScalarNode): number {
  const indent = /[\r\n]([ ]+)[^ \r\n]/.exec(source.text.slice(start, end))?.[1];
  return style === "block" && indent !== undefined ? indent.length : positionAt(source, key).column + 1;
}

function itemsOf(lines: readonly string[]): readonly string[] | null {
  const items: string[] = [];
  for (const line of lines) {
    const bullet = wordBullet(line);
    const last = items.at(-1);
    if (bullet !== null) items.push(line.slice(bullet.length));
    else if (last !== undefined) items[items.length - 1] = `${last} ${line}`;
    else return null;
  }
  return items.map(plainOrQuoted);
}

const LETTER_FIRST = letterPattern("^\\p{L}", "u");

/** A text as the entry of a list: without quotes where it plainly needs none. */
function plainOrQuoted(text: string): string {
  const isPlain =
    LETTER_FIRST(text).test(text) && !/:(?: |$)| #|^(?:true|false|null|yes|no|on|off)$/i.test(text);
  return isPlain ? text : quoteYaml(text);
}
