import { describe, expect, test } from "vitest";
import { reportGithub as reportGithubPieces } from "../../../src/check/reporters/report-github.ts";
import { HOSTILE, manyFindings, NOTHING_FOUND, SAMPLE, wholeText } from "./sample.ts";

const reportGithub = wholeText(reportGithubPieces);

test("findings as GitHub Actions takes them", async () => {
  await expect(reportGithub(SAMPLE)).toMatchFileSnapshot("snapshots/sample-github.txt");
});

test("a run without findings says so, and commands nothing", () => {
  expect(reportGithub(NOTHING_FOUND)).toBe("1 plan checked: nothing to fix.\n");
});

describe("GitHub shows ten of each kind beside the lines", () => {
  test("ten: there is nothing to say", () => {
    expect(reportGithub(manyFindings(10))).not.toContain("GitHub shows");
  });

  test("eleven: where to find the eleventh", () => {
    const lines = reportGithub(manyFindings(11)).trimEnd().split("\n");
    expect(lines.slice(-2)).toEqual([
      "GitHub shows ten of each kind beside the lines. In the log above alone: 1 more error.",
      "1 plan checked: 11 errors.",
    ]);
  });
});

describe("text from outside", () => {
  const lines = reportGithub(HOSTILE).trimEnd().split("\n");
  const commands = lines.filter((line) => line.startsWith("::")).map(read);

  test("gives one command a finding and no other line but the two of our own", () => {
    expect(commands.length).toBe(28);
    expect(lines.length - commands.length).toBe(2);
    expect(new Set(commands.map(({ command }) => command))).toEqual(new Set(["error"]));
  });

  test("stays within the property or the text that it belongs to", () => {
    const injected = commands.find(({ text }) => text.includes("::error::injected"));
    expect(injected).toEqual({
      command: "error",
      properties: { file: "::error::injected", title: "unreadable" },
      text: "::error::injected: ::error::injected",
    });
    expect(commands.map(({ properties }) => properties.file)).toContain("plans/a space, 100% sure: yes.yaml");
  });

  test("brings no character that moves, hides or reorders", () => {
    expect(lines.join("")).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
  });
});

/** Reads a command as the runner of GitHub Actions does: what is escaped is looked for last. */
function read(line: string): { command: string; properties: Record<string, string>; text: string } {
  const [, head = "", data = ""] = /^::(.*?)::(.*)$/.exec(line) ?? [];
  const [command = "", list = ""] = [head.split(" ", 1)[0], head.slice(head.indexOf(" ") + 1)];
  const properties = list.split(",").map((part) => {
    const at = part.indexOf("=");
    return [
      part.slice(0, at),
      unescaped(part.slice(at + 1))
        .replaceAll("%3A", ":")
        .replaceAll("%2C", ","),
    ];
  });
  return {
    command,
    properties: Object.fromEntries(properties.map(([name, value]) => [name, percent(value)])),
    text: percent(unescaped(data)),
  };
}

function unescaped(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n");
}

function percent(text: string | undefined): string {
  return (text ?? "").replaceAll("%25", "%");
}
