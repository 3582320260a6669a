import { resolve } from "node:path";
import { shellWord } from "../../authoring/find/names.ts";
import { findCornerstone } from "../../catalogue/find-cornerstone.ts";
import type { CivilDate } from "../../civil-date.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { UsageError } from "../../errors.ts";
import { buildLinkMap } from "../../map/build-link-map.ts";
import type { EmbeddedPlan } from "../../office/own/embedded-plan.ts";
import { hyphenated, nearestWord } from "../../plan/nearest-word.ts";
import type { Since } from "../../progress/celebrate.ts";
import { ROW_STATUSES, type RowStatus } from "../../progress/row-status.ts";
import { buildReport, reportInPieces, toldPlans } from "../../report/build-report.ts";
import { BINARY_FORMATS, REPORT_FORMATS, REPORT_VIEWS, type ReportFormat } from "../../report/formats.ts";
import { renderReport, renderTogether } from "../../report/render-report.ts";
import { reportPieces } from "../../report/render-report-file.ts";
import type { Report } from "../../report/report.ts";
import type { ReportScope } from "../../report/scope.ts";
import { STATUS_WORDS } from "../../report/words/figure-words.ts";
import { VERSION } from "../../version.ts";
import { CORNERSTONE_IDS } from "../../vocabulary.ts";
import type { Io } from "../io.ts";
import { readMaxBytes, renderOptions } from "../options/read-options.ts";
import { outputFormat } from "../output/output-format.ts";
import { printResult } from "../output/print-result.ts";
import { planDay } from "../plans/plan-day.ts";
import { type HeldPlan, soundPlans } from "../plans/sound-plans.ts";
import type { ReportCommandOptions } from "./report-command.ts";

/** `cornerstones report`: prints where plans stand; resolves with the exit code, 2 only where no plan could be read. */
export async function runReport(
  args: readonly string[],
  options: ReportCommandOptions,
  io: Io,
): Promise<number> {
  const { view, output, ratings = false, leads = false } = options;
  const format = outputFormat(io, options, {
    command: "report",
    formats: REPORT_FORMATS,
    fallback: "terminal",
  });
  if (ratings && !options.public)
    throw new UsageError("--ratings: only with --public; without it ratings are shown anyway");
  if (leads && !options.public)
    throw new UsageError("--leads: only with --public; without it who leads is shown anyway");
  if (options.for && (view !== "voices" || format !== "html"))
    throw new UsageError("--for: only with --view voices --format html");
  for (const word of args) {
    const isView = Object.hasOwn(REPORT_VIEWS, word);
    if (
      (isView || Object.hasOwn(REPORT_FORMATS, word)) &&
      (await io.kindOf(resolve(io.cwd(), word))) === "none"
    )
      throw new UsageError(
        `there is no file ${word}; did you mean cornerstones report --${isView ? "view" : "format"} ${word}?`,
      );
  }
  const asOf = await planDay(io, { args, options }, { flag: "--as-of", said: options.asOf });
  const since = await sinceDay(args, { options, asOf, io });
  const scope = reportScope(options);
  const inPieces = format === "json" || (format === "csv" && view !== "grid");
  const { plans, inputs, personal, config, unreadable } = await soundPlans(io, {
    args,
    options,
    asOf,
    inPieces,
  });
  if (plans.length === 0 && !options.allowEmpty) return 2;
  if (options.public && personal.length > 0) {
    const { refuseToPublish } = await import("./refuse-to-publish.ts");
    return refuseToPublish(personal, { asOf, options, io });
  }
  const reporting = {
    asOf,
    since,
    scope,
    unreadable,
    tool: { name: "cornerstones", version: VERSION },
    public: options.public ? { smallNumber: config.smallNumber, ratings, leads } : undefined,
  };
  const place = { output, inputs, pager: options.pager };
  if (inPieces) {
    await printResult(io, reportPieces(reportInPieces(plans, reporting), { view, format }), place);
    return 0;
  }
  if (plans.length > 1 && view === "summary" && (format === "terminal" || format === "markdown")) {
    const together = reportInPieces(plans, reporting).together();
    if (together) {
      await printResult(io, renderTogether(together, { format, ...renderOptions(io, options) }), place);
      return 0;
    }
  }
  const sound = plans.map((plan) => ({ ...plan, plan: plan.open() }));
  const isOwn = BINARY_FORMATS.includes(format) || format === "csv";
  const source = isOwn ? await sourceOf(plans, { asOf, options, io }) : null;
  const told = toldPlans(sound, reporting);
  const result = await rendered(buildReport(sound, reporting), { format, options, io, told, source });
  await printResult(io, result, place);
  return 0;
}

interface Rendering {
  readonly format: ReportFormat;
  readonly options: ReportCommandOptions;
  readonly io: Io;
  readonly told: ReturnType<typeof toldPlans>;
  /** The plan that travels with a Word file, a workbook or the grid as a table, so that it can come back. */
  readonly source: EmbeddedPlan | null;
}

