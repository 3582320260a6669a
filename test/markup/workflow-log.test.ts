import { expect, test } from "vitest";
import { escapeLogLine, escapeWorkflowCommands } from "../../src/markup/workflow-log.ts";

test("no line of a text is a command to a workflow, whatever blanks stand before it", () => {
  expect(escapeWorkflowCommands("a\n::error::x\n \u00a0::stop-commands::y\nb ##[add-mask]z\n")).toBe(
    "a\n<U+003A>:error::x\n \u00a0<U+003A>:stop-commands::y\nb <U+0023>#[add-mask]z\n",
  );
});

test("nor behind one mark, as a list, a diff or an edit has before its lines", () => {
  expect(escapeWorkflowCommands("+::a\n-  ::b\n \t- ::c\r::d\n+\u0085::e\n* + ::f")).toBe(
    "+<U+003A>:a\n-  <U+003A>:b\n \t- <U+003A>:c\r<U+003A>:d\n+\u0085<U+003A>:e\n* + ::f",
  );
});

test("nor one of another runner's, wherever it stands", () => {
  expect(escapeWorkflowCommands("a ##vso[task.setvariable]x ##teamcity[message] ## [b] #[c]")).toBe(
    "a <U+0023>#vso[task.setvariable]x <U+0023>#teamcity[message] ## [b] #[c]",
  );
});

test("a long line of blanks takes no time", () => {
  const blanks = `${" ".repeat(300_000)}+${" ".repeat(300_000)}`;
  expect(escapeWorkflowCommands(`${blanks}x`)).toBe(`${blanks}x`);
});

test("colons and number signs that command nothing stay, and so do colours", () => {
  for (const text of ["a :: b\n: c\n## [d]\n", "\u001b[1m::bold\u001b[22m\n"])
    expect(escapeWorkflowCommands(text)).toBe(text);
});

test("a single line is made safe for a terminal too", () => {
  expect(escapeLogLine("::\u001b##[x]")).toBe("<U+003A>:<U+001B><U+0023>#[x]");
});
