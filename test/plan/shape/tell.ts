import { expect, test } from "vitest";
import { findingsOf, mended, sentencesOf } from "../sample.ts";

/** A plan, the one sentence that is said of it and, where there is a fix, what the fix makes of it. */
export type Case = readonly [text: string, sentence: string, fixed?: string];

/** Declares a test for each case: the sentence to the letter, and that the fix leaves nothing to be said. */
export function tell(cases: readonly Case[]): void {
  for (const [text, sentence, fixed] of cases) {
    test(sentence, () => {
      expect(sentencesOf(text)).toEqual([sentence]);
      if (fixed === undefined) expect(findingsOf(text)[0]?.fix).toBeUndefined();
      else {
        expect(mended(text)).toContain(fixed);
        expect(sentencesOf(mended(text))).toEqual([]);
      }
    });
  }
}
