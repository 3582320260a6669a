const MAX_CHARACTERS = 60;

/** A text of the plan within a sentence, in quotes; a long one in its first words. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= MAX_CHARACTERS) return `"${line}"`;
  const start = line.slice(0, MAX_CHARACTERS);
  return `"${start.slice(0, Math.max(start.lastIndexOf(" "), MAX_CHARACTERS / 2)).trimEnd()} …"`;
}
