import { dirname, resolve } from "node:path";
import { findAnyMeasure } from "../../authoring/find/find-any-measure.ts";
import type { LastPlan } from "../../authoring/scaffold/carried/last-plan.ts";
import {
  nextPeriod,
  type Period,
  periodLike,
  schoolYear,
  yearFrom,
  yearTo,
} from "../../authoring/scaffold/school-year.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import { findCornerstone } from "../../catalogue/find-cornerstone.ts";
import { findMeasure } from "../../catalogue/find-measure.ts";
import { checkPlan } from "../../check/check-plan.ts";
import { isCivilDate } from "../../civil-date.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { UsageError } from "../../errors.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import type { Measure } from "../../measures/measure-index.ts";
import { resolveMeasures } from "../../measures/resolve-measures.ts";
import { otherFileOf } from "../../plan/open-parsed.ts";
import { openPlan } from "../../plan/open-plan.ts";
import { refuseConflict } from "../../plan/refuse-conflict.ts";
import { planValidator } from "../../schema/plan-validator.ts";
import { CORNERSTONE_IDS } from "../../vocabulary.ts";
import { shownPath } from "../files/paths.ts";
import type { Io } from "../io.ts";
import { readMaxBytes } from "../options/read-options.ts";
import { catalogueLoader, configuredCatalogue } from "../plans/load-catalogue.ts";
import { findNameOnDisk } from "../plans/name-on-disk.ts";
import { printPlanErrors } from "../plans/print-plan-errors.ts";
import type { InitCommandOptions } from "./init-command.ts";

/** What the flags of `init` ask for, with all that was left open settled. */
export interface InitRequest {
  readonly setting: string;
  readonly settingId: string | null;
  readonly period: Period;
  readonly catalogue: Catalogue;
  /** The catalogue's file, where it is not the built-in one. */
  readonly cataloguePath: string | null;
  readonly measures: readonly Measure[];
  readonly from: LastPlan | null;
}

/** What was settled before, by questions. */
export interface InitAnswers {
  readonly last: LastYear | null;
  readonly measures: readonly Measure[];
}

/** Settles what `init` is to write. Throws UsageError, naming the flag, where something is missing or makes no sense. */
export async function buildInitRequest(
  options: InitCommandOptions,
  io: Io,
  settled: InitAnswers | null = null,
): Promise<InitRequest> {
  const fallback = await configuredCatalogue(io, options);
  const loader = catalogueLoader(io, { maxBytes: readMaxBytes(options.maxBytes), fallback });
  const last =
    settled === null
      ? options.fromPlan === undefined
        ? null
        : await readLastYear(options.fromPlan, { options, io })
      : settled.last;
  const setting = (options.setting ?? last?.from.plan.setting ?? "").trim();
  refuseInvalidName("--setting", setting);
  const settingId = options.settingId?.trim() ?? "";
  refuseInvalidName("--setting-id", settingId);
  if (INSIDE_CURLY_QUOTES.test(settingId))
    throw new UsageError(
      `--setting-id ${settingId}: typographic quotes would become part of the number: leave them out`,
    );
  if (setting === "")
    throw new UsageError('what is the setting called? Say so with --setting "Oakfield Primary School"');
  const cataloguePath =
    options.catalogue === undefined ? (last?.cataloguePath ?? null) : resolve(io.cwd(), options.catalogue);
  const catalogue =
    options.catalogue === undefined
      ? (last?.catalogue ?? (await loader.named(fallback)))
      : await loader.named(options.catalogue);
  const measures = settled?.measures ?? chosenMeasures(options, catalogue);
  if (settled === null && measures.length === 0 && last === null) throw new UsageError(NOTHING_CHOSEN);
  return {
    setting,
    // Questions suggest last year's number, so what they leave blank is meant to be.
    settingId: settingId || (settled === null ? (last?.from.plan.settingId ?? null) : null),
    period: readPeriodOptions(options, { last: last?.from ?? null, io }),
    catalogue,
    cataloguePath,
    measures,
    from: last?.from ?? null,
  };
}

const NOTHING_CHOSEN =
  "which measures will you work on? Name them with --measure wc-staff-induction,cm-website, or take a whole Cornerstone (--cornerstone), " +
  "all of them (--all), or carry on from a plan (--from-plan); `cornerstones catalogue` lists what there is to choose";

const INSIDE_CURLY_QUOTES = /^[\u2018-\u201F\u00AB\u00BB].*[\u2018-\u201F\u00AB\u00BB]$/;

/** A plan would not be sound with such a name in it. */
export function refuseInvalidName(flag: string, name: string): void {
  if (name.length > 200)
    throw new UsageError(`${flag}: a name has up to 200 characters, and this one has ${name.length}`);
  if (escapeTerminal(name) !== name)
    throw new UsageError(`${flag} ${name}: a name holds no line breaks or invisible characters`);
}

