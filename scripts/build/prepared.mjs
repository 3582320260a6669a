// What the bundles are made with. Some files are replaced by what they would come to at each start: the validators' code
// for the schemas that ajv would compile, and the catalogue for the YAML that it would be read from.
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { basename, join } from "node:path";
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

/** The modules under which the replaced files import the validators: `known-validators:plan`. */
const VALIDATORS = /^known-validators:\w+$/;
const REPLACED =
  /[\\/]src[\\/](?:schema[\\/](?:(?:known|plan)-validator|plan-fits)|catalogue[\\/]built-in-catalogue|progress[\\/]known-roles)\.ts$/;

/**
 * The plugin for esbuild that puts the prepared files in. `embedded` are those of the package's data files whose texts stand in the
 * bundle then, which finds no other; without it all are read from `schemas/`.
 */
export async function prepared({ embedded } = {}) {
  const { validator, replaced } = await prepare();
  return {
    name: "prepared",
    setup({ onLoad, onResolve }) {
      if (embedded)
        onLoad({ filter: /[\\/]src[\\/]assets\.ts$/ }, () => ({
          contents: assetsCode(embedded),
          loader: "js",
        }));
      onLoad({ filter: REPLACED }, ({ path }) => ({ contents: replaced(path), loader: "js" }));
      onResolve({ filter: VALIDATORS }, ({ path }) => ({ path, namespace: "prepared" }));
      onLoad({ filter: /.*/, namespace: "prepared" }, ({ path }) => ({
        contents: validator(path),
        resolveDir: process.cwd(),
        loader: "js",
      }));
    },
  };
}

/**
 * The same for rolldown and for the tests, which call the command some thousands of times; `test/schema` and `test/catalogue` try
 * what the files are made from. Prepared when the first of them is asked for.
 */
export function preparedForTests() {
  let preparing;
  return {
    name: "prepared",
    // No other plugin looks for a file whose name begins so.
    resolveId: (id) => (VALIDATORS.test(id) ? `\0${id}` : undefined),
    load: async (id) => {
      const isValidator = VALIDATORS.test(id.slice(1));
      if (!isValidator && !REPLACED.test(id)) return undefined;
      preparing ??= prepare();
      const { validator, replaced } = await preparing;
      return isValidator ? validator(id.slice(1)) : replaced(id);
    },
  };
}

/** What gives the code of a validator by its module, and that of a replaced file by its path. */
async function prepare() {
  const { validatorCode, fitsCode, leanSchema, knownSchema, builtInCatalogue, KNOWN_ROLES, ROLE_WORDS } =
    await importSource(
      `export { validatorCode } from "./src/schema/validator-code.ts";
    export { fitsCode } from "./src/schema/fits-code.ts";
    export { leanSchema } from "./src/schema/lean-schema.ts";
    export { knownSchema } from "./src/schema/known-schemas.ts";
    export { builtInCatalogue } from "./src/catalogue/built-in-catalogue.ts";
    export { KNOWN_ROLES, ROLE_WORDS } from "./src/progress/known-roles.ts";`,
    );
  const dates = `import { isCivilDate } from ${JSON.stringify(join(process.cwd(), "src/civil-date.ts"))};\n`;
  const code = {
    "known-validator.ts": KNOWN_VALIDATOR,
    "plan-validator.ts": PLAN_VALIDATOR,
    "plan-fits.ts": `${dates}${fitsCode(leanSchema(knownSchema("plan")))}\nexport const planFits = () => fits;`,
    "built-in-catalogue.ts": catalogueCode(builtInCatalogue()),
    "known-roles.ts": rolesCode(KNOWN_ROLES, ROLE_WORDS),
  };
  return {
    validator: (module) => `${dates}${validatorCode(module.split(":")[1])}`,
    replaced: (path) => code[basename(path)],
  };
}

// Of a plan that fits at a quick look there is nothing to explain.
const PLAN_VALIDATOR = `
  import { preparedValidator } from "./prepared-validator.ts";
  import { planFits } from "./plan-fits.ts";
  import { validate } from "known-validators:plan";
  export const planValidator = () => {
    const [fits, explain] = [planFits(), preparedValidator("plan", validate)];
    return (value) => (fits(value) ? [] : explain(value));
  };`;

const KNOWN_VALIDATOR = `
  import { preparedValidator } from "./prepared-validator.ts";
  import { planValidator } from "./plan-validator.ts";
  import { validate as catalogue } from "known-validators:catalogue";
  import { validate as config } from "known-validators:config";
  const validators = { catalogue, config };
  export const knownValidator = (name) => (name === "plan" ? planValidator() : preparedValidator(name, validators[name]));`;

function catalogueCode(catalogue) {
  return `
  const text = ${JSON.stringify(JSON.stringify(catalogue))};
  export const builtInCatalogue = () => JSON.parse(text);`;
}

/** As texts, which are read sooner than lists are made. */
function rolesCode(known, words) {
  const roles = {};
  for (const [role, group] of known) roles[group] = [...(roles[group] ?? []), role];
  return `
  const roles = JSON.parse(${JSON.stringify(JSON.stringify(roles))});
  export const KNOWN_ROLES = new Map(Object.entries(roles).flatMap(([group, names]) => names.map((name) => [name, group])));
  export const ROLE_WORDS = new Set(${JSON.stringify([...words].join(" "))}.split(" "));`;
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
