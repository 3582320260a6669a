import { escapeXml, type Xml } from "./xml.ts";

/** HTML made by `html` or `inlined`: beside SVG the only text that stands in a page without being escaped. */
export interface Html {
  readonly html: string;
}

/** Attributes in the order given; `true` stands without a value, absent and `false` are left out. */
export type HtmlAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

export type HtmlChild = Html | Xml | string;

/** Elements that have neither children nor an end tag. */
const VOID = new Set(["br", "col", "hr", "img", "input", "link", "meta", "wbr"]);

/** Elements that stand on lines of their own, where white space means nothing. */
const ON_LINES = new Set(
  "article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html li link main meta nav ol p script section style table tbody thead title tr ul".split(
    " ",
  ),
);

/** What could run or fetch something, wherever its value comes from: pages have no use for it. */
const UNLAWFUL = /^(?:on.*|style|src|srcset|srcdoc|action|formaction|data|poster|background|ping)$/i;
const NAME = /^[a-z][a-z0-9-]*$/i;

/** Makes a text from outside safe between tags and in a quoted attribute; what hides or reorders text is shown as its code point. */
export function escapeHtml(text: string): string {
  return escapeXml(text);
}

/**
 * An element with its children; texts among them, and all attributes, are escaped here. Names are the caller's own
 * words. Attributes that run or fetch are refused, and `href` leads nowhere but to a place on the page itself.
 */
export function html(name: string, attributes: HtmlAttributes, ...children: readonly HtmlChild[]): Html {
  if (!NAME.test(name) || name === "script" || name === "style")
    throw new Error(`no element for html: ${name}`);
  const start = `<${name}${Object.entries(attributes).map(attribute).join("")}>`;
  const end = ON_LINES.has(name) ? "\n" : "";
  if (!VOID.has(name)) return { html: `${start}${children.map(markupOf).join("")}</${name}>${end}` };
  if (children.length > 0) throw new Error(`${name} takes no children`);
  return { html: `${start}${end}` };
}

/** Our own script or style sheet, as it stands in the page. Text from outside never belongs in it. */
export function inlined(name: "script" | "style", text: string): Html {
  if (/<\/|<!--|<script/i.test(text)) throw new Error(`this would end the ${name}`);
  return { html: `<${name}>${text}</${name}>\n` };
}

/** Data for our own script, in base64: an element that browsers neither show nor run. */
export function dataBlock(base64: string): Html {
  if (!/^[\w+/=]*$/.test(base64)) throw new Error("this is not base64");
  return { html: `<script type="application/octet-stream">${base64}</script>\n` };
}

function markupOf(child: HtmlChild): string {
  // A text keeps the lines that it has.
  if (typeof child === "string") return escapeHtml(child).replaceAll("\n", "<br>");
  return "html" in child ? child.html : child.xml;
}

function attribute([name, value]: readonly [string, string | number | boolean | undefined]): string {
  if (!NAME.test(name) || UNLAWFUL.test(name)) throw new Error(`no attribute for html: ${name}`);
  if (value === undefined || value === false) return "";
  if (value === true) return ` ${name}`;
  if (name === "href" && !String(value).startsWith("#")) throw new Error("href leads off the page");
  return ` ${name}="${escapeHtml(String(value))}"`;
}
