import { longDate } from "../../civil-date.ts";
import { type Html, html } from "../../markup/html.ts";
import type { ByGroup } from "../../progress/participation.ts";
import type { EvaluationReport } from "../../report/report.ts";
import { quoteWords } from "../../report/words/list-words.ts";
import { GROUP_IDS, LEVELS } from "../../vocabulary.ts";

/** The last judgement, each group's view beside the others', and what comes next. */
export function evaluationHtml(
  { date, note, next, views }: EvaluationReport,
  names: ByGroup<string>,
): Html[] {
  const told = GROUP_IDS.flatMap((group): Html[] => {
    const view = views[group];
    if (!view) return [];
    const quote = view.says === null ? [] : [quoteWords(view.says, null)];
    const judged = [
      ...(view.level === null ? [] : [LEVELS[view.level]]),
      ...(view.rating === null ? [] : [`rated ${view.rating}`]),
    ];
    return [
      html("dt", { dir: "auto" }, names[group]),
      html("dd", { dir: "auto" }, [...quote, ...judged].join(" · ")),
    ];
  });
  return [
    html(
      "h4",
      {},
      "How it went",
      ...(date === null ? [] : [" ", html("span", { class: "aside" }, longDate(date))]),
    ),
    ...(note === null ? [] : [html("p", { dir: "auto" }, note)]),
    ...(told.length === 0 ? [] : [html("dl", {}, ...told)]),
    ...(next === null
      ? []
      : [html("p", { dir: "auto" }, html("span", { class: "label" }, "What comes next: "), next)]),
  ];
}
