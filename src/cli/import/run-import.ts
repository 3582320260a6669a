import { basename, dirname, extname, resolve } from "node:path";
import { importInto } from "../../authoring/imported/import-into.ts";
import { importedPlan } from "../../authoring/imported/imported-plan.ts";
import { type Period, schoolYear, yearFrom, yearTo } from "../../authoring/scaffold/school-year.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import { isCivilDate } from "../../civil-date.ts";
import { InputError, UsageError } from "../../errors.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { resolveMeasures } from "../../measures/resolve-measures.ts";
import { COLUMN_KEYS } from "../../office/grid/column-keys.ts";
import { fold } from "../../office/grid/fold.ts";
import type { GridOptions } from "../../office/grid/grid-reading.ts";
import { isColumnTarget, type ProposedPlan, proposePlan } from "../../office/grid/propose-plan.ts";
import { type GridTitle, readTitle } from "../../office/grid/read-title.ts";
import type { OfficeFile } from "../../office/read/office-file.ts";
import { readOffice } from "../../office/read/read-office.ts";
import { runEdit } from "../edit/run-edit.ts";
import { relativePath, shownPath } from "../files/paths.ts";
import type { Io } from "../io.ts";
import { canAsk, readMaxBytes } from "../options/read-options.ts";
import { catalogueLoader, configuredCatalogue } from "../plans/load-catalogue.ts";
import { isConfigName } from "../plans/load-config.ts";
import { findNameOnDisk } from "../plans/name-on-disk.ts";
import type { ImportCommandOptions } from "./import-command.ts";
import { type Told, tellImport } from "./tell-import.ts";

const MAX_NAME = 200;
/** More bytes than these are not even read, to be told that they are too many. */
const MAX_READ = 100_000_000;

/** `cornerstones import`: reads a Word, Excel or CSV grid as a plan; resolves with the exit code. */
export async function runImport(said: string, options: ImportCommandOptions, io: Io): Promise<number> {
  refuseOdd(options);
  const { file, shown, bytes } = await readFile(said, io);
  const embedded = (await import("../../office/embedded-plan.ts")).readEmbeddedPlan;
  const plan = isPlain(options) ? await embedded(bytes) : null;
  if (plan !== null) {
    const target = options.output === undefined ? null : await newTarget(options.output, io);
    const { runOwnFile } = await import("./run-own-file.ts");
    return runOwnFile({ file, shown, embedded: plan, target }, options, io);
  }
  refuseUnfound(file, shown, options);
  return options.into === undefined
    ? newPlan({ file, shown, options, io })
    : intoPlan({ file, shown, options, io });
}

/** Whether nothing is said of how the file is to be read: then a file of ours is known again. */
function isPlain({ sheet, table, map = [], setting, from, to }: ImportCommandOptions): boolean {
  return map.length === 0 && [sheet, table, setting, from, to].every((each) => each === undefined);
}

interface Importing {
  readonly file: OfficeFile;
  readonly shown: string;
  readonly options: ImportCommandOptions;
  readonly io: Io;
}

async function readFile(
  said: string,
  io: Io,
): Promise<{ readonly file: OfficeFile; readonly shown: string; readonly bytes: Uint8Array }> {
  if (said === "-") {
    const bytes = await io.readStdin("<stdin>", MAX_READ);
    return { file: await readOffice("<stdin>", bytes), shown: "<stdin>", bytes };
  }
  const path = await findNameOnDisk(resolve(io.cwd(), said), io);
  const shown = shownPath(path, io.cwd());
  const bytes = await io.readFile(path, shown, MAX_READ);
  return { file: await readOffice(shown, bytes), shown, bytes };
}

