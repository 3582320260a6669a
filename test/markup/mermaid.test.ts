import { describe, expect, test } from "vitest";
import { escapeMermaid, mermaidId } from "../../src/markup/mermaid.ts";

describe("escapeMermaid", () => {
  test.each([
    ['"]-->x', "#34;#93;#45;#45;#62;x"],
    ["%%{init: {}}%%", "#37;#37;#123;init#58; #123;#125;#125;#37;#37;"],
    ["<script>", "#60;script#62;"],
    ["#quot; &amp;", "#35;quot#59; #38;amp#59;"],
    ["1. A list", "1#46; A list"],
    ["- another", "#45; another"],
    ["`**bold**`", "#96;#42;#42;bold#42;#42;#96;"],
    ["one\ntwo", "one two"],
    ["\\n", "#92;#8288;n"],
    ["C:\\temp", "C#58;#92;temp"],
    ["\u202e", "#60;U#43;202E#62;"],
    ["👋", "#128075;"],
    ["Extra-curricular, children's end.", "Extra-curricular, children's end."],
    ["Ysgol Gŵyr اسکول", "Ysgol Gŵyr اسکول"],
  ])("%j", (text, escaped) => {
    expect(escapeMermaid(text)).toBe(escaped);
  });
});

describe("mermaidId", () => {
  test("is one word that says the id", () => {
    expect(mermaidId("m", "wc-staff-induction")).toBe("m_wc_staff_induction");
    expect(mermaidId("m", "end")).toBe("m_end");
  });

  test("differs for ids that differ", () => {
    const ids = ["a-b", "a_b", "a b", "aU5f_b", "A-b", "a--b", "a;b"];
    expect(new Set(ids.map((id) => mermaidId("m", id))).size).toBe(ids.length);
    expect(mermaidId("m", "a]-->b;")).toBe("m_aU5d___U3e_bU3b_");
  });
});
