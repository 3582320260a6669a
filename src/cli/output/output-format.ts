import { extname } from "node:path";
import { UsageError } from "../../errors.ts";
import type { Io } from "../io.ts";
import { keysOf } from "../options/shared-options.ts";

/** The formats that a file's ending stands for: the first is meant where nothing is said, each of the others is fine. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  ".csv": ["csv"],
  ".docx": ["docx"],
  ".dot": ["dot"],
  ".gv": ["dot"],
  ".htm": ["html"],
  ".html": ["html"],
  ".json": ["json", "sarif", "gitlab"],
  ".markdown": ["markdown", "mermaid"],
  ".md": ["markdown", "mermaid"],
  ".mmd": ["mermaid"],
  ".sarif": ["sarif"],
  ".svg": ["svg"],
  ".xlsx": ["xlsx"],
};

/** Endings of files that other programs read, and none of ours is. */
const OTHERS = /^\.(?:pdf|png|jpe?g|gif|webp|docm?|xlsm?|pptx?|od[tsp]|rtf)$/;

/** What a terminal cannot show. */
const FOR_FILES: ReadonlySet<string> = new Set(["html", "svg", "docx", "xlsx"]);

/** What is said of a result's form and place. */
export interface SaidOutput<F extends string> {
  readonly format?: F | undefined;
  readonly output?: string | undefined;
}

export interface OutputFormats<F extends string> {
  /** The command, for what to type. */
  readonly command: string;
  readonly formats: Readonly<Record<F, string>>;
  readonly fallback: NoInfer<F>;
}

/**
 * The form of a result: as `--format` says it, else by the ending of the file of `--output`, else the command's own.
 *
 * @throws UsageError where the two contradict each other, where there is no such form, and where what is no text to read
 * would go to a terminal.
 */
export function outputFormat<F extends string>(
  io: Pick<Io, "stdout">,
  { format, output }: SaidOutput<F>,
  { command, formats, fallback }: OutputFormats<F>,
): F {
  const meant = output === undefined ? undefined : formatByEnding(output, { format, formats });
  const settled = format ?? meant ?? fallback;
  if (output === undefined && io.stdout.isTerminal && FOR_FILES.has(settled))
    throw new UsageError(
      `--format ${settled}: this is no text for a terminal; write it to a file, with --output ${command}.${settled} behind all that you typed`,
    );
  return settled;
}

interface SaidFormat<F extends string> {
  readonly format: F | undefined;
  readonly formats: Readonly<Record<F, string>>;
}

/** The form that a file's ending stands for; undefined where it stands for none. */
export function formatByEnding<F extends string>(
  output: string,
  { format, formats }: SaidFormat<F>,
): F | undefined {
  const ending = extname(output).toLowerCase();
  const wanted = Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
  if (wanted === undefined && OTHERS.test(ending))
    throw new UsageError(
      `--output ${output}: there is no ${ending} of this; choose ${endingsOf(keysOf(formats)).join(", ")}${ending === ".pdf" ? "; a browser prints the .html as a PDF" : ""}`,
    );
  if (wanted === undefined) return undefined;
  if (format !== undefined && wanted.includes(format)) return format;
  const known = keysOf(formats);
  const meant = known.find((each) => wanted.includes(each));
  if (format !== undefined)
    throw new UsageError(
      `--format ${format} and --output ${output} contradict each other: ${ending} is for ${wanted[0]}; leave --format out, or choose another ending`,
    );
  if (meant === undefined)
    throw new UsageError(
      `--output ${output}: there is no ${ending} of this; choose ${endingsOf(known).join(", ")}`,
    );
  return meant;
}

function endingsOf(formats: readonly string[]): readonly string[] {
  return Object.entries(ENDINGS).flatMap(([ending, [first = ""]]) =>
    formats.includes(first) && ![".htm", ".gv", ".markdown"].includes(ending) ? [ending] : [],
  );
}
