import { folderUri } from "../../../markup/file-uri.ts";
import { jsonText } from "../../../markup/json.ts";
import { VERSION } from "../../../version.ts";
import type { CheckResult, ListedFile } from "../../check-result.ts";
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
export function reportSarif(result: CheckResult, options: SarifOptions = {}): string {
  return sarifText(result, RULES, options);
}

/** The same for any list of rules, all of which are described. */
export function sarifText(result: CheckResult, rules: readonly Rule[], options: SarifOptions = {}): string {
  return jsonText({
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [run(result, rules, options)],
  });
}

function run(
  { asOf, files, unreadable }: CheckResult,
  rules: readonly Rule[],
  { root }: SarifOptions,
): object {
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  const results = files.flatMap(({ source, diagnostics }, fileIndex) => {
    const keys = uniqueKeys(diagnostics);
    return diagnostics.map((diagnostic, index) =>
      sarifResult(diagnostic, {
        source,
        fileIndex,
        ruleIndex: ruleIndex.get(diagnostic.rule),
        key: keys[index] ?? "",
      }),
    );
  });
  return {
    tool: { driver: driver(rules) },
    automationDetails: { id: "cornerstones/" },
    invocations: [sarifInvocation(files, unreadable)],
    originalUriBaseIds: {
      [ROOT_ID]: { ...(root !== undefined && { uri: folderUri(root) }), description: { text: ROOT_MEANING } },
    },
    artifacts: files.map(artifact),
    results,
    columnKind: "utf16CodeUnits",
    newlineSequences: ["\r\n", "\n", "\r"],
    properties: { asOf },
  };
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
