import { inflateSync } from "node:zlib";
import { HtmlValidate } from "html-validate";

/** A title is as long as the setting's name makes it. */
const rules = { "long-title": "off" } as const;
const validator = new HtmlValidate({ extends: ["html-validate:recommended"], root: true, rules });

/** What html-validate has against a page, a line each. */
export async function faultsOf(page: string): Promise<string[]> {
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

/** The page's headings, indented by their level. */
export function outlineOf(page: string): string[] {
  return [...page.matchAll(/<h([1-6])[^>]*>([\s\S]*?)<\/h\1>/g)].map(
    ([, level = "1", inside = ""]) => `${"  ".repeat(Number(level) - 1)}${textOf(inside)}`,
  );
}

/** All values of an attribute, in the order of the page. */
export function attributes(page: string, name: string): string[] {
  return [...page.matchAll(new RegExp(` ${name}="([^"]*)"`, "g"))].map((match) => match[1] ?? "");
}

/** The stories that are packed in a page, as its script unpacks them. */
export function storiesOf(page: string): string[] {
  const blocks = [...page.matchAll(/<script type="application\/octet-stream">([^<]*)<\/script>/g)];
  const texts = blocks.map(([, data = ""]) => inflateSync(Buffer.from(data, "base64")).toString("utf8"));
  const lines: string[] = [];
  const stories: string[] = [];
  let begun = 0;
  for (const line of texts.flatMap((text) => text.split("\n"))) {
    const [back = Number.NaN, count = 0] = line
      .slice(1)
      .split(" ")
      .map((number) => Number.parseInt(number, 36));
    const from = lines.length - back;
    if (line === "\u0002") {
      stories.push(lines.slice(begun).join("\n"));
      begun = lines.length;
    } else if (line.startsWith("\u0001")) {
      for (let at = from; at < from + count; at += 1) lines.push(lines[at] ?? "");
    } else lines.push(line);
  }
  return stories;
}

/** The page without its own script and style sheet, in which no text of a plan can stand, and without their digests. */
export function withoutOwn(page: string): string {
  return page.replace(/<(script|style)>[\s\S]*?<\/\1>/g, "").replace(/sha256-[\w+/=]+/g, "sha256-...");
}

function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
