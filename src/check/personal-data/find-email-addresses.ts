import { letterPattern } from "../../letter-pattern.ts";
import type { Span } from "../../source/source.ts";

/** An `@`, or what stands for one in a web address. */
const AT = /@|%40/g;
const LOCAL_UNIT = letterPattern("[\\p{L}\\p{N}._%+'’&-]", "u");
const LOCAL_BEGINS = letterPattern("[\\p{L}\\p{N}]", "u");
const LOCAL_LENGTH = 64;

const LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?";
const DOMAIN = letterPattern(`^${LABEL}(?:\\.${LABEL}){1,8}`, "u");
const DOMAIN_LENGTH = 255;
const TOP_LEVEL = letterPattern("^(?:\\p{L}{2,}|xn--[a-z\\d-]+)$", "iu");
/** `logo@2x.png` is a picture. */
const FILE_ENDINGS = new Set(["png", "jpg", "jpeg", "gif", "svg", "webp", "pdf"]);

/** E-mail addresses as people write them (RFC 5321 without quoted and bracketed forms), anybody's and an office's. */
export function findEmailAddresses(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const at of text.matchAll(AT)) {
    const end = domainEnd(text, at.index + at[0].length);
    const start = end === null ? null : localStart(text, at.index);
    if (start !== null && end !== null) found.push({ start, end });
  }
  return found;
}

/** Where the part before the `@` begins; null where there is none, or where it is a handle, as in `@school@example.org`. */
function localStart(text: string, at: number): number | null {
  let start = at;
  while (start > Math.max(0, at - LOCAL_LENGTH) && isIn(LOCAL_UNIT, text.charAt(start - 1))) start -= 1;
  if (text.charAt(start - 1) === "@") return null;
  while (start < at && !isIn(LOCAL_BEGINS, text.charAt(start))) start += 1;
  return start < at ? start : null;
}

function isIn(pattern: (text: string) => RegExp, text: string): boolean {
  return pattern(text).test(text);
}

/** Where the domain ends: at the last label that could be a top level. */
function domainEnd(text: string, from: number): number | null {
  const after = text.slice(from, from + DOMAIN_LENGTH);
  const labels = DOMAIN(after).exec(after)?.[0].split(".") ?? [];
  while (labels.length > 0 && !isIn(TOP_LEVEL, labels.at(-1) ?? "")) labels.pop();
  if (labels.length < 2 || FILE_ENDINGS.has(labels.at(-1)?.toLowerCase() ?? "")) return null;
  return from + labels.join(".").length;
}
