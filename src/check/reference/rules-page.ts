import {
  type Block,
  cellsRow,
  heading,
  item,
  list,
  type Page,
  sentence,
  table,
} from "../../document/page.ts";
import { RULE_GROUPS, type Rule, type RuleGroup } from "../rule.ts";
import { RENAMED_RULES } from "../settings/nearest-rule.ts";
import { ruleBlocks } from "./rule-page.ts";

/** What a reader of a group needs to know before its rules. */
const GROUP_NOTES: Readonly<Partial<Record<RuleGroup, string>>> = {
  text: "What is wrong with the text itself. These cannot be accepted, save `hidden-characters` and `lost-comment` where they warn.",
  shape: "What is in the wrong place or form. These cannot be accepted.",
  "co-production": "Rows that are paused or dropped are left out here, and in Measuring, Time and Judgement.",
  time: "These go by the day of the check or the period's end, whichever is earlier, so that last year's plan does not nag for ever; only `in-the-future` goes by the day of the check.",
};

/** The reference of all rules as a page: what must hold, why, what to do, and a bad and a good case of each. */
export function rulesPage(rules: readonly Rule[]): Page {
  const groups = [...new Set(rules.map(({ group }) => group))];
  return [
    { kind: "title", text: "The rules of `cornerstones check`", aside: null, hasCode: true },
    ...INTRODUCTION,
    ...groups.flatMap((group): Block[] => {
      const note = GROUP_NOTES[group];
      const own = rules.filter((rule) => rule.group === group);
      return [
        heading(2, RULE_GROUPS[group]),
        ...(note === undefined ? [] : [sentence(note)]),
        ...own.flatMap((rule) => [heading(3, rule.id), ...ruleBlocks(rule)]),
      ];
    }),
    heading(2, "Renamed"),
    table(
      ["once", "now"],
      [...RENAMED_RULES].map(([old, now]) => cellsRow([old, now])),
      "terms",
    ),
  ];
}

const INTRODUCTION: Page = [
  sentence(
    "Each finding names its rule; `cornerstones explain RULE` says the same as this page. How bad it is:",
  ),
  ...list([
    item("something is kept out of reports and maps, or makes them say what is not so", { label: "error" }),
    item("something that a careful reader would want to know", { label: "warning" }),
    item("a hint", { label: "info" }),
  ]),
  sentence("A plan can accept a finding, for all of it or for one row, with a reason and a last day:"),
  {
    kind: "code",
    text: `accept:
  - rule: unlinked-measure
    because: We talk about links at the summer review
    until: 2026-07-03`,
  },
  sentence(
    "An entry of the plan accepts warnings and infos, an entry of a row also errors of the groups Catalogue to Links, within that row. An accepted finding is left out of the list and counted.",
  ),
];