/** One plan as it stands on the disk; null for several, or for one that comes from standard input. */
async function sourceOf(
  plans: readonly HeldPlan[],
  {
    asOf,
    options,
    io,
  }: { readonly asOf: CivilDate; readonly options: ReportCommandOptions; readonly io: Io },
): Promise<EmbeddedPlan | null> {
  const [plan, ...others] = plans;
  const path = plan && resolve(io.cwd(), plan.file);
  if (path === undefined || others.length > 0 || (await io.kindOf(path)) !== "file") return null;
  const bytes = await io.readFile(path, plan?.file ?? "", readMaxBytes(options.maxBytes));
  return { file: plan?.file ?? "", asOf, bytes };
}

/** The report in the format that was asked for; what not everybody needs is loaded only here. */
async function rendered(
  report: Report,
  { format, options, io, told, source }: Rendering,
): Promise<string | Uint8Array> {
  const { view } = options;
  switch (format) {
    case "html":
      if (options.for) return pupilsPage(report);
      return (await import("../../pages/report-page.ts")).reportPage(report, told, view);
    case "docx":
      return (await import("../../office/write/write-docx.ts")).writeReportDocx(report, view, {
        plan: source,
        map: told.length === 1 ? buildLinkMap(told, { asOf: report.asOf }) : null,
      });
    case "xlsx":
      return (await import("../../office/write/write-xlsx.ts")).writeReportXlsx(report, source);
    case "csv":
      return (await import("../../office/own/own-csv.ts")).writeGridCsv(report, source);
    default:
      return renderReport(report, { view, format, ...renderOptions(io, options) });
  }
}

/** The voices of one plan for pupils; several have no words of their own together. */
async function pupilsPage({ plans }: Report): Promise<string> {
  const [plan, ...others] = plans;
  if (!plan || others.length > 0) throw new UsageError("--for pupils: give the plan of one setting");
  return (await import("../../pages/pupils/pupils-voices.ts")).pupilsVoices(plan);
}

/** From when on changes are told: `--since`. Throws UsageError where it is no day, or one that lies ahead. */
async function sinceDay(
  args: readonly string[],
  {
    options,
    asOf,
    io,
  }: { readonly options: ReportCommandOptions; readonly asOf: CivilDate; readonly io: Io },
): Promise<Since> {
  const { since: said } = options;
  if (said === undefined || said === "last-review") return said;
  if (/^(?:(?:the|our) )?last[ _]?review$/i.test(said)) return "last-review";
  const day = await planDay(io, { args, options }, { flag: "--since", said });
  if (day > asOf) throw new UsageError(`--since ${said}: this is after the day of the report (${asOf})`);
  return day;
}

/** What `--cornerstone` and `--status` filter to. Throws UsageError, naming the nearest, for a word that is neither. */
function reportScope({
  cornerstone = [],
  status = [],
  public: isPublic = false,
}: {
  readonly cornerstone?: readonly string[];
  readonly status?: readonly string[];
  readonly public?: boolean;
}): ReportScope {
  const statuses = status.map(statusNamed);
  if (statuses.includes("not-shown") && !isPublic) {
    throw new UsageError("--status not-shown: only with --public; without it every figure is shown");
  }
  return {
    cornerstones: cornerstone.map((said) => findCornerstone(said) ?? unknownCornerstone(said)),
    statuses,
  };
}

function unknownCornerstone(said: string): never {
  const meant = nearestWord(said, CORNERSTONE_IDS)?.word ?? null;
  const hint = meant === null ? `choose ${CORNERSTONE_IDS.join(", ")}` : `did you mean ${meant}?`;
  throw new UsageError(`--cornerstone ${said}: there is no Cornerstone "${said}": ${hint}`);
}

/** The status that a word means: its id, or the words in which people see it. */
function statusNamed(said: string): RowStatus {
  const words = (status: RowStatus) => [status, STATUS_WORDS[status].words, ...(OTHER_WORDS[status] ?? [])];
  const found = ROW_STATUSES.find((status) =>
    words(status).some((each) => hyphenated(each) === hyphenated(said)),
  );
  if (found !== undefined) return found;
  const meant = nearest(said, ROW_STATUSES.flatMap(words));
  const unknown = `--status ${said}: there is no status "${said}"`;
  if (meant !== null) throw new UsageError(`${unknown}: did you mean ${shellWord(meant)}?`);
  const width = Math.max(...ROW_STATUSES.map((status) => status.length));
  const lines = ROW_STATUSES.map((status) => `  ${status.padEnd(width)}  ${STATUS_WORDS[status].words}`);
  throw new UsageError(`${unknown}; there are:`, lines);
}

/** What else people call a status, or see it called. */
const OTHER_WORDS: Readonly<Partial<Record<RowStatus, readonly string[]>>> = {
  overdue: ["late"],
  worse: ["over its limit"],
};
