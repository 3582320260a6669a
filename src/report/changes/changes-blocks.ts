import type { CivilDate } from "../../civil-date.ts";
import { type Block, heading, type Item, item, list, more, paragraph } from "../../document/page.ts";
import { andWords, capitalised, countWords, cutWords, quoteWords } from "../../document/words.ts";
import { PROMISE_DAYS } from "../../domain-numbers.ts";
import { STAGES } from "../../vocabulary.ts";
import { reviewItem } from "../blocks/plan-blocks.ts";
import { evidenceItem, happenedWords, movedWords } from "../blocks/told-items.ts";
import type { HeardReport } from "../facts/heard-report.ts";
import type { PlanReport } from "../report.ts";
import { nearDate, tableDate } from "../words/date-words.ts";
import { STATUS_WORDS, shortFigure } from "../words/figure-words.ts";
import { ANSWERS, whoWords } from "../words/people-words.ts";
import { comparedWithWords } from "../words/plan-words.ts";
import type { ChangesReport, FigureMove, LateReport } from "./changes-report.ts";

/** How many of a kind fit on one page, and how long a quotation may be there. */
const ON_ONE_PAGE = 4;
const QUOTE = 110;

/** How long the words may be, and how many of a kind are told. */
interface ChangesRoom {
  readonly most: number;
  readonly quote: number;
}

/** What changed, kind by kind, on top of the pages that were asked for it; nothing where nobody asked. */
export function changesBlocks(plan: PlanReport, asOf: CivilDate, short: boolean): Block[] {
  const { changes } = plan;
  if (!changes) return [];
  const room = short
    ? { most: ON_ONE_PAGE, quote: QUOTE }
    : { most: Number.POSITIVE_INFINITY, quote: Number.POSITIVE_INFINITY };
  const parts = PARTS.flatMap((part) => partBlocks(part, { changes, plan, asOf, room }));
  const since = changes.since && `since ${nearDate(changes.since, asOf)}`;
  return [
    heading(2, "What changed", since),
    paragraph(
      `${comparedWithWords(plan, asOf)}${parts.length === 0 ? "Nothing new is written down." : `${countsWords(changes)}.`}`,
    ),
    ...parts,
  ];
}

interface ChangesContext {
  readonly changes: ChangesReport;
  readonly plan: PlanReport;
  readonly asOf: CivilDate;
  readonly room: ChangesRoom;
}

interface ChangesPart {
  readonly title: string;
  readonly items: (telling: ChangesContext) => readonly Item[];
}

const PARTS: readonly ChangesPart[] = [
  { title: "Figures", items: ({ changes }) => changes.figures.map(figureItem) },
  {
    title: "Stages",
    items: ({ changes }) =>
      changes.stages.map(({ name, from, to }) => {
        const good = to === "completed" || to === "embedded";
        const before = from === null ? "" : `${STAGES[from]} -> `;
        return item(`${name}: ${before}${STAGES[to]}`, {
          mark: good ? "+" : "·",
          tone: good ? "good" : null,
        });
      }),
  },
  {
    title: "Answered",
    items: ({ changes, plan, room }) => changes.answered.map((heard) => answeredItem(heard, plan, room)),
  },
  {
    title: "Newly said",
    items: ({ changes, plan, room }) => changes.said.map((heard) => saidItem(heard, plan, room)),
  },
  {
    title: "Done",
    items: ({ changes, asOf }) =>
      changes.done.map((action) =>
        item(`${action.name}: ${action.do}${leadWords(action.lead)}, ${nearDate(action.done, asOf)}`, {
          mark: "+",
          tone: "good",
        }),
      ),
  },
  {
    title: "How it went",
    items: ({ changes, asOf }) =>
      changes.judged.map((judged) =>
        item(judgedWords(judged), { label: tableDate(judged.date ?? asOf, asOf) }),
      ),
  },
  {
    title: "Evidence",
    items: ({ changes }) =>
      changes.evidence.map((each) => evidenceItem({ ...each, what: `${each.name}: ${each.what}` })),
  },
  {
    title: "What links did",
    items: ({ changes, plan }) =>
      changes.happened.map((each) =>
        item(`${each.name} -> ${each.toName}: ${happenedWords(each, plan)}`, { mark: "·" }),
      ),
  },
  {
    title: "Dates moved",
    items: ({ changes }) =>
      changes.moved.map((each) =>
        item(`${each.name}: ${each.text ?? "a figure without a name"}. ${movedWords(each)}`, { mark: "·" }),
      ),
  },
  {
    title: "Celebrated",
    items: ({ changes }) =>
      changes.celebrations.map(({ what, who }) =>
        item(who === null ? what : `${what} (${who})`, { mark: "+", tone: "good" }),
      ),
  },
  {
    title: "Reviews",
    items: ({ changes, plan }) => changes.reviews.map((review) => reviewItem(review, plan)),
  },
  { title: "Newly late", items: ({ changes, asOf }) => changes.late.map((late) => lateItem(late, asOf)) },
];