/** Refuses flags that contradict each other, or mean nothing. */
function refuseOdd({ into, output, setting, from, to, table, map = [] }: ImportCommandOptions): void {
  if (into !== undefined && output !== undefined)
    throw new UsageError("--into and --output: say one of them, a plan that is there or a new one");
  for (const [flag, value] of Object.entries({ "--setting": setting, "--from": from, "--to": to }))
    if (into !== undefined && value !== undefined)
      throw new UsageError(`${flag} is for a new plan; the plan of --into has its own`);
  if (
    setting !== undefined &&
    (setting.trim() === "" || setting.length > MAX_NAME || escapeTerminal(setting) !== setting)
  )
    throw new UsageError(
      `--setting: a name has up to ${MAX_NAME} characters, without line breaks or invisible ones`,
    );
  if (table !== undefined && !/^[1-9]\d{0,3}$/.test(table))
    throw new UsageError(`--table ${table}: write the number of a table, counted from 1`);
  for (const each of map) {
    const [, column = "", key = ""] = /^(.+)=([^=]*)$/.exec(each) ?? [];
    if (column.trim() === "" || !isColumnTarget(key.trim()))
      throw new UsageError(`--map ${each}: write a heading and a key, as in "Owner=lead"; the keys are:`, [
        ...Object.entries(COLUMN_KEYS).map(([name, { about }]) => `  ${name}  ${about}`),
        "  x-...  a key of your own",
      ]);
  }
}

function refuseUnfound({ tables }: OfficeFile, shown: string, { sheet, table }: ImportCommandOptions): void {
  if (tables.length === 0)
    throw new InputError(`${shown}: there is no table in it: a grid is a table, one row a measure`);
  const sheets = tables.flatMap((each) => each.sheet ?? []);
  if (sheet !== undefined && !sheets.some((name) => fold(name) === fold(sheet)))
    throw new UsageError(
      sheets.length === 0
        ? `--sheet ${sheet}: this file has no sheets`
        : `--sheet ${sheet}: there is no such sheet; there are:`,
      sheets.map((name) => `  ${name}`),
    );
  if (table !== undefined && Number(table) > tables.length)
    throw new UsageError(
      `--table ${table}: there ${tables.length === 1 ? "is 1 table" : `are ${tables.length} tables`} in ${shown}`,
    );
}

async function newPlan(importing: Importing): Promise<number> {
  const { file, shown, options, io } = importing;
  const title = readTitle(file);
  const period = newPeriod(title, options, io);
  const target = options.output === undefined ? null : await newTarget(options.output, io);
  const { catalogue, path } = await newCatalogue(options, io);
  const measures = resolveMeasures({ ownMeasures: [] }, catalogue);
  const base = {
    ...gridOptions(options),
    period,
    terms: [],
    roles: { roles: [], groupNames: {} },
    catalogue,
    measures,
    today: io.today(),
    placed: title.setting === null ? [] : [title.setting.text],
  };
  const proposed = await settled(importing, base);
  const setting = options.setting?.trim() || (await settingOf(title, importing));
  const told: Told = {
    ...proposed,
    notes: [...file.remarks, ...headNotes({ title, setting, period }, options)],
  };
  const isPrinted = target === null || options.dryRun === true;
  const isOpen = proposed.remarks.some(({ kind }) => kind === "kept");
  await tellImport(told, { io, options, out: isPrinted ? io.stderr : io.stdout });
  if (options.strict && isOpen) return refused(io);
  const folder = target === null ? io.cwd() : dirname(target);
  const text = importedPlan(proposed, {
    setting,
    settingId: null,
    period,
    catalogue: path === null ? null : relativePath(folder, path),
    cornerstones: catalogue.cornerstones,
    source: basename(shown),
  });
  const most = readMaxBytes(options.maxBytes);
  if (Buffer.byteLength(text) > most)
    throw new InputError(
      `${shown}: the plan of it would be larger than ${most} bytes, and could not be read: bring in one sheet or table at a time`,
    );
  if (target === null || options.dryRun) {
    await io.stdout.write(text);
    return 0;
  }
  if (!(await agreed(importing))) return 0;
  await io.writeFile(target, shownPath(target, io.cwd()), text);
  await io.stderr.write(
    `cornerstones: wrote ${shownPath(target, io.cwd())}; \`cornerstones check\` says what is still open\n`,
  );
  return 0;
}

