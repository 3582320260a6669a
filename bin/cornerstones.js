#!/usr/bin/env node
// CommonJS, as package.json beside it says: what the command is bundled as, and what Node starts fastest.
const COMMAND = "../dist/cli/cornerstones.cjs";

/** In a clone that was not built yet, the command is built first; a package has it, and no script that builds it. */
async function load() {
  try {
    return require(COMMAND);
  } catch (error) {
    const { buildCommand } = await import("../scripts/build-command.mjs").catch(() => Promise.reject(error));
    buildCommand(error);
    return require(COMMAND);
  }
}

load()
  .then(({ main, nodeIo }) => main(process.argv.slice(2), nodeIo()))
  .then((code) => {
    // Setting the code, not exiting, lets what was printed reach a pipe whole.
    process.exitCode = code;
  });
