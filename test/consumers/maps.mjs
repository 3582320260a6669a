import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const AS_OF = "2026-05-15";

/** Texts that mean something in the languages that maps are drawn in. */
const HOSTILE = [
  '"]-->x',
  "<script>alert(1)</script>",
  "</text></svg><svg onload=alert(1)>",
  "line\nfeed \\n \\N \\G",
  "%%{init: {'theme': 'dark'}}%%",
  "end",
  "--> ==> -.-> ---",
  "1. a list",
  "- another",
  "`**bold**`",
  "quotes ' \" \\",
  'ends in a backslash and a quote \\"',
  "]]> <!-- --> &lt;b&gt; &amp; #quot; #35;",
  "click href javascript:alert(1)",
  "Ysgol Llŷn, عربي, 日本語",
];

/**
 * Hands `check` the maps that a consumer must take, each with what the command says of it as JSON. Prints one line a
 * map, and ends the process with 1 where one was refused.
 *
 * @param {string} consumer what takes the maps, for the lines printed
 * @param {string} format the `--format` that it takes
 * @param {(drawing: string, map: object) => Promise<void> | void} check throws in words where the drawing is refused
 */
export async function eachMap(consumer, format, check) {
  const folder = mkdtempSync(join(tmpdir(), "cornerstones-"));
  try {
    for (const [name, args] of Object.entries(mapsToDraw(folder))) {
      const map = JSON.parse(draw([...args, "--format", "json"]));
      try {
        await check(draw([...args, "--format", format]), map);
        console.log(`ok ${consumer}: ${name} (${map.nodes.length} measures, ${map.links.length} links)`);
      } catch (error) {
        console.error(`NOT ok ${consumer}: ${name}: ${error.message}`);
        process.exitCode = 1;
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Throws where two counts differ. */
export function expectCount(what, found, expected) {
  if (found !== expected) throw new Error(`${found} ${what} drawn, not ${expected}`);
}

/** How many pairs of measures the links join: as many arrows as there are in a drawing. */
export function arrowCount({ links }) {
  return new Set(links.map(({ from, to }) => `${from}\n${to}`)).size;
}

/** The plans that a consumer must take, as files; those that are made for it stand in `folder`. */
export function planFiles(folder) {
  const write = (name, plan) => {
    const path = join(folder, `${name}.cornerstones.yaml`);
    writeFileSync(path, JSON.stringify(plan));
    return path;
  };
  const oakfield = join(ROOT, "examples/oakfield.cornerstones.yaml");
  const exemplar = join(ROOT, "examples/exemplar.cornerstones.yaml");
  return {
    oakfield,
    exemplar,
    full: write("all", fullPlan(oakfield)),
    hostile: write("hostile", hostilePlan()),
  };
}

/** Plans of so many of the booklet's measures, with so many links between them. */
export function plansOfSizes(folder, sizes) {
  const ids = catalogueIds(join(ROOT, "examples/oakfield.cornerstones.yaml"));
  return Object.fromEntries(
    sizes.map(([count, links]) => {
      const step = Math.floor(ids.length / count);
      const chosen = ids.filter((_, at) => at % step === 0).slice(0, count);
      const measures = chosen.map((measure, at) => ({
        measure,
        improve: "Something that matters here",
        links: linksFrom(at, { chosen, links }),
        evaluation: [{ date: "2026-01-12", stage: ["not-started", "in-progress", "completed"][at % 3] }],
      }));
      const path = join(folder, `${count}-${links}.cornerstones.yaml`);
      writeFileSync(path, JSON.stringify({ ...frame("Oakfield Primary School"), measures }));
      return [`${count} measures, ${links} links`, path];
    }),
  );
}

function linksFrom(at, { chosen, links }) {
  const own = Math.floor(links / chosen.length) + (at < links % chosen.length ? 1 : 0);
  return Array.from({ length: Math.min(own, chosen.length - 1) }, (_, jump) => ({
    to: chosen[(at + jump * 7 + 1) % chosen.length],
    because: "One strengthens the other",
  })).filter(({ to }, index, all) => to !== chosen[at] && all.findIndex((each) => each.to === to) === index);
}

function mapsToDraw(folder) {
  const { oakfield, exemplar, full, hostile } = planFiles(folder);
  return {
    "a lively plan": [oakfield],
    "the booklet's grid": [exemplar],
    "all measures shown": [oakfield, "--all"],
    "what one measure could help": [oakfield, "--from", "wc-staff-induction", "--depth", "2"],
    "two plans": [oakfield, exemplar],
    "all 53 measures with 212 links": [full],
    "hostile text": [hostile],
  };
}

function draw(args) {
  const command = [join(ROOT, "bin/cornerstones.js"), "map", ...args, "--as-of", AS_OF];
  return execFileSync(process.execPath, command, {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    stdio: ["ignore", "pipe", "ignore"],
  });
}

function catalogueIds(anyPlan) {
  return JSON.parse(draw([anyPlan, "--all", "--format", "json"]))
    .nodes.map(({ id }) => id)
    .filter((id) => !id.startsWith("own-"));
}

function fullPlan(anyPlan) {
  const ids = catalogueIds(anyPlan);
  const measures = ids.map((measure, at) => ({
    measure,
    improve: "Something that matters here",
    evaluation: [
      { date: "2026-01-12", stage: ["not-started", "in-progress", "completed", "embedded"][at % 4] },
    ],
    links: [1, 8, 21, 34].map((jump) => ({
      to: ids[(at + jump) % ids.length],
      because: "One strengthens the other",
    })),
  }));
  return { ...frame("Ysgol Gymunedol Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"), measures };
}

function hostilePlan() {
  const cornerstones = ["welcome-and-care", "value-and-include", "communicate", "work-in-partnership"];
  const own = HOSTILE.map((text, at) => ({
    id: `own-${at}`,
    cornerstone: cornerstones[at % 4],
    statement: `${text} (${at})`,
    short: text,
  }));
  const measures = own.map(({ id }, at) => ({
    measure: id,
    improve: HOSTILE[at],
    links: [{ to: own[(at + 1) % own.length].id, because: HOSTILE[at] }],
  }));
  return {
    ...frame(HOSTILE.slice(0, 5).join(" ")),
    "group-names": {
      "children-and-young-people": HOSTILE[1],
      "parent-carers": HOSTILE[0],
      staff: HOSTILE[2],
    },
    "own-measures": own,
    measures,
  };
}

function frame(setting) {
  return { cornerstones: 1, setting, period: { from: "2025-09-01", to: "2026-07-21" } };
}
