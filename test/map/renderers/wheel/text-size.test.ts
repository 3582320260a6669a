import { describe, expect, test } from "vitest";
import { textWidth, wrapText } from "../../../../src/map/renderers/wheel/text-size.ts";

describe("textWidth", () => {
  test("is that of Helvetica with a little to spare", () => {
    expect(textWidth("Oakfield", { size: 10 })).toBeCloseTo(36.68 * 1.15, 1);
  });

  test.each([
    ["each Cornerstone has its own line", 168.57, 190.51],
    ["Work in Partnership", 96.93, 111.9],
    ["A website families use", 111.29, 126.16],
  ])("is enough for DejaVu Sans, which stands in on Linux: %s", (text, regular, bold) => {
    expect(textWidth(text, { size: 10 })).toBeGreaterThanOrEqual(regular);
    expect(textWidth(text, { size: 10, bold: true })).toBeGreaterThanOrEqual(bold);
  });

  test("grows with the size, and with bold", () => {
    expect(textWidth("Staff", { size: 20 })).toBeCloseTo(2 * textWidth("Staff", { size: 10 }));
    expect(textWidth("Staff", { size: 10, bold: true })).toBeGreaterThan(textWidth("Staff", { size: 10 }));
  });

  test("counts letters of other scripts, wide ones double, marks not at all", () => {
    expect(textWidth("اب", { size: 10 })).toBeCloseTo(2 * 0.7 * 10 * 1.15);
    expect(textWidth("日本", { size: 10 })).toBeCloseTo(2 * textWidth("اب", { size: 10 }));
    expect(textWidth("e\u0301", { size: 10 })).toBeLessThan(textWidth("ee", { size: 10 }) * 1.3);
  });
});

describe("wrapText", () => {
  const room = { size: 10, width: 60, lines: 3 };

  test.each([
    ["Good attendance", ["Good", "attendance"]],
    ["  Staff \n induction ", ["Staff", "induction"]],
    ["Llanfairpwllgwyngyll", ["Llanfairpwll", "gwyngyll"]],
    ["one two three four five six seven eight nine", ["one two", "three four", "five six…"]],
    ["\u202ey", ["<U+202E>", "y"]],
    ["", []],
  ])("%j", (text, lines) => {
    expect(wrapText(text, room)).toEqual(lines);
  });

  test("cuts no letter with its marks in two", () => {
    for (const line of wrapText("👩‍👧".repeat(20), room)) expect(line).toMatch(/^(👩‍👧)+…?$/u);
  });

  test("a text far too long takes no longer than its first lines", () => {
    expect(wrapText("word ".repeat(100_000), room)).toHaveLength(3);
  });
});
