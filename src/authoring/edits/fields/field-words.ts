import { forEachGroup } from "../../../progress/participation.ts";
import { groupInSentence } from "../../../report/words/people-words.ts";
import { GROUP_IDS, GROUPS } from "../../../vocabulary.ts";
import type { EditedPlan } from "../edit.ts";
import type { FieldPlace } from "./field-place.ts";

/** What a field is called to people, inside a sentence; of a key without parts the key itself. */
export function fieldWords({ key, indicator }: FieldPlace, { plan }: EditedPlan): string {
  const [first = "", second = "", ...rest] = key.split(".");
  const part = rest.join(".");
  if (first === "indicators") return `${indicator?.what ?? second}, ${FIGURE_WORDS.get(part) ?? part}`;
  const id = GROUP_IDS.find((each) => each === second);
  const names = forEachGroup((group) => plan.groupNames[group] ?? GROUPS[group]);
  const group = id === undefined ? second : groupInSentence(id, names);
  switch (first) {
    case "involve":
      return group === "" ? key : `${part === "level" ? "how far" : "how"} ${group} take part`;
    case "chosen-with":
      return group === "" ? key : `${CHOSEN_WORDS.get(part) ?? "how"} ${group} chose`;
    case "group-names":
      return id === undefined ? key : `what ${groupInSentence(id, GROUPS)} are called`;
    case "rating-key":
      return `what ${second} means`;
    case "period":
      return second === "from" ? "first day" : "last day";
    case "roles":
      return `whose role ${key.slice("roles.".length)} is`;
    default:
      return key;
  }
}

const CHOSEN_WORDS: ReadonlyMap<string, string> = new Map([
  ["date", "when"],
  ["level", "how far"],
]);

const FIGURE_WORDS: ReadonlyMap<string, string> = new Map([
  ["what", "what is counted"],
  ["from", "whose experience"],
  ["aim", "which way is better"],
  ["cumulative", "a running total"],
  ["baseline", "start"],
  ["baseline.value", "start"],
  ["baseline.of", "how many at the start"],
  ["baseline.date", "day of the start"],
  ["baseline.source", "source of the start"],
  ["target", "aim"],
  ["target.value", "aim"],
  ["target.by", "day of the aim"],
]);
