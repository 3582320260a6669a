/**
 * Words in lower case with one space between them, each in the singular: "Heads of Year" is "head of year". "The", "our"
 * and "all" before them say nothing of whose they are.
 */
export function foldRole(text: string): string {
  const plain = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/['’]s?(?![\p{L}\p{N}])/gu, "");
  const words = plain.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words
    .map(singular)
    .join(" ")
    .replace(/^(?:all )?(?:(?:the|our|a|an) )?/, "");
}

function singular(word: string): string {
  if (word.length < 3) return word;
  return word
    .replace(/ies$/, "y")
    .replace(/(ss|ch|sh|x)es$/, "$1")
    .replace(/(?<!s)s$/, "");
}
