// Makes one file that runs without Node and without anything else, for machines like this one: `npm run binary` writes
// `out/cornerstones` (`out/cornerstones.exe` on Windows), this Node with the command inside
// (https://nodejs.org/api/single-executable-applications.html), and tries it where no other program is to be found.
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { common, prepared } from "./build/prepared.mjs";

/** What Node looks for in itself; the same for every version. */
const FUSE = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";
const MAC = process.platform === "darwin";

const scratch = mkdtempSync(join(tmpdir(), "cornerstones-binary-"));
try {
  const binary = inject(await blob());
  tryAlone(binary);
  console.log(binary);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** The command as one script with all of its data, as Node takes it in. */
async function blob() {
  const main = join(scratch, "main.cjs");
  const stdin = `
    import { main } from "./src/cli/main.ts";
    import { nodeIo } from "./src/cli/io.ts";
    main(process.argv.slice(2), nodeIo()).then((code) => { process.exitCode = code; });`;
  await build({
    ...common,
    banner: {},
    format: "cjs",
    // A script inside of Node cannot import what Node brings, only require it.
    supported: { "dynamic-import": false },
    // It has no file beside it, and starts no thread from one.
    logOverride: { "empty-import-meta": "silent" },
    stdin: { contents: stdin, resolveDir: process.cwd(), loader: "ts" },
    minify: true,
    legalComments: "none",
    plugins: [await prepared({ embedded: readdirSync("schemas") })],
    outfile: main,
  });
  const [config, output] = [join(scratch, "sea.json"), join(scratch, "sea.blob")];
  const settings = { main, output, disableExperimentalSEAWarning: true, useCodeCache: true };
  writeFileSync(config, JSON.stringify(settings));
  must(process.execPath, ["--experimental-sea-config", config]);
  return output;
}

/** A copy of this Node with the script inside. */
function inject(file) {
  mkdirSync("out", { recursive: true });
  const binary = resolve("out", process.platform === "win32" ? "cornerstones.exe" : "cornerstones");
  rmSync(binary, { force: true });
  copyFileSync(process.execPath, binary);
  chmodSync(binary, 0o755);
  // What is signed on a Mac may not be changed, and what is not may not be run.
  if (MAC) must("codesign", ["--remove-signature", binary]);
  const postject = createRequire(import.meta.url).resolve("postject/dist/cli.js");
  const segment = MAC ? ["--macho-segment-name", "NODE_SEA"] : [];
  must(process.execPath, [postject, binary, "NODE_SEA_BLOB", file, "--sentinel-fuse", FUSE, ...segment]);
  if (MAC) must("codesign", ["--sign", "-", binary]);
  return binary;
}

/** Checks, begins, edits and reports a plan in a folder of its own, with no program to be found beside it. */
function tryAlone(binary) {
  const plan = readFileSync("examples/oakfield.cornerstones.yaml");
  writeFileSync(join(scratch, "oakfield.cornerstones.yaml"), plan);
  const runs = [
    [["--version"], JSON.parse(readFileSync("package.json", "utf8")).version],
    [["check", "oakfield.cornerstones.yaml", "--as-of", "2026-08-01"], "1 plan checked"],
    [["init", "own.cornerstones.yaml", "--setting", "Ysgol Gŵyr", "--measure", "cm-website"], "Wrote own"],
    [
      ["voice", "website", "--plan", "own.cornerstones.yaml", "--from", "staff", "--said", "Diolch"],
      "Diolch",
    ],
    [["report", "oakfield.cornerstones.yaml", "--format", "html", "--output", "a.html"], "Wrote a.html"],
    [["report", "oakfield.cornerstones.yaml", "--format", "xlsx", "--output", "a.xlsx"], "Wrote a.xlsx"],
    [["map", "oakfield.cornerstones.yaml", "--as-of", "2026-05-15"], "Staff induction"],
    [["schema", "report"], "http://json-schema.org/draft-07/schema#"],
  ];
  for (const [args, wanted] of runs) {
    const said = must(binary, args, { cwd: scratch, env: { PATH: scratch, HOME: scratch } });
    if (!said.includes(wanted))
      throw new Error(`cornerstones ${args.join(" ")} does not say "${wanted}":\n${said}`);
  }
}

function must(program, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: "utf8", ...options });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}\n${stdout}${stderr}${error ?? ""}`);
  return stdout + stderr;
}
