import { expect, test } from "vitest";
import { run } from "../transcript.ts";

// `npm run update:docs` writes these pages anew: open them before you commit them.

const OAKFIELD = ["examples/oakfield.cornerstones.yaml", "--as-of", "2026-05-15"];

test.each([
  ["oakfield.html", ["report", ...OAKFIELD]],
  ["area.html", ["report", "examples/area", "--as-of", "2026-05-15"]],
  ["oakfield-voices.html", ["report", ...OAKFIELD, "--view", "voices"]],
  ["oakfield-voices-pupils.html", ["report", ...OAKFIELD, "--view", "voices", "--for", "pupils"]],
  ["oakfield-map.html", ["map", ...OAKFIELD]],
  ["oakfield-map-pupils.html", ["map", ...OAKFIELD, "--for", "pupils"]],
  ["choosing-sheet.html", ["catalogue"]],
])("examples/pages/%s is what the command writes", async (name, args) => {
  const { stdout } = await run([...args, "--format", "html"]);
  await expect(stdout).toMatchFileSnapshot(`../../examples/pages/${name}`);
});
