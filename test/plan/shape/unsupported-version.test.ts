import { describe, expect, test } from "vitest";
import { planWith, sentencesOf } from "../sample.ts";
import { tell } from "./tell.ts";

describe("unsupported-version", () => {
  const version = (text: string): string => planWith({}).replace("cornerstones: 1", `cornerstones: ${text}`);
  tell([
    [
      version("2"),
      "unsupported-version | Version of the format | this plan is written in version 2 of the format, and this tool reads version 1",
    ],
    [
      version('"1"'),
      'unsupported-version | Version of the format | "1" is no version of the format: write 1 without quotes',
      "cornerstones: 1\n",
    ],
    [
      version("one"),
      'unsupported-version | Version of the format | "one" is no version of the format: write 1',
    ],
    [
      version("[1]"),
      "unsupported-version | Version of the format | the version of the format is one number: write 1",
    ],
    [version("0"), 'unsupported-version | Version of the format | "0" is no version of the format: write 1'],
  ]);

  test("of a later version's plan nothing else is said, as nobody knows its keys", () => {
    expect(sentencesOf("cornerstones: 3\nschool: Oakfield\n")).toHaveLength(1);
  });
});
