#!/usr/bin/env node
import { main, nodeIo } from "../dist/cli/cornerstones.js";

// Setting the code, not exiting, lets what was printed reach a pipe whole.
process.exitCode = await main(process.argv.slice(2), nodeIo());
