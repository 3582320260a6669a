import { oneLine } from "../document/words.ts";
import { cssString } from "../markup/css.ts";
import { type Html, html, inlined } from "../markup/html.ts";
import { isolateDaysInHtml } from "../markup/isolated-days.ts";
import { sha256 } from "../markup/sha256.ts";

/** Our own text in the page, with the digest by which the page's policy knows it. */
export interface EmbeddedText {
  readonly text: string;
  readonly hash: string;
}

export interface PageFrame {
  readonly title: string;
  /** One sentence, for search engines, previews and voices. */
  readonly description: string;
  /** Stands at the foot of every printed sheet: whose it is, of which day, for whom. */
  readonly running?: string;
  readonly style: EmbeddedText;
  readonly script: EmbeddedText | null;
}

/**
 * A whole page in one file. Its policy lets a browser load nothing at all, and run and apply only what is named by its
 * digest: whatever slipped into the text stays text.
 */
export function pageFrame(frame: PageFrame, ...body: readonly Html[]): string {
  const { title, description, script } = frame;
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
    ...stylesOf(frame).map(({ text }) => inlined("style", text)),
  );
  const skip = html("a", { class: "skip", href: "#content" }, "Skip to the content");
  const end = script ? [inlined("script", script.text)] : [];
  const page = html("html", { lang: "en-GB" }, head, html("body", {}, skip, ...body, ...end));
  return `<!DOCTYPE html>\n${isolateDaysInHtml(page.html)}`;
}

/** The page's look, and what stands at the foot of its sheets: only a style sheet can write there. */
function stylesOf({ style, running }: PageFrame): readonly EmbeddedText[] {
  if (running === undefined) return [style];
  const text = `@page{@bottom-left{content:${cssString(running)}}}`;
  return [style, { text, hash: `sha256-${sha256(text)}` }];
}

function policy(frame: PageFrame): string {
  const { script } = frame;
  const scripts = script ? [`script-src '${script.hash}'`] : [];
  return [
    "default-src 'none'",
    `style-src ${stylesOf(frame)
      .map(({ hash }) => `'${hash}'`)
      .join(" ")}`,
    ...scripts,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
