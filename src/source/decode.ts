import { documentKind } from "./document-kind.ts";
import { sniffEncoding, wideText } from "./other-encodings.ts";
import type { Span } from "./source.ts";
import { type BrokenByte, findBrokenBytes } from "./utf8.ts";

/** Why bytes are not UTF-8, with the place in the decoded text. */
export interface EncodingFinding {
  readonly span: Span;
  readonly message: string;
  readonly help: string;
}

/** What the bytes of a file say. */
export interface Decoded {
  /** The text without its BOM; U+FFFD stands where bytes are broken. */
  readonly text: string;
  readonly bom: boolean;
  /** At most one: one fault, one finding. */
  readonly findings: readonly EncodingFinding[];
  /** Whether the file is in another encoding altogether, so that nothing further is to be said of its text. */
  readonly isForeign: boolean;
  /** What a file of another program is called, which is no text at all; null for a text. */
  readonly document: string | null;
}

/** Decodes UTF-8 strictly. UTF-16, UTF-32 and broken bytes are a finding; their text comes back as well as it can be read. */
export function decodeBytes(bytes: Uint8Array): Decoded {
  const kind = documentKind(bytes);
  if (kind !== null) return ofOtherProgram(kind);
  const encoding = sniffEncoding(bytes);
  if (encoding) return foreign(encoding, wideText(bytes, encoding));
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = bom ? bytes.subarray(3) : bytes;
  try {
    return { text: decode(body, true), bom, findings: [], isForeign: false, document: null };
  } catch {
    const broken = findBrokenBytes(body);
    const start = decode(body.subarray(0, broken.first.offset), false).length;
    const finding = { span: { start, end: start + 1 }, ...describe(broken) };
    return { text: decode(body, false), bom, findings: [finding], isForeign: false, document: null };
  }
}

function decode(bytes: Uint8Array, fatal: boolean): string {
  return new TextDecoder("utf-8", { fatal, ignoreBOM: true }).decode(bytes);
}

function foreign(encoding: string, text: string): Decoded {
  const finding = {
    span: { start: 0, end: Math.min(1, text.length) },
    message: `the file is in ${encoding}, and a plan must be UTF-8`,
    help: "In your editor, choose Save as and the encoding UTF-8.",
  };
  return { text, bom: true, findings: [finding], isForeign: true, document: null };
}

function ofOtherProgram(kind: string): Decoded {
  const finding = {
    span: { start: 0, end: 0 },
    message: `the file is ${kind}, and no plain text`,
    help: "Write it as plain text, in UTF-8.",
  };
  return { text: "", bom: false, findings: [finding], isForeign: true, document: kind };
}

function describe({ first, count }: { first: BrokenByte; count: number }): { message: string; help: string } {
  const hex = first.byte.toString(16).toUpperCase().padStart(2, "0");
  const more = count === 1 ? "" : `, and so ${count === 2 ? "is" : "are"} ${count - 1} more`;
  if (first.reason === "cut short")
    return {
      message: `a character breaks off in the middle (byte ${hex})${more}`,
      help: "Part of the file seems to be lost. Get it again from where it came from, or type the character anew and save as UTF-8.",
    };
  const meaning = first.windows1252 === null ? "" : ` (${first.windows1252} in Windows-1252)`;
  return {
    message: `the byte ${hex}${meaning} is not UTF-8${more}`,
    help: "Save the file as UTF-8: in your editor, choose Save as and the encoding UTF-8.",
  };
}
