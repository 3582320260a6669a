import { word, type YamlNode } from "../writing/yaml-node.ts";
import { inlineText } from "../writing/yaml-text.ts";

/** What is written, with each text in the line that it begins in. */
export function inOneLine(node: YamlNode): YamlNode {
  switch (node.kind) {
    case "text":
    case "written":
      return word(inlineText(node.text));
    case "list":
      return { ...node, items: node.items.map((item) => ({ ...item, value: inOneLine(item.value) })) };
    case "map":
    case "flow":
      return {
        kind: "map",
        entries: node.entries.map((each) => ({ ...each, value: inOneLine(each.value) })),
      };
    default:
      return node;
  }
}
