import type { Fix } from "../../diagnostics/finding.ts";
import type { Span } from "../../source/source.ts";
import { parseText } from "../parse/parse-text.ts";

/** The fix that puts the meant characters in quotes instead of the broken value; null where reading again does not give just them. */
export function quoteFix(text: string, broken: Span, meant: Span): Fix | null {
  const quoted = singleQuoted(text.slice(meant.start, meant.end));
  if (!isProven(quoted, text.slice(meant.start, meant.end))) return null;
  const edits = [{ offset: broken.start, length: broken.end - broken.start, text: quoted }];
  return { title: "Put the text in quotes", edits };
}

/** Whether a text can be put in single quotes without a proof: on one line they keep every character. */
export function isOneLine(meant: string): boolean {
  return !/[\r\n]/.test(meant);
}

function isProven(quoted: string, meant: string): boolean {
  // What may be a comment stays one: it may be written for nobody else.
  if (/(?:^|\s)#/.test(meant)) return false;
  if (isOneLine(meant)) return meant.trim() === meant && meant !== "";
  const lines = meant.split(/\r?\n/).map((line) => line.trim());
  if (lines.includes("")) return false;
  const { root, errors, features } = parseText(`key: ${quoted}\n`);
  const value = root?.kind === "map" ? root.entries[0]?.value : null;
  return errors.length + features.length === 0 && value?.kind === "scalar" && value.value === lines.join(" ");
}

/** A text of one line between single quotes, where only the quote itself needs care. */
function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
