import { basename, dirname, join } from "node:path";
import { assetText } from "../../assets.ts";
import { carryOver } from "../../authoring/scaffold/carry-over.ts";
import type { ScaffoldAnswers } from "../../authoring/scaffold/scaffold-answers.ts";
import { scaffoldPlan } from "../../authoring/scaffold/scaffold-plan.ts";
import { longDate } from "../../civil-date.ts";
import { countWords, cutWords } from "../../document/words.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { wrap } from "../../markup/width.ts";
import { offeredSchema } from "../../measures/offered-schema.ts";
import { keepLastChange } from "../edit/last-change.ts";
import { relativePath, shownPath } from "../files/paths.ts";
import type { Io } from "../io.ts";
import { canAsk, readMaxBytes, renderOptions, stderrStyle } from "../options/read-options.ts";
import { isPlanName } from "../plans/discover-plans.ts";
import { catalogueLoader } from "../plans/load-catalogue.ts";
import type { InitCommandOptions } from "./init-command.ts";
import { buildInitRequest, type InitRequest } from "./init-request.ts";
import { findInitTarget } from "./init-target.ts";
import { type ImportGrid, offerImport } from "./offer-import.ts";
import { warnUnfound } from "./warn-unfound.ts";

const SCHEMA_FILE = "cornerstones.schema.json";

/** Writes a plan and, beside it, the schema for editors; resolves with the exit code. */
export async function initPlan(
  file: string | undefined,
  options: InitCommandOptions,
  { io, importGrid }: { readonly io: Io; readonly importGrid: ImportGrid },
): Promise<number> {
  if (!needsAnswers(options) || !canAsk(io)) {
    if (needsAnswers(options)) await offerImport(file, { options, io, importGrid });
    const request = await buildInitRequest(options, io);
    return writePlan(file, { request, options, io, answers: null });
  }
  if (options.force !== true) {
    const { continuePlan, findPlanThere } = await import("./continue-plan.ts");
    const path = await findPlanThere(file, { options, io });
    const ask = path === null ? null : await io.ask(stderrStyle(io, options));
    const code = path === null || ask === null ? null : await continuePlan(ask, { path, options, io });
    if (code !== null) return code;
  }
  const imported = await offerImport(file, { options, io, importGrid });
  if (imported !== null) return imported;
  const { askForInit } = await import("./ask-for-init.ts");
  const asked = await askForInit(file, options, io);
  const request = await buildInitRequest(asked.options, io, asked);
  const code = await writePlan(file, { request, options: asked.options, io, answers: asked.answers });
  await asked.forget();
  return code;
}

/** Whether the flags leave something open that a plan cannot do without. */
function needsAnswers({
  setting,
  measure = [],
  cornerstone = [],
  all,
  fromPlan,
}: InitCommandOptions): boolean {
  const chosen = measure.length > 0 || cornerstone.length > 0 || all === true;
  return fromPlan === undefined && (setting === undefined || !chosen);
}

interface PlanWriting {
  readonly request: InitRequest;
  readonly options: InitCommandOptions;
  readonly io: Io;
  readonly answers: ScaffoldAnswers | null;
}

async function writePlan(file: string | undefined, writing: PlanWriting): Promise<number> {
  const { request, options, io, answers } = writing;
  const path = await findInitTarget(file, { period: request.period, options, io });
  const folder = dirname(path);
  const catalogue = await confinedCatalogue(request, { folder, options, io });
  const schema = options.schema ? await schemaText(writing, join(folder, SCHEMA_FILE)) : null;
  const plan = scaffoldPlan({
    ...request,
    cornerstones: request.catalogue.cornerstones,
    catalogue,
    fileName: isPlanName(basename(path)) ? undefined : basename(path),
    schemaFile: schema === null ? null : `./${SCHEMA_FILE}`,
    answers: answers ?? undefined,
  });
  const before = await keepCopy(path, { options, io });
  await io.writeFile(path, shownPath(path, io.cwd()), plan);
  if (before !== null)
    await keepLastChange(io, path, { before, after: Buffer.from(plan), says: "a new plan by init --force" });
  if (schema !== null)
    await io.writeFile(join(folder, SCHEMA_FILE), shownPath(join(folder, SCHEMA_FILE), io.cwd()), schema);
  await warnUnfound(io, path, options);
  await warnLostDates(io, request);
  await io.stdout.write(
    describeNextSteps(path, { io, options, schema: schema !== null, asked: answers !== null }),
  );
  return 0;
}

/**
 * Of a file that is written over: its bytes, and a copy beside it, under a name that no command takes for a plan; says so.
 * Null where there is none.
 */
