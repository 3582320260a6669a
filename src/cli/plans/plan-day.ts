import { type CivilDate, longDate } from "../../civil-date.ts";
import { UsageError } from "../../errors.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { isWholeDay, readDay, understoodDay } from "../../plan/answers/read-day.ts";
import { type TimeContext, timeContextOf } from "../../plan/shape/time-context.ts";
import type { Io } from "../io.ts";
import { fewPlans } from "./few-plans.ts";
import { loadConfig } from "./load-config.ts";
import { type PlacedPlan, plansOfDay } from "./plans-of-day.ts";
import { type PlanRequest, readPlans } from "./read-plans.ts";

/** A day as a flag gives it. */
export interface SaidPlanDay {
  readonly flag: "--as-of" | "--since";
  /** Undefined where nothing is said. */
  readonly said: string | undefined;
}

interface DatedPlan extends PlacedPlan {
  readonly around: TimeContext;
}

/**
 * The day that a flag gives in anybody's words, else today: by the terms and the period of the plans that the command is
 * about, where the words alone do not say it. What was understood is said on standard error.
 *
 * @throws UsageError where it is no day in any of them, or not the same in all.
 */
export async function planDay(
  io: Io,
  request: Omit<PlanRequest, "config">,
  { flag, said }: SaidPlanDay,
): Promise<CivilDate> {
  const today = io.today();
  if (said === undefined) return today;
  const plans = isWholeDay(said, today) ? [] : await datedPlans(io, request, flag);
  const day = dayIn(plans, { flag, said, today });
  const note = understoodDay(said, day);
  if (note !== null) await io.stderr.write(`note: ${escapeTerminal(note)}\n`);
  return day;
}

/** The plans with what a day is understood by; what cannot be read is told by whoever reads them for good. */
async function datedPlans(
  io: Io,
  request: Omit<PlanRequest, "config">,
  flag: SaidPlanDay["flag"],
): Promise<readonly DatedPlan[]> {
  const plans: DatedPlan[] = [];
  const config = await loadConfig(io, request.options.config);
  await readPlans(io, { ...request, config }, ({ open, path, isNamed }) => {
    const around = timeContextOf(open.file, [flag === "--since" ? "since" : "as-of"]);
    plans.push({ file: open.file.source.name, path, isNamed, plan: open.plan, around });
  });
  return plans;
}

interface SaidIn extends SaidPlanDay {
  readonly said: string;
  readonly today: CivilDate;
}

/** Of several years of a setting, the plan of today knows best which Autumn is meant. */
function dayIn(plans: readonly DatedPlan[], said: SaidIn): CivilDate {
  const current = readings(plansOfDay(plans, said.today).plans, said);
  const found = current.length > 0 ? current : readings(plans, said);
  const [first] = found;
  if (first === undefined) return dayOfNoPlan(plans, said);
  if (found.every(({ day }) => day === first.day)) return first.day;
  throw new UsageError(
    `${said.flag} ${said.said}: this is not the same day in all these plans; write the day that is meant:`,
    fewPlans(found.map(({ file, day }) => `  ${file}  ${longDate(day)}`)),
  );
}

interface ReadDay {
  readonly file: string;
  readonly day: CivilDate;
}

function readings(plans: readonly DatedPlan[], { said, today }: SaidIn): readonly ReadDay[] {
  return plans.flatMap(({ file, around }) => {
    const day = dayOrError(said, { today, around });
    return typeof day === "string" ? [{ file, day }] : [];
  });
}

function dayOrError(said: string, context: Parameters<typeof readDay>[1]): CivilDate | UsageError {
  try {
    return readDay(said, context);
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
}

/** A day that needs no plan; where it is none, UsageError says why in the words of the first plan that has terms, and names them. */
function dayOfNoPlan(plans: readonly DatedPlan[], { flag, said, today }: SaidIn): CivilDate {
  const { around } = plans.find((plan) => plan.around.terms.length > 0) ?? plans[0] ?? {};
  const words = flag === "--since" ? ["last-review"] : [];
  const day = dayOrError(said, { today, words, ...(around && { around }) });
  if (typeof day === "string") return day;
  throw new UsageError(`${flag} ${said}: ${day.message}`, day.details);
}
