import { expect, test } from "vitest";
import type { FolderEntry } from "../../../src/cli/files/disk.ts";
import { type Io, nodeIo } from "../../../src/cli/io.ts";
import { findFiles } from "../../../src/cli/plans/find-files.ts";
import { InputError } from "../../../src/errors.ts";

const FOLDERS: Readonly<Record<string, readonly FolderEntry[]>> = {
  "/plans": [
    { name: "z.yaml", kind: "file" },
    { name: "b", kind: "folder" },
    { name: "a", kind: "folder" },
    { name: "B.yaml", kind: "file" },
    { name: "closed-2", kind: "folder" },
    { name: "closed-1", kind: "folder" },
  ],
  "/plans/a": [{ name: "c.yaml", kind: "file" }],
  "/plans/b": [
    { name: "b.yaml", kind: "file" },
    { name: "a.yaml", kind: "file" },
    { name: "a.socket", kind: "other" },
  ],
};

/** A disk that has its names in an order of its own, as most have. */
function world(): Io {
  return {
    ...nodeIo(),
    listFolder: async (path) => {
      const entries = FOLDERS[path];
      if (!entries) throw new InputError(`${path}: you may not look into it`);
      return entries;
    },
  };
}

test("what is found comes in the order of its names, on every disk", async () => {
  const search = { fits: () => true, enters: () => true, followsLinks: false };
  const { paths, closed } = await findFiles("/plans", search, world());
  expect(paths).toEqual([
    "/plans/B.yaml",
    "/plans/a/c.yaml",
    "/plans/b/a.yaml",
    "/plans/b/b.yaml",
    "/plans/z.yaml",
  ]);
  expect(closed.map(({ path }) => path)).toEqual(["/plans/closed-1", "/plans/closed-2"]);
});
