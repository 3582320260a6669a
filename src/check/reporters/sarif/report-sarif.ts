import { folderUri } from "../../../markup/file-uri.ts";
import { jsonPieces } from "../../../markup/json.ts";
import { VERSION } from "../../../version.ts";
import { type CheckFindings, type ListedFile, mapEach } from "../../check-result.ts";
import type { Rule } from "../../rule.ts";
import { RULES } from "../../rules.ts";
import { uniqueKeys } from "../unique-keys.ts";
import { NOTIFICATIONS, sarifInvocation } from "./sarif-invocation.ts";
import { artifactLocation, ROOT_ID, ROOT_MEANING } from "./sarif-place.ts";
import { sarifResult } from "./sarif-result.ts";
import { sarifRule } from "./sarif-rule.ts";

export interface SarifOptions {
  /** The folder that names of files start from, absolute. */
  readonly root?: string;
}

/**
 * The findings in the Static Analysis Results Interchange Format, SARIF 2.1.0
 * (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), for code scanning and editors.
 */
export function reportSarif(result: CheckFindings, options: SarifOptions = {}): Iterable<string> {
  return sarifText(result, RULES, options);
}

/** The same for any list of rules, all of which are described. */
export function sarifText(
  result: CheckFindings,
  rules: readonly Rule[],
  options: SarifOptions = {},
): Iterable<string> {
  return jsonPieces({
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [run(result, rules, options)],
  });
}

function run(
  { asOf, files, unreadable }: CheckFindings,
  rules: readonly Rule[],
  { root }: SarifOptions,
): object {
  return {
    tool: { driver: driver(rules) },
    automationDetails: { id: "cornerstones/" },
    invocations: [sarifInvocation(files, unreadable)],
    originalUriBaseIds: {
      [ROOT_ID]: { ...(root !== undefined && { uri: folderUri(root) }), description: { text: ROOT_MEANING } },
    },
    artifacts: mapEach(files, artifact),
    results: resultsOf(files, rules),
    columnKind: "utf16CodeUnits",
    newlineSequences: ["\r\n", "\n", "\r"],
    properties: { asOf },
  };
}

function* resultsOf(files: Iterable<ListedFile>, rules: readonly Rule[]): Generator<object> {
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  let fileIndex = 0;
  for (const { source, diagnostics } of files) {
    const keys = uniqueKeys(diagnostics);
    for (const [index, diagnostic] of diagnostics.entries())
      yield sarifResult(diagnostic, {
        source,
        fileIndex,
        ruleIndex: ruleIndex.get(diagnostic.rule),
        key: keys[index] ?? "",
      });
    fileIndex += 1;
  }
}

function driver(rules: readonly Rule[]): object {
  return {
    name: "cornerstones",
    fullName: `cornerstones ${VERSION}`,
    version: VERSION,
    semanticVersion: VERSION,
    language: "en-GB",
    rules: rules.map(sarifRule),
    notifications: NOTIFICATIONS,
  };
}

function artifact({ source }: ListedFile): object {
  return {
    location: artifactLocation(source.name),
    roles: ["analysisTarget"],
    sourceLanguage: "yaml",
  };
}
