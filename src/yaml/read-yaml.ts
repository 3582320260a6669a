import { applyEdits, type Source, type Span } from "../source/source.ts";
import { buildYamlFile } from "./build-yaml-file.ts";
import { readPlainYaml } from "./plain/read-plain-yaml.ts";
import { plainData } from "./plain-data.ts";
import { findWideIndents } from "./recovery/lines/wide-indent.ts";
import { recover } from "./recovery/recover.ts";
import { checkScalars } from "./rules/check-scalars.ts";
import { findConflicts } from "./rules/conflict-markers.ts";
import { findControlCharacters, withLineFeeds } from "./rules/control-characters.ts";
import { findDuplicateKeys } from "./rules/duplicate-keys.ts";
import { findOverrides } from "./rules/hidden-characters.ts";
import { notAPlan } from "./rules/not-a-plan.ts";
import type { YamlFile } from "./yaml-file.ts";

/**
 * Reads a YAML text as data with places. Whatever can be read is read; what is wrong with the text is in `findings`.
 * A lone carriage return ends a line, as YAML has it, unless the text is to be read as those do who do not take it so.
 * Throws InputError where the text is more than any plan could need.
 */
export function readYaml(source: Source, { loneReturns = true } = {}): YamlFile {
  return readPlainYaml(source) ?? readAnyYaml(source, { loneReturns });
}

/** Reads a text with the whole parser, whatever it holds. */
export function readAnyYaml(source: Source, { loneReturns = true } = {}): YamlFile {
  const conflicts = findConflicts(source.text);
  const wide = findWideIndents(source.text);
  const lines = loneReturns ? withLineFeeds(source.text) : source.text;
  const text = blankOut(applyEdits(lines, wide.repairs), conflicts.leaveOut);
  const recovered = recover(text);
  const { parsed } = recovered;
  const root = parsed.secondDocument === null ? parsed.root : null;
  // Where a second document begins, nothing is to be said of it but that it is there.
  const end = parsed.secondDocument ?? source.text.length;
  const findings = [
    ...findControlCharacters(source),
    ...findOverrides(source.text),
    ...conflicts.findings,
    ...wide.findings,
    ...[...recovered.findings, ...parsed.features].filter(({ span }) => span.start <= end),
    ...(root ? [...findDuplicateKeys(source, root), ...checkScalars(source.text, root)] : []),
  ];
  const plain = [...findings, ...notAPlan(source, parsed, findings.length > 0)];
  const conflict = conflicts.findings[0]?.span ?? null;
  const value = root === null ? null : plainData(root).value;
  const mayHold = { bullets: true, oddNumbers: true };
  return buildYamlFile({ source, root, value, mayHold, findings: plain, conflict, losses: recovered });
}

/** The text with the spans overwritten by spaces, so that every offset stays; line breaks are kept. Spans may overlap. */
function blankOut(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const first = Math.max(start, from);
    if (end <= first) continue;
    parts.push(text.slice(from, first), text.slice(first, end).replace(/[^\r\n]/g, " "));
    from = end;
  }
  return parts.length === 0 ? text : parts.join("") + text.slice(from);
}
