// Plans as schools write them, in every style that the examples have, and sound unless findings are asked for.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";

/** The day on which the plans are looked at. */
export const DAY = "2026-01-20";

const CATALOGUE = load(readFileSync(new URL("../schemas/four-cornerstones.yaml", import.meta.url), "utf8"));
const MEASURES = alternating(CATALOGUE.measures.map(({ id }) => id));
const WORDS =
  "families pupils staff talk together about what helps them and what we change each term because everyone who comes to the school gate says so kindly Siân Llŷr asks for clear letters by Friday".split(
    " ",
  );

/** A folder of plans that differ in their names and words; `size` as for `planText`. */
export function writePlans(folder, count, size = {}) {
  mkdirSync(folder, { recursive: true });
  for (let at = 0; at < count; at += 1)
    writeFileSync(join(folder, `school-${at}.cornerstones.yaml`), planText({ ...size, seed: at }));
}

/**
 * The text of a plan: `rows`, the `indicators` of each, the `readings` of each indicator and the `links` of each row.
 * With `findings`, two rows of three have one: a date that does not exist, a link to nowhere. With `quoted`, days stand in
 * quotes, as who reads YAML 1.1 needs them to take them for texts.
 */
export function planText({
  rows = 8,
  indicators = 2,
  readings = 4,
  links = 2,
  findings = false,
  quoted = false,
  seed = 0,
} = {}) {
  const ids = Array.from({ length: rows }, (_, at) => MEASURES[at] ?? `own-measure-${at}`);
  const own = ids.filter((id) => id.startsWith("own-"));
  const size = { indicators, readings, links, findings, seed };
  const text = [head(seed), ownMeasures(own), "measures:", ...ids.map((_, at) => row(at, ids, size))].join(
    "\n",
  );
  return quoted ? text.replace(/\d{4}-\d{2}-\d{2}/g, '"$&"') : text;
}

function head(seed) {
  return `# The plan of school ${seed}, reviewed every term
cornerstones: 1
setting: "School ${seed}, Ysgol y Bryn"
period: { from: 2025-09-01, to: 2026-07-21 }

chosen-with:                         # who chose these measures, and how
  children-and-young-people:
    date: 2025-09-22
    how: School Council put dot stickers on the four circles
    level: co-producing
  parent-carers: Parent Forum chose from a shortlist of ten
  staff: Whole-staff meeting

reviews:
  - date: 2025-12-11
    label: Autumn
    with:
      children-and-young-people: School Council
      parent-carers: 4 Forum members
      staff: SENCo, Deputy head
`;
}

function ownMeasures(ids) {
  if (ids.length === 0) return "";
  const entries = ids.map(
    (id, at) =>
      `  - id: ${id}\n    cornerstone: welcome-and-care\n    statement: Everybody is at home in room ${at}`,
  );
  return `own-measures:\n${entries.join("\n")}\n`;
}

function row(at, ids, size) {
  const words = (count, salt) => sentence(size.seed * 31 + at * 7 + salt, count);
  return `  - measure: ${ids[at]}
    lead: [ Deputy head, Parent Forum chair ]
    improve: >-
      ${words(11, 1)}
      ${words(7, 2)}
    success:
      - ${words(6, 3)}
      - "${words(5, 4)}"
    involve:
      children-and-young-people: ${words(5, 5)}
      parent-carers: { level: co-producing, how: ${words(4, 6)} }
      staff: { level: participating, how: ${words(4, 7)} }
    indicators:
${Array.from({ length: size.indicators }, (_, n) => indicator(n, words, size)).join("\n")}
    actions:
      - do: ${words(5, 8)}
        lead: Deputy head
        by: ${size.findings && at % 3 === 1 ? "2026-02-30" : "2026-04-30"}
    voices:
      - date: 2025-11-20
        from: parent-carers
        said: 'We''d like ${words(7, 9)}'
        did: ${words(6, 10)}
        answered: 2025-12-02
    evaluation:
      - { date: 2025-12-11, stage: in-progress, rating: green, note: ${words(6, 11)} }
    links:
${Array.from({ length: size.links }, (_, n) => link(at, n, { ids, words, size })).join("\n")}
`;
}

function indicator(n, words, { readings }) {
  const days = Array.from({ length: readings }, (_, at) => dayBefore(readings - at - 1));
  return `      - id: figure-${n}
        what: ${words(7, 20 + n)}
        from: ${n % 2 === 0 ? "parent-carers" : "staff"}
        baseline: { value: 10, of: 40, date: 2025-09-15, source: Family survey }
        target: { value: 30, by: 2026-07-01 }
        readings:
${days.map((day, at) => `          - { date: ${day}, value: ${11 + (at % 8)}, of: 40, source: Family survey }`).join("\n")}`;
}

function link(at, n, { ids, words, size }) {
  const to = size.findings && at % 3 === 2 && n === 0 ? "wc-nowhere" : ids[(at + n + 1) % ids.length];
  return `      - { to: ${to}, because: ${words(5, 40 + n)}, happened: [{ date: 2025-12-10, what: ${words(4, 60 + n)} }] }`;
}

/** So many days before the day that the plans are looked at. */
function dayBefore(days) {
  return new Date(Date.parse("2026-01-12") - days * 86_400_000).toISOString().slice(0, 10);
}

function sentence(salt, count) {
  const words = Array.from(
    { length: count },
    (_, at) => WORDS[(salt * 13 + at * 5 + ((salt * at) % 7)) % WORDS.length],
  );
  return `We ${words.join(" ")}`;
}

/** The measures of the four cornerstones in turn. */
function alternating(ids) {
  const prefixes = [...new Set(ids.map((id) => id.slice(0, 3)))];
  const groups = prefixes.map((prefix) => ids.filter((id) => id.startsWith(prefix)));
  return Array.from({ length: ids.length }, (_, at) => groups.map((group) => group[at]))
    .flat()
    .filter((id) => id !== undefined);
}
