// librsvg takes the circles that we write as SVG, says nothing against them, and draws an upright A4 page.
import { spawnSync } from "node:child_process";
import { eachMap } from "./maps.mjs";

/** Width and height stand in the first chunk of every PNG. */
const PNG_SIZE = 16;

await eachMap("rsvg-convert", "svg", (drawing) => {
  const { status, stdout, stderr, error } = spawnSync("rsvg-convert", ["--dpi-x", "96", "--dpi-y", "96"], {
    input: drawing,
    maxBuffer: 2 ** 28,
  });
  if (error) throw new Error(`rsvg-convert cannot be run (Debian: librsvg2-bin): ${error.message}`);
  if (status !== 0 || stderr.length > 0)
    throw new Error(`rsvg-convert ended with ${status}: ${stderr.toString().trim()}`);
  if (stdout.toString("latin1", 1, 4) !== "PNG") throw new Error("rsvg-convert drew no PNG");
  const [width, height] = [stdout.readUInt32BE(PNG_SIZE), stdout.readUInt32BE(PNG_SIZE + 4)];
  if (Math.abs(height / width - Math.SQRT2) > 0.01)
    throw new Error(`drew ${width} x ${height}, not an upright A4 page`);
});
