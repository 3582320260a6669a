import { blocksHtml } from "../../document/html/blocks-html.ts";
import { note, type Page } from "../../document/page.ts";
import { countWord, countWords } from "../../document/words.ts";
import { type Html, html } from "../../markup/html.ts";
import { isolateDaysInHtml } from "../../markup/isolated-days.ts";
import { glossaryOf } from "../../report/blocks/closing-blocks.ts";
import { countsByStatus } from "../../report/blocks/measure-table.ts";
import { reviewSentence } from "../../report/blocks/opening-blocks.ts";
import type { ReportView } from "../../report/formats.ts";
import type { PlanReport, Report } from "../../report/report.ts";
import { wholeSummary } from "../../report/summary/summary-page.ts";
import { VIEWS } from "../../report/views.ts";
import { countedStatus } from "../../report/words/figure-words.ts";
import { groupName } from "../../report/words/people-words.ts";
import { audienceWords, headlineSentences } from "../../report/words/plan-words.ts";
import { GROUP_IDS, type Group } from "../../vocabulary.ts";
import { heardMarks } from "../first-screen/board-html.ts";
import { type PackedStories, packStories, type Story } from "./pack-stories.ts";

/** A plan, and what it is called where it stands among others. */
export interface ListedPlan {
  readonly name: string;
  readonly plan: PlanReport;
  /** What it can be found by. */
  readonly chosen: string;
}

export interface ListOptions {
  readonly report: Report;
  readonly view: ReportView;
  /** What the page has room for, in bytes. */
  readonly room: number;
}

export interface SettingsList {
  /** What is said above the list: how its stories open, and what is not there. */
  readonly notes: readonly Html[];
  readonly rows: readonly Html[];
  /** Names of those for which there is no room, and packed stories. */
  readonly after: readonly Html[];
  /** Abbreviations that stand in the stories, spelled out. */
  readonly glossaries: readonly string[];
}

/** Up to here plans stand open under each other, but in the summary, which begins with what they say together. */
const FEW = 12;
/** In bytes. Up to here all stories stand in the page, for whoever reads it without its script. */
const MAX_INLINE = 1_000_000;
/** Rows take no more of the room than this; where all of them would, the last plans are only named. */
const ROWS_SHARE = 0.6;
/** Of the markup round a name. */
const ROUND_NAME = 40;

/**
 * Each plan as a row, A to Z, that opens to its story. While all of it is small the stories stand in the page; of hundreds of
 * plans they stand there packed, and the page's script unpacks what is opened. Rows have the sentence that matters in any case.
 */
export function settingsList(plans: readonly ListedPlan[], options: ListOptions): SettingsList {
  return inlineList(plans, options) ?? packedList(plans, options);
}

function inlineList(plans: readonly ListedPlan[], options: ListOptions): SettingsList | null {
  const isOpen = plans.length <= FEW && options.view !== "summary";
  const glossaries = new Set<string>();
  const rows: Html[] = [];
  let size = 0;
  for (const each of plans) {
    const row = rowHtml(each, options.report, { open: isOpen }, storyHtml(each.plan, options, glossaries));
    size += bytes(row.html);
    if (size > Math.min(MAX_INLINE, options.room)) return null;
    rows.push(row);
  }
  return { notes: [], rows, after: [], glossaries: [...glossaries] };
}

