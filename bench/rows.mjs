// Every row of the table: what is measured over what, the most that it may be, and how. A row gives pairs of commands.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DAY, planText, writePlans } from "./plans.mjs";

/**
 * `what` it is, `target` (the ratio that is asked for) and `pair`, which makes the plans and gives the two commands: `over` is
 * what `of` is measured over. `kind` is what is compared: `cpu` (the default, of all threads together), `elapsed` or `memory`. `times` runs in a row make
 * one measurement; what both need (`less`) is taken off where it would hide how the rest grows.
 */
export const ROWS = {
  one: {
    what: "check of one plan, over bare node",
    target: 1.7,
    times: 20,
    pair: ({ check, one, bare }) => ({ of: check(one()), over: bare }),
  },
  version: {
    what: "--version, over bare node",
    target: 1.35,
    times: 20,
    pair: ({ command, bare }) => ({ of: command("--version"), over: bare }),
  },
  help: {
    what: "--help, over bare node",
    target: null,
    times: 20,
    pair: ({ command, bare }) => ({ of: command("--help"), over: bare }),
  },
  completion: {
    what: "one completion, over bare node",
    target: null,
    times: 20,
    pair: ({ command, bare }) => ({
      of: command("completion", "bash", "--", "cornerstones", "ch"),
      over: bare,
    }),
  },
  ajv: {
    what: "check of many plans, over ajv-cli doing the schema alone",
    target: 0.7,
    pair: ({ check, many, ajv }) => ({
      of: check(many(), "--jobs", "1"),
      over: ajv(many(1, { quoted: true })),
    }),
  },
  load: {
    what: "check of many plans, over a js-yaml 4 load of them",
    target: null,
    pair: ({ check, many, load }) => ({ of: check(many(), "--jobs", "1"), over: load(many()) }),
  },
  jobs: {
    what: "check of many plans in two threads, over a js-yaml 4 load of them, in elapsed time",
    target: 1,
    kind: "elapsed",
    pair: ({ check, many, load }) => ({ of: check(many(), "--jobs", "2"), over: load(many()) }),
  },
  memory: {
    what: "peak memory of many plans, over a tenth of them",
    target: 1.6,
    kind: "memory",
    pair: ({ check, many }) => ({ of: check(many()), over: check(many(0.1)) }),
  },
  twice: {
    what: "peak memory of twice as many plans, over many",
    target: 1.1,
    kind: "memory",
    pair: ({ check, many }) => ({ of: check(many(2)), over: check(many()) }),
  },
  formats: {
    what: "peak memory of many plans with findings in every format, over a tenth",
    target: 1.6,
    kind: "memory",
    pair: ({ check, many, file }) => {
      const every = FORMATS.flatMap((format) => ["--format", `${format}=${file(`out.${format}`)}`]);
      return {
        of: check(many(1, { findings: true }), ...every),
        over: check(many(0.1, { findings: true }), ...every),
      };
    },
  },
  reports: overTenth("a report of many plans as JSON", "report", "json"),
  tables: overTenth("a report of many plans as CSV", "report", "csv"),
  maps: overTenth("a map of many plans as JSON", "map", "json"),
  rows: {
    what: "one plan with 4 times the rows",
    target: 4.8,
    times: 3,
    pair: (bench) => grown(bench, { rows: 50, indicators: 1, readings: 2 }, "rows"),
  },
  readings: {
    what: "one plan with 4 times the readings",
    target: 4.8,
    times: 3,
    pair: (bench) => grown(bench, { readings: 100 }, "readings"),
  },
  links: {
    what: "one plan with 4 times the links",
    target: 4.8,
    times: 3,
    pair: (bench) => grown(bench, { rows: 53, indicators: 1, readings: 1, links: 12 }, "links"),
  },
  findings: {
    what: "plans with findings, over plans without",
    target: 1.5,
    pair: ({ check, thousand }) => ({
      of: check(thousand({ findings: true }), "--jobs", "1"),
      over: check(thousand(), "--jobs", "1"),
    }),
  },
  report: {
    what: "report roll-up of plans, over check of them",
    target: 1.5,
    pair: ({ report, check, thousand }) => ({
      of: report(thousand(), "--jobs", "1"),
      over: check(thousand(), "--jobs", "1"),
    }),
  },
  map: {
    what: "map as SVG of 53 measures and 300 links, over check of it",
    target: 2,
    times: 10,
    pair: ({ command, check, plan }) => {
      const full = plan({ rows: 53, links: 6, indicators: 1, readings: 1 });
      return { of: command("map", full, "--format", "svg", "--as-of", DAY), over: check(full) };
    },
  },
};

/** Those of `check`. */
const FORMATS = ["pretty", "compact", "json", "sarif", "github", "gitlab", "junit", "markdown"];

/** A row of what a command takes in memory of many plans, in a format, over a tenth of them. */
function overTenth(what, name, format) {
  const run = (command, plans) => command(name, plans, "--format", format, "--as-of", DAY);
  return {
    what: `peak memory of ${what}, over a tenth`,
    target: 1.6,
    kind: "memory",
    pair: ({ command, many }) => ({ of: run(command, many()), over: run(command, many(0.1)) }),
  };
}

/** Two plans, the second with four times of one thing; what a plan of one row takes is taken off both. */
function grown({ check, plan }, size, key) {
  const large = plan({ ...size, [key]: size[key] * 4 });
  return {
    of: check(large),
    over: check(plan(size)),
    less: check(plan({ rows: 4, indicators: 1, readings: 1 })),
  };
}

/** What the rows are made of: the commands, and plans that are written when a row first asks for them. */
export function makeBench(folder, { plans, command }) {
  const node = process.execPath;
  const here = (file) => new URL(file, import.meta.url).pathname;
  const made = new Map();
  const once = (name, write) => {
    const path = join(folder, name);
    if (!made.has(name)) write(path);
    made.set(name, path);
    return path;
  };
  const run = (...args) => [node, command, ...args];
  return {
    command: run,
    bare: [node, "-e", "0"],
    check: (path, ...more) => run("check", path, "--as-of", DAY, ...more),
    report: (path, ...more) => run("report", path, "--as-of", DAY, ...more),
    ajv: (path) => [
      node,
      here("node_modules/ajv-cli/dist/index.js"),
      ..."validate --strict=false --validate-formats=false -s".split(" "),
      here("../schemas/plan.schema.json"),
      "-d",
      `${path}/*.yaml`,
    ],
    load: (path) => [node, here("load-all.mjs"), path],
    file: (name) => join(folder, name),
    one: () => once("one.cornerstones.yaml", (path) => writeFileSync(path, planText())),
    plan: (size) => once(`${nameOf(size)}.cornerstones.yaml`, (path) => writeFileSync(path, planText(size))),
    many: (share = 1, size = {}) =>
      once(`many-${share}-${nameOf(size)}`, (path) => writePlans(path, Math.round(plans * share), size)),
    thousand: (size = {}) =>
      once(`thousand-${nameOf(size)}`, (path) => writePlans(path, Math.min(plans, 1_000), size)),
  };
}

function nameOf(size) {
  return Object.entries(size).flat().join("-");
}