/** The plan to carry on from, with its catalogue. */
export interface LastYear {
  readonly from: LastPlan;
  readonly catalogue: Catalogue;
  readonly cataloguePath: string | null;
}

export async function readLastYear(
  said: string,
  { options, io }: { options: InitCommandOptions; io: Io },
): Promise<LastYear> {
  const fallback = await configuredCatalogue(io, options);
  const loader = catalogueLoader(io, { maxBytes: readMaxBytes(options.maxBytes), fallback });
  const path = await findNameOnDisk(resolve(io.cwd(), said), io);
  const shown = shownPath(path, io.cwd());
  const bytes = await io.readFile(path, shown, readMaxBytes(options.maxBytes));
  const open = openPlan(shown, bytes, planValidator());
  const { plan, readable } = open;
  refuseConflict(open.file);
  const otherFile = otherFileOf(open);
  if (otherFile !== null) throw new UsageError(`--from-plan ${shown}: ${otherFile}`);
  if (!readable)
    throw new UsageError(`--from-plan ${shown}: this is not a plan; \`cornerstones check\` says more`);
  const catalogue = await loader.ofPlan(plan.catalogue, dirname(path));
  const { diagnostics } = checkPlan(open, { catalogue, today: io.today() });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  await printPlanErrors(io, shown, {
    count: errors.length,
    leftOut: errors.length,
    unread: 0,
    readable: true,
  });
  const cataloguePath = plan.catalogue === null ? null : resolve(dirname(path), plan.catalogue);
  return {
    from: { plan, measures: resolveMeasures(plan, catalogue), asOf: io.today(), file: open.file },
    catalogue,
    cataloguePath,
  };
}

/** In the catalogue's order, each once, whatever the order of the flags. Retired ones only where they are named. */
export function chosenMeasures(
  { measure = [], cornerstone = [], all }: InitCommandOptions,
  catalogue: Catalogue,
): Measure[] {
  const named = new Set(measure.map((name) => namedMeasure(name, catalogue).id));
  const whole = new Set(cornerstone.map(cornerstoneOf));
  return resolveMeasures({ ownMeasures: [] }, catalogue).all.filter(
    ({ id, retired, ...each }) =>
      named.has(id) || (!retired && (all === true || whole.has(each.cornerstone))),
  );
}

/** A measure by its id, else by what means it alone: its short name, an alias, a part of its words. */
function namedMeasure(said: string, catalogue: Catalogue): Pick<Measure, "id"> {
  const measures = resolveMeasures({ ownMeasures: [] }, catalogue);
  if (said.includes("-") || measures.get(said)) return findMeasure(catalogue, said);
  return findAnyMeasure(said, { plan: { rows: [] }, measures });
}

function cornerstoneOf(said: string): string {
  const found = findCornerstone(said);
  if (found !== null) return found;
  const meant = nearest(said, CORNERSTONE_IDS);
  throw new UsageError(
    `there is no Cornerstone "${said}": ${meant === null ? `choose ${CORNERSTONE_IDS.join(", ")}` : `did you mean ${meant}?`}`,
  );
}

export function readPeriodOptions(
  { from, to }: Pick<InitCommandOptions, "from" | "to">,
  { last, io }: { last: LastPlan | null; io: Io },
): Period {
  for (const [flag, date] of [
    ["--from", from],
    ["--to", to],
  ] as const) {
    if (date !== undefined && !isCivilDate(date))
      throw new UsageError(`${flag} ${date}: this is not a day; write it as 2026-09-01`);
  }
  const period = statedPeriod({ from, to }, last) ?? schoolYear(io.today());
  refuseImplausibleYear(period);
  if (period.to > period.from) return period;
  throw new UsageError(
    `the period would end on ${period.to}, and begin on ${period.from}: --to is the later day`,
  );
}

/**
 * The period that flags state. What they leave open goes by last year's plan, where one is carried on: the new one begins
 * the day after, and is as long. Null where nothing is stated.
 */
export function statedPeriod(
  { from, to }: Pick<InitCommandOptions, "from" | "to">,
  last: LastPlan | null,
): Period | null {
  const before = last === null ? null : lastPeriod(last);
  if (from !== undefined)
    return { from, to: to ?? (before === null ? yearFrom(from) : periodLike(before, from)).to };
  if (before !== null) return { ...nextPeriod(before), ...(to === undefined ? {} : { to }) };
  return to === undefined ? null : yearTo(to);
}

function lastPeriod({ plan }: LastPlan): Period | null {
  const { from, to } = plan.period;
  return from !== null && to !== null && to > from ? { from, to } : null;
}

/** Nobody kept such a plan before 1900; a year like that is a slip of a digit. */
export function refuseImplausibleYear({ from, to }: Period): void {
  if (from >= "1900-01-01" && to >= "1900-01-01") return;
  throw new UsageError(
    `the period would be from ${from} to ${to}, and no plan is as old as that: say --from and --to`,
  );
}
