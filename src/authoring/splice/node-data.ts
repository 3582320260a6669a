import { childOf } from "../../plan/value-at.ts";
import { makeSource } from "../../source/source.ts";
import { readYaml } from "../../yaml/read-yaml.ts";
import type { YamlNode } from "../writing/yaml-node.ts";

/** The plain data that a node stands for, as reading it back must give it. */
export function nodeData(node: YamlNode): unknown {
  switch (node.kind) {
    case "nothing":
      return null;
    case "word":
      return childOf(readYaml(makeSource("", `word: ${node.word}\n`)).value, "word");
    case "text":
    case "written":
      return node.text;
    case "flow-list":
      return node.texts;
    case "list":
      return node.items.map(({ value }) => nodeData(value));
    case "flow":
    case "map":
      return Object.fromEntries(
        node.entries.flatMap(({ key, value }) => (key === null ? [] : [[key, nodeData(value)] as const])),
      );
  }
}