function packedList(plans: readonly ListedPlan[], options: ListOptions): SettingsList {
  const glossaries = new Set<string>();
  const rows = plans.map((each) => rowHtml(each, options.report, { "data-story": true }, []));
  const sizes = rows.map((row) => bytes(row.html));
  const ofRows = sum(sizes);
  const hasAll = ofRows <= options.room * ROWS_SHARE;
  const ofRest = hasAll ? ofRows : sum(plans.map(({ name }) => bytes(name) + ROUND_NAME));
  const stories = function* (): Iterable<Story> {
    for (const [at, { plan }] of plans.entries()) {
      const story = storyHtml(plan, options, glossaries);
      yield {
        html: isolateDaysInHtml(story.map((part) => part.html).join("")),
        beside: hasAll ? 0 : (sizes[at] ?? 0),
      };
    }
  };
  const packed = packStories(stories(), options.room - ofRest);
  return {
    notes: [
      html("p", { class: "quiet", "data-unpacked": true }, HOW_TO_OPEN),
      ...leftWords(plans, packed, hasAll),
    ],
    rows: rows.flatMap((row, at) => {
      const each = plans[at];
      if (at < packed.count || !each) return [row];
      return hasAll ? [rowHtml(each, options.report, {}, [html("p", {}, NO_ROOM)])] : [];
    }),
    after: [...(hasAll ? [] : namesHtml(plans.slice(packed.count))), ...packed.blocks],
    glossaries: [...glossaries],
  };
}

const HOW_TO_OPEN =
  "Each row opens to how the setting stands, in a sentence or two. The rest of its story opens below that where a browser may run the page’s own script; where none appears, it can be read on a page of that setting alone.";
const NO_ROOM = "This page has no room for more; a page of this setting alone has.";

function leftWords(plans: readonly ListedPlan[], { count }: PackedStories, hasAll: boolean): Html[] {
  if (count === plans.length) return [];
  const rest = hasAll
    ? "each of the others has its row, and can have a page of its own"
    : `${countWords(plans.length - count, "more plan has", "more plans have")} no room on this page and can have one of their own`;
  return [
    html(
      "p",
      {},
      `The stories of ${countWord(count)} of ${countWords(plans.length, "plan")} open here, from the first on; ${rest}.`,
    ),
  ];
}

/** Those that are only named, where there is room for that. */
function namesHtml(left: readonly ListedPlan[]): Html[] {
  if (left.length === 0) return [];
  return [html("ul", { class: "plain" }, ...left.map(({ name }) => html("li", { dir: "auto" }, name)))];
}

type RowState = Readonly<Record<string, boolean>>;

function rowHtml(
  { name, plan, chosen }: ListedPlan,
  { asOf }: Report,
  state: RowState,
  story: readonly Html[],
): Html {
  const counts = countsByStatus(plan.measures.map(countedStatus));
  const told = counts === "" ? "no measures are chosen yet" : counts;
  return html(
    "details",
    { class: "setting", "data-chosen": chosen === "" ? undefined : chosen, ...state },
    html("summary", {}, html("h3", { class: "label", dir: "auto" }, `${name}:`), told, " ", partMarks(plan)),
    html("p", {}, openingSentences(plan, asOf).join(" ")),
    ...story,
  );
}

function openingSentences(plan: PlanReport, asOf: Report["asOf"]): string[] {
  return [...headlineSentences(plan), reviewSentence(plan, asOf)];
}

/** A view of a plan, without what its row or its page have said. */
function storyHtml(plan: PlanReport, { report, view }: ListOptions, glossaries: Set<string>): Html[] {
  const page = (view === "summary" ? wholeSummary : VIEWS[view].page)(plan, report.asOf);
  const glossary = glossaryOf(page);
  if (glossary !== null) glossaries.add(glossary);
  const said = new Set([...openingSentences(plan, report.asOf), audienceWords(plan)]);
  const told: Page = page.flatMap((block) => {
    if (block.kind === "title") return block.aside === null ? [] : [note(block.aside)];
    return "text" in block && said.has(block.text) ? [] : [block];
  });
  return blocksHtml(told, 2);
}

/** The three groups over all measures of a plan: solid where seen in any, a ring where only planned. */
function partMarks({ measures, groupNames }: PlanReport): Html {
  const count = (group: Group) => measures.filter(({ participation }) => participation[group].seen).length;
  const state = (group: Group) => {
    if (count(group) > 0) return "seen";
    return measures.some(({ participation }) => participation[group].planned) ? "planned" : "none";
  };
  const words = GROUP_IDS.map(
    (group) => `${groupName(group, groupNames)} seen in ${count(group)} of ${measures.length}`,
  ).join(", ");
  return heardMarks(groupNames, state, words);
}

export function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
