import { dirname, resolve } from "node:path";
import { assetText } from "../../assets.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { UsageError } from "../../errors.ts";
import { offeredSchema } from "../../measures/offered-schema.ts";
import { openPlan } from "../../plan/open-plan.ts";
import { planValidator } from "../../schema/plan-validator.ts";
import { SCHEMA_NAMES, type SchemaName } from "../../schema/schema-names.ts";
import { shownPath } from "../files/paths.ts";
import type { Io } from "../io.ts";
import { readMaxBytes } from "../options/read-options.ts";
import { printResult } from "../output/print-result.ts";
import { catalogueLoader, configuredCatalogue } from "../plans/load-catalogue.ts";
import type { SchemaCommandOptions } from "./schema-command.ts";

/** `cornerstones schema`: prints a JSON Schema; resolves with the exit code. */
export async function runSchema(name: string, options: SchemaCommandOptions, io: Io): Promise<number> {
  const { asset } = SCHEMA_NAMES[nameOf(name)];
  const special = options.plan !== undefined || options.catalogue !== undefined;
  if (special && name !== "plan") throw new UsageError("--plan and --catalogue go with `schema plan` only");
  const text = name === "plan" ? await offeringSchema(options, io) : assetText(asset);
  await printResult(io, text, { output: options.output });
  return 0;
}

function nameOf(name: string): SchemaName {
  const names = Object.keys(SCHEMA_NAMES);
  if (isName(name)) return name;
  const meant = nearest(name, names);
  throw new UsageError(
    `there is no schema "${name}"${meant === null ? `: choose ${names.join(", ")}` : `: did you mean ${meant}?`}`,
  );
}

function isName(name: string): name is SchemaName {
  return Object.hasOwn(SCHEMA_NAMES, name);
}

/** The plan's schema with the ids of the catalogue in use and of a plan's own measures. */
async function offeringSchema(options: SchemaCommandOptions, io: Io): Promise<string> {
  const maxBytes = readMaxBytes(options.maxBytes);
  const fallback = await configuredCatalogue(io, options);
  if (fallback === undefined && options.plan === undefined) return assetText("plan.schema.json");
  const loader = catalogueLoader(io, { maxBytes, fallback });
  const base = JSON.parse(assetText("plan.schema.json"));
  if (options.plan === undefined) {
    return offeredSchema(base, await loader.named(fallback), []);
  }
  const path = resolve(io.cwd(), options.plan);
  const shown = shownPath(path, io.cwd());
  const { plan } = openPlan(shown, await io.readFile(path, shown, maxBytes), planValidator());
  return offeredSchema(base, await loader.ofPlan(plan.catalogue, dirname(path)), plan.ownMeasures);
}
