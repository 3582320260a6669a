import type { CivilDate } from "../../civil-date.ts";
import { blocksHtml } from "../../document/html/blocks-html.ts";
import { type Html, html } from "../../markup/html.ts";
import type { HeardReport } from "../../report/facts/heard-report.ts";
import type { PlanReport } from "../../report/report.ts";
import { shareBlocks, tableBlocks } from "../../report/voices/voices-page.ts";
import { voicesReport } from "../../report/voices/voices-report.ts";
import { groupName } from "../../report/words/people-words.ts";
import { GROUP_IDS } from "../../vocabulary.ts";
import { voiceCards } from "../voice-cards.ts";

/** What people said as pairs of cards: what waits first, in a frame of its own; then by group and measure. */
export function voicesHtml(plan: PlanReport, asOf: CivilDate): Html[] {
  const voices = voicesReport(plan);
  const waiting = voices.heard.filter(({ outcome }) => outcome === "waiting");
  const others = voices.heard.filter(({ outcome }) => outcome !== "waiting");
  return [
    ...(waiting.length === 0
      ? []
      : [
          html(
            "section",
            { class: "card waits", "aria-labelledby": "waiting" },
            html("h2", { id: "waiting" }, "Still waiting for our answer"),
            voiceCards(waiting, plan, asOf),
          ),
        ]),
    ...GROUP_IDS.flatMap((group) =>
      groupHtml(
        groupName(group, plan.groupNames),
        others.filter((each) => each.group === group),
        { plan, asOf },
      ),
    ),
    ...blocksHtml([...tableBlocks(voices, plan), ...shareBlocks(voices.counts, plan)]),
    tellUs(plan),
  ];
}

interface Place {
  readonly plan: PlanReport;
  readonly asOf: CivilDate;
}

function groupHtml(name: string, heard: readonly HeardReport[], { plan, asOf }: Place): Html[] {
  if (heard.length === 0) return [];
  const order = [...plan.measures.map(({ measure }) => measure), null];
  const parts = order.flatMap((measure) => {
    const here = heard.filter((each) => each.measure === measure);
    const title = here[0]?.name ?? "About everything";
    return here.length === 0
      ? []
      : [
          html(
            "section",
            { class: "of-measure" },
            html("h3", { dir: "auto" }, title),
            voiceCards(here, plan, asOf),
          ),
        ];
  });
  return [html("section", {}, html("h2", { dir: "auto" }, `${name} said`), ...parts)];
}

/** A slip to cut out, fill in and hand back. */
function tellUs({ groupNames, setting }: PlanReport): Html {
  const groups = GROUP_IDS.map((group) => `☐ ${groupName(group, groupNames)}`).join("   ");
  return html(
    "section",
    { class: "slip", "aria-labelledby": "tell-us" },
    html("h2", { id: "tell-us" }, "Tell us"),
    html("p", { dir: "auto" }, setting ?? ""),
    html("p", { dir: "auto" }, `I am one of:  ${groups}`),
    html("p", {}, "What I want to say:"),
    ...[1, 2, 3].map((line) => html("p", { class: "rule", "data-line": line }, " ")),
    html("p", {}, "May we print it, without your name?   ☐ yes   ☐ no"),
    html("p", {}, "How we can tell you what came of it: ____________________"),
  );
}
