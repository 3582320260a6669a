import { describe, expect, test } from "vitest";
import { escapeHtml, html, inlined } from "../../src/markup/html.ts";
import { element } from "../../src/markup/xml.ts";

describe("escapeHtml", () => {
  test.each([
    ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    [`" onload="x`, "&quot; onload=&quot;x"],
    ["' autofocus onfocus='x", "&#39; autofocus onfocus=&#39;x"],
    ["</title></textarea><!-- ]]>", "&lt;/title&gt;&lt;/textarea&gt;&lt;!-- ]]&gt;"],
    ["&lt; stays what was typed", "&amp;lt; stays what was typed"],
    ["\u0000\u001b[31m", "&lt;U+0000&gt;&lt;U+001B&gt;[31m"],
    ["\u202egnp.exe", "&lt;U+202E&gt;gnp.exe"],
    ["\ud800 alone", "&lt;U+D800&gt; alone"],
    ["Llŷn, اردو, 👩‍👧", "Llŷn, اردو, 👩‍👧"],
  ])("%j", (text, escaped) => {
    expect(escapeHtml(text)).toBe(escaped);
  });
});

describe("html", () => {
  test("escapes its attributes and texts, and leaves elements as they are", () => {
    const inner = html("b", { title: '"x"' }, "a < b");
    expect(html("p", {}, "& ", inner).html).toBe('<p>&amp; <b title="&quot;x&quot;">a &lt; b</b></p>\n');
  });

  test("takes SVG among its children", () => {
    expect(html("span", {}, element("circle", { r: 1 })).html).toBe('<span><circle r="1"/></span>');
  });

  test("leaves out what is absent or false, and gives true no value", () => {
    expect(html("button", { hidden: true, disabled: false, title: undefined, tabindex: 0 }, "x").html).toBe(
      '<button hidden tabindex="0">x</button>',
    );
  });

  test("gives a void element no end tag and no children", () => {
    expect(html("br", {}).html).toBe("<br>");
    expect(html("span", {}).html).toBe("<span></span>");
    expect(() => html("br", {}, "x")).toThrow("takes no children");
  });

  test.each([
    ["a handler", { onclick: "alert(1)" }],
    ["a style", { style: "background: url(http://evil.example)" }],
    ["something to fetch", { src: "#x" }],
    ["a link off the page", { href: "https://evil.example" }],
    ["a link that is a script", { href: "javascript:alert(1)" }],
    ["a name that is more than a name", { "x><script": "y" }],
  ])("refuses %s", (_, attributes) => {
    expect(() => html("a", attributes, "x")).toThrow(/no attribute for html|off the page/);
  });

  test.each(["script", "style", "img src=x", "b/"])("refuses the element %s", (name) => {
    expect(() => html(name, {}, "x")).toThrow("no element for html");
  });
});

describe("inlined", () => {
  test("leaves our own script as it is", () => {
    expect(inlined("script", "if (a < b && c) d();").html).toBe("<script>if (a < b && c) d();</script>\n");
  });

  test.each(["x</script>", "x</STYLE>", "<!-- x", "<script"])("refuses %s, which would end it", (text) => {
    expect(() => inlined("script", text)).toThrow("would end the script");
  });
});
