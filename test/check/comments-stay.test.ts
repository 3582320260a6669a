import { expect, test } from "vitest";
import { jsonText } from "../../src/markup/json.ts";
import { findingsOf, fixText } from "./plans.ts";

/** A plan with one voice, whose words are given with all that follows them. */
const voice = (words: string): string => `cornerstones: 1
setting: S
period: { from: 2025-09-01, to: 2026-07-21 }
measures:
  - measure: wc-staff-induction
    improve: x
    voices:
      - date: 2025-10-01
        from: staff
        said: ${words}
        share: yes
`;
const between = (words: string): string =>
  voice("y").replace(
    "    voices:\n",
    `    voices:\n      - { date: 2025-10-01, from: staff, said: ${words}\n          , share: yes }\n`,
  );

test.each([
  voice("Words #secret"),
  voice("More: words # secret"),
  voice("More: words #secret"),
  voice("@staff say # secret"),
  voice("*very* good # secret"),
  voice("!very good words # secret"),
  voice("[laughs] good # secret"),
  voice('"Words" so # secret'),
  voice('"Words # secret'),
  voice("'It's so' # secret"),
  voice("• Words # secret"),
  voice("Words # secret\n          and more"),
  voice("More: words # secret\n          and more"),
  between("More: words # secret"),
  between("Words, more # secret"),
  between("@staff say # secret"),
  between('"Words" so # secret'),
  between("so [laughs] loud # secret"),
  voice("x\n        did:\n          • Words # secret\n          • More"),
  voice("x\n        did:\n        • Words # secret\n        • More"),
  voice("x\n        answered: 1/11/2025 # secret"),
  voice("x\n        Did: More # secret"),
  voice("x\n        did:More # secret"),
  voice("x\n\t\t\t\tdid: More # secret"),
])("no fix makes a text of a comment: %j", (text) => {
  expect(findingsOf(text).length).toBeGreaterThan(0);
  const { read } = fixText(text);
  expect(jsonText(read.file.value)).not.toContain("secret");
});
