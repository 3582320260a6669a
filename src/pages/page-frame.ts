import { type Html, html, inlined } from "../markup/html.ts";
import { isolateDaysInHtml } from "../markup/isolated-days.ts";

/** Our own text in the page, with the digest by which the page's policy knows it. */
export interface EmbeddedText {
  readonly text: string;
  readonly hash: string;
}

export interface PageFrame {
  readonly title: string;
  /** One sentence, for search engines, previews and voices. */
  readonly description: string;
  readonly style: EmbeddedText;
  readonly script: EmbeddedText | null;
}

/**
 * A whole page in one file. Its policy lets a browser load nothing at all, and run and apply only what is named by its
 * digest: whatever slipped into the text stays text.
 */
export function pageFrame(frame: PageFrame, ...body: readonly Html[]): string {
  const { title, description, style, script } = frame;
  const head = html(
    "head",
    {},
    html("meta", { charset: "utf-8" }),
    html("meta", { "http-equiv": "Content-Security-Policy", content: policy(frame) }),
    html("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    html("meta", { name: "color-scheme", content: "light dark" }),
    html("meta", { name: "referrer", content: "no-referrer" }),
    html("title", {}, oneLine(title)),
    html("meta", { name: "description", content: oneLine(description) }),
    inlined("style", style.text),
  );
  const skip = html("a", { class: "skip", href: "#content" }, "Skip to the content");
  const end = script ? [inlined("script", script.text)] : [];
  const page = html("html", { lang: "en-GB" }, head, html("body", {}, skip, ...body, ...end));
  return `<!DOCTYPE html>\n${isolateDaysInHtml(page.html)}`;
}

function policy({ style, script }: PageFrame): string {
  const scripts = script ? [`script-src '${script.hash}'`] : [];
  return [
    "default-src 'none'",
    `style-src '${style.hash}'`,
    ...scripts,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
