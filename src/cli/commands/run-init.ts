import { basename, dirname, join, resolve } from "node:path";
import { assetText } from "../../assets.ts";
import { scaffoldPlan } from "../../authoring/scaffold/scaffold-plan.ts";
import { planFileName } from "../../authoring/scaffold/school-year.ts";
import { UsageError } from "../../errors.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { wrap } from "../../markup/width.ts";
import { offeredSchema } from "../../measures/offered-schema.ts";
import { isPlanName, shownPath } from "../discover-plans.ts";
import type { Io } from "../io.ts";
import { catalogueShelf } from "../load-catalogue.ts";
import { CONFIG_FILE } from "../load-config.ts";
import { lookOf, maxBytesOf } from "../settings.ts";
import { type InitCommandOptions, type InitRequest, initRequest, relativePath } from "./init-request.ts";

const SCHEMA_FILE = "cornerstones.schema.json";

/** `cornerstones init`: writes a plan and, beside it, the schema for editors; resolves with the exit code. */
export async function runInit(
  file: string | undefined,
  options: InitCommandOptions,
  io: Io,
): Promise<number> {
  const request = await initRequest(options, io);
  const path = await targetOf(file, { request, options, io });
  const folder = dirname(path);
  const catalogue = await confinedCatalogue(request, { folder, options, io });
  const schema = options.schema ? await schemaText(request, { path: join(folder, SCHEMA_FILE), io }) : null;
  const plan = scaffoldPlan({
    ...request,
    cornerstones: request.catalogue.cornerstones,
    catalogue,
    fileName: isPlanName(basename(path)) ? undefined : basename(path),
    schemaFile: schema === null ? null : `./${SCHEMA_FILE}`,
  });
  await io.writeFile(path, shownPath(path, io.cwd()), plan);
  if (schema !== null)
    await io.writeFile(join(folder, SCHEMA_FILE), shownPath(join(folder, SCHEMA_FILE), io.cwd()), schema);
  await io.stdout.write(whatNow(path, { io, options, schema: schema !== null }));
  return 0;
}

interface Target {
  readonly request: InitRequest;
  readonly options: InitCommandOptions;
  readonly io: Io;
}

async function targetOf(file: string | undefined, { request, options, io }: Target): Promise<string> {
  const name = planFileName(request.period);
  const said = resolve(io.cwd(), file ?? name);
  const path = (await io.kindOf(said)) === "folder" ? join(said, name) : said;
  const kind = await io.kindOf(path);
  const shown = shownPath(path, io.cwd());
  if (!/\.ya?ml$/i.test(path))
    throw new UsageError(
      `${shown}: the name of a plan ends in .yaml, as in ${basename(path)}.cornerstones.yaml`,
    );
  if (basename(path) === CONFIG_FILE)
    throw new UsageError(`${shown}: this name is kept for the configuration; choose another for the plan`);
  if (kind === "file" && !options.force)
    throw new UsageError(`${shown} is there already: choose another name, or write over it with --force`);
  if (kind === "folder" || kind === "other") throw new UsageError(`${shown}: this is not a regular file`);
  return path;
}

/** The catalogue as the plan will name it; refused at once where a plan in that place may not name it. */
async function confinedCatalogue(
  { cataloguePath }: InitRequest,
  { folder, options, io }: { folder: string; options: InitCommandOptions; io: Io },
): Promise<string | null> {
  if (cataloguePath === null) return null;
  const said = relativePath(folder, cataloguePath);
  await catalogueShelf(io, { maxBytes: maxBytesOf(options.maxBytes) }).ofPlan(said, folder);
  return said;
}

/** The schema for editors; null where a file of another kind has its name, which is left alone. */
async function schemaText(
  { catalogue, from }: InitRequest,
  { path, io }: { path: string; io: Io },
): Promise<string | null> {
  const base = JSON.parse(assetText("plan.schema.json"));
  const text = offeredSchema(base, catalogue, from?.plan.ownMeasures ?? []);
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

function whatNow(
  path: string,
  { io, options, schema }: { io: Io; options: InitCommandOptions; schema: boolean },
): string {
  const { style, width } = lookOf(io, options);
  const shown = escapeTerminal(shownPath(path, io.cwd()));
  const words = schema
    ? ` Beside it stands ${SCHEMA_FILE}, from which an editor completes and explains what you write.`
    : "";
  const command = (name: string): string =>
    `cornerstones ${name} ${/[^\w./-]/.test(shown) ? `"${shown}"` : shown}`;
  return [
    ...wrap(`Wrote ${style.bold(shown)}.${words}`, width),
    "",
    ...wrap(
      "Next: open it together and answer the grid's questions in their places. Nothing has to be filled in at once.",
      width,
    ),
    `  ${command("check")}`,
    "    says what is wrong or still empty",
    `  ${command("report")}`,
    "    shows where things stand",
    `  ${command("map")}`,
    "    draws how the measures help each other",
    "",
  ].join("\n");
}
