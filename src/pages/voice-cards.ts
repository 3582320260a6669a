import type { CivilDate } from "../civil-date.ts";
import { capitalised, quoteWords } from "../document/words.ts";
import { type Html, html } from "../markup/html.ts";
import type { PlanReport, SaidReport } from "../report/report.ts";
import { daysWords, nearDate } from "../report/words/date-words.ts";
import { extraItems } from "../report/words/extra-words.ts";
import {
  ANSWERS,
  groupInSentence,
  heardBackWords,
  MAY_BE_PRINTED,
  promisedWords,
} from "../report/words/people-words.ts";

/** What people said, each beside what came of it. */
export function voiceCards(said: readonly SaidReport[], plan: PlanReport, asOf: CivilDate): Html {
  return html(
    "ul",
    { class: "pairs" },
    ...said.map((voice) => html("li", {}, ...voicePair(voice, plan, asOf))),
  );
}

/** Something said, and beside it, larger, the answer. */
export function voicePair(voice: SaidReport, plan: PlanReport, asOf: CivilDate): Html[] {
  const { said, date, share, kind, who, group } = voice;
  const name = groupInSentence(group, plan.groupNames);
  const person = who === null ? name : `${who} (${name})`;
  const from = `${KINDS[kind]}${KINDS[kind] === "" ? capitalised(person) : person}, ${nearDate(date, asOf)}`;
  const shared = share && !plan.leftOut ? [html("p", { class: "quiet" }, MAY_BE_PRINTED)] : [];
  return [
    html(
      "div",
      { class: "they-said" },
      html("p", { class: "quiet", dir: "auto" }, from),
      html("blockquote", { dir: "auto" }, html("p", {}, quoteWords(said, null))),
      ...shared,
      ...extraItems(voice.x).map(({ label, text }) => line(`${label}: `, text)),
    ),
    html("div", { class: "we-did" }, ...answerHtml(voice, asOf)),
  ];
}

const KINDS = { idea: "", worry: "A worry from ", thanks: "Thanks from " } as const;

function answerHtml({ answer, waiting, age, told, ...voice }: SaidReport, asOf: CivilDate): Html[] {
  if (!answer) {
    if (waiting)
      return [html("p", { class: "answer care" }, `Still waiting for an answer (${daysWords(age)})`)];
    return voice.kind === "thanks" ? [html("p", { class: "answer quiet" }, "Thank you.")] : [];
  }
  const back = heardBackWords({ answer, waiting, age, told, ...voice }, asOf);
  return [
    html("p", { class: "kind" }, `${ANSWERS[answer.kind]}:`),
    html("p", { class: "answer", dir: "auto" }, answer.text),
    ...answer.already.map((text) => line("Done already: ", text)),
    ...answer.couldNot.map((text) => line(`${ANSWERS["could-not"]}: `, text)),
    ...(answer.by === null ? [] : [line("Promised by: ", promisedWords(answer.by, asOf))]),
    ...(back === null ? [] : [html("p", { class: "quiet", dir: "auto" }, back)]),
  ];
}

function line(label: string, text: string): Html {
  return html("p", { class: "quiet", dir: "auto" }, html("span", { class: "label" }, label), text);
}