/** The file of a new plan. Throws UsageError where it is there, or no plan may have its name. */
async function newTarget(said: string, io: Io): Promise<string> {
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

async function intoPlan(importing: Importing): Promise<number> {
  const { file, options, io, shown } = importing;
  let isOpen = false;
  const code = await runEdit(
    io,
    { ...options, plan: options.into ?? "" },
    async ({ plan, catalogue, measures }) => {
      const { from, to } = plan.period;
      const period = from === null || to === null ? schoolYear(io.today()) : { from, to };
      const base = {
        ...gridOptions(options),
        period,
        terms: plan.terms,
        roles: plan,
        catalogue,
        measures,
        today: io.today(),
      };
      const proposed = await settled(importing, base);
      isOpen = proposed.remarks.some(({ kind }) => kind === "kept");
      await tellImport({ ...proposed, notes: file.remarks }, { io, options, out: io.stderr });
      if ((options.strict && isOpen) || !(await agreed(importing))) return null;
      return (edited) => {
        const edit = importInto(edited, proposed, options.onConflict);
        return { ...edit, says: `${edit.says} from ${basename(shown)}` };
      };
    },
  );
  return code === 0 && options.strict && isOpen ? 1 : code;
}

/** What the flags say, and at a terminal what a person says to what is in doubt. */
async function settled(importing: Importing, base: GridOptions): Promise<ProposedPlan> {
  const { file, shown, options, io } = importing;
  const proposed = proposePlan(file, base);
  if (proposed.columns.length === 0)
    throw new InputError(
      `${shown}: no table in it has headings of a grid, as "Success measure", "Action", "Lead", "By when"; say what its columns are with --map "Heading=key"`,
    );
  if (!canAsk(io)) return proposed;
  const { askImport } = await import("./ask-import.ts");
  return askImport(file, { base, proposed, options, io });
}

async function agreed({ options, io }: Importing): Promise<boolean> {
  if (!canAsk(io) || options.dryRun) return true;
  const { askToWrite } = await import("./ask-import.ts");
  const yes = await askToWrite(io, options);
  if (!yes && options.into === undefined) await io.stderr.write("cornerstones: nothing was written\n");
  return yes;
}

async function refused(io: Io): Promise<number> {
  await io.stderr.write(
    "cornerstones: nothing was written, since --strict was given and not everything has a place in a plan\n",
  );
  return 1;
}

function gridOptions({
  sheet,
  table,
  map = [],
}: ImportCommandOptions): Pick<GridOptions, "sheet" | "table" | "columns" | "choices"> {
  const pairs = map.map((each) => /^(.+)=([^=]*)$/.exec(each) ?? []);
  return {
    sheet: sheet ?? null,
    table: table === undefined ? null : Number(table),
    columns: new Map(pairs.map(([, column = "", key = ""]) => [fold(column), key.trim()])),
    choices: new Map(),
  };
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

async function newCatalogue(
  options: ImportCommandOptions,
  io: Io,
): Promise<{ readonly catalogue: Catalogue; readonly path: string | null }> {
  const path = await configuredCatalogue(io, options);
  const catalogue = await catalogueLoader(io, { maxBytes: readMaxBytes(options.maxBytes) }).named(path);
  return { catalogue, path: options.catalogue === undefined ? null : (path ?? null) };
}

async function settingOf({ setting }: GridTitle, { shown, options, io }: Importing): Promise<string> {
  if (setting !== null) return setting.name;
  const name = basename(shown, extname(shown)).replace(/[_]+/g, " ").trim() || "Our setting";
  if (!canAsk(io)) return name;
  const { askSetting } = await import("./ask-import.ts");
  return askSetting(name, io, options);
}

function headNotes(
  {
    title,
    setting,
    period,
  }: { readonly title: GridTitle; readonly setting: string; readonly period: Period },
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
