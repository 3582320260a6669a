import { resolve } from "node:path";
import type { Io } from "../io.ts";
import { loadConfig } from "./load-config.ts";

export interface CatalogueChoice {
  /** `--catalogue`, which beats the configuration. */
  readonly catalogue?: string | undefined;
  /** `--config`. */
  readonly config?: string | undefined;
}

/** The path of the catalogue that a command is to use: the one it names, else the configuration's, else none. */
export async function configuredCatalogue(
  io: Io,
  { catalogue, config: said }: CatalogueChoice,
): Promise<string | undefined> {
  if (catalogue !== undefined) return resolve(io.cwd(), catalogue);
  const { config, folder } = await loadConfig(io, said);
  return config.catalogue === null ? undefined : resolve(folder, config.catalogue);
}
