// Prints what builds the command and goes into it, each package in the version of the lock file: what an install for the build alone
// asks npm for. All else that package.json names is for those who work on it.
import { readFileSync } from "node:fs";

/** What bundles, and what is bundled (`test/package.test.ts` says where one is missing, or none too many). */
export const NEEDED = [
  "@commander-js/extra-typings",
  "@inquirer/core",
  "ajv",
  "chalk",
  "chokidar",
  "cli-table3",
  "commander",
  "csv-parse",
  "csv-stringify",
  "esbuild",
  "fastest-levenshtein",
  "fflate",
  "hucre",
  "picomatch",
  "rolldown",
  "saxes",
  "string-width",
  "yaml",
];

if (import.meta.filename === process.argv[1]) {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
  console.log(NEEDED.map((name) => `${name}@${packages[`node_modules/${name}`].version}`).join("\n"));
}
