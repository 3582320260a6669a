import { basename, dirname, extname, resolve } from "node:path";
import { importedPlan } from "../../authoring/imported/imported-plan.ts";
import { type Period, schoolYear, yearFrom, yearTo } from "../../authoring/scaffold/school-year.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import { isCivilDate } from "../../civil-date.ts";
import { InputError, UsageError } from "../../errors.ts";
import { resolveMeasures } from "../../measures/resolve-measures.ts";
import type { ProposedPlan } from "../../office/grid/propose-plan.ts";
import { type GridTitle, readTitle } from "../../office/grid/read-title.ts";
import { relativePath, shownPath } from "../files/paths.ts";
import type { Io } from "../io.ts";
import { readMaxBytes } from "../options/read-options.ts";
import { catalogueLoader, configuredCatalogue } from "../plans/load-catalogue.ts";
import { isConfigName } from "../plans/load-config.ts";
import type { ImportCommandOptions } from "./import-command.ts";
import { gridFlags } from "./import-flags.ts";
import type { Importing } from "./importing.ts";
import { isRefused, settleImport } from "./settle-import.ts";
import { tellImport } from "./tell-import.ts";

/** Writes a new plan, or prints it where no file is named for it; resolves with the exit code. */
export async function newPlan(importing: Importing): Promise<number> {
  const { options, io } = importing;
  const head = await readHead(importing);
  const named = options.setting?.trim() || head.title.setting?.name;
  const settled = await settleImport(
    importing,
    {
      ...gridFlags(options),
      ...head,
      terms: [],
      roles: { roles: [], groupNames: {} },
      measures: resolveMeasures({ ownMeasures: [] }, head.catalogue),
      today: io.today(),
      placed: head.title.setting === null ? [] : [head.title.setting.text],
    },
    named === undefined ? fileSetting(importing.shown) : null,
  );
  const { proposed } = settled;
  const setting = named ?? settled.setting ?? fileSetting(importing.shown);
  const isPrinted = head.target === null || options.dryRun === true;
  const notes = [...importing.file.remarks, ...headNotes(head, setting, options)];
  await tellImport({ ...proposed, notes }, { io, options, out: isPrinted ? io.stderr : io.stdout });
  if (await isRefused(proposed, importing)) return 1;
  const text = planText(proposed, { ...head, setting }, importing);
  if (head.target === null || isPrinted) {
    await io.stdout.write(text);
    if (head.target === null)
      await io.stderr.write("note: this is the plan, and no file was written; --output FILE writes one\n");
    await settled.forget();
  } else if (await settled.agree()) {
    await writePlan(head.target, text, io);
    await settled.forget();
  } else await io.stderr.write("cornerstones: nothing was written\n");
  return 0;
}

/** What stands above the rows of the new plan, and where it goes. */
interface ImportHead {
  readonly title: GridTitle;
  readonly period: Period;
  /** Null where it is printed. */
  readonly target: string | null;
  readonly catalogue: Catalogue;
  /** The catalogue as the plan names it; null where it names none. */
  readonly catalogueName: string | null;
}

async function readHead({ file, options, io }: Importing): Promise<ImportHead> {
  const title = readTitle(file);
  const period = newPeriod(title, options, io);
  const target = options.output === undefined ? null : await newTarget(options.output, io);
  const path = await configuredCatalogue(io, options);
  const loader = catalogueLoader(io, { maxBytes: readMaxBytes(options.maxBytes) });
  const catalogue = await loader.named(path);
  const folder = target === null ? io.cwd() : dirname(target);
  const isNamed = options.catalogue !== undefined && path !== undefined;
  const catalogueName = isNamed ? relativePath(folder, path) : null;
  // Refused at once where a plan in that place may not name it.
  if (catalogueName !== null) await loader.ofPlan(catalogueName, folder);
  return { title, period, target, catalogue, catalogueName };
}

function planText(
  proposed: ProposedPlan,
  { setting, period, catalogue, catalogueName }: ImportHead & { readonly setting: string },
  { shown, options }: Importing,
): string {
  const text = importedPlan(proposed, {
    setting,
    settingId: null,
    period,
    catalogue: catalogueName,
    cornerstones: catalogue.cornerstones,
    source: basename(shown),
  });
  const most = readMaxBytes(options.maxBytes);
  if (Buffer.byteLength(text) <= most) return text;
  throw new InputError(
    `${shown}: the plan of it would be larger than ${most} bytes, and could not be read: bring in one sheet or table at a time`,
  );
}

async function writePlan(path: string, text: string, io: Io): Promise<void> {
  const shown = shownPath(path, io.cwd());
  await io.writeFile(path, shown, text);
  await io.stderr.write(`cornerstones: wrote ${shown}; \`cornerstones check\` says what is still open\n`);
}

/** The file of a new plan. Throws UsageError where it is there, or no plan may have its name. */
export async function newTarget(said: string, io: Io): Promise<string> {
  const path = resolve(io.cwd(), said);
  const shown = shownPath(path, io.cwd());
  if (!/\.ya?ml$/i.test(path))
    throw new UsageError(
      `--output ${shown}: the name of a plan ends in .yaml, as in ${basename(path)}.cornerstones.yaml`,
    );
  if (isConfigName(path))
    throw new UsageError(
      `--output ${shown}: this name is kept for the configuration; choose another for the plan`,
    );
  if ((await io.kindOf(path)) !== "none")
    throw new UsageError(
      `${shown} is there already: choose another name, or bring the rows into it with --into ${shown}`,
    );
  return path;
}

/** The flags' period, else the school year that the file names, else the one that a new plan would have. */
function newPeriod({ year }: GridTitle, { from, to }: ImportCommandOptions, io: Io): Period {
  for (const [flag, date] of Object.entries({ "--from": from, "--to": to }))
    if (date !== undefined && !isCivilDate(date))
      throw new UsageError(`${flag} ${date}: this is not a day; write it as 2026-09-01`);
  const named = year === null ? schoolYear(io.today()) : yearFrom(`${year.first}-09-01`);
  const other = from !== undefined ? yearFrom(from) : to !== undefined ? yearTo(to) : named;
  const period = { from: from ?? other.from, to: to ?? other.to };
  if (period.to > period.from && period.from >= "1900-01-01") return period;
  throw new UsageError(`the period would be from ${period.from} to ${period.to}: --to is the later day`);
}

const MAX_NAME = 200;

/** What the setting may be called where only the file's name tells. */
function fileSetting(shown: string): string {
  return basename(shown, extname(shown)).replace(/[_]+/g, " ").trim().slice(0, MAX_NAME) || "Our setting";
}

/** How the setting and the period were come by, where no flag says them. */
function headNotes(
  { title, period }: Pick<ImportHead, "title" | "period">,
  setting: string,
  options: ImportCommandOptions,
): readonly string[] {
  const named = title.setting === null ? "the file's name, since nothing in it says so" : title.setting.place;
  const isStated = options.from !== undefined || options.to !== undefined;
  const from =
    title.year === null ? "since the file names no year" : `from "${title.year.text}", ${title.year.place}`;
  return [
    ...(options.setting === undefined
      ? [`the setting is called "${setting}" (${named}); --setting says otherwise`]
      : []),
    ...(isStated
      ? []
      : [`the period is ${period.from} to ${period.to} (${from}); --from and --to say otherwise`]),
  ];
}
