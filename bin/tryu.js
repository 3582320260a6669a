#!/usr/bin/env node
// In a clone that was not built yet, the command is built first; a package has it, and no script that builds it.
const { main, nodeIo } = await import("../dist/tryu/cornerstones.js").catch(async (error) => {
  const { buildCommand } = await import("../scripts/build-command.mjs").catch(() => Promise.reject(error));
  buildCommand(error);
  return import("../dist/tryu/cornerstones.js?built");
});

// Setting the code, not exiting, lets what was printed reach a pipe whole.
process.exitCode = await main(process.argv.slice(2), nodeIo());
