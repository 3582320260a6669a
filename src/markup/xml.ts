import { escapeTerminal } from "./terminal.ts";
import { replaceWorkflowCommands } from "./workflow-log.ts";

/** Well-formed XML made by `element`: the only text that stands in a document without being escaped. */
export interface Xml {
  readonly xml: string;
}

/** Attributes in the order given; absent ones are left out, numbers have at most two decimals. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

/** Nothing that is escaped, nor begins a command; most texts are such, and the look at them is cheap. */
const PLAIN = /^[\w .,;()!?/-]*$/;

/**
 * Makes a text from outside safe between tags and in a quoted attribute of XML, SVG included. Line feeds stay; tabs and
 * carriage returns become spaces; what XML does not allow, or what hides or reorders text, is shown as its code point,
 * and no line of it commands a workflow in whose log it is printed.
 */
export function escapeXml(text: string): string {
  if (PLAIN.test(text)) return text;
  const escaped = text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map(escapeTerminal)
    .join("\n")
    .replace(/[\ufffe\uffff]/g, (unit) => `<U+${unit.charCodeAt(0).toString(16).toUpperCase()}>`)
    .replace(/[&<>"']/g, (unit) => ENTITIES.get(unit) ?? unit);
  return replaceWorkflowCommands(escaped, { colon: "&#58;", sign: "&#35;" });
}

/** An element with its children; texts among them, and all attributes, are escaped here. Names are the caller's own words. */
export function element(name: string, attributes: Attributes, ...children: readonly (Xml | string)[]): Xml {
  const inside = children.map((child) => (typeof child === "string" ? escapeXml(child) : child.xml)).join("");
  const start = `${name}${Object.entries(attributes).map(attribute).join("")}`;
  return { xml: inside === "" ? `<${start}/>` : `<${start}>${inside}</${name}>` };
}

/** Elements one behind the other, each on a line of its own. */
export function xmlLines(parts: readonly Xml[]): Xml {
  return { xml: parts.map((part) => `\n${part.xml}`).join("") };
}

/** A number with at most two decimals, in plain digits and without a minus before nought. */
export function plainNumber(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

function attribute([name, value]: readonly [string, string | number | undefined]): string {
  if (value === undefined) return "";
  return ` ${name}="${typeof value === "number" ? plainNumber(value) : escapeXml(value)}"`;
}
