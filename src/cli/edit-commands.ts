import type { Command } from "commander";
import { addAdd } from "./add/add-command.ts";
import { addDone } from "./done/done-command.ts";
import { addLink } from "./link/link-command.ts";
import { addMove } from "./move/move-command.ts";
import type { Running } from "./options/shared-options.ts";
import { addRecord } from "./record/record-command.ts";
import { addReview } from "./review/review-command.ts";
import { addSet } from "./set/set-command.ts";
import { addVoice } from "./voice/voice-command.ts";

/** The commands that change one thing in a plan, each with what adds it, in the order of the help. */
export const EDIT_COMMANDS = {
  add: addAdd,
  record: addRecord,
  voice: addVoice,
  review: addReview,
  link: addLink,
  done: addDone,
  move: addMove,
  set: addSet,
} as const satisfies Record<string, (program: Command, running: Running) => void>;
