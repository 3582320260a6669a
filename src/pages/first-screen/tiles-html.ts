import type { CivilDate } from "../../civil-date.ts";
import { andWords, countWords, cutWords } from "../../document/words.ts";
import { type Html, type HtmlChild, html } from "../../markup/html.ts";
import { promiseWords } from "../../report/blocks/told-items.ts";
import { type DueItem, dueReport, lateItems } from "../../report/due/due-report.ts";
import { type AgendaItem, planAgenda } from "../../report/facts/agenda.ts";
import { heard } from "../../report/facts/heard-report.ts";
import { allSaid } from "../../report/facts/plan-facts.ts";
import { printable } from "../../report/facts/printable.ts";
import type { PlanReport } from "../../report/report.ts";
import { daysWords, nearDate } from "../../report/words/date-words.ts";
import { groupsInSentence } from "../../report/words/people-words.ts";
import { headlineSentences } from "../../report/words/plan-words.ts";
import { GROUP_IDS } from "../../vocabulary.ts";

/** What people look for first: what was said, who takes part, how the figures are, what comes next. */
export function tilesHtml(plan: PlanReport, asOf: CivilDate): Html {
  return html(
    "ul",
    { class: "tiles" },
    voicesTile(plan),
    partTile(plan),
    figuresTile(plan),
    nextTile(plan, asOf),
  );
}

function tile(large: string, words: readonly HtmlChild[], look?: string): Html {
  return html(
    "li",
    { class: look },
    html("strong", { dir: "auto" }, large),
    html("p", { dir: "auto" }, ...words),
  );
}

function voicesTile(plan: PlanReport): Html {
  const all = allSaid(plan).map((each) => heard(each, null));
  const count = (...outcomes: readonly string[]) =>
    all.filter(({ outcome }) => outcomes.includes(outcome)).length;
  if (all.length === 0) return tile("0 voices", ["Nothing that people said is written down yet."]);
  const [doing, waiting] = [count("doing"), count("waiting")];
  const longest = longestWords(plan);
  const open = [
    ...(doing === 0 ? [] : [`${doing} under way`]),
    ...(waiting === 0
      ? []
      : [
          `${waiting} ${waiting === 1 ? "waits" : "wait"}${longest && `${waiting === 1 ? "" : ", the longest"} ${longest}`}`,
        ]),
  ];
  const done = `${all.length - doing - waiting} of ${all.length}`;
  return tile(
    done,
    [`things people said are answered or need no answer${open.length === 0 ? "" : `; ${open.join(", ")}`}`],
    waiting === 0 ? undefined : "care",
  );
}

/** For how long the oldest waits; nothing where one of them is not for printing, whose day nobody is told. */
function longestWords(plan: PlanReport): string {
  const waiting = allSaid(plan).filter((each) => each.waiting);
  const ages = printable(waiting).map(({ age }) => age);
  return ages.length < waiting.length ? "" : daysWords(Math.max(0, ...ages));
}

function partTile({ headline: { allThree, missing }, groupNames }: PlanReport): Html {
  if (allThree.rows === 0) return tile("0 measures", ["None is chosen yet."]);
  const least =
    missing.length === 0 || missing.length === GROUP_IDS.length
      ? ""
      : `; ${groupsInSentence(missing, groupNames)} the least often`;
  return tile(`${allThree.seen} of ${allThree.rows}`, [
    `${allThree.rows === 1 ? "measure has" : "measures have"} all three groups seen taking part${least}`,
  ]);
}

function figuresTile(plan: PlanReport): Html {
  const { better, same, worse, startOnly, notMeasured, notShown = 0 } = plan.headline.figures;
  const compared = better + same + worse;
  if (compared === 0) return tile("No figure yet", [headlineSentences(plan)[0] ?? ""]);
  const rest = [
    ...(same === 0 ? [] : [`${same} the same`]),
    ...(worse === 0 ? [] : [`${worse} worse`]),
    ...(startOnly === 0 ? [] : [`${startOnly} with a start only`]),
    ...(notMeasured === 0 ? [] : [`${notMeasured} not measured yet`]),
    ...(notShown === 0 ? [] : [`${notShown} not shown`]),
  ];
  const verb =
    compared === 1 ? "figure is better than at its start" : "figures are better than at their start";
  return tile(`${better} of ${compared}`, [`${verb}${rest.length === 0 ? "" : `; ${rest.join(", ")}`}`]);
}

/** Said of one thing to do, so that the tile stays a tile. */
const MOST = 96;

function nextTile(plan: PlanReport, asOf: CivilDate): Html {
  const agenda = planAgenda(plan, asOf);
  const late = lateWords(lateItems(plan, dueReport(plan, asOf)));
  const next = agenda
    .flatMap((each) => comingOf(each, plan, asOf))
    .sort((a, b) => (a.date < b.date ? -1 : 1))[0];
  const nothing = late === "" ? "Nothing has a day yet." : "Nothing else has a day yet.";
  const words = next ? cutWords(next.words, MOST) : nothing;
  const told = late === "" ? [] : [html("a", { href: "#next" }, late), " "];
  return tile(
    next ? `Next: ${nearDate(next.date, asOf)}` : "Next",
    [...told, words],
    late === "" ? "next" : "next care",
  );
}

/** "1 action and 1 aim are late." */
function lateWords(late: readonly DueItem[]): string {
  const counts = Object.entries(LATE_NAMES).flatMap(([kind, [one, many]]) => {
    const count = late.filter((each) => each.kind === kind).length;
    return count === 0 ? [] : [countWords(count, one, many)];
  });
  return counts.length === 0 ? "" : `${andWords(counts)} ${late.length === 1 ? "is" : "are"} late.`;
}

const LATE_NAMES = {
  action: ["action", "actions"],
  promise: ["promise", "promises"],
  target: ["aim", "aims"],
  step: ["step", "steps"],
  "write-up": ["review to write up", "reviews to write up"],
  review: ["review", "reviews"],
} as const satisfies Record<Exclude<DueItem["kind"], "voice">, readonly [one: string, many: string]>;

interface Coming {
  readonly date: CivilDate;
  readonly words: string;
}

function comingOf(item: AgendaItem, plan: PlanReport, asOf: CivilDate): Coming[] {
  if (item.kind === "review") {
    const { date, label } = item.review;
    return [{ date, words: `We look at the plan together${label === null ? "" : ` (${label})`}` }];
  }
  if (item.kind === "promise") {
    const { said, answer, late } = item.promise;
    return late || answer.by === null
      ? []
      : [{ date: answer.by, words: promiseWords(said, answer.text, plan) }];
  }
  if (item.kind !== "action" || item.action.by === null || item.action.by < asOf) return [];
  const { do: what, lead, by } = item.action;
  return [{ date: by, words: `${what}${lead.length === 0 ? "" : ` (${lead.join(", ")})`}` }];
}
