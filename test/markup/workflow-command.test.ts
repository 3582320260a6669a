import { expect, test } from "vitest";
import { workflowCommand } from "../../src/markup/workflow-command.ts";

test("a command names what it says of its place, and leaves out what is absent", () => {
  expect(
    workflowCommand("warning", { file: "a.yaml", line: 3, col: undefined }, ["Two lines,", "here"]),
  ).toBe("::warning file=a.yaml,line=3::Two lines,%0Ahere");
  expect(workflowCommand("notice", {}, ["words"])).toBe("::notice::words");
});

test.each([
  ["per cent", "100%", "file=100%25::100%25"],
  ["colon and comma", "a: b, c", "file=a%3A b%2C c::a: b, c"],
  ["line breaks", "a\r\nb", "file=a  b::a  b"],
  ["an escape that is typed", "%0A::error::x", "file=%250A%3A%3Aerror%3A%3Ax::%250A::error::x"],
  ["what hides or moves", "\u202e\u001b[2J", "file=<U+202E><U+001B>[2J::<U+202E><U+001B>[2J"],
])("%s from outside", (_, text, escaped) => {
  expect(workflowCommand("error", { file: text }, [text])).toBe(`::error ${escaped}`);
});
