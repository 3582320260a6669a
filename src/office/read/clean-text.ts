/** Characters that are not seen, or stand for another one: soft hyphens, marks of no width, controls. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what it is for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u2060\ufeff\ufffe\uffff\u202a-\u202e\u2066-\u206f]|\p{Cs}/gu;

/** A cell's text with one kind of line break and of space, and without what nobody sees in it; lines keep their order. */
export function cleanText(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: Word and Excel break lines with them
      .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, "\n")
      .replace(UNSEEN, "")
      .replace(/[\t\p{Zs}]+/gu, " ")
      .split("\n")
      .map((line) => line.trim())
      .join("\n")
      .replace(/^\n+|\n+$/g, "")
  );
}
