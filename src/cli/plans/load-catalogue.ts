import { dirname, resolve } from "node:path";
import { builtInCatalogue } from "../../catalogue/built-in-catalogue.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import { InputError } from "../../errors.ts";
import { pathWithin, shownPath } from "../files/paths.ts";
import type { Io } from "../io.ts";
import { loadConfig } from "./load-config.ts";
import type { CatalogueReading } from "./read-catalogue.ts";

/** Finds the catalogue of each plan, reading each file once a run. */
export interface CatalogueLoader {
  /** The built-in catalogue, or the one of a path that a person named. */
  named(path: string | undefined): Promise<Catalogue>;
  /** The catalogue that a plan names, relative to the plan's folder; the default where it names none. */
  ofPlan(said: string | null, planFolder: string): Promise<Catalogue>;
  /** The absolute paths of the files that were asked for so far. */
  paths(): readonly string[];
}

export interface CatalogueLoaderOptions {
  readonly maxBytes: number;
  /** A catalogue for plans that name none (`--catalogue`). */
  readonly fallback?: string | undefined;
}

/** Opens a loader. Everything it gives throws InputError where a catalogue cannot be used. */
export function catalogueLoader(io: Io, { maxBytes, fallback }: CatalogueLoaderOptions): CatalogueLoader {
  const builtIn = builtInCatalogue();
  const known = new Map<string, Promise<Catalogue>>();
  const read = (path: string): Promise<Catalogue> => {
    const reading = known.get(path) ?? loadCatalogue(path, { io, maxBytes, builtIn });
    known.set(path, reading);
    return reading;
  };
  const named = async (path: string | undefined): Promise<Catalogue> =>
    path === undefined ? builtIn : read(resolve(io.cwd(), path));
  return {
    named,
    ofPlan: async (said, folder) =>
      said === null ? named(fallback) : read(await resolveConfined(said, folder, io)),
    paths: () => [...known.keys()],
  };
}

async function loadCatalogue(path: string, reading: CatalogueReading): Promise<Catalogue> {
  // Most plans are held to the catalogue that is built in, and need nothing of this.
  const { readCatalogue } = await import("./read-catalogue.ts");
  return readCatalogue(path, reading);
}

/** A plan may name a catalogue below the top of its git repository, else below its own folder, and nowhere else. */
async function resolveConfined(said: string, planFolder: string, io: Io): Promise<string> {
  const path = await io.realPath(resolve(planFolder, said));
  const top = await io.realPath((await io.gitRoot(planFolder)) ?? planFolder);
  if (pathWithin(top, path) === null) {
    throw new InputError(
      `the catalogue ${said} lies outside ${shownPath(top, dirname(top))}, and a plan may only name one inside it`,
    );
  }
  return path;
}

interface CatalogueChoice {
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

/** Whether a text begins as a catalogue's does, sound or not. */
export function isCatalogueText(text: string): boolean {
  return (
    text.includes("catalogue:") && /^catalogue:[ \t]*\d/m.test(text) && !/^cornerstones:[ \t]*\d/m.test(text)
  );
}
