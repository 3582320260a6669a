import { describe, expect, test } from "vitest";
import { blocksHtml } from "../../src/document/html/blocks-html.ts";
import {
  cellsRow,
  heading,
  item,
  list,
  more,
  type Page,
  paragraph,
  pointer,
  sentence,
  table,
} from "../../src/document/page.ts";
import { renderMarkdown } from "../../src/document/render-markdown.ts";
import { renderTerminal } from "../../src/document/terminal/render-terminal.ts";
import { makeStyle } from "../../src/markup/style.ts";

const style = makeStyle(false);
const terminal = (page: Page, width = 40): string => renderTerminal(page, { style, width });
const html = (page: Page): string =>
  blocksHtml(page)
    .map((part) => part.html)
    .join("");

describe("a way to something else is said where somebody knows it", () => {
  const page = [paragraph("Here"), pointer("All of it", ["all", "it"]), more(3, ["progress"])];
  const typed = (width: number): string =>
    renderTerminal(page, { style, width, pointer: (way) => `tool show ${way.join(" ")}` });

  test("behind the text, or unbroken on a line of its own", () => {
    expect(typed(40)).toBe("Here\nAll of it: tool show all it\nand 3 more: tool show progress\n");
    expect(typed(24)).toBe("Here\nAll of it:\n  tool show all it\nand 3 more:\n  tool show progress\n");
  });

  test("elsewhere what says nothing without it is left out", () => {
    expect(terminal(page)).toBe("Here\nand 3 more\n");
    expect(renderMarkdown(page)).toBe("Here\n\nand 3 more\n");
    expect(html(page)).toBe("<p>Here</p>\n<p>and 3 more</p>\n");
  });
});

describe("lines that are there to be copied", () => {
  const text = "links:\n  - { to: wc-attendance, because: A warm start is a reason to arrive in time }\u001b";
  const page: Page = [{ kind: "code", text }];

  test("are never broken, and hold nothing that moves the cursor", () => {
    expect(terminal(page).split("\n")).toHaveLength(3);
    expect(terminal(page)).toContain("A warm start is a reason to arrive in time }<U+001B>\n");
    expect(renderMarkdown(page)).toMatch(/^```yaml\nlinks:\n {2}- .*<U\+001B>\n```\n$/);
    expect(html(page)).toContain("<pre><code>links:<br>  - { to: ");
    expect(html(page)).toContain("in time }&lt;U+001B&gt;</code></pre>");
  });
});

describe("our own sentences", () => {
  test("have code where backticks stand; those of others do not", () => {
    const ours = [sentence("Write `done:` with the day")];
    expect(terminal(ours)).toBe("Write `done:` with the day\n");
    expect(renderMarkdown(ours)).toBe("Write `done:` with the day\n");
    expect(renderMarkdown([paragraph("Write `done:`")])).toBe("Write \\`done:\\`\n");
  });
});

describe("an item of other items and of names", () => {
  const items = [
    item("", { label: "could help", items: [item("Attendance\nA warm start", { mark: "->" })] }),
    item("Improving: yes", { label: "helped by", names: ["You said, we did", "A named person"] }),
  ];

  test("keeps its names whole, beside its label or below it", () => {
    expect(terminal(list(items), 60)).toBe(
      "could help  -> Attendance\n               A warm start\nhelped by   You said, we did · A named person\n            Improving: yes\n",
    );
    expect(terminal(list(items), 24)).toBe(
      "could help\n  -> Attendance\n     A warm start\nhelped by\n  You said, we did ·\n  A named person\n  Improving: yes\n",
    );
  });

  test("is a list in a list as Markdown", () => {
    expect(renderMarkdown(list(items))).toBe(
      "- **could help:**\n  - Attendance\\\n    A warm start\n- **helped by:** You said, we did · A named person · Improving: yes\n",
    );
  });
});

test("what is folded away in a page is there in a terminal", () => {
  const page: Page = [{ kind: "fold", text: "2 hints", page: list([item("One"), item("Two")]) }];
  expect(renderMarkdown(page)).toBe(
    "<details>\n\n<summary>2 hints</summary>\n\n- One\n- Two\n\n</details>\n",
  );
  expect(html(page)).toContain("<details><summary>2 hints</summary>");
  expect(terminal(page)).toBe("2 hints\nOne\nTwo\n");
});

describe("names that programs know", () => {
  const rows = [
    cellsRow(["wc-attendance", "", "Attendance is good"]),
    cellsRow(["own-club", "new", "A club"]),
  ];

  test("stand in a column of their own; where something is said of them, what they mean stands below", () => {
    expect(terminal([heading(3, "Rules"), table(["Id", "", "Measure"], rows, "terms")], 80)).toBe(
      "Rules\n  wc-attendance  Attendance is good\n  own-club (new)\n    A club\n",
    );
  });

  test("are code in Markdown", () => {
    expect(renderMarkdown([table(["Id", "", "Measure"], rows.slice(0, 1), "terms")])).toContain(
      "| `wc-attendance` |  | Attendance is good |",
    );
  });
});
