import type { Path } from "../../diagnostics/finding.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";
import { word, type YamlNode } from "../writing/yaml-node.ts";
import { contentEnd } from "./layout.ts";

/**
 * What stands at a place, to be written in another one with its quotes, its block and its lines; null where that is no
 * text, number or yes/no.
 */
export function asWritten(file: YamlFile, path: Path): YamlNode | null {
  const node = file.placeAt(path)?.node;
  if (node?.kind !== "scalar" || node.start === node.end) return null;
  const written = file.source.text.slice(node.start, contentEnd(file.source.text, node));
  const [first = "", ...rest] = written.split(/\r\n|\r|\n/);
  if (rest.length === 0 && node.style !== "block") return word(first);
  if (typeof node.value !== "string") return null;
  if (node.style === "block")
    return { kind: "written", text: node.value, ...blockLines(first, rest, node.value) };
  return { kind: "written", text: node.value, head: first.trimEnd(), rest: rest.map((line) => line.trim()) };
}

/** The comment behind the header stays behind the key. */
function blockLines(header: string, lines: readonly string[], text: string) {
  const [, kind = "|", chomping = ""] = /^([|>])\d?([-+]?)/.exec(header) ?? [];
  // At the very end of a file the line that a block ends with may have no end.
  const ends = text.endsWith("\n") ? chomping : "-";
  const indent = spacesBefore(lines) - spacesBefore(text.split("\n"));
  return { head: kind + ends, rest: lines.map((line) => line.slice(indent)) };
}

/** How far the first line with words stands in. */
function spacesBefore(lines: readonly string[]): number {
  const first = lines.find((line) => line.trim() !== "") ?? "";
  return first.length - first.replace(/^ +/, "").length;
}
