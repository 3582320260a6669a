import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rerun } from "./transcript.ts";

// Each file is a transcript of commands over the examples, at 80 columns, on 23 November 2026, and reads as documentation.
// `npx vitest run test/golden.test.ts --update` writes them anew: read what changed before you commit it.
const FOLDER = "test/golden";

for (const command of readdirSync(FOLDER).sort()) {
  describe(command, () => {
    for (const name of readdirSync(join(FOLDER, command)).sort()) {
      test(name, async () => {
        const path = join(FOLDER, command, name);
        const now = await rerun(readFileSync(path, "utf8"), { env: { COLUMNS: "80" } });
        await expect(now).toMatchFileSnapshot(join("..", path));
      });
    }
  });
}
