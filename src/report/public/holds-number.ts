const WORDS =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half|once|twice|both|couple|dozen)\b/iu;

/** Whether a text holds a number, in figures or as an English word. */
export function holdsNumber(text: string): boolean {
  return /\p{N}/u.test(text) || WORDS.test(text);
}
