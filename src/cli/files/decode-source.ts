import { InputError } from "../../errors.ts";
import { decodeBytes } from "../../source/decode.ts";
import { makeSource, positionAt, type Source } from "../../source/source.ts";

/** The text of a file that is no plan. Throws InputError with the place where it is not UTF-8. */
export function decodeSource(shown: string, bytes: Uint8Array): Source {
  const { text, bom, findings } = decodeBytes(bytes);
  const source = makeSource(shown, text, bom);
  const [problem] = findings;
  if (problem === undefined) return source;
  const { line, column } = positionAt(source, problem.span.start);
  throw new InputError(`${shown}:${line}:${column}: ${problem.message}. ${problem.help}`);
}
