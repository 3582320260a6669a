import { capitalised } from "../../document/words.ts";
import { TO_DO } from "../../plan/grid.ts";
import { GROUP_IDS, LEVELS, type Level, RATINGS, STAGES } from "../../vocabulary.ts";
import type { IndicatorReport, MeasureReport, PlanReport } from "../report.ts";
import { shortFigure, startFigure, targetWords } from "../words/figure-words.ts";
import { groupName } from "../words/people-words.ts";

/** A row of the booklet's grid, its cells in words: each a list of lines, empty where nothing is written. */
export interface GridRow {
  readonly measure: string;
  readonly cornerstone: MeasureReport["cornerstone"];
  /** The Cornerstone's name; the place of ids that no catalogue knows. */
  readonly cornerstoneName: string;
  /** As the catalogue words it, else the id. */
  readonly statement: string;
  readonly improve: string | null;
  readonly success: readonly string[];
  readonly involve: readonly string[];
  readonly indicators: readonly string[];
  readonly evaluation: readonly string[];
  readonly links: readonly GridLink[];
}

export interface GridLink {
  readonly to: string;
  readonly name: string;
  readonly cornerstone: string | null;
  readonly because: string | null;
}

/** The grid as it stands on the day, Cornerstone by Cornerstone as in the booklet. */
export function gridReport(plan: PlanReport): readonly GridRow[] {
  const names = new Map<string, string>(plan.catalogue.cornerstones.map(({ id, name }) => [id, name]));
  const order = [...plan.catalogue.cornerstones.map(({ id }) => id), null];
  const rows = plan.measures.map((measure) => gridRow(measure, plan, names));
  return order.flatMap((id) => rows.filter(({ cornerstone }) => cornerstone === id));
}

function gridRow(measure: MeasureReport, plan: PlanReport, names: ReadonlyMap<string, string>): GridRow {
  const { cornerstone } = measure;
  return {
    measure: measure.measure,
    cornerstone,
    cornerstoneName: names.get(cornerstone ?? "") ?? "Not in the catalogue",
    statement: measure.statement ?? measure.measure,
    improve: measure.improve,
    success: measure.success,
    involve: involveLines(measure, plan),
    indicators: measure.indicators.map(indicatorLine),
    evaluation: evaluationLines(measure, plan),
    links: measure.links.map((link) => ({
      to: link.to,
      name: link.name,
      cornerstone: names.get(link.cornerstone ?? "") ?? null,
      because: link.because,
    })),
  };
}

function involveLines({ involve }: MeasureReport, { groupNames }: PlanReport): string[] {
  const groups = GROUP_IDS.flatMap((group) => {
    const part = involve.groups[group];
    return part ? [`${groupName(group, groupNames)}: ${partWords(part.how, part.level)}`] : [];
  });
  return [...(involve.all === null ? [] : [involve.all]), ...groups];
}

function partWords(how: string | null, level: Level | null): string {
  if (how === null) return level === null ? "a part" : LEVELS[level];
  return level === null ? how : `${how} (${LEVELS[level]})`;
}

/** What is measured, with where it began, stands and is to go. */
function indicatorLine(indicator: IndicatorReport): string {
  const { what, id, latest } = indicator;
  const aim = targetWords(indicator);
  const start = startFigure(indicator);
  const figures = [
    ...(start && start.value !== null ? [`start ${shortFigure(start, indicator)}`] : []),
    ...(latest && latest.value !== null ? [`now ${shortFigure(latest, indicator)}`] : []),
    ...(aim === null ? [] : [`aim ${aim}`]),
  ];
  const name = what ?? id ?? "A figure without a name";
  return figures.length === 0 ? name : `${name} (${figures.join(", ")})`;
}

function evaluationLines({ evaluation }: MeasureReport, { groupNames }: PlanReport): string[] {
  if (!evaluation) return [];
  const { stage, rating, note, next, views } = evaluation;
  const judged = [...(stage === null ? [] : [STAGES[stage]]), ...(rating === null ? [] : [RATINGS[rating]])];
  const said = GROUP_IDS.flatMap((group) => {
    const says = views[group]?.says;
    return says ? [`${groupName(group, groupNames)}: ${says}`] : [];
  });
  return [
    ...(judged.length === 0 ? [] : [capitalised(judged.join(", "))]),
    ...(note === null ? [] : [note]),
    ...said,
    ...(next === null ? [] : [`Next: ${next}`]),
  ];
}

/** What is to be improved, for a page: what the row waits for with is left empty, to be written in by hand. */
export function improveWords({ improve }: GridRow): string {
  return improve === TO_DO ? "" : (improve ?? "");
}

/** A link in one breath: the measure, its Cornerstone, why. */
export function linkWords({ name, cornerstone, because }: GridLink): string {
  const where = cornerstone === null ? name : `${name} (${cornerstone})`;
  return because === null ? where : `${where}: ${because}`;
}
