import { type Html, html } from "../markup/html.ts";

/** For whom a page is: said first, since it decides to whom it may be handed on. */
export const AUDIENCES = {
  members: {
    words: "For the people in this plan",
    note: "It may hold words that were not meant for others.",
  },
  public: { words: "Public", note: "Words that were not shared and figures about few people are left out." },
} as const;
export type Audience = keyof typeof AUDIENCES;

/** The line that says for whom the page is. */
export function audienceHtml(audience: Audience): Html {
  const { words, note } = AUDIENCES[audience];
  return html("p", { class: "audience" }, html("strong", {}, words), note);
}
