import type { EntryNode, ScalarNode, TreeNode } from "../tree.ts";
import type { PlacedFinding } from "../yaml-file.ts";
import { findEscapedCharacters } from "./escaped-characters.ts";
import { hasHidden, hiddenInId, hiddenInText } from "./hidden-characters.ts";
import { lostComment, mayLoseComment } from "./lost-comment.ts";

/** The keys whose values name a thing, so that what is invisible in them makes another thing of it. */
const ID_KEYS: ReadonlySet<string> = new Set(["measure", "id", "to", "cornerstone"]);
const LISTS_OF_IDS: ReadonlySet<string> = new Set(["links"]);

type Role = "key" | "id" | "ids" | "text";

/**
 * Finds what is wrong with single keys and texts: invisible characters, and a text that a comment cuts short. `isSuspect`
 * says whether the text may have any character that cannot be seen.
 */
export function checkScalars(text: string, root: TreeNode, isSuspect = hasHidden(text)): PlacedFinding[] {
  const findings: PlacedFinding[] = [];
  if (!isSuspect && !text.includes("\\") && !mayLoseComment(text)) return findings;
  const open: { node: TreeNode; role: Role }[] = [{ node: root, role: "text" }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, role } = next;
    // One text may have more findings than a call takes arguments.
    if (node.kind === "scalar")
      for (const finding of checkScalar(text, node, { role, isSuspect })) findings.push(finding);
    else if (node.kind === "map") for (const entry of node.entries) open.push(...partsOf(entry));
    else for (const item of node.items) open.push({ node: item, role: role === "ids" ? "id" : "text" });
  }
  return findings;
}

function partsOf({ key, value }: EntryNode): { node: TreeNode; role: Role }[] {
  const role = ID_KEYS.has(key.text) ? "id" : LISTS_OF_IDS.has(key.text) ? "ids" : "text";
  return [
    { node: key, role: "key" },
    { node: value, role },
  ];
}

function checkScalar(
  text: string,
  node: ScalarNode,
  { role, isSuspect }: { role: Role; isSuspect: boolean },
): PlacedFinding[] {
  const lost = role === "key" ? null : lostComment(text, node);
  const isName = role === "key" || role === "id";
  const hidden = !isSuspect ? null : isName ? hiddenInId(text, node) : hiddenInText(text, node);
  const direct = [lost, hidden].filter((finding) => finding !== null);
  return [...direct, ...findEscapedCharacters(text, node, isName)];
}
