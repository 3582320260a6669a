// Installs the packed package with every package manager on every Node that it is made for, and works with it there: `npm run
// install-matrix`. It fetches the package managers and Nodes from npm's registry, so `npm test` leaves it out; CONTRIBUTING.md
// tells of its last run. `--node 22` and `--with pnpm` try some alone. Ends with 1 where anything fails.
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const NODES = ["20.19.0", "22", "24"];
/** How each installs a packed file, and runs a command of it and a script that imports it: the words before these. */
const MANAGERS = {
  npm: {
    fetched: "npm@11",
    program: "npm/bin/npm-cli.js",
    install: (file) => ["install", "--no-audit", "--no-fund", "--offline", file],
    run: ["exec", "--offline", "--"],
    script: ["exec", "--offline", "--", "node"],
  },
  pnpm: {
    fetched: "pnpm@10",
    program: "pnpm/bin/pnpm.cjs",
    // The strictest it has: no package sees another that it did not ask for.
    settings: { ".npmrc": "hoist=false\nnode-linker=isolated\nstrict-peer-dependencies=true\n" },
    install: (file) => ["add", "--offline", file],
    run: ["exec"],
    script: ["exec", "node"],
  },
  "Yarn 1": {
    fetched: "yarn@1",
    program: "yarn/bin/yarn.js",
    install: (file) => ["add", "--offline", `file:${file}`],
    run: ["--silent", "run"],
    script: ["--silent", "node"],
  },
  "Yarn 4, Plug'n'Play": {
    fetched: "@yarnpkg/cli-dist@4",
    program: "@yarnpkg/cli-dist/bin/yarn.js",
    settings: {
      ".yarnrc.yml":
        "nodeLinker: pnp\nenableTelemetry: false\nenableGlobalCache: false\nenableNetwork: false\n",
      "yarn.lock": "",
    },
    install: (file) => ["add", `cornerstones@file:${file}`],
    run: ["run"],
    script: ["node"],
  },
};

/** The command's work, each with something that it says; Node itself tells, where it is asked, of each thread that it starts. */
const WORK = [
  [["check", "oakfield.cornerstones.yaml"], "1 plan checked"],
  [
    ["init", "own.cornerstones.yaml", "--setting", "Ysgol Gŵyr", "--measure", "cm-website"],
    "Wrote own.cornerstones.yaml",
  ],
  [
    ["voice", "website", "--plan", "own.cornerstones.yaml", "--from", "staff", "--said", "We like it"],
    "We like it",
  ],
  [["check", "own.cornerstones.yaml"], "1 plan checked"],
  [["check", "--jobs", "2", "oakfield.cornerstones.yaml", "own.cornerstones.yaml"], "2 plans checked"],
  [
    ["map", "--jobs", "2", "oakfield.cornerstones.yaml", "own.cornerstones.yaml"],
    "plan-worker.cjs",
    { NODE_DEBUG: "worker" },
  ],
  [
    ["report", "oakfield.cornerstones.yaml", "--view", "grid", "--format", "docx", "--output", "grid.docx"],
    "Wrote grid.docx",
  ],
];
const LIBRARY = `
import { checkText } from "cornerstones";
import { VERSION } from "cornerstones/core";
if (VERSION !== "" && checkText("cornerstones: 2").some(({ rule }) => rule === "unsupported-version")) console.log("the library works");
`;

const root = fileURLToPath(new URL("..", import.meta.url));
const plan = resolve(root, "examples/oakfield.cornerstones.yaml");
const { values: only } = parseArgs({
  options: { node: { type: "string", multiple: true }, with: { type: "string", multiple: true } },
});
const scratch = mkdtempSync(join(tmpdir(), "cornerstones-matrix-"));
try {
  process.exitCode = tryAll();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function tryAll() {
  const tarball = pack();
  const nodes = NODES.filter((version) => isWanted(only.node, version)).map(fetchNode);
  const managers = Object.keys(MANAGERS).filter((name) => isWanted(only.with, name));
  const tools = fetchPackages(
    "tools",
    managers.map((name) => MANAGERS[name].fetched),
  );
  let failures = 0;
  for (const node of nodes) {
    for (const name of managers) {
      const why = failure({
        ...MANAGERS[name],
        node,
        tarball,
        tools,
        folder: join(scratch, name, node.version),
      });
      console.log(
        `${why === null ? "ok    " : "FAILED"} Node ${node.version}, ${name}${why === null ? "" : `\n${why}`}`,
      );
      if (why !== null) failures += 1;
    }
  }
  return failures === 0 ? 0 : 1;
}

function isWanted(chosen, name) {
  return chosen === undefined || chosen.some((each) => name.toLowerCase().startsWith(each.toLowerCase()));
}

function pack() {
  must("npm", ["pack", "--silent", "--pack-destination", scratch], root);
  return join(
    scratch,
    readdirSync(scratch).find((name) => name.endsWith(".tgz")),
  );
}

/** A Node by the package that has its binary for this machine. */
function fetchNode(wanted) {
  const system = process.platform === "win32" ? "win" : process.platform;
  const name = `node-${system}-${process.arch}`;
  const modules = fetchPackages(`node ${wanted}`, [`${name}@${wanted}`]);
  const { version } = JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8"));
  return { version, program: join(modules, name, "bin/node") };
}

function fetchPackages(name, packages) {
  const folder = join(scratch, name);
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  must(
    "npm",
    ["install", "--no-audit", "--no-fund", "--prefer-offline", "--ignore-scripts", ...packages],
    folder,
  );
  return join(folder, "node_modules");
}

/** What goes wrong with one package manager on one Node; null where nothing does. */
function failure({ folder, settings = {}, tools, program, install, run, script, node, tarball }) {
  mkdirSync(folder, { recursive: true });
  // A module, and with a name of its own: Yarn asks for both.
  writeFileSync(
    join(folder, "package.json"),
    '{ "name": "school", "version": "1.0.0", "private": true, "type": "module" }\n',
  );
  for (const [name, text] of Object.entries(settings)) writeFileSync(join(folder, name), text);
  copyFileSync(plan, join(folder, "oakfield.cornerstones.yaml"));
  const managed = (args, more = {}) => {
    const path = `${dirname(node.program)}${delimiter}${process.env.PATH}`;
    return must(node.program, [join(tools, program), ...args], folder, {
      ...process.env,
      ...more,
      PATH: path,
    });
  };
  try {
    managed(install(tarball));
    for (const [args, wanted, more] of WORK) {
      const said = managed([...run, "cornerstones", ...args], more);
      if (!said.includes(wanted)) return `${args.join(" ")} does not say "${wanted}":\n${said}`;
    }
    const isWord = readFileSync(join(folder, "grid.docx")).subarray(0, 2).toString() === "PK";
    if (!isWord) return "grid.docx is no Word file";
    writeFileSync(join(folder, "library.js"), LIBRARY);
    const said = managed([...script, "library.js"]);
    return said.includes("the library works") ? null : `the library says:\n${said}`;
  } catch (error) {
    return error.message;
  }
}

function must(program, args, cwd, env = process.env) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}\n${stdout}${stderr}${error ?? ""}`);
  return stdout + stderr;
}
