import { longDate } from "../../civil-date.ts";
import { safe } from "../../document/terminal/paper.ts";
import { countWords, cutWords } from "../../document/words.ts";
import { cliTableLine } from "../../markup/cli-table-line.ts";
import { paragraph } from "../../markup/paragraph.ts";
import type { Style } from "../../markup/style.ts";
import { MIN_TABLE_WIDTH, type Table, tableLines } from "../../markup/table.ts";
import { DUE_REASONS, type DueFigure, type DueReason, dueFigures } from "../../progress/due-figures.ts";
import { indicatorReport } from "../../report/indicator-report.ts";
import { ageWords, tableDate } from "../../report/words/date-words.ts";
import { shortFigure, targetWords } from "../../report/words/value-words.ts";
import type { EditedPlan } from "../edits/edit.ts";
import { rowName } from "../edits/row-name.ts";
import { shellWord } from "../find/shell-word.ts";
import { uniqueName } from "../find/unique-name.ts";

export interface DueOptions {
  readonly style: Style;
  readonly width: number;
  /** What a command needs to find the plan again, as `--plan FILE`; empty where it finds it by itself. */
  readonly planFlag: string;
}

/** Why figures are due, in words that blame nobody. */
const REASONS = {
  "target-passed": "The target's date has passed: how did it end?",
  "step-passed": "A milestone's date has passed: where does it stand?",
  never: "Not measured yet",
  "long-ago": "Not measured for a while",
} as const satisfies Record<DueReason, string>;

/** What is due to be measured on the day, the most pressing first, each with the command that logs it. */
export function dueText(plan: EditedPlan, options: DueOptions): string {
  const { style, width } = options;
  const { due, total } = dueFigures(plan.plan, plan.day);
  const day = longDate(plan.day);
  const setting = plan.plan.setting === null ? [] : [safe(plan.plan.setting)];
  const subtitle = (count: string): string[] =>
    paragraph(style.dim([...setting, `as of ${day}`, count].join(" · ")), { width });
  if (due.length === 0) {
    const nothing =
      total === 0
        ? "Nothing is due to be measured: no row that is being worked on has a figure yet. What is measured is written under `indicators`; words are evidence as good as figures."
        : `All is measured: no figure is due on ${day}.`;
    return lines([...paragraph(nothing, { width }), ...subtitle(countWords(total, "figure"))]);
  }
  const count = `${due.length} of ${countWords(total, "figure")}`;
  const sections = DUE_REASONS.flatMap((why) =>
    section(
      why,
      due.filter((each) => each.why === why),
      { plan, options },
    ),
  );
  const table: Table = { heads: ["", "Last figure", "Target"], rows: sections };
  const hint =
    "Put the figure in the place of VALUE, and how many people it is about in the place of PEOPLE.";
  return lines([
    style.bold("Due to be measured"),
    ...subtitle(count),
    ...(width < MIN_TABLE_WIDTH ? [] : [""]),
    ...tableLines(table, width, cliTableLine),
    "",
    ...paragraph(style.dim(hint), { width }),
  ]);
}

interface DuePage {
  readonly plan: EditedPlan;
  readonly options: DueOptions;
}

function section(why: DueReason, due: readonly DueFigure[], page: DuePage): Table["rows"][number][] {
  if (due.length === 0) return [];
  const { style, width } = page.options;
  const head = { through: ["", ...paragraph(style.bold(REASONS[why]), { width })] };
  return [head, ...due.flatMap((each) => figureRows(each, page))];
}

function figureRows(figure: DueFigure, { plan, options }: DuePage): Table["rows"][number][] {
  const { row, indicator } = figure;
  const what = cutWords(safe(indicator.what ?? indicator.id ?? ""), 200);
  return [
    [`  ${safe(rowName(row, plan))}`, safe(lastWords(figure)), safe(aimWords(figure, plan))],
    {
      through: [
        ...paragraph(what, { width: options.width, first: "    " }),
        // Never broken: it is there to be copied.
        `    ${options.style.cyan(safe(command(figure, options)))}`,
      ],
    },
  ];
}

function lastWords({ indicator, figures: { latest, baseline } }: DueFigure): string {
  if (latest) return `${shortFigure(latest, indicator)}, ${ageWords(latest.age)}`;
  return baseline ? `start: ${shortFigure(baseline, indicator)}` : "none yet";
}

function aimWords({ indicator, figures }: DueFigure, { day }: EditedPlan): string {
  const words = targetWords(indicatorReport(indicator, figures));
  if (words === null) return "none set";
  const by = figures.target?.by ?? null;
  return by === null ? words : `${words} by ${tableDate(by, day)}`;
}

/** What logs the figure, as it can be typed. */
function command({ row, indicator, figures }: DueFigure, { planFlag }: DueOptions): string {
  const candidates = row.indicators.map((item) => ({
    item,
    names: [item.id ?? ""],
    texts: [item.what ?? ""],
  }));
  const own = candidates.find(({ item }) => item === indicator);
  const name = own ? uniqueName(own, candidates) : "";
  const people = (figures.latest ?? figures.baseline)?.of ?? null;
  const parts = [
    "cornerstones record",
    shellWord(row.measure),
    ...(name === "" ? [] : [shellWord(name)]),
    "VALUE",
  ];
  return [...parts, ...(people === null ? [] : ["--of PEOPLE"]), ...(planFlag === "" ? [] : [planFlag])].join(
    " ",
  );
}

function lines(all: readonly string[]): string {
  return `${all.join("\n")}\n`;
}