function partBlocks({ title, items }: ChangesPart, telling: ChangesContext): Block[] {
  const all = items(telling);
  if (all.length === 0) return [];
  const left = all.length - telling.room.most;
  return [
    heading(3, title),
    ...list(all.slice(0, telling.room.most)),
    ...(left > 0 ? [more(left, ["progress"])] : []),
  ];
}

/** "5 figures moved, 2 stages passed, 3 voices answered and 1 action done". */
function countsWords(changes: ChangesReport): string {
  const { figures, stages, answered, said, done, late, judged, evidence, happened, moved } = changes;
  const readings = figures.reduce((sum, each) => sum + each.readings.length, 0);
  const counts = [
    [readings, "new figure", "new figures"],
    [stages.length, "stage passed", "stages passed"],
    [answered.length, "voice answered", "voices answered"],
    [said.length, "new voice", "new voices"],
    [done.length, "action done", "actions done"],
    [judged.length, "measure judged", "measures judged"],
    [evidence.length, "piece of evidence", "pieces of evidence"],
    [happened.length, "thing seen of a link", "things seen of links"],
    [moved.length, "date moved", "dates moved"],
    [changes.celebrations.length, "celebration", "celebrations"],
    [changes.reviews.length, "review held", "reviews held"],
    [late.length, "thing became late", "things became late"],
  ] as const;
  return andWords(
    counts.flatMap(([count, one, many]) => (count === 0 ? [] : [countWords(count, one, many)])),
  );
}

const DIRECTIONS = {
  better: { words: ", better", mark: "+", tone: "good" },
  same: { words: ", the same", mark: "·", tone: null },
  worse: { words: ", not as good", mark: "~", tone: "care" },
} as const;
const NO_DIRECTION = { words: "", mark: "·", tone: null } as const;

function figureItem(figure: FigureMove): Item {
  const { name, what, from, to, isFirst, direction, statusBefore, status } = figure;
  const way = direction === null ? NO_DIRECTION : DIRECTIONS[direction];
  const figures = from
    ? `${shortFigure(from, figure)} -> ${shortFigure(to, figure)}`
    : shortFigure(to, figure);
  const first = isFirst ? ", the first figure" : "";
  const isTold = status === statusBefore && direction !== null;
  const now = isTold ? "" : `, ${STATUS_WORDS[status].words}`;
  const between = figure.readings.slice(0, -1).map((each) => shortFigure(each, figure));
  const over = between.length === 0 ? "" : ` (by way of ${andWords(between)})`;
  const lead = what === null ? name : `${name}, ${what}`;
  return item(`${lead}: ${figures}${over}${first}${way.words}${now}`, { mark: way.mark, tone: way.tone });
}

function judgedWords({ name, stage, rating, note, next }: ChangesReport["judged"][number]): string {
  const judged = [
    ...(stage === null ? [] : [STAGES[stage]]),
    ...(rating === null ? [] : [`rated ${rating}`]),
  ];
  const parts = [
    ...(judged.length === 0 ? [] : [judged.join(", ")]),
    ...(note === null ? [] : [note]),
    ...(next === null ? [] : [`next: ${next}`]),
  ];
  return parts.length === 0 ? `${name}: looked at` : `${name}: ${parts.join(". ")}`;
}

function answeredItem(heard: HeardReport, { groupNames }: PlanReport, { quote }: ChangesRoom): Item {
  const said = quoteWords(cutWords(heard.said, quote), whoWords(heard, groupNames));
  const answer = heard.answer ? `. ${ANSWERS[heard.answer.kind]}: ${cutWords(heard.answer.text, quote)}` : "";
  return item(`${said}${answer}`, { mark: "+", tone: "good" });
}

function saidItem(heard: HeardReport, { groupNames }: PlanReport, { quote }: ChangesRoom): Item {
  const said = quoteWords(cutWords(heard.said, quote), whoWords(heard, groupNames));
  const thanks = heard.kind === "thanks" ? "Thanks: " : "";
  return item(`${thanks}${said}${heard.waiting ? ". Still waiting" : ""}`, { mark: "·" });
}

function lateItem({ kind, name, text, lead, by }: LateReport, asOf: CivilDate): Item {
  const underWay = kind === "promise" ? "under way: " : "";
  const what = `${name === null ? "" : `${name}: `}${underWay}${text ?? "a figure without a name"}${leadWords(lead)}`;
  const when = by === null ? `for ${PROMISE_DAYS} days or more` : `${LATE_FOR[kind]} ${nearDate(by, asOf)}`;
  return item(capitalised(`${what}, ${when}`), { mark: "!", tone: "care" });
}

const LATE_FOR = { action: "was due", promise: "was due", target: "the aim was for" } as const;

function leadWords(lead: readonly string[]): string {
  return lead.length === 0 ? "" : ` (${lead.join(", ")})`;
}
