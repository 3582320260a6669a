import { mkdtempSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { nodeDisk } from "../../../src/cli/files/node-disk.ts";

test("a file reaches the disk where the handle's own sync only throws, as under Yarn's Plug'n'Play", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "cornerstones-disk-")), "plan.yaml");
  writeFileSync(file, "cornerstones: 1\n");
  const handle = await open(file);
  const own = vi
    .spyOn(Object.getPrototypeOf(handle), "sync")
    .mockRejectedValue(new Error("Method not implemented."));
  await handle.close();
  const opened = await nodeDisk().open(file, "read");
  await expect(opened.sync()).resolves.toBeUndefined();
  await opened.close();
  own.mockRestore();
});
