import type { CheckFindings } from "./check-result.ts";
import type { CheckFormat } from "./formats.ts";
import { reportMarkdown } from "./reporters/markdown/report-markdown.ts";
import { reportCompact } from "./reporters/report-compact.ts";
import { reportGithub } from "./reporters/report-github.ts";
import { reportGitlab } from "./reporters/report-gitlab.ts";
import { reportJson } from "./reporters/report-json.ts";
import { type JunitOptions, reportJunit } from "./reporters/report-junit.ts";
import { type PrettyOptions, reportPretty } from "./reporters/report-pretty.ts";
import { reportSarif, type SarifOptions } from "./reporters/sarif/report-sarif.ts";

/** How findings are printed: `pretty` heeds style, width and summary, `junit` what fails the run, `sarif` the root. */
export interface CheckRenderOptions extends PrettyOptions, JunitOptions, SarifOptions {
  readonly format: CheckFormat;
}

const REPORTERS: Readonly<
  Record<CheckFormat, (result: CheckFindings, options: CheckRenderOptions) => Iterable<string>>
> = {
  pretty: reportPretty,
  compact: reportCompact,
  json: reportJson,
  sarif: reportSarif,
  github: reportGithub,
  gitlab: reportGitlab,
  junit: reportJunit,
  markdown: reportMarkdown,
};

/** The findings in one of the formats; it ends with a newline unless it is empty. */
export function renderCheck(result: CheckFindings, options: CheckRenderOptions): string {
  return [...checkPieces(result, options)].join("");
}

/** The same piece by piece, each whole lines, so that those of thousands of plans are never in memory together. */
export function checkPieces(result: CheckFindings, options: CheckRenderOptions): Iterable<string> {
  return REPORTERS[options.format](result, options);
}
