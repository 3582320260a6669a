import { resolve } from "node:path";
import { CHECK_FORMATS, type CheckFormat } from "../../check/formats.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { UsageError } from "../../errors.ts";
import { formatByEnding } from "../output/output-format.ts";

/** One form in which findings are to be printed, and where to; null is standard output. */
export interface FormatRequest {
  readonly format: CheckFormat;
  readonly file: string | null;
}

/** What is said of formats, and the folder that files are relative to. */
export interface FormatsSaid {
  /** `NAME` or `NAME=FILE`, each. */
  readonly formats: readonly string[];
  readonly output: string | undefined;
  readonly folder: string;
}

/**
 * The forms that `--format` asks for; `--output` is the file of the one that names none. Throws UsageError for an
 * unknown form, where two would go to one place, and where nothing would go to `--output`.
 */
export function formatRequests({ formats, output, folder }: FormatsSaid): FormatRequest[] {
  if (output === "") throw new UsageError("--output: a file name is missing behind it");
  const meant =
    output === undefined ? undefined : formatByEnding(output, { format: undefined, formats: CHECK_FORMATS });
  const requests = (formats.length === 0 ? [meant ?? "pretty"] : formats).map((each) =>
    request(each, output),
  );
  const places = requests.map(({ file }) => (file === null ? null : resolve(folder, file)));
  const twice = requests.find((_, position) => places.indexOf(places[position] ?? null) !== position);
  if (twice !== undefined)
    throw new UsageError(
      `two formats would be written to ${twice.file ?? "standard output"}: give one a file, as in --format sarif=out.sarif`,
    );
  if (output !== undefined && formats.length > 0 && formats.every((said) => said.includes("=")))
    throw new UsageError(
      `--output ${output}: every format has a file of its own already; take --output away, or add a --format for it`,
    );
  return requests;
}

function request(said: string, output: string | undefined): FormatRequest {
  const at = said.indexOf("=");
  const name = at < 0 ? said : said.slice(0, at);
  if (!isFormat(name)) {
    const meant = nearest(name, Object.keys(CHECK_FORMATS));
    const hint =
      meant === null ? `choose ${Object.keys(CHECK_FORMATS).join(", ")}` : `did you mean ${meant}?`;
    throw new UsageError(`--format ${said}: there is no format "${name}": ${hint}`);
  }
  const file = at < 0 ? (output ?? null) : said.slice(at + 1);
  if (file === "") throw new UsageError(`--format ${said}: a file name is missing behind the =`);
  if (at < 0 && output !== undefined) formatByEnding(output, { format: name, formats: CHECK_FORMATS });
  return { format: name, file };
}

function isFormat(name: string): name is CheckFormat {
  return Object.hasOwn(CHECK_FORMATS, name);
}
