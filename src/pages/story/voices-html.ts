import { type CivilDate, longDate } from "../../civil-date.ts";
import { quoteWords } from "../../document/words.ts";
import { type Html, html } from "../../markup/html.ts";
import type { PlanReport } from "../../report/report.ts";
import type { SaidReport } from "../../report/said-report.ts";
import { ANSWERS, heardBackWords, kindWords, MAY_BE_PRINTED } from "../../report/words/answer-words.ts";
import { nearDate } from "../../report/words/date-words.ts";
import { extraItems } from "../../report/words/extra-words.ts";
import { whoWords } from "../../report/words/group-words.ts";

/** What people said, each with what came of it. */
export function voicesHtml(said: readonly SaidReport[], plan: PlanReport, asOf: CivilDate): Html {
  return html(
    "ul",
    { class: "plain" },
    ...said.map((voice) => html("li", {}, ...voiceHtml(voice, plan, asOf))),
  );
}

function voiceHtml(voice: SaidReport, { pages, leftOut }: PlanReport, asOf: CivilDate): Html[] {
  const { said, answer, waiting, date, share } = voice;
  const who = `${whoWords(voice, pages.groupNames)}, ${nearDate(date, asOf)}`;
  const back = heardBackWords(voice, asOf);
  return [
    html(
      "blockquote",
      { dir: "auto" },
      html("p", {}, kindWords(voice), quoteWords(said, null)),
      html("p", { class: "quiet" }, who),
    ),
    ...(answer
      ? [
          html(
            "p",
            { dir: "auto" },
            html("span", { class: "label" }, `${ANSWERS[answer.kind]}: `),
            answer.text,
          ),
          ...answer.already.map((text) => line("Done already: ", text)),
          ...answer.couldNot.map((text) => line(`${ANSWERS["could-not"]}: `, text)),
          ...(answer.by === null ? [] : [line("Promised by: ", longDate(answer.by))]),
        ]
      : []),
    ...(back === null ? [] : [html("p", { class: "quiet", dir: "auto" }, back)]),
    ...(share && leftOut === null ? [html("p", { class: "quiet" }, MAY_BE_PRINTED)] : []),
    ...extraItems(voice.x).map(({ label, text }) => line(`${label}: `, text)),
    ...(waiting ? [html("p", { class: "care" }, "Still waiting for an answer")] : []),
  ];
}

function line(label: string, text: string): Html {
  return html("p", { class: "quiet", dir: "auto" }, html("span", { class: "label" }, label), text);
}
