import { blocksHtml } from "../../document/html/blocks-html.ts";
import { type Page, paragraph } from "../../document/page.ts";
import { capitalised } from "../../document/words.ts";
import { type Html, html } from "../../markup/html.ts";
import { closingBlocks } from "../../report/blocks/closing-blocks.ts";
import { rollUpOpening, rollUpTitle } from "../../report/blocks/roll-up/roll-up-page.ts";
import { yearName, yearsOf } from "../../report/blocks/roll-up/setting-names.ts";
import { statusesOpening } from "../../report/blocks/roll-up/statuses-blocks.ts";
import type { ReportView } from "../../report/formats.ts";
import type { PlanReport, Report } from "../../report/report.ts";
import type { OfSetting, OfYear, PlanStatuses, RollUp } from "../../report/roll-up/roll-up.ts";
import { VIEWS } from "../../report/views.ts";
import { audienceOfAll } from "../../report/words/plan-words.ts";
import { GROUP_IDS, GROUPS } from "../../vocabulary.ts";
import { AREA_SCRIPT, PAGE_STYLE } from "../embedded.ts";
import { pageFrame } from "../page-frame.ts";
import { audienceHtml, bandsHtml, contentsHtml, footerHtml, runningWords } from "../page-parts.ts";
import { areaTiles } from "./area-tiles.ts";
import { type AreaChoices, areaChoices, areaToolsHtml } from "./area-tools.ts";
import { bytes, type ListedPlan, settingsList } from "./settings-list.ts";

/** In bytes; what is larger takes long to open, and cannot be sent by e-mail. */
const MAX_PAGE = 1_950_000;
/** Up to here every name stands in the text too; with more settings it stands under each one, to be opened. */
const NAMED_IN_FULL = 40;
/** In bytes: where everybody is to be named, but not where names would leave no room for what they do. */
const MAX_NAMES = 500_000;

/**
 * Several plans as one page: four tiles over all of them, then each setting as a row that opens to its story, so that a thousand
 * of them open at once, and then what they say together. Never ranked: settings stand from A to Z.
 */
export function areaPage(report: Report, rollUp: RollUp, view: ReportView): string {
  const opening = openingOf(report, rollUp, view);
  const start = opening.findIndex(({ kind }) => kind === "heading");
  const choices = areaChoices(rollUp);
  const name = rollUpTitle(rollUp);
  const plans = new Map(report.plans.map((plan) => [plan.file, plan]));
  const listed = rollUp.statuses.flatMap((setting) => listedPlans(setting, { plans, rollUp, choices }));
  const together = hasTogether(view)
    ? [html("section", { id: "together" }, ...blocksHtml(opening.slice(start)))]
    : [];
  const head = headHtml(report, { rollUp, view, first: opening.slice(0, start) });
  const tools = areaToolsHtml(choices, { rollUp, all: listed.length });
  const frame = PAGE_STYLE.text.length + AREA_SCRIPT.text.length;
  const room = [...head, tools, ...together].reduce(
    (left, part) => left - bytes(part.html),
    MAX_PAGE - frame,
  );
  const list = settingsList(listed, { report, view, room });
  const glossaries = list.glossaries.map((words) => paragraph(words));
  return pageFrame(
    {
      title: `${name}: ${view === "summary" ? "co-production" : VIEWS[view].title}`,
      description: `What plans say together, as of ${report.asOf}: ${name}`,
      running: runningWords(name, report),
      style: PAGE_STYLE,
      script: AREA_SCRIPT,
    },
    bandsHtml(),
    html(
      "main",
      { id: "content", class: "wide" },
      ...head,
      html(
        "section",
        { id: "settings" },
        ...blocksHtml(statusesOpening(rollUp)),
        tools,
        ...list.notes,
        html("p", { class: "key" }, MARKS_KEY),
        html("div", { class: "card settings" }, ...list.rows),
        ...list.after,
      ),
      ...together,
    ),
    footerHtml(report, closingBlocks(report, [...opening, ...glossaries])),
  );
}

interface HeadParts {
  readonly rollUp: RollUp;
  readonly view: ReportView;
  readonly first: Page;
}

/** What stands above the settings: whose they are, four tiles, and what there is on the page. */
function headHtml(report: Report, { rollUp, view, first }: HeadParts): Html[] {
  const settings = ["settings", rollUp.only === null ? "Setting by setting" : "Year by year"] as const;
  return [
    html(
      "header",
      { class: "whose" },
      audienceHtml(audienceOfAll(report)),
      ...titleHtml(first, rollUpTitle(rollUp), view),
    ),
    ...(hasTogether(view) ? [areaTiles(rollUp), contentsHtml([settings, ["together", "Together"]])] : []),
    html("div", { class: "short" }, ...blocksHtml(first.filter(({ kind }) => kind === "paragraph"))),
  ];
}

/** Whether the view tells what plans say together, beside what each of them says. */
function hasTogether(view: ReportView): boolean {
  return view === "summary" || view === "progress";
}

/** Everybody is named where that was asked for, and where there are few. */
function openingOf(report: Report, rollUp: RollUp, view: ReportView): Page {
  const whole = rollUpOpening(report, rollUp, true);
  const namesAll =
    view === "progress"
      ? bytes(
          blocksHtml(whole)
            .map((part) => part.html)
            .join(""),
        ) <= MAX_NAMES
      : rollUp.plans <= NAMED_IN_FULL;
  return namesAll ? whole : rollUpOpening(report, rollUp, false);
}

function titleHtml(first: Page, name: string, view: ReportView): Html[] {
  const aside = first.flatMap((block) => (block.kind === "title" ? (block.aside ?? []) : []));
  const of = view === "summary" ? [] : [capitalised(VIEWS[view].title)];
  return [
    html("h1", { dir: "auto" }, name),
    ...[...of, ...aside].map((words) => html("p", { class: "lead", dir: "auto" }, words)),
  ];
}

interface AreaParts {
  readonly plans: ReadonlyMap<string, PlanReport>;
  readonly rollUp: RollUp;
  readonly choices: AreaChoices;
}

/** A setting's plans under its name, or, of the years of one setting alone, under theirs. */
function listedPlans(setting: OfSetting<PlanStatuses>, { plans, rollUp, choices }: AreaParts): ListedPlan[] {
  const called = (year: OfYear<PlanStatuses>) =>
    rollUp.only === null ? yearName(year, setting.otherYears.length > 0) : year.year;
  return yearsOf(setting).flatMap((year) => {
    const plan = plans.get(year.file);
    return plan ? [{ name: called(year), plan, chosen: choices.of(plan.file) }] : [];
  });
}

const MARKS_KEY = `The three marks: ${GROUP_IDS.map((group) => GROUPS[group].toLowerCase()).join("; ")}, by the first letter of what each setting calls them; solid, seen taking part in a measure; a ring, planned.`;
