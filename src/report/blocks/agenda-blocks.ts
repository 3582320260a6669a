import type { CivilDate } from "../../civil-date.ts";
import { type Block, heading, type Item, item, list, paragraph } from "../../document/page.ts";
import { cutWords, quoteWords } from "../../document/words.ts";
import { type AgendaItem, planAgenda } from "../facts/agenda.ts";
import type { PlanReport } from "../report.ts";
import { ageWords, nearDate, tableDate } from "../words/date-words.ts";
import { groupInSentence } from "../words/people-words.ts";
import { actionItem, promiseItem } from "./told-items.ts";

const ON_ONE_PAGE = 6;
const QUOTE = 90;

/** What comes next, most pressing first, as much as fits on one page or, if told so, more. */
export function agendaBlocks(plan: PlanReport, asOf: CivilDate, most = ON_ONE_PAGE): Block[] {
  const agenda = planAgenda(plan, asOf);
  const left = agenda.length - most;
  const items = agenda.slice(0, most).map((entry) => agendaItem(entry, plan, asOf));
  return [
    heading(2, "Next"),
    ...(items.length === 0
      ? [
          paragraph(
            plan.unread.findings === 0
              ? "No actions or reviews are planned yet."
              : "No action or review that could be read is planned.",
          ),
        ]
      : []),
    ...list(items),
    ...(left > 0 ? [paragraph(`and ${left} more`)] : []),
  ];
}

function agendaItem(entry: AgendaItem, plan: PlanReport, asOf: CivilDate): Item {
  if (entry.kind === "action") return actionItem(entry.action, plan, asOf);
  if (entry.kind === "promise") return promiseItem(entry.promise, plan, asOf);
  if (entry.kind === "review") {
    const { date, label } = entry.review;
    return item(`Review the plan together${label === null ? "" : ` (${label})`}`, {
      label: tableDate(date, asOf),
    });
  }
  const { said } = entry;
  const who = said.who === null ? "" : ` (${said.who})`;
  const quote = quoteWords(cutWords(said.said, QUOTE), null);
  const when = `said ${nearDate(said.date, asOf)}, ${ageWords(said.age)}`;
  const text = `Answer ${groupInSentence(said.group, plan.groupNames)}${who}: ${quote} (${when})`;
  return item(text, { label: "now", tone: "care" });
}
