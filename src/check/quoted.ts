const MOST_CHARACTERS = 60;

/** A text of the plan within a sentence, in quotes; a long one in its first words. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= MOST_CHARACTERS) return `"${line}"`;
  const start = line.slice(0, MOST_CHARACTERS);
  return `"${start.slice(0, Math.max(start.lastIndexOf(" "), MOST_CHARACTERS / 2)).trimEnd()} …"`;
}
