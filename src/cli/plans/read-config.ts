import { describeUnknownRule, SETTABLE_RULES } from "../../check/settings/settable-rules.ts";
import type { Config } from "../../config/config.ts";
import { parseConfig } from "../../config/parse-config.ts";
import { knownValidator } from "../../schema/known-validator.ts";
import { loadYaml } from "../../yaml/load-yaml.ts";
import { decodeSource } from "../files/decode-source.ts";
import { shownPath } from "../files/paths.ts";
import type { Io } from "../io.ts";

/** Reads the file of a configuration. Throws InputError where it cannot be used. */
export async function readConfig(path: string, io: Io): Promise<Config> {
  const shown = shownPath(path, io.cwd());
  const source = decodeSource(shown, await io.readFile(path, shown, 1_048_576));
  const rules = { settable: SETTABLE_RULES, describeUnknown: describeUnknownRule };
  return parseConfig(await loadYaml(source), { validate: knownValidator("config"), ...rules });
}
