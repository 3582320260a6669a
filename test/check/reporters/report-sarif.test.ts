import { readFileSync } from "node:fs";
import { Validator } from "@cfworker/json-schema";
import { describe, expect, test } from "vitest";
import {
  reportSarif as reportSarifPieces,
  sarifText as sarifTextPieces,
} from "../../../src/check/reporters/sarif/report-sarif.ts";
import { RULES } from "../../../src/check/rules.ts";
import { VERSION } from "../../../src/version.ts";
import { HOSTILE, manyFindings, NOTHING_FOUND, SAMPLE, SAMPLE_RULES, wholeText } from "./sample.ts";

const reportSarif = wholeText(reportSarifPieces);
const sarifText = wholeText(sarifTextPieces);

interface Place {
  readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
}

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly Record<string, unknown>[] } };
      readonly invocations: readonly [
        {
          readonly executionSuccessful: boolean;
          readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[];
        },
      ];
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex?: number;
        readonly message: { readonly text: string };
        readonly locations: readonly [{ readonly physicalLocation: Place }];
        readonly partialFingerprints: Readonly<Record<string, string>>;
        readonly fixes?: readonly unknown[];
      }[];
    },
  ];
}

function runOf(text: string): Log["runs"][0] {
  const log: Log = JSON.parse(text);
  return log.runs[0];
}

test("findings as SARIF", async () => {
  const text = sarifText(SAMPLE, SAMPLE_RULES, { root: "/home/area plans" }).replaceAll(VERSION, "1.2.3");
  await expect(text).toMatchFileSnapshot("snapshots/sample.sarif");
});

test("every rule is described in full, whether it found something or not", () => {
  const { rules } = runOf(reportSarif(NOTHING_FOUND)).tool.driver;
  expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
  for (const rule of rules) {
    expect(rule).toMatchObject({
      shortDescription: { text: expect.stringMatching(/\.$/) },
      fullDescription: { text: expect.stringMatching(/\.$/) },
      help: {
        text: expect.stringContaining("Instead of:"),
        markdown: expect.stringContaining("Write:\n\n```yaml\n"),
      },
      defaultConfiguration: { level: expect.stringMatching(/^(?:error|warning|note)$/) },
      properties: { tags: [expect.any(String)], category: expect.any(String) },
    });
  }
});

test("a run in which a plan could not be read did not succeed, and says which and why", () => {
  expect(runOf(reportSarif(NOTHING_FOUND)).invocations[0].executionSuccessful).toBe(true);
  const [{ executionSuccessful, toolExecutionNotifications }] = runOf(reportSarif(SAMPLE)).invocations;
  expect(executionSuccessful).toBe(false);
  expect(toolExecutionNotifications).toMatchObject([
    {
      descriptor: { id: "unreadable", index: 0 },
      level: "error",
      message: { text: "there is no such file" },
      locations: [{ physicalLocation: { artifactLocation: { uri: "plans/gone.yaml" } } }],
    },
  ]);
});

test("findings past the ten-thousandth of a file are left out, and a notification says so", () => {
  const { results, invocations } = runOf(sarifText(manyFindings(10_001), SAMPLE_RULES));
  expect(results.length).toBe(10_000);
  expect(invocations[0].toolExecutionNotifications.map(({ message }) => message.text)).toEqual([
    "Left out: 1 finding past the first 10000.",
  ]);
});

test("equal findings of a file have fingerprints of their own", () => {
  const { results } = runOf(sarifText(manyFindings(3), SAMPLE_RULES));
  expect(results.map(({ partialFingerprints }) => partialFingerprints["findingKey/v1"])).toEqual([
    "target-behind-baseline measures/wc-staff-induction/indicators/confident/target/value=30",
    "target-behind-baseline measures/wc-staff-induction/indicators/confident/target/value=30#2",
    "target-behind-baseline measures/wc-staff-induction/indicators/confident/target/value=30#3",
  ]);
});

describe("text from outside", () => {
  const { results } = runOf(reportSarif(HOSTILE));

  test("in a file's name is a URI all the same", () => {
    const uris = results.map(
      ({ locations: [{ physicalLocation }] }) => physicalLocation.artifactLocation.uri,
    );
    expect(
      uris.filter((uri) => !/^plans\/(?:[A-Za-z0-9!'()*._~-]|%[0-9A-F]{2}|\/)+\.yaml$/.test(uri)),
    ).toEqual([]);
    expect(uris).toContain("plans/a%20space%2C%20100%25%20sure%3A%20yes.yaml");
  });

  test("in a message is neither a link nor a place for an argument", () => {
    const texts = results.map(({ message }) => message.text);
    expect(texts.filter((text) => /\]\(|(?<!\{)\{\d/.test(text))).toEqual([]);
    expect(texts.join("")).toContain("[click] (https://evil.example)");
    expect(texts.join("")).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
  });

  test("in a fix is what will be written, to the letter", () => {
    expect(JSON.stringify(results.map(({ fixes }) => fixes))).toContain(
      JSON.stringify("\u001b[31mred\u0007\u0000\u0085"),
    );
  });
});

const SCHEMA = JSON.parse(readFileSync("test/fixtures/sarif-2.1.0.json", "utf8"));

describe("is valid by the schema of SARIF 2.1.0", () => {
  test.each([
    ["the sample", SAMPLE],
    ["nothing found", NOTHING_FOUND],
    ["text from outside", HOSTILE],
    ["too much", manyFindings(10_001)],
  ])("%s", (_, result) => {
    const validator = new Validator(SCHEMA, "2020-12");
    expect(validator.validate(JSON.parse(reportSarif(result, { root: "/home/area plans" }))).errors).toEqual(
      [],
    );
  });
});
