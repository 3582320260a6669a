import type { CivilDate } from "../../civil-date.ts";
import { type Block, heading, type Item, item, list, type Page, paragraph } from "../../document/page.ts";
import { andWords, countWords, quoteWords } from "../../document/words.ts";
import { viewOpening } from "../blocks/opening-blocks.ts";
import type { PlanReport } from "../report.ts";
import { tableDate } from "../words/date-words.ts";
import { fullFigure, startFigure, targetWords } from "../words/figure-words.ts";
import { groupInSentence, whoWords } from "../words/people-words.ts";
import type { EvidenceItem, EvidenceKind, EvidencePack } from "./evidence-report.ts";

/** Everything that shows something, under the promises that it answers to. */
export function evidencePage(view: EvidencePack, plan: PlanReport, asOf: CivilDate): Page {
  const told = { plan, asOf };
  return [
    ...viewOpening(plan, "What shows it", asOf),
    paragraph(countsSentence(view)),
    ...view.byCornerstone.flatMap(({ name, promises, measures }): Block[] => [
      heading(2, name),
      ...(promises.length === 0 ? [] : [paragraph(`We promise to: ${promises.map(lowered).join("; ")}.`)]),
      ...measures.flatMap((measure) => [
        heading(3, measure.name),
        ...list(measure.items.map((each) => evidenceItem(each, told))),
      ]),
    ]),
    ...(view.ofPlan.length === 0
      ? []
      : [
          heading(2, "About the plan as a whole"),
          ...list(view.ofPlan.map((each) => evidenceItem(each, told))),
        ]),
  ];
}

const KINDS = {
  evidence: ["piece of evidence", "pieces of evidence"],
  figure: ["figure that is better", "figures that are better"],
  voice: ["thing said", "things said"],
  view: ["view of how it went", "views of how it went"],
  judgement: ["judgement", "judgements"],
  action: ["action done", "actions done"],
  link: ["thing seen of a link", "things seen of links"],
  celebration: ["celebration", "celebrations"],
  review: ["review", "reviews"],
} as const satisfies Record<EvidenceKind, readonly [string, string]>;

function countsSentence({ byCornerstone, ofPlan }: EvidencePack): string {
  const all = [...byCornerstone.flatMap(({ measures }) => measures.flatMap(({ items }) => items)), ...ofPlan];
  const parts = Object.entries(KINDS).flatMap(([kind, [one, many]]) => {
    const count = all.filter((each) => each.kind === kind).length;
    return count === 0 ? [] : [countWords(count, one, many)];
  });
  return parts.length === 0 ? "Nothing is written down yet that shows anything." : `${andWords(parts)}.`;
}

interface EvidenceContext {
  readonly plan: PlanReport;
  readonly asOf: CivilDate;
}

function evidenceItem(evidence: EvidenceItem, { plan, asOf }: EvidenceContext): Item {
  const label = tableDate(evidence.date, asOf);
  const { group, who: person } = evidence;
  const names = plan.groupNames;
  const who =
    evidence.kind === "voice" && group
      ? whoWords({ group, who: person }, names)
      : group && groupInSentence(group, names);
  return item(WORDS[evidence.kind](evidence, who), { label });
}

/** What is said of each kind; `who` is the group, where one is known. */
const WORDS = {
  evidence: ({ text, more, private: isPrivate }) =>
    [
      text,
      ...(more === null ? [] : [`kept in: ${more}`]),
      ...(isPrivate ? ["private, not for publishing"] : []),
    ].join(" · "),
  figure: ({ text, indicator }) => `Figure: ${text}${indicator ? `: ${figureWords(indicator)}` : ""}`,
  voice: ({ text, more }, who) => `${quoteWords(text, who)}${more === null ? "" : `. Answer: ${more}`}`,
  view: ({ text }, who) => `How it went: ${quoteWords(text, who)}`,
  judgement: ({ text }) => `How it went: ${text}`,
  action: ({ text }, who) => `Done: ${text}${who === null ? "" : ` (with ${who})`}`,
  link: ({ text, more }, who) => `${text} (${more}${who === null ? "" : `, say ${who}`})`,
  celebration: ({ text, who: person }) => `Celebrated: ${text}${person === null ? "" : ` (${person})`}`,
  review: ({ text }) => text,
} as const satisfies Record<EvidenceKind, (evidence: EvidenceItem, who: string | null) => string>;

function figureWords(indicator: NonNullable<EvidenceItem["indicator"]>): string {
  const { latest } = indicator;
  const start = startFigure(indicator);
  const aim = targetWords(indicator);
  const now = latest ? fullFigure(latest, indicator) : "";
  const way = start ? `from ${fullFigure(start, indicator)} to ${now}` : now;
  return aim === null ? way : `${way}, aim ${aim}`;
}

function lowered(promise: string): string {
  return promise.charAt(0).toLowerCase() + promise.slice(1);
}
