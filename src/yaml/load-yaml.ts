import type { Source } from "../source/source.ts";
import { readPlainYaml } from "./plain/read-plain-yaml.ts";
import type { YamlFile } from "./yaml-file.ts";

/** Reads a YAML text as `readYaml` does, and loads the parser only for a text that needs it. Throws InputError as that does. */
export async function loadYaml(source: Source): Promise<YamlFile> {
  const plain = readPlainYaml(source);
  if (plain !== null) return plain;
  const { readAnyYaml } = await import("./read-yaml.ts");
  return readAnyYaml(source);
}
