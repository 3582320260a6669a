// Bundles the command into dist/cli. Each command becomes a chunk of its own, so that a run loads only what it needs;
// dist/cli/meta.json says which source went into which chunk, and a test reads it.
import { writeFile } from "node:fs/promises";
import { build } from "esbuild";

const { metafile } = await build({
  entryPoints: { cornerstones: "src/cli/index.ts" },
  outdir: "dist/cli",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  metafile: true,
  legalComments: "linked",
  // Some dependencies are CommonJS and call require for Node's own modules.
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
});
await writeFile("dist/cli/meta.json", JSON.stringify(metafile));
