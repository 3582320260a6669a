import type { Path } from "../../diagnostics/finding.ts";
import { GROUP_IDS } from "../../vocabulary.ts";
import { nearestWord } from "../nearest-word.ts";
import type { Wording } from "./wording.ts";
import { oneOf, quotedWord } from "./words.ts";

/** Something else than a group beside a role; where the group stands before it, they are turned round. */
export function describeRole(path: Path, value: string, cannot: string): Wording {
  const rule = "invalid-value";
  const group = nearestWord(String(path.at(-1)), GROUP_IDS)?.word;
  if (group === undefined) return { rule, message: `${cannot}: write ${oneOf(GROUP_IDS)}` };
  const message = `the role stands first here, and then its group: write ${quotedWord(value)} before \`${group}\``;
  return { rule, message, help: "As in `ELSA: staff`, each role on a line of its own." };
}
