import { basename } from "node:path";

/** What a configuration is called; of both in one folder neither is used. */
export const CONFIG_FILES = ["cornerstones.config.yaml", "cornerstones.config.yml"] as const;

/** Whether a configuration goes by this name, wherever it stands. */
export function isConfigName(path: string): boolean {
  return CONFIG_FILES.some((name) => name === basename(path));
}

/** Whether a text begins as a catalogue's does, sound or not. */
export function isCatalogueText(text: string): boolean {
  return /^catalogue:[ \t]*\d/m.test(text) && !/^cornerstones:[ \t]*\d/m.test(text);
}
