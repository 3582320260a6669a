#!/usr/bin/env node
// CommonJS, as package.json beside it says: what the command is bundled as, and what Node starts fastest.
const COMMAND = "../dist/cli/cornerstones.cjs";

/** Of the command these need too little to be worth a look for more. */
const SHORT = ["--version", "-V"];

/** The command from the code that earlier runs left compiled, but where Node is told to do without. */
function command() {
  if (process.env.NODE_DISABLE_COMPILE_CACHE || SHORT.includes(process.argv[2])) return require(COMMAND);
  const { keptCode } = require("../dist/cli/kept-code.cjs");
  const { load, keep } = keptCode(`${__dirname}/../dist/cli`, require);
  return { ...load("cornerstones.cjs"), keep };
}

/** In a clone that was not built yet, the command is built first; a package has it, and no script that builds it. */
async function load() {
  try {
    return command();
  } catch (error) {
    const { buildCommand } = await import("../scripts/build-command.mjs").catch(() => Promise.reject(error));
    buildCommand(error);
    return command();
  }
}

load().then(async ({ main, nodeIo, keep }) => {
  const code = await main(process.argv.slice(2), nodeIo());
  // Setting the code, not exiting, lets what was printed reach a pipe whole.
  process.exitCode = code;
  if (code > 1) return;
  const [, , word = ""] = process.argv;
  const command = /^[a-z]+$/.test(word) ? word : "none";
  keep?.({ command, seconds: process.uptime() });
});
