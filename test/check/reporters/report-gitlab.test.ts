import { expect, test } from "vitest";
import { reportGitlab as reportGitlabPieces } from "../../../src/check/reporters/report-gitlab.ts";
import { HOSTILE, manyFindings, NOTHING_FOUND, SAMPLE, wholeText } from "./sample.ts";

const reportGitlab = wholeText(reportGitlabPieces);

interface Issue {
  readonly description: string;
  readonly fingerprint: string;
  readonly location: { readonly path: string };
}

test("findings as GitLab takes them", async () => {
  await expect(reportGitlab(SAMPLE)).toMatchFileSnapshot("snapshots/sample-gitlab.json");
});

test("a run without findings is an empty list", () => {
  expect(reportGitlab(NOTHING_FOUND)).toBe("[]\n");
});

test("every fingerprint is there once, also where findings are equal", () => {
  const issues: Issue[] = JSON.parse(reportGitlab(manyFindings(50)));
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(50);
});

test("text from outside brings no character that moves, hides or reorders", () => {
  const text = reportGitlab(HOSTILE);
  expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
  const issues: Issue[] = JSON.parse(text);
  expect(issues.map(({ description }) => description).join("")).not.toMatch(
    /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u,
  );
  expect(issues.map(({ location }) => location.path)).toContain("plans/\u202egnp.exe \u2066.yaml");
});
