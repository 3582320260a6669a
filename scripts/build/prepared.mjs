// What the bundles are made with. Some files are replaced by what they would come to at each start: the validators' code
// for the schemas that ajv would compile, and the catalogue for the YAML that it would be read from.
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

// Some of the packages inside are CommonJS and call require for Node's own modules.
const REQUIRE =
  'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);';

/** For Node alone. */
export const common = {
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  banner: { js: REQUIRE },
};

/**
 * For browsers as well as for Node: nothing of Node's is loaded or expected. One package would find out how many colours a terminal
 * has, which ours never asks it; another has a build of its own for browsers.
 */
export const commonToBrowsers = {
  bundle: true,
  format: "esm",
  platform: "browser",
  target: ["es2023", "node20.19"],
  alias: {
    "@colors/colors/safe": join(import.meta.dirname, "no-colors.cjs"),
    "csv-stringify/sync": "csv-stringify/browser/esm/sync",
  },
};

/** The name under which the replaced files import the validators. */
const VALIDATORS = "known-validators";
const REPLACED = /[\\/]src[\\/](?:schema[\\/]known-validator|catalogue[\\/]built-in-catalogue)\.ts$/;

/**
 * The plugin for esbuild that puts the prepared files in. `embedded` are those of the package's data files whose texts stand in the
 * bundle then, which finds no other; without it all are read from `schemas/`. `held` are the schemas that it holds anything to; without it
 * all that there are.
 */
export async function prepared({ embedded, held } = {}) {
  const { validators, replaced } = await prepare(held);
  return {
    name: "prepared",
    setup({ onLoad, onResolve }) {
      if (embedded)
        onLoad({ filter: /[\\/]src[\\/]assets\.ts$/ }, () => ({
          contents: assetsCode(embedded),
          loader: "js",
        }));
      onLoad({ filter: REPLACED }, ({ path }) => ({ contents: replaced(path), loader: "js" }));
      onResolve({ filter: new RegExp(`^${VALIDATORS}$`) }, () => ({
        path: VALIDATORS,
        namespace: "prepared",
      }));
      onLoad({ filter: /.*/, namespace: "prepared" }, () => ({
        contents: validators,
        resolveDir: process.cwd(),
        loader: "js",
      }));
    },
  };
}

/**
 * The same for the tests, which call the command some thousands of times; `test/schema` and `test/catalogue` try what the files are
 * made from. Prepared when the first test asks for it.
 */
export function preparedForTests() {
  // No other plugin looks for a file of this name.
  const virtual = `\0${VALIDATORS}`;
  let preparing;
  return {
    name: "prepared",
    resolveId: (id) => (id === VALIDATORS ? virtual : undefined),
    load: async (id) => {
      if (id !== virtual && !REPLACED.test(id)) return undefined;
      preparing ??= prepare();
      const { validators, replaced } = await preparing;
      return id === virtual ? validators : replaced(id);
    },
  };
}

/** The code of the validators, and what gives the code of a replaced file by its path. */
async function prepare(held) {
  const { validatorCode, builtInCatalogue } = await importSource(
    'export { validatorCode } from "./src/schema/validator-code.ts"; export { builtInCatalogue } from "./src/catalogue/built-in-catalogue.ts";',
  );
  const civilDate = join(process.cwd(), "src/civil-date.ts");
  return {
    validators: `import { isCivilDate } from ${JSON.stringify(civilDate)};\n${validatorCode(held)}`,
    replaced: (path) =>
      path.endsWith("known-validator.ts") ? KNOWN_VALIDATOR : catalogueCode(builtInCatalogue()),
  };
}

const KNOWN_VALIDATOR = `
  import { schemaFindings } from "./schema-findings.ts";
  import { knownSchema } from "./known-schemas.ts";
  import * as validators from "${VALIDATORS}";
  export function knownValidator(name) {
    const validate = validators[name];
    let schema;
    return (value) =>
      validate(value) ? [] : schemaFindings({ schema: (schema ??= knownSchema(name)), value, errors: validate.errors ?? [] });
  }`;

function catalogueCode(catalogue) {
  return `
  const text = ${JSON.stringify(JSON.stringify(catalogue))};
  export const builtInCatalogue = () => JSON.parse(text);`;
}

/** Without the spaces of a schema, which are for people. */
function assetsCode(names) {
  const texts = names.map((name) => {
    const text = readFileSync(join("schemas", name), "utf8");
    return [name, name.endsWith(".json") ? JSON.stringify(JSON.parse(text)) : text];
  });
  return `
  const texts = ${JSON.stringify(Object.fromEntries(texts))};
  export function assetText(name) {
    const text = texts[name];
    if (text === undefined) throw new TypeError(name + " does not stand in this bundle");
    return text;
  }`;
}

/** A source of the project as a module that can be called here. */
async function importSource(contents) {
  const folder = await mkdtemp(join("node_modules", ".build-"));
  try {
    const outfile = join(folder, "source.mjs");
    await build({ ...common, stdin: { contents, resolveDir: process.cwd(), loader: "ts" }, outfile });
    return await import(pathToFileURL(outfile).href);
  } finally {
    // The module is loaded; what it reads beside it stands elsewhere.
    await rm(folder, { recursive: true, force: true });
  }
}
