import { oldestFirst } from "../../../progress/chronology.ts";
import type { LinkReport } from "../../report.ts";
import { type Cells, type Thing, thing } from "./columns.ts";

/** A link, and what was seen of it. */
export function linkThings({ to, because, happened, x }: LinkReport, at: Cells): Thing[] {
  return [
    thing("link", { ...at, to, because }, x),
    ...oldestFirst(happened).map(({ date, what, from, helped, x: own }) => {
      const state = helped ? "helped" : "did-not-help";
      return thing("happened", { ...at, to, date, text: what, group: from, state }, own);
    }),
  ];
}
