// Builds the command of a clone when it is first called, so that `npm ci` and `npm link` are enough to have it. After a change
// of the sources, `npm run build` builds it anew.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What `bin/cornerstones.js` loads; a clone that was built before one of them was there lacks it. */
const LOADED = ["cornerstones.cjs", "kept-code.cjs"];

/** Throws the error where it is about something else than a command that is not there, or not all of it. */
export function buildCommand(error) {
  const isMissing = LOADED.some((name) => !existsSync(`${root}dist/cli/${name}`));
  if (error.code !== "MODULE_NOT_FOUND" || !isMissing) throw error;
  if (!existsSync(`${root}node_modules/esbuild`)) refuse(`it is not built yet: run npm ci in ${root}`);
  console.error("cornerstones: building the command, once");
  const stdio = ["ignore", 2, 2];
  const { status } = spawnSync(process.execPath, ["scripts/build.mjs", "--command"], { cwd: root, stdio });
  if (status !== 0) refuse(`the command could not be built in ${root}`);
}

function refuse(why) {
  console.error(`cornerstones: ${why}`);
  process.exit(2);
}
