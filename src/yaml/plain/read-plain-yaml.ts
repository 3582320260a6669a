import type { Source } from "../../source/source.ts";
import { buildYamlFile, type Losses } from "../build-yaml-file.ts";
import { plainData } from "../plain-data.ts";
import { bulletKeys } from "../recovery/detect/detect-bullets.ts";
import { findWideIndents } from "../recovery/lines/wide-indent.ts";
import { checkScalars } from "../rules/check-scalars.ts";
import { findControlCharacters } from "../rules/control-characters.ts";
import { findDuplicateKeys } from "../rules/duplicate-keys.ts";
import { findOverrides, hasHidden } from "../rules/hidden-characters.ts";
import type { YamlFile } from "../yaml-file.ts";
import { readPlainText } from "./read-plain-text.ts";

/**
 * What is looked at more closely. No control character, invisible one, wide space or bullet is among the others: Latin letters, and
 * the marks that word processors set.
 */
const UNUSUAL =
  /[^\n\r\x20-\x7e\u00a1-\u00a6\u00a8-\u00ac\u00ae-\u00b6\u00b8-\u017f\u2010-\u2012\u2014-\u2021\u2024-\u2027]/;
/** Tabs, control characters, lone line ends, marks of byte order, and what ends lines for some: they are the parser's. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const DOUBTFUL = /[\0-\x09\x0b\x0c\x0e-\x1f\x7f\u0085\u2028\u2029\ufeff]|\r(?!\n)/;

const NO_LOSSES: Losses = { lostWords: new Set(), lostKeys: [], isGivenUp: false };

/**
 * Reads a YAML text of plain forms as `readYaml` does, in a tenth of the time and without the parser; null for any other text.
 * What is wrong with characters, keys and comments is found as there; what is not well-formed or goes beyond those forms is null.
 */
export function readPlainYaml(source: Source): YamlFile | null {
  const { text } = source;
  const isUsual = !UNUSUAL.test(text);
  if ((!isUsual || text.includes("\r")) && DOUBTFUL.test(text)) return null;
  const read = readPlainText(text);
  if (read === null) return null;
  const { root } = read;
  // A list with a bullet, or a line that a wide space indents, passes for a key: what was meant is the parser's part.
  if (!isUsual && (bulletKeys(root, text).length > 0 || findWideIndents(text).findings.length > 0))
    return null;
  const { value, hasTwice } = plainData(root);
  const findings = [
    ...(isUsual ? [] : [...findControlCharacters(source), ...findOverrides(text)]),
    ...(hasTwice || read.hasOddKey ? findDuplicateKeys(source, root) : []),
    ...checkScalars(text, root, !isUsual && hasHidden(text)),
  ];
  const mayHold = { bullets: !isUsual, oddNumbers: read.hasOddNumber };
  return buildYamlFile({ source, root, value, mayHold, findings, conflict: null, losses: NO_LOSSES });
}
