/** Several texts as one: sentences stand behind each other, other texts are parted by semicolons. Null for none. */
export function joinTexts(texts: readonly string[]): string | null {
  const [first, ...others] = texts;
  if (first === undefined) return null;
  return others.reduce((all, text) => (/[.!?…]$/.test(all) ? `${all} ${text}` : `${all}; ${text}`), first);
}
