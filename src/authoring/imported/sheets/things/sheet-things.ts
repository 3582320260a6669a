import { ACTION_THINGS } from "./action-things.ts";
import { EVIDENCE_THINGS } from "./evidence-things.ts";
import { FIGURE_THINGS } from "./figure-things.ts";
import { LINK_THINGS } from "./link-things.ts";
import { PLAN_THINGS } from "./plan-things.ts";
import { REVIEW_THINGS } from "./review-things.ts";
import type { SheetThing } from "./sheet-thing.ts";
import { VOICE_THINGS } from "./voice-things.ts";

/** Every kind of row that is read back, by the sheet and the kind that the row says it is. */
export const SHEET_THINGS: Readonly<Record<string, SheetThing>> = {
  ...FIGURE_THINGS,
  ...ACTION_THINGS,
  ...VOICE_THINGS,
  ...LINK_THINGS,
  ...EVIDENCE_THINGS,
  ...REVIEW_THINGS,
  ...PLAN_THINGS,
};
