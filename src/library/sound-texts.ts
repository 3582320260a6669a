import type { CivilDate } from "../civil-date.ts";
import { InputError } from "../errors.ts";
import { type LookUpOptions, type NamedText, textReader } from "./read-plan-text.ts";
import { type SoundPart, soundPartReader } from "./sound-plan.ts";

/** Longer than any plan is to come: nothing that is dated later than the report's day is an error then. */
const LAST_DAY = "9999-12-31";

/**
 * The sound parts of plans, for a report or a map of a day. What is later than the day does not exist yet.
 *
 * @throws InputError for a text that cannot be read as a plan, or is larger than any plan could be.
 */
export function soundTexts(
  plans: readonly NamedText[],
  { asOf, ...options }: LookUpOptions & { readonly asOf: CivilDate },
): readonly SoundPart[] {
  const reader = textReader(options);
  const soundPart = soundPartReader({ asOf, today: LAST_DAY });
  return plans.map((plan) => {
    const part = soundPart(reader.read(plan), reader.catalogue);
    const { otherFile, readable } = part.errors;
    if (otherFile) throw new InputError(`${part.file}: ${otherFile}`);
    if (!readable) throw new InputError(`${part.file}: this cannot be read as a plan; checkText says why`);
    return part;
  });
}
