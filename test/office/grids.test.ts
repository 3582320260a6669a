import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { MADE } from "./grids/made.ts";
import { errorsIn, planText, readGrid } from "./read-grid.ts";

// Each grid stands beside the plan that it must give, with all that is told of it below.
// `npx vitest run test/office/grids.test.ts --update` writes the plans anew: read what changed before you commit it.
// The files of LibreOffice beside their tables: `soffice --headless --infilter="HTML (StarWriter)" --convert-to docx x.html`
// and `soffice --headless --convert-to xlsx x.fods`.
const SAVED = "test/office/grids/saved";

describe("saved by LibreOffice from its own tables", () => {
  const names = readdirSync(SAVED).filter((name) => /\.(?:docx|xlsx)$/.test(name));
  test.each(names.sort())("%s", async (name) => {
    const text = planText(name, await readGrid(name, readFileSync(`${SAVED}/${name}`)));
    await expect(text).toMatchFileSnapshot(`grids/saved/${name.replace(/\.\w+$/, "")}.yaml`);
    expect(errorsIn(text)).toEqual([]);
  });
});

describe("as people have them", () => {
  test.each(Object.entries(MADE))("%s", async (name, { file, bytes, options }) => {
    const text = planText(file, await readGrid(file, bytes, options));
    await expect(text).toMatchFileSnapshot(`grids/${name}.yaml`);
    expect(errorsIn(text)).toEqual([]);
  });
});
