import { expect, test } from "vitest";
import { checkCatalogueFile } from "../../src/catalogue/file/check-catalogue-file.ts";
import { makeSource } from "../../src/source/source.ts";
import type { TextFinding, YamlFile } from "../../src/yaml/yaml-file.ts";

/** A file that was read as this value, with these findings of its text. */
function yamlFile(value: unknown, findings: readonly Partial<TextFinding>[]): YamlFile {
  const span = { start: 0, end: 0 };
  return {
    source: makeSource("oak.yaml", ""),
    value,
    findings: findings.map((finding) => ({ rule: "yaml-syntax", span, path: [], message: "", ...finding })),
    spanOf: () => span,
    placeAt: () => null,
    writtenAt: () => null,
    styleAt: () => null,
    isFlow: () => false,
    isLost: () => false,
    pathAt: () => [],
    isGivenUp: false,
    mayHold: { bullets: false, oddNumbers: false },
    conflict: null,
  };
}

function messages(file: YamlFile): readonly string[] {
  return checkCatalogueFile(file, () => []).map(({ message }) => message);
}

test("what the reader calls no plan is called no catalogue here", () => {
  const finding = { rule: "not-a-plan", message: "the file is empty: a plan begins with ..." } as const;
  expect(messages(yamlFile(null, [finding]))).toEqual([
    "this is not a catalogue: one begins with `catalogue: 1` and its `name`",
  ]);
  expect(messages(yamlFile({ catalogue: 1 }, [finding]))).toEqual([
    "a file holds one catalogue: put what stands from the second `---` on in a file of its own",
  ]);
});

test("a warning about the text does not keep a catalogue from being used", () => {
  const finding = { rule: "hidden-characters", severity: "warning", message: "a soft hyphen" } as const;
  expect(messages(yamlFile({ catalogue: 1, name: "Oak" }, [finding]))).toEqual([]);
});

test("problems of the text are told in order of place, and alone", () => {
  const file = yamlFile({ catalogue: 1, name: "Oak", measures: [{ id: "a" }, { id: "a" }] }, [
    { span: { start: 9, end: 9 }, message: "second" },
    { span: { start: 2, end: 2 }, message: "first" },
  ]);
  expect(messages(file)).toEqual(["first", "second"]);
});
