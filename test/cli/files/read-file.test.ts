import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nodeDisk } from "../../../src/cli/files/node-disk.ts";
import { readFile } from "../../../src/cli/files/read-file.ts";
import { InputError } from "../../../src/errors.ts";

const folder = mkdtempSync(join(tmpdir(), "cornerstones-read-"));
const path = join(folder, "plan.yaml");
writeFileSync(path, "12345");

function read(maxBytes: number): Promise<Uint8Array> {
  return readFile(nodeDisk(), { path, shown: "plan.yaml", maxBytes });
}

test("a file may have as many bytes as are allowed, and not one more", async () => {
  expect(Buffer.from(await read(5)).toString()).toBe("12345");
  await expect(read(4)).rejects.toThrow(InputError);
  await expect(read(4)).rejects.toThrow("plan.yaml");
});

test("a folder is no file", async () => {
  const request = { path: folder, shown: "plans", maxBytes: 100 };
  await expect(readFile(nodeDisk(), request)).rejects.toThrow(
    "plans: this is a folder, and a file is needed",
  );
});
