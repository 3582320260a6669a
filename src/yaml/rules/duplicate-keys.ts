import { positionAt, type Source } from "../../source/source.ts";
import type { ScalarNode, TreeNode } from "../tree.ts";
import type { PlacedFinding } from "../yaml-file.ts";

const BEYOND_ASCII = /[\u0080-\uffff]/;

/** Finds keys that stand twice in a mapping, also where they only look the same (Unicode NFC). The first value holds. */
export function findDuplicateKeys(source: Source, root: TreeNode): PlacedFinding[] {
  const findings: PlacedFinding[] = [];
  const open: TreeNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind === "seq") for (const item of node.items) open.push(item);
    if (node.kind !== "map") continue;
    const seen = new Map<string, ScalarNode>();
    for (const { key, value } of node.entries) {
      open.push(value);
      const name = BEYOND_ASCII.test(key.text) ? key.text.normalize("NFC") : key.text;
      const first = seen.get(name);
      if (first) findings.push(duplicate(source, first, key));
      else seen.set(name, key);
    }
  }
  return findings;
}

function duplicate(source: Source, first: ScalarNode, second: ScalarNode): PlacedFinding {
  const [line, other] = [first, second].map((key) => positionAt(source, key.start).line);
  const look =
    first.text === second.text ? "" : " (the two look alike, but are made of different characters)";
  return {
    rule: "duplicate-key",
    span: { start: second.start, end: second.end },
    message: `the key \`${second.text}\` stands twice, in line ${line} and in line ${other}${look}`,
    help: "Keep one of the two; until then the first holds.",
  };
}
