// Builds what is packed, and what stands beside it for tests:
//
//   dist/cli    the command, a chunk for each of its commands, so that a run loads only what it needs
//   dist/compiled   what Node has compiled of it in earlier runs (`src/cli/kept-code.ts`): made by the command, not packed
//   dist/lib    the library: `core` for browsers as well, `index` with what only Node has a use for; the types of each in one file
//   dist/THIRD-PARTY-NOTICES.txt   the licences of the packages that are inside
//   dist/meta.json                 which source went into which chunk; not packed
//
// `--command` builds the command alone, which takes a second.
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { build } from "esbuild";
import { bundleCommand } from "./build/bundle-command.mjs";
import { thirdPartyNotices } from "./build/notices.mjs";
import { commonToBrowsers, prepared } from "./build/prepared.mjs";

const TARGETS = {
  "dist/cli": {
    entries: {
      cornerstones: "src/cli/index.ts",
      "kept-code": "src/cli/kept-code.ts",
      "plan-worker": "src/cli/plan-worker.ts",
    },
  },
  "dist/lib": {
    entries: { index: "src/index.ts", core: "src/core.ts" },
    options: commonToBrowsers,
    prepare: { embedded: ["plan.schema.json"] },
  },
};

const wanted = process.argv.includes("--command") ? ["dist/cli"] : Object.keys(TARGETS);
const built = await Promise.all(wanted.map(bundle));
const meta = { inputs: {}, outputs: {} };
for (const { metafile } of built) {
  Object.assign(meta.inputs, metafile.inputs);
  Object.assign(meta.outputs, metafile.outputs);
}
await writeFile("dist/meta.json", JSON.stringify(meta));
if (wanted.includes("dist/lib")) {
  await writeFile("dist/THIRD-PARTY-NOTICES.txt", await thirdPartyNotices(meta));
  // Loaded only here: it brings the TypeScript compiler.
  const { writeTypes } = await import("./build/types.mjs");
  await writeTypes(TARGETS["dist/lib"].entries, "dist/lib");
}

async function bundle(outdir) {
  const { entries } = TARGETS[outdir];
  const result = outdir === "dist/cli" ? await bundleCommand(outdir, entries) : await bundleLibrary(outdir);
  await write(outdir, result);
  // It was compiled from the chunks of before.
  if (outdir === "dist/cli") await rm("dist/compiled", { recursive: true, force: true });
  return result;
}

async function bundleLibrary(outdir) {
  const { entries, options, prepare } = TARGETS[outdir];
  return build({
    ...options,
    entryPoints: entries,
    outdir,
    splitting: true,
    metafile: true,
    minify: true,
    // What the packages inside ask to be kept stands in the notices.
    legalComments: "none",
    plugins: [await prepared(prepare)],
    write: false,
  });
}

/** Whoever finds the entry finds all of its chunks: it is written last, and what an earlier build left goes after that. */
async function write(outdir, { outputFiles, metafile }) {
  await mkdir(outdir, { recursive: true });
  const entries = new Set(Object.keys(TARGETS[outdir].entries));
  const isEntry = ({ path }) => entries.has(basename(path, extname(path)));
  for (const file of outputFiles.toSorted((a, b) => Number(isEntry(a)) - Number(isEntry(b)))) {
    const aside = join(dirname(file.path), `.${basename(file.path)}.${process.pid}`);
    await writeFile(aside, file.contents);
    await rename(aside, file.path);
  }
  for (const name of await readdir(outdir)) {
    if (!name.includes(".d.ts") && metafile.outputs[`${outdir}/${name}`] === undefined)
      await rm(join(outdir, name), { recursive: true, force: true });
  }
}