async function keepCopy(
  path: string,
  { options, io }: { readonly options: InitCommandOptions; readonly io: Io },
): Promise<Uint8Array | null> {
  if ((await io.kindOf(path)) !== "file") return null;
  const shown = shownPath(path, io.cwd());
  const bytes = await io.readFile(path, shown, readMaxBytes(options.maxBytes));
  const lines = new TextDecoder().decode(bytes).trimEnd().split("\n").length;
  const copy = await freeCopy(path, io);
  await io.replaceFile(copy, shownPath(copy, io.cwd()), { before: new Uint8Array(), after: bytes });
  const words = `${shown} (${countWords(lines, "line")}) is replaced; the old one is kept as ${shownPath(copy, io.cwd())}`;
  await io.stderr.write(`cornerstones: ${escapeTerminal(words)}\n`);
  return bytes;
}

/** An empty file under the first name that is free. */
async function freeCopy(path: string, io: Io): Promise<string> {
  for (let number = 1; ; number += 1) {
    const copy = `${path}.before${number === 1 ? "" : `-${number}`}`;
    if (await io.createFile(copy, shownPath(copy, io.cwd()), { text: "", executable: false })) return copy;
  }
}

/** The catalogue as the plan will name it; refused at once where a plan in that place may not name it. */
async function confinedCatalogue(
  { cataloguePath }: InitRequest,
  { folder, options, io }: { folder: string; options: InitCommandOptions; io: Io },
): Promise<string | null> {
  if (cataloguePath === null) return null;
  const said = relativePath(folder, cataloguePath);
  await catalogueLoader(io, { maxBytes: readMaxBytes(options.maxBytes) }).ofPlan(said, folder);
  return said;
}

/** The schema for editors; null where a file of another kind has its name, which is left alone. */
async function schemaText({ request, answers, io }: PlanWriting, path: string): Promise<string | null> {
  const base = JSON.parse(assetText("plan.schema.json"));
  const { catalogue, from } = request;
  const added = (answers?.ownMeasures ?? []).map((measure) => ({ ...measure, path: [] }));
  const text = offeredSchema(base, catalogue, [...(from?.plan.ownMeasures ?? []), ...added]);
  const kind = await io.kindOf(path);
  if (kind === "none" || (kind === "file" && (await isOurs(path, { base, io })))) return text;
  await io.stderr.write(
    `cornerstones: ${escapeTerminal(shownPath(path, io.cwd()))} is not a schema of ours, and is left as it is\n`,
  );
  return null;
}

async function isOurs(path: string, { base, io }: { base: { title?: unknown }; io: Io }): Promise<boolean> {
  try {
    const there: unknown = JSON.parse(new TextDecoder().decode(await io.readFile(path, path, 10_000_000)));
    return typeof there === "object" && there !== null && "title" in there && there.title === base.title;
  } catch {
    return false;
  }
}

function describeNextSteps(
  path: string,
  { io, options, schema, asked }: { io: Io; options: InitCommandOptions; schema: boolean; asked: boolean },
): string {
  const { style, width } = renderOptions(io, options);
  const shown = escapeTerminal(shownPath(path, io.cwd()));
  const words = schema
    ? ` Next to it is ${SCHEMA_FILE}, which lets an editor such as VS Code suggest and explain what to write.`
    : "";
  const named = /[^\w./-]/.test(shown) ? `"${shown}"` : shown;
  const first = asked
    ? "Next: `cornerstones voice` when someone tells you something, `cornerstones report`, and print the circle with `cornerstones map`. What is still open can wait."
    : "Next: open it together and answer the grid's questions in their places. Nothing has to be filled in at once.";
  return [
    ...wrap(`Wrote ${style.bold(shown)}.${words}`, width),
    "",
    ...wrap(first, width),
    `  cornerstones check ${named}`,
    "    says what is wrong or still empty",
    `  cornerstones voice --plan ${named}`,
    "    writes down what somebody told you, and later what came of it",
    `  cornerstones report ${named}`,
    "    shows where things stand",
    `  cornerstones map ${named} --format html --output map.html`,
    "    draws the circle, to look at together or to print",
    "",
  ].join("\n");
}

/** Says of each date of the plan before that the new one cannot keep: nobody is to miss it without a word. */
async function warnLostDates(
  io: Pick<Io, "stderr">,
  { from, period }: Pick<InitRequest, "from" | "period">,
): Promise<void> {
  const lost = from === null ? [] : carryOver(from, period).lost;
  if (lost.length === 0) return;
  const days = `${longDate(period.from)} to ${longDate(period.to)}`;
  const head =
    lost.length === 1
      ? `a date lies outside the new period (${days}) and was not kept; choose another where it is still needed:`
      : `${lost.length} dates lie outside the new period (${days}) and were not kept; choose others where they are still needed:`;
  const lines = lost.map(({ name, said }) => `  ${escapeTerminal(cutWords(name, 200))}: ${said}`);
  await io.stderr.write(`cornerstones: ${[head, ...lines].join("\n")}\n`);
}
