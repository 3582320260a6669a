import type { Command } from "commander";
import type { Running } from "../options/shared-options.ts";
import { addAdd } from "./add-command.ts";
import { addDone } from "./done-command.ts";
import { addLink } from "./link-command.ts";
import { addMove } from "./move-command.ts";
import { addRecord } from "./record-command.ts";
import { addReview } from "./review-command.ts";
import { addSet } from "./set-command.ts";
import { addVoice } from "./voice-command.ts";

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
