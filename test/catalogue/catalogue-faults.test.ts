import { expect, test } from "vitest";
import { catalogueFaults } from "../../src/catalogue/file/catalogue-faults.ts";
import { makeSource } from "../../src/source/source.ts";
import type { TextProblem, YamlFile } from "../../src/yaml/yaml-file.ts";

/** A file that was read as this value, with these problems of its text. */
function yamlFile(value: unknown, problems: readonly Partial<TextProblem>[]): YamlFile {
  const span = { start: 0, end: 0 };
  return {
    source: makeSource("oak.yaml", ""),
    value,
    problems: problems.map((problem) => ({ rule: "yaml-syntax", span, path: [], message: "", ...problem })),
    spanOf: () => span,
    placeAt: () => null,
    writtenAt: () => null,
    styleAt: () => null,
    isFlow: () => false,
    isLost: () => false,
    pathAt: () => [],
    isGivenUp: false,
    conflict: null,
  };
}

function messages(file: YamlFile): readonly string[] {
  return catalogueFaults(file, () => []).map(({ message }) => message);
}

test("what the reader calls no plan is called no catalogue here", () => {
  const problem = { rule: "not-a-plan", message: "the file is empty: a plan begins with ..." } as const;
  expect(messages(yamlFile(null, [problem]))).toEqual([
    "this is not a catalogue: one begins with `catalogue: 1` and its `name`",
  ]);
  expect(messages(yamlFile({ catalogue: 1 }, [problem]))).toEqual([
    "a file holds one catalogue: put what stands from the second `---` on in a file of its own",
  ]);
});

test("a warning about the text does not keep a catalogue from being used", () => {
  const problem = { rule: "hidden-characters", severity: "warning", message: "a soft hyphen" } as const;
  expect(messages(yamlFile({ catalogue: 1, name: "Oak" }, [problem]))).toEqual([]);
});

test("problems of the text are told in order of place, and alone", () => {
  const file = yamlFile({ catalogue: 1, name: "Oak", measures: [{ id: "a" }, { id: "a" }] }, [
    { span: { start: 9, end: 9 }, message: "second" },
    { span: { start: 2, end: 2 }, message: "first" },
  ]);
  expect(messages(file)).toEqual(["first", "second"]);
});
