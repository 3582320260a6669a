import type { Path } from "../../diagnostics/finding.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";
import { type NearWord, nearestWord } from "../nearest-word.ts";
import { replacementFix, type Wording } from "./wording.ts";
import { oneOf, quotedWord } from "./words.ts";

/** What stands between several groups in one text. */
const BETWEEN = /\s{0,9}(?:[,;&+/]|\band\b|\bwith\b)\s{0,9}/i;
const HELP = "`with` names the groups that do it together; a role belongs under `lead`.";

/** Something else than a group under an action's `with`: several in one text, all of them, or a role. */
export function describeGroups(
  file: YamlFile,
  path: Path,
  { value, groups }: { readonly value: string; readonly groups: readonly string[] },
): Wording {
  const rule = "invalid-value";
  const several = groupsIn(value, groups);
  if (several.length > 1 && path.at(-1) === "with") {
    const text = `[${[...new Set(several.map(({ word }) => word))].join(", ")}]`;
    const fix = several.every(({ isSure }) => isSure)
      ? replacementFix(file, path, { title: `Write ${text}`, text })
      : {};
    return {
      rule,
      message: `several groups are a list: write ${text}, and not ${quotedWord(value)}`,
      ...fix,
    };
  }
  const isAll = /^(?:all|everybody|everyone|all (?:three|groups|of us))$/i.test(value.trim());
  if (isAll) return { rule, message: `${quotedWord(value)} does not say who: write [${groups.join(", ")}]` };
  return { rule, message: `\`with\` cannot be ${quotedWord(value)}: write ${oneOf(groups)}`, help: HELP };
}

/** The groups that a text names, where it names nothing else; else none. */
function groupsIn(value: string, groups: readonly string[]): readonly NearWord[] {
  const parts = value.slice(0, 200).split(BETWEEN);
  const named = parts.flatMap((part) => nearestWord(part, groups) ?? []);
  return named.length === parts.length ? named : [];
}
