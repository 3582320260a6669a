/** A text as one word of a command line, in quotes where it needs them: what is shown can be typed. */
export function shellWord(text: string): string {
  if (/^[\p{L}\p{N}_./:@%+=,-]+$/u.test(text) && !text.startsWith("-")) return text;
  return /["$`\\!]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
}
