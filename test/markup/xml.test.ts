import { describe, expect, test } from "vitest";
import { element, escapeXml, plainNumber, xmlLines } from "../../src/markup/xml.ts";

describe("escapeXml", () => {
  test.each([
    ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    [`" onload="x`, "&quot; onload=&quot;x"],
    ["it's", "it&#39;s"],
    ["]]> & --> <!--", "]]&gt; &amp; --&gt; &lt;!--"],
    ["&lt; stays what was typed", "&amp;lt; stays what was typed"],
    ["\u0000\u0007\u001b[31m", "&lt;U+0000&gt;&lt;U+0007&gt;&lt;U+001B&gt;[31m"],
    ["\u202egnp.exe", "&lt;U+202E&gt;gnp.exe"],
    ["\ud800 alone", "&lt;U+D800&gt; alone"],
    ["\ufffe\uffff", "&lt;U+FFFE&gt;&lt;U+FFFF&gt;"],
    ["one\ttwo\r\nthree\rfour", "one two\nthree\nfour"],
    ["one\n ::error::x\n- ::y::", "one\n &#58;:error::x\n- &#58;:y::"],
    ["##[group]x", "&#35;#[group]x"],
    ["Llŷn, اردو, 👩‍👧", "Llŷn, اردو, 👩‍👧"],
  ])("%j", (text, escaped) => {
    expect(escapeXml(text)).toBe(escaped);
  });
});

describe("element", () => {
  test("escapes its attributes and texts, and leaves elements as they are", () => {
    const inner = element("tspan", { x: 1 }, "a < b");
    expect(element("text", { class: '"x"', y: undefined }, "& ", inner).xml).toBe(
      '<text class="&quot;x&quot;">&amp; <tspan x="1">a &lt; b</tspan></text>',
    );
  });

  test("without children it closes itself", () => {
    expect(element("circle", { r: 2.5 }).xml).toBe('<circle r="2.5"/>');
  });

  test("stands with others on lines of their own", () => {
    expect(xmlLines([element("a", {}), element("b", {})]).xml).toBe("\n<a/>\n<b/>");
  });
});

test("a number has at most two decimals and no minus before nought", () => {
  expect([1 / 3, 2, -0.001, 1e-9, -12.346].map(plainNumber)).toEqual(["0.33", "2", "0", "0", "-12.35"]);
});
