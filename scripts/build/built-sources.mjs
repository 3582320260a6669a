// The sources as the tests call them: built once, before the first test, and loaded by Node itself. vitest would transform each of
// some hundreds of files, and look every imported name up where it is used.
import { readdirSync, rmSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { build } from "esbuild";
import { common, prepared } from "./prepared.mjs";

/** Where they are put: a folder for each run, in the project's own, so that what they import is found. */
const folder = join(process.cwd(), "dist", `sources-${process.pid}`);

/** The plugin for vitest. Measuring coverage and watching files need the sources as they are. */
export function builtSources() {
  let isWanted = true;
  let building;
  return {
    name: "built-sources",
    enforce: "pre",
    config: () => ({ test: { server: { deps: { external: [/[\\/]dist[\\/]sources-\d+[\\/]/] } } } }),
    configureVitest: ({ vitest: { config } }) => {
      isWanted = !config.watch && !config.coverage.enabled;
    },
    async resolveId(id, importer) {
      if (!isWanted || importer === undefined || !/^\.{1,2}\/.*\.ts$/.test(id)) return undefined;
      const path = relative(process.cwd(), resolve(dirname(importer), id));
      if (!path.startsWith(`src${sep}`)) return undefined;
      building ??= buildSources();
      await building;
      return join(folder, builtName(path));
    },
  };
}

const builtName = (path) => path.replace(/\.ts$/, ".js");

async function buildSources() {
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const names = readdirSync("src", { recursive: true }).filter((name) => /(?<!\.d)\.ts$/.test(name));
  await build({
    ...common,
    entryPoints: names.map((name) => join("src", name)),
    outbase: ".",
    outdir: folder,
    packages: "external",
    sourcemap: "inline",
    sourcesContent: false,
    logLevel: "error",
    plugins: [fileByFile, await prepared()],
  });
}

/** Each source stays a file of its own, which imports others as they are built. */
const fileByFile = {
  name: "file-by-file",
  setup({ onResolve }) {
    onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, kind }) =>
      kind === "entry-point" ? undefined : { path: builtName(path), external: true },
    );
  },
};
