import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The package's own data files, all under `schemas/`. */
export type AssetName =
  | "four-cornerstones.yaml"
  | "catalogue.schema.json"
  | "plan.schema.json"
  | "config.schema.json"
  | "baseline.schema.json"
  | "check.schema.json"
  | "report.schema.json"
  | "map.schema.json";

/** The text of one of the package's own data files. The only place but the command that reads from disk. */
export function assetText(name: AssetName): string {
  return readFileSync(join(packageRoot(), "schemas", name), "utf8");
}

/** The folder that holds `package.json`: this file stands at another depth in `src/`, the library and the command. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return folder;
}
