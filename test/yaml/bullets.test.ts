import { describe, expect, test } from "vitest";
import { fixed, read, told } from "./reading.ts";

const SAYS = (bullet = " `•`"): string =>
  `yaml-syntax: the lines of this list begin with Word's bullet${bullet}; in YAML they begin with \`- \``;

describe("a list with Word's bullets that YAML cannot read is read as the list that is meant", () => {
  test.each([
    ["in line with its key", "success:\n• One\n• Two\nlead: x\n", "2:1", "success:\n- One\n- Two\nlead: x\n"],
    [
      "left of its key",
      "rows:\n  - a: 1\n    success:\n•\tOne\n•\tTwo\n    lead: x\n",
      "4:1",
      "rows:\n  - a: 1\n    success:\n      - One\n      - Two\n    lead: x\n",
    ],
    [
      "behind other items",
      "success:\n  - One\n  • Two\n  • Three\n",
      "3:3",
      "success:\n  - One\n  - Two\n  - Three\n",
    ],
    [
      "whose entries have keys",
      "actions:\n  • do: Ring\n    by: x\n  • do: Write\nlead: x\n",
      "2:3",
      "actions:\n  - do: Ring\n    by: x\n  - do: Write\nlead: x\n",
    ],
    [
      "with one key in each entry",
      "actions:\n  • do: Ring\n  • do: Write\n",
      "2:3",
      "actions:\n  - do: Ring\n  - do: Write\n",
    ],
    ["with blank lines", "success:\n\n• One\n\n• Two\n", "3:1", "success:\n\n- One\n\n- Two\n"],
  ])("%s", (_, text, at, right) => {
    expect(told(text)).toEqual([`${at} ${SAYS()}`]);
    expect(read(text).value).toEqual(read(right).value);
    expect(fixed(text)).toBe(right);
    expect(told(right)).toEqual([]);
  });

  test("each list of a plan for itself", () => {
    const text = "a:\n• One\nb:\n  – x: y\n  – z\n";
    expect(told(text)).toEqual([`2:1 ${SAYS()}`, `4:3 ${SAYS(" `–`")}`]);
    expect(read(text).value).toEqual({ a: ["One"], b: [{ x: "y" }, "z"] });
  });
});

describe("bullets are left alone", () => {
  test.each([
    ["in a text of several lines", "a: |\n  • One\n  • Two\n"],
    ["in a text that YAML can read", "a:\n  • One\n  • Two\n"],
    ["in quotes", "a: 'x\n  • One'\n"],
  ])("%s", (_, text) => {
    expect(told(text)).toEqual([]);
    expect(JSON.stringify(read(text).value)).toContain("• One");
  });
});
