import { ATTRIBUTION } from "../../catalogue/attribution.ts";
import { cutWords, quoteWords } from "../../document/words.ts";
import { type Html, html } from "../../markup/html.ts";
import type { HeardReport } from "../../report/facts/heard-report.ts";
import type { PlanReport } from "../../report/report.ts";
import { voicesReport } from "../../report/voices/voices-report.ts";
import { groupName } from "../../report/words/people-words.ts";
import { pictureHtml, pupilsFrame } from "./pupils-frame.ts";
import { PUPILS_WORDS } from "./pupils-words.ts";

/** So many fit on one sheet, if none is longer than this. */
const ON_ONE_SHEET = 5;
const LONGEST = { said: 110, answer: 130 } as const;

/**
 * "You said, we did" for pupils, on one sheet: only what may be printed, since it goes up on a wall; the newest first,
 * and of each kind what pupils said before what others did.
 */
export function pupilsVoices(plan: PlanReport): string {
  const { heard } = voicesReport(plan);
  const answered = heard.filter(({ share, answer }) => share && answer !== null).toReversed();
  const own = answered.filter(({ group }) => group === "children-and-young-people");
  const others = answered.filter((each) => !own.includes(each));
  const shown = [...own, ...others].slice(0, ON_ONE_SHEET);
  const waiting = plan.equalMeasure.reduce((sum, group) => sum + group.waiting, 0);
  return pupilsFrame(
    { title: PUPILS_WORDS.title, name: plan.setting ?? plan.file, credit: ATTRIBUTION },
    html("p", {}, shown.length === 0 ? PUPILS_WORDS.nothing : PUPILS_WORDS.thanks),
    html("ul", { class: "talk" }, ...shown.map((each) => pairHtml(each, plan))),
    ...(answered.length > shown.length ? [html("p", {}, PUPILS_WORDS.more)] : []),
    ...(waiting === 0
      ? []
      : [html("p", { class: "wait" }, waiting === 1 ? PUPILS_WORDS.oneWaits : PUPILS_WORDS.someWait)]),
    ...(plan.unread.findings === 0 ? [] : [html("p", {}, PUPILS_WORDS.unread)]),
    html("div", { class: "draw" }, html("p", {}, PUPILS_WORDS.tell)),
  );
}

function pairHtml({ group, said, answer }: HeardReport, { groupNames }: PlanReport): Html {
  return html(
    "li",
    {},
    pictureHtml(group, groupName(group, groupNames)),
    html("blockquote", { dir: "auto" }, quoteWords(cutWords(said, LONGEST.said), null)),
    html(
      "div",
      {},
      html("p", {}, PUPILS_WORDS[answer?.kind ?? "did"]),
      html("p", { class: "done", dir: "auto" }, cutWords(answer?.text ?? "", LONGEST.answer)),
    ),
  );
}
