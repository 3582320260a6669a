import { planValidator } from "./plan-validator.ts";

/** Whether a value fits, and nothing more. */
type Fits = (value: unknown) => boolean;

/** What says whether a value fits the plan's schema. The built command holds straight code for it instead (`fits-code.ts`). */
export function planFits(): Fits {
  const validate = planValidator();
  return (value) => validate(value).length === 0;
}
