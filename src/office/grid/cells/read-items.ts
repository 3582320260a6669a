import { wordBullet } from "../../../yaml/word-bullet.ts";

/** Bullets and numbers before the items of a list, as people type them. */
const TYPED = /^(?:[-*+~>–—]+|\(?\d{1,2}[.)](?!\d)|\(?[a-z]\))\s*(?=\S)/i;

/** A line without the bullet or number before it; null where it has none. */
function withoutBullet(line: string): string | null {
  const bullet = wordBullet(line);
  if (bullet !== null) return line.slice(bullet.length).trim();
  const typed = TYPED.exec(line)?.[0];
  return typed === undefined ? null : line.slice(typed.length).trim();
}

/**
 * The items of a cell: one a bullet where there are bullets, the lines below it belonging to it; else one a line, a line
 * that begins with a small letter going on with the one above.
 */
export function readItems(text: string): readonly string[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const bare = lines.map(withoutBullet);
  const hasBullets = bare.some((line) => line !== null);
  const items: string[] = [];
  for (const [at, line] of lines.entries()) {
    const item = bare[at] ?? null;
    const goesOn = item === null && items.length > 0 && (hasBullets || /^\p{Ll}/u.test(line.trim()));
    if (goesOn) items.push(`${items.pop() ?? ""} ${line.trim()}`);
    else items.push(item ?? line.trim());
  }
  return items.map((item) => item.replace(/\s*[;,]$/, "")).filter((item) => item !== "");
}

/** A cell's text in its lines, with one kind of bullet; the bullet of a single item goes. */
export function readText(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const bare = lines.map(withoutBullet);
  if (lines.length === 1) return bare[0] ?? lines[0] ?? "";
  return lines.map((line, at) => (bare[at] === null ? line.trim() : `- ${bare[at]}`)).join("\n");
}
