import { CHECK_FORMATS, type CheckFormat } from "../check/formats.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { UsageError } from "../errors.ts";

/** One form in which findings are to be printed, and where to; null is standard output. */
export interface FormatRequest {
  readonly format: CheckFormat;
  readonly file: string | null;
}

/**
 * The forms that `--format` asks for, each `NAME` or `NAME=FILE`; `--output` is the file of the one that names none.
 * Throws UsageError for an unknown form, and where two would go to one place.
 */
export function formatRequests(said: readonly string[], output: string | undefined): FormatRequest[] {
  const requests = (said.length === 0 ? ["pretty"] : said).map((each) => request(each, output));
  const places = requests.map(({ file }) => file ?? "standard output");
  const twice = places.find((place, position) => places.indexOf(place) !== position);
  if (twice !== undefined)
    throw new UsageError(
      `two formats would be written to ${twice}: give one a file, as in --format sarif=out.sarif`,
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
  return { format: name, file };
}

function isFormat(name: string): name is CheckFormat {
  return Object.hasOwn(CHECK_FORMATS, name);
}
