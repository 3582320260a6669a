import { blocksHtml } from "../document/html/blocks-html.ts";
import { item, list } from "../document/page.ts";
import { type Html, html } from "../markup/html.ts";
import type { PlanReport, Report } from "../report/report.ts";
import type { OfSetting, OfYear, PlanStatuses, RollUp } from "../report/roll-up/roll-up.ts";
import { closingBlocks } from "../report/views/closing-blocks.ts";
import { countsByStatus } from "../report/views/measure-table.ts";
import { rollUpOpening, rollUpTitle } from "../report/views/roll-up/roll-up-page.ts";
import { yearName, yearsOf } from "../report/views/roll-up/setting-names.ts";
import { statusesOpening } from "../report/views/roll-up/statuses-blocks.ts";
import { audienceOfAll } from "../report/words/public-words.ts";
import { measureStatusWords } from "../report/words/status-words.ts";
import { STAGES } from "../vocabulary.ts";
import { type AreaChoices, areaChoices, areaToolsHtml } from "./area-tools.ts";
import { audienceHtml } from "./audience-html.ts";
import { AREA_SCRIPT, PAGE_STYLE } from "./embedded.ts";
import { pageFrame } from "./page-frame.ts";
import { bandsHtml, footerHtml, runningWords } from "./page-parts.ts";

/** Up to here every name stands in the text too; with more settings it stands under each one, to be opened. */
const NAMED_IN_FULL = 40;

/**
 * Several plans as one page: what they say together, then each setting closed under its name, so that a thousand of
 * them open at once, its other years before it. All of it can be read without the script, which only finds settings.
 */
export function areaPage(report: Report, rollUp: RollUp): string {
  const opening = rollUpOpening(report, rollUp, rollUp.plans <= NAMED_IN_FULL);
  const choices = areaChoices(rollUp);
  const name = rollUpTitle(rollUp);
  const years = rollUp.statuses.flatMap((setting) => settingYears(setting, rollUp));
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
      audienceHtml(audienceOfAll(report)),
      ...blocksHtml([...opening.filter(({ kind }) => kind !== "note"), ...statusesOpening(rollUp)]),
      areaToolsHtml(choices, { rollUp, all: years.length }),
      ...years.flatMap(({ position, name: called }) => settingHtml(called, report.plans[position], choices)),
    ),
    footerHtml(report, closingBlocks(report, opening)),
  );
}

/** A setting's plans under its name, or, of the years of one setting alone, under theirs. */
function settingYears(
  setting: OfSetting<PlanStatuses>,
  { pages }: RollUp,
): readonly { readonly position: number; readonly name: string }[] {
  const called = (year: OfYear<PlanStatuses>) =>
    pages.only === null ? yearName(year, setting.otherYears.length > 0) : year.pages.year;
  return yearsOf(setting).map((year) => ({ position: year.pages.position, name: called(year) }));
}

function settingHtml(setting: string, plan: PlanReport | undefined, choices: AreaChoices): Html[] {
  if (!plan) return [];
  const counts = countsByStatus(plan.measures);
  const measures = plan.measures.map((measure) => {
    const { words } = measureStatusWords(measure);
    const stage = measure.stage === null ? "" : `, ${STAGES[measure.stage]}`;
    return item(`${words}${stage}`, { label: measure.pages.name });
  });
  const name = html("span", { class: "label", dir: "auto" }, setting);
  const told = `: ${counts === "" ? "no measures are chosen yet" : counts}`;
  return [
    html(
      "details",
      { class: "setting", "data-chosen": choices.of(plan.file) },
      html("summary", {}, name, told),
      ...blocksHtml(list(measures)),
    ),
  ];
}
