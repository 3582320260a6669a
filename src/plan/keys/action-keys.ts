import { defineKeys, key, listOf, needed, told } from "./define-keys.ts";
import { MOVED_KEYS } from "./figure-keys.ts";

export const ACTION_KEYS = defineKeys({
  do: needed("text", "What is to be done", "As in Add a communication module to induction."),
  id: key("id", "Id", "A short name by which the command line can find it, as in communication-module."),
  lead: key("lead", "Who sees to it", "A role or a list of roles, never a name, as in Deputy head."),
  with: key(
    "groups",
    "Done together with",
    "The group, or the groups, that do it together, as in parent-carers.",
  ),
  start: key("date", "Start", "The day on which it should begin, as in 2025-09-15."),
  by: key("date", "By when", "The day by which it should be done, as in 2025-10-31."),
  done: key("date", "Done on", "The day on which it was done, as in 2025-11-06. Leave it empty until then."),
  ongoing: key(
    "yes-or-no",
    "A standing duty",
    "yes for what goes on all the time and is never late, as a welcome at the gate.",
  ),
  cost: told("Cost", "Money or time in a few words, as in £250 from the PTA.", {
    label: "Cost",
    column: "what an action costs, in words",
  }),
  moved: listOf(
    MOVED_KEYS,
    "Dates it had before",
    "Each date that it had before, when it was moved and why.",
  ),
});
