import { dueFiguresPage } from "../../authoring/due/due-figures-page.ts";
import type { EditedPlan } from "../../authoring/edits/edit.ts";
import { recordReading } from "../../authoring/edits/record-reading.ts";
import { rowName } from "../../authoring/edits/row-name.ts";
import { findFigure } from "../../authoring/find/find-figure.ts";
import { findIndicator } from "../../authoring/find/find-indicator.ts";
import { findRow, rowCandidates } from "../../authoring/find/find-row.ts";
import { match } from "../../authoring/find/match.ts";
import { shellWord } from "../../authoring/find/names.ts";
import { note, type Way } from "../../document/page.ts";
import { renderTerminal } from "../../document/terminal/render-terminal.ts";
import { UsageError } from "../../errors.ts";
import { cliTableLine } from "../../markup/cli-table-line.ts";
import { isolateDays } from "../../markup/isolated-days.ts";
import { escapeWorkflowCommands } from "../../markup/workflow-log.ts";
import { partedFigure } from "../../plan/answers/parted-figure.ts";
import { readFigure } from "../../plan/answers/read-figure.ts";
import type { EditOptions } from "../edit/edit-options.ts";
import { type Resolver, resolveRow } from "../edit/resolver.ts";
import { openForEdit, runEdit } from "../edit/run-edit.ts";
import type { Io } from "../io.ts";
import { renderOptions } from "../options/read-options.ts";
import type { RecordCommandOptions } from "./record-command.ts";

/** Logs a reading; without a name before the figure it is of the only one of the row. Alone, says what is due to be measured. */
export async function runRecord(
  said: readonly (string | undefined)[],
  options: RecordCommandOptions,
  io: Io,
): Promise<number> {
  const { of, source, replace } = options;
  const args = said.flatMap((word) => (word === undefined ? [] : parted(word)));
  if (args.length === 0 && of === undefined && source === undefined && !replace) return runDue(options, io);
  const [saidMeasure, ...rest] = args;
  if (rest.length === 0 && saidMeasure !== undefined && partedFigure([saidMeasure]).figure !== undefined)
    throw new UsageError(`say of which measure: cornerstones record MEASURE ${shellWord(saidMeasure)}`);
  const { indicator: saidIndicator, figure } = partedFigure(rest);
  if (saidMeasure === undefined || figure === undefined)
    throw new UsageError(
      `say what was measured: cornerstones record ${shellWord(saidMeasure ?? "MEASURE")} ${shellWord(saidIndicator ?? "INDICATOR")} VALUE`,
    );
  return runEdit(io, options, async (plan, resolver) => {
    const found = await namedFigure(plan, resolver, [saidMeasure, saidIndicator]);
    const row = findRow(found.measure, plan);
    const isPercentage = findIndicator(found.indicator, row, rowName(row, plan)).unit === "percent";
    const value = await meantFigure(figure, isPercentage, resolver);
    return (now) => recordReading(now, { ...found, value, of, source, replace });
  });
}

/** `present=95` is a name and its figure. */
function parted(word: string): readonly string[] {
  const [, name, figure] = /^([^=]+)=(.+)$/s.exec(word) ?? [];
  return name === undefined || figure === undefined ? [word] : [name, figure];
}

/** The row and the figure that words mean; one word may be the name of a figure, where no row is called so. */
async function namedFigure(
  plan: EditedPlan,
  resolver: Resolver,
  [saidMeasure, saidIndicator]: readonly [string, string | undefined],
): Promise<{ readonly measure: string; readonly indicator: string | undefined }> {
  const alone =
    saidIndicator === undefined && match(saidMeasure, rowCandidates(plan)).kind === "none"
      ? findFigure(saidMeasure, plan)
      : null;
  if (alone) return { measure: alone.row.measure, indicator: alone.indicator };
  const measure = await resolveRow(plan, resolver, saidMeasure);
  const row = findRow(measure, plan);
  const indicator = await resolver.name(saidIndicator, (said) =>
    findIndicator(said, row, rowName(row, plan)),
  );
  return { measure, indicator };
}

/** A percentage under 1 may be a share: on a terminal that is asked, and elsewhere the edit says how it was taken. */
async function meantFigure(said: string, isPercentage: boolean, resolver: Resolver): Promise<string> {
  const { value, share } = readFigure(said, isPercentage);
  if (share === undefined) return said;
  const [small, large] = [`${value} %`, `${share} %`];
  return (await resolver.choice(`${small} or ${large}?`, [small, large])) ?? said;
}

/** Says what is due to be measured on the day, and writes nothing. */
async function runDue(options: EditOptions, io: Io): Promise<number> {
  const { opener } = await openForEdit(io, options);
  const page = dueFiguresPage(await opener.fromDisk());
  const look = {
    ...renderOptions(io, options),
    pointer: (way: Way) => recordCommand(way, options),
    drawLine: cliTableLine,
  };
  const due = renderTerminal(page, look);
  const people = due.includes(OF_PEOPLE) ? ", and how many people it is about in the place of PEOPLE" : "";
  const hint = note(`Put the figure in the place of VALUE${people}.`);
  const isAny = page.some(({ kind }) => kind === "table");
  const text = isAny ? renderTerminal([...page, hint], look) : due;
  await io.stdout.write(isolateDays(escapeWorkflowCommands(text)));
  return 0;
}

const OF_PEOPLE = "--of PEOPLE";

/** The command that logs a figure, as it can be typed. */
function recordCommand([, measure = "", indicator = "", people = ""]: Way, { plan }: EditOptions): string {
  return [
    "cornerstones record",
    shellWord(measure),
    ...(indicator === "" ? [] : [shellWord(indicator)]),
    "VALUE",
    ...(people === "" ? [] : [OF_PEOPLE]),
    ...(plan === undefined ? [] : [`--plan ${shellWord(plan)}`]),
  ].join(" ");
}
