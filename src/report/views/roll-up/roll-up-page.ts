import { longDate } from "../../../civil-date.ts";
import { type Block, type Page, paragraph } from "../../page.ts";
import type { Report } from "../../report.ts";
import type { RollUp } from "../../roll-up/roll-up.ts";
import { countWords } from "../../words/list-words.ts";
import { audienceOfAll } from "../../words/public-words.ts";
import { coProductionBlocks } from "./co-production-blocks.ts";
import { sharedBlocks } from "./shared-blocks.ts";
import { singleBlocks } from "./single-blocks.ts";
import { statusesBlocks } from "./statuses-blocks.ts";

/**
 * What several plans say together: co-production first, then measures shared, how measures stand last. It never ranks.
 * On one page long lists of settings are cut, and say so; `whole` names everybody.
 */
export function rollUpPage(report: Report, rollUp: RollUp, whole: boolean): Page {
  return [
    ...rollUpOpening(report, rollUp, whole),
    ...statusesBlocks(rollUp, report.plans, whole),
    ...(whole ? [] : [{ kind: "note", text: WHERE_MORE } as const]),
  ];
}

/** All but where each setting stands, which a page may show in its own way. */
export function rollUpOpening(report: Report, rollUp: RollUp, whole: boolean): Page {
  return [
    title(report, rollUp),
    paragraph(
      "What their plans say together. Settings stand from A to Z and measures in the catalogue's order: nothing here ranks anybody, and nothing is averaged.",
    ),
    { kind: "note", text: audienceOfAll(report) },
    ...coProductionBlocks(rollUp, whole),
    ...sharedBlocks(rollUp, whole),
    ...singleBlocks(rollUp, whole),
  ];
}

const WHERE_MORE =
  "Every name, and each setting's own page: --view progress. One setting's page alone: name its file. All of it for a program: --format json.";

function title({ asOf }: Report, rollUp: RollUp): Block {
  const { plans, settings, measures } = rollUp;
  const of = plans === settings ? "" : `${countWords(plans, "plan")} of `;
  return {
    kind: "title",
    text: `${of}${countWords(settings, "setting")} together`,
    aside: `as of ${longDate(asOf)} · ${countWords(measures, "measure")}`,
  };
}
