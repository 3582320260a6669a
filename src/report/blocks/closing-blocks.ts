import { spelledOut } from "../../catalogue/abbreviations.ts";
import { ATTRIBUTION } from "../../catalogue/attribution.ts";
import { type Block, note, type Page, paragraph } from "../../document/page.ts";
import { andWords } from "../../document/words.ts";
import { unreadPlansSentence } from "../../plan/unread.ts";
import type { CatalogueReport, Report } from "../report.ts";

/** The end of everything printed: abbreviations that stand in it spelled out once, and whose work the measures are. */
export function closingBlocks({ plans, unreadable, rollUp }: Closed, page: Page): Block[] {
  const glossary = glossaryOf(page);
  // What several plans say together says it at its beginning.
  const unread = rollUp === null ? unreadPlansSentence(unreadable) : null;
  return [
    ...(unread === null || plans.length === 0 ? [] : [paragraph(unread)]),
    ...(glossary === null ? [] : [note(glossary)]),
    ...(plans.length === 0 ? [paragraph("There is no plan to report on.")] : []),
    note([ATTRIBUTION, ...ownCatalogues(plans)].join(" · ")),
  ];
}

/** What of a report its end tells. */
interface Closed extends Pick<Report, "unreadable" | "rollUp"> {
  readonly plans: readonly { readonly catalogue: Pick<CatalogueReport, "name" | "authors"> }[];
}

/** The abbreviations that stand in a page, spelled out; null where there is none. */
export function glossaryOf(page: Page): string | null {
  return spelledOut(page.flatMap(textsOf));
}

/** Other catalogues, with authors that the attribution does not name. */
function ownCatalogues(plans: Closed["plans"]): string[] {
  const others = plans.flatMap(({ catalogue }) => {
    const authors = catalogue.authors.filter((author) => !ATTRIBUTION.includes(author));
    return authors.length === 0 ? [] : [`${catalogue.name}: ${andWords(authors)}`];
  });
  return [...new Set(others)];
}

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case "meter":
      return [];
    case "list":
      return block.items.flatMap(({ text, lines = [] }) => [text, ...lines]);
    case "table":
      return block.table.rows.flatMap((row) =>
        row.kind === "section"
          ? [row.text]
          : [...row.cells, ...(row.standing?.lines ?? []), row.below?.text ?? ""],
      );
    default:
      return [block.text];
  }
}
