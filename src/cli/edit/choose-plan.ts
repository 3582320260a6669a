import { resolve } from "node:path";
import { type CivilDate, longDate } from "../../civil-date.ts";
import { UsageError } from "../../errors.ts";
import { openPlan } from "../../plan/open-plan.ts";
import { holdsDay } from "../../plan/years/plan-of-day.ts";
import { planValidator } from "../../schema/plan-validator.ts";
import { nullIfInputError } from "../files/file-errors.ts";
import { shownPath } from "../files/paths.ts";
import type { Io } from "../io.ts";
import { discoverPlans, noPlanError, type PlanFile } from "../plans/discover-plans.ts";
import { fewPlans } from "../plans/few-plans.ts";
import { isCatalogueText } from "../plans/load-catalogue.ts";
import { type LoadedConfig, settingsFiles } from "../plans/load-config.ts";
import { findNameOnDisk } from "../plans/name-on-disk.ts";
import { printUnreadable } from "../plans/print-plan-errors.ts";

export interface PlanChoice {
  /** What `--plan` says. */
  readonly said: string | undefined;
  readonly day: CivilDate;
  readonly config: LoadedConfig;
  readonly maxBytes: number;
}

/**
 * The plan that an edit is about: the one that is named, else the one that is found as `check` finds plans and whose
 * period holds the day.
 *
 * @throws UsageError where several do, with their names, or none.
 */
export async function choosePlan(io: Io, { said, day, config, maxBytes }: PlanChoice): Promise<PlanFile> {
  if (said !== undefined) {
    const path = await findNameOnDisk(resolve(io.cwd(), said), io);
    return { path, shown: shownPath(path, io.cwd()), isFound: false, isNamed: true };
  }
  const names = config.config.plans ?? [];
  const folder = names.length > 0 ? config.folder : io.cwd();
  const { plans, closed } = await discoverPlans(names, io, { folder, excluded: settingsFiles(config) });
  await printUnreadable(io, closed);
  if (plans.length === 0) throw noPlanError();
  const validate = planValidator();
  const periods: string[] = [];
  const current: PlanFile[] = [];
  for (const file of plans) {
    // A plan that cannot be read holds no day; whoever means it names it, and is told why it cannot be read.
    const bytes = await io.readFile(file.path, file.shown, maxBytes).catch(nullIfInputError);
    const open = bytes === null ? null : openPlan(file.shown, bytes, validate);
    if (open && file.isFound && isCatalogueText(open.file.source.text)) continue;
    const period = open?.plan.period ?? NO_PERIOD;
    const isSaid = period.from !== null || period.to !== null;
    const when = isSaid ? `${period.from ?? "?"} to ${period.to ?? "?"}` : "says no period that can be read";
    periods.push(`  ${file.shown}  ${when}`);
    if (holdsDay({ period }, day)) current.push(file);
  }
  const [only] = current;
  if (only && current.length === 1) return only;
  if (current.length > 1) {
    throw new UsageError(
      `several plans cover ${longDate(day)}; say which with --plan FILE:`,
      fewPlans(current.map(({ shown }) => `  ${shown}`)),
    );
  }
  throw new UsageError(
    `no plan covers ${longDate(day)}; say which is meant with --plan FILE:`,
    fewPlans(periods),
  );
}

const NO_PERIOD = { from: null, to: null };
