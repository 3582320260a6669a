import type { CivilDate } from "../civil-date.ts";
import { blocksHtml } from "../document/html/blocks-html.ts";
import { item, list, type Page } from "../document/page.ts";
import { type Html, html } from "../markup/html.ts";
import { closingBlocks } from "../report/blocks/closing-blocks.ts";
import { countsByStatus } from "../report/blocks/measure-table.ts";
import { reviewSentence } from "../report/blocks/opening-blocks.ts";
import { rollUpOpening, rollUpTitle } from "../report/blocks/roll-up/roll-up-page.ts";
import { planOf, yearName, yearsOf } from "../report/blocks/roll-up/setting-names.ts";
import { statusesOpening } from "../report/blocks/roll-up/statuses-blocks.ts";
import { measureName } from "../report/facts/measure-facts.ts";
import type { PlanReport, Report } from "../report/report.ts";
import type { OfSetting, OfYear, PlanStatuses, RollUp } from "../report/roll-up/roll-up.ts";
import { measureStatusWords } from "../report/words/figure-words.ts";
import { groupName } from "../report/words/people-words.ts";
import { audienceOfAll, headlineSentences } from "../report/words/plan-words.ts";
import { GROUP_IDS, GROUPS, type Group, STAGES } from "../vocabulary.ts";
import { areaTiles } from "./area-tiles.ts";
import { type AreaChoices, areaChoices, areaToolsHtml } from "./area-tools.ts";
import { AREA_SCRIPT, PAGE_STYLE } from "./embedded.ts";
import { heardMarks } from "./first-screen/board-html.ts";
import { pageFrame } from "./page-frame.ts";
import { audienceHtml, bandsHtml, contentsHtml, footerHtml, runningWords } from "./page-parts.ts";

/** Up to here every name stands in the text too; with more settings it stands under each one, to be opened. */
const NAMED_IN_FULL = 40;

/**
 * Several plans as one page: four tiles over all of them, then each setting as a row that opens to its measures, so
 * that a thousand of them open at once, and then what they say together. Never ranked: settings stand from A to Z. All
 * of it can be read without the script, which only finds settings.
 */
export function areaPage(report: Report, rollUp: RollUp): string {
  const opening = rollUpOpening(report, rollUp, rollUp.plans <= NAMED_IN_FULL);
  const start = opening.findIndex(({ kind }) => kind === "heading");
  const [first, together] = [opening.slice(0, start), opening.slice(start)];
  const choices = areaChoices(rollUp);
  const name = rollUpTitle(rollUp);
  const years = rollUp.statuses.flatMap((setting) => settingYears(setting, rollUp));
  const one = rollUp.only !== null;
  return pageFrame(
    {
      title: `${name}: co-production`,
      description: `What plans say together, as of ${report.asOf}: ${name}`,
      running: runningWords(name, report),
      style: PAGE_STYLE,
      script: AREA_SCRIPT,
    },
    bandsHtml(),
    html(
      "main",
      { id: "content", class: "wide" },
      html("header", { class: "whose" }, audienceHtml(audienceOfAll(report)), ...titleHtml(first, name)),
      areaTiles(rollUp),
      contentsHtml([
        ["settings", one ? "Year by year" : "Setting by setting"],
        ["together", "Together"],
      ]),
      html("div", { class: "short" }, ...blocksHtml(first.filter(({ kind }) => kind === "paragraph"))),
      html(
        "section",
        { id: "settings" },
        ...blocksHtml(statusesOpening(rollUp)),
        areaToolsHtml(choices, { rollUp, all: years.length }),
        html("p", { class: "key" }, MARKS_KEY),
        html("div", { class: "card settings" }, ...settingsHtml(years, report, choices)),
      ),
      html("section", { id: "together" }, ...blocksHtml(together)),
    ),
    footerHtml(report, closingBlocks(report, opening)),
  );
}

function titleHtml(first: Page, name: string): Html[] {
  const aside = first.flatMap((block) => (block.kind === "title" ? (block.aside ?? []) : []));
  return [
    html("h1", { dir: "auto" }, name),
    ...aside.map((words) => html("p", { class: "lead", dir: "auto" }, words)),
  ];
}

/** A setting's plans under its name, or, of the years of one setting alone, under theirs. */
function settingYears(
  setting: OfSetting<PlanStatuses>,
  { only }: RollUp,
): readonly { readonly year: OfYear<PlanStatuses>; readonly name: string }[] {
  const called = (year: OfYear<PlanStatuses>) =>
    only === null ? yearName(year, setting.otherYears.length > 0) : year.year;
  return yearsOf(setting).map((year) => ({ year, name: called(year) }));
}

const MARKS_KEY = `The three marks: ${GROUP_IDS.map((group) => GROUPS[group].toLowerCase()).join("; ")}, by the first letter of what each setting calls them; solid, seen taking part in a measure; a ring, planned.`;

/** So many characters of settings open with their stories; what is left over keeps its line. */
const MOST_STORIES = 1_700_000;
const NO_ROOM = "There is no room for its measures on this page; it can have one of its own.";

function settingsHtml(years: ReturnType<typeof settingYears>, report: Report, choices: AreaChoices): Html[] {
  const parts: Html[] = [];
  let size = 0;
  for (const { year, name } of years) {
    const plan = planOf(report, year);
    if (!plan) continue;
    const story = size > MOST_STORIES ? [html("p", {}, NO_ROOM)] : storyHtml(plan, report.asOf);
    const part = settingHtml(name, plan, { choices, story });
    size += part.html.length;
    parts.push(part);
  }
  return parts;
}

interface SettingParts {
  readonly choices: AreaChoices;
  /** What opening it shows. */
  readonly story: readonly Html[];
}

function settingHtml(setting: string, plan: PlanReport, { choices, story }: SettingParts): Html {
  const counts = countsByStatus(plan.measures);
  const name = html("span", { class: "label", dir: "auto" }, setting);
  const told = `: ${counts === "" ? "no measures are chosen yet" : counts}`;
  return html(
    "details",
    { class: "setting", "data-chosen": choices.of(plan.file) },
    html("summary", {}, name, told, " ", partMarks(plan)),
    ...story,
  );
}

/** How a setting stands in a sentence, when it looks at its plan together, and each of its measures. */
function storyHtml(plan: PlanReport, asOf: CivilDate): Html[] {
  const [headline = ""] = headlineSentences(plan);
  const measures = plan.measures.map((measure) => {
    const { words } = measureStatusWords(measure);
    const stage = measure.stage === null ? "" : `, ${STAGES[measure.stage]}`;
    return item(`${words}${stage}`, { label: measureName(measure) });
  });
  return [html("p", {}, `${headline} ${reviewSentence(plan, asOf)}`), ...blocksHtml(list(measures))];
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
