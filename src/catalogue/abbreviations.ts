/** The abbreviations that statements use, with what they stand for, in the order in which they are spelled out. */
const ABBREVIATIONS = {
  SEND: "special educational needs and disabilities",
  EHC: "education, health and care (plan)",
  PEP: "personal education plan",
} as const;

/**
 * The abbreviations that stand in any of the texts, spelled out: "SEND: special ... · EHC: education ...".
 * Null where there is none. A page says it once.
 */
export function spelledOut(texts: readonly string[]): string | null {
  const found = Object.entries(ABBREVIATIONS).filter(([short]) =>
    texts.some((text) => text.includes(short) && text.split(/[^A-Za-z]+/).includes(short)),
  );
  return found.length === 0 ? null : found.map(([short, long]) => `${short}: ${long}`).join(" · ");
}
