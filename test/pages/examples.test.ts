import { expect, test } from "vitest";
import { run } from "../transcript.ts";

// `npm run update:docs` writes these pages anew: open them before you commit them.

const OAKFIELD = ["examples/oakfield.cornerstones.yaml", "--as-of", "2026-05-15"];

test.each([
  ["oakfield.html", ["report", ...OAKFIELD]],
  ["area.html", ["report", "examples/area", "--as-of", "2026-05-15"]],
  ["oakfield-map.html", ["map", ...OAKFIELD]],
  ["choosing-sheet.html", ["catalogue"]],
])("examples/pages/%s is what the command writes", async (name, args) => {
  const { stdout } = await run([...args, "--format", "html"]);
  await expect(stdout).toMatchFileSnapshot(`../../examples/pages/${name}`);
});
