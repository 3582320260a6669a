import { describe, expect, test } from "vitest";
import { isolateDays, isolateDaysInHtml } from "../../src/markup/isolated-days.ts";
import { displayWidth } from "../../src/markup/width.ts";

const NAME = "مدرسة السلام";

describe("beside words that are read from right to left, days stand between isolates", () => {
  test.each([
    [`${NAME}, 2 November 2025: said`, `${NAME}, \u20682 November 2025\u2069: said`],
    [`${NAME} (15 May)`, `${NAME} (\u206815 May\u2069)`],
    [`15 Sep 2025 בית ספר`, `\u206815 Sep 2025\u2069 בית ספר`],
    [`${NAME} · 2025-26`, `${NAME} · \u20682025-26\u2069`],
    [`since May 2026 ${NAME}`, `since \u2068May 2026\u2069 ${NAME}`],
    [`2026-03-20 ${NAME} 2026-04-01`, `\u20682026-03-20\u2069 ${NAME} \u20682026-04-01\u2069`],
    [
      `${NAME} from 1 September 2025 to 21 July 2026`,
      `${NAME} from \u20681 September 2025\u2069 to \u206821 July 2026\u2069`,
    ],
  ])("%s", (text, isolated) => {
    expect(isolateDays(text)).toBe(isolated);
    expect(displayWidth(isolated)).toBe(displayWidth(text));
  });
});

test("what is no day, and lines without such words, stay as they are", () => {
  for (const text of ["Oak, 2 November 2025", `${NAME} 12 of 30, 112 Mays, 3 Marching, A2 May`])
    expect(isolateDays(text)).toBe(text);
  expect(isolateDays(`15 May\n${NAME} 15 May\n15 May`)).toBe(`15 May\n${NAME} \u206815 May\u2069\n15 May`);
});

test("of a page only the texts between its tags", () => {
  expect(isolateDaysInHtml(`<p data-day="2026-05-15">${NAME} <span>15 May</span></p>\n<p>15 May</p>\n`)).toBe(
    `<p data-day="2026-05-15">${NAME} <span>\u206815 May\u2069</span></p>\n<p>15 May</p>\n`,
  );
});
