// What the bundles are made with. Some files are replaced by what they would come to at each start: the validators' code
// for the schemas that ajv would compile, and the catalogue for the YAML that it would be read from.
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

// Some of the packages inside are CommonJS and call require for Node's own modules.
const REQUIRE =
  'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);';

export const common = {
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  banner: { js: REQUIRE },
};

/** The plugin for esbuild that puts the prepared files in. */
export async function prepared() {
  const { validatorCode, builtInCatalogue } = await importSource(
    'export { validatorCode } from "./src/schema/validator-code.ts"; export { builtInCatalogue } from "./src/catalogue/built-in-catalogue.ts";',
  );
  const replaced = {
    "src/schema/known-validator.ts": `
    import { schemaFindings } from "./schema-findings.ts";
    import { knownSchema } from "./known-schemas.ts";
    import * as validators from "known-validators";
    export function knownValidator(name) {
      const validate = validators[name];
      return (value) =>
        validate(value) ? [] : schemaFindings({ schema: knownSchema(name), value, errors: validate.errors ?? [] });
    }`,
    "src/catalogue/built-in-catalogue.ts": `
    const text = ${JSON.stringify(JSON.stringify(builtInCatalogue()))};
    export const builtInCatalogue = () => JSON.parse(text);`,
  };
  return {
    name: "prepared",
    setup({ onLoad, onResolve }) {
      onLoad({ filter: /(?:known-validator|built-in-catalogue)\.ts$/ }, ({ path }) => {
        const contents =
          replaced[Object.keys(replaced).find((file) => path.replaceAll("\\", "/").endsWith(file))];
        return { contents, loader: "js" };
      });
      onResolve({ filter: /^known-validators$/ }, () => ({
        path: "known-validators",
        namespace: "prepared",
      }));
      onLoad({ filter: /.*/, namespace: "prepared" }, () => ({
        contents: `import { isCivilDate } from "./src/civil-date.ts";\n${validatorCode()}`,
        resolveDir: process.cwd(),
        loader: "js",
      }));
    },
  };
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
