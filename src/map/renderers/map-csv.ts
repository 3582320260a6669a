import { type CsvCell, csvPieces } from "../../markup/csv.ts";
import type { LinkMap, MapHappened, MapLink } from "../link-map.ts";

/** The columns of the table of links, each with what it means. */
const LINK_COLUMNS = {
  as_of: "the day of which everything is said",
  plan: "the plan's file",
  from: "the measure that could help, by its id",
  from_short: "its short name",
  from_cornerstone: "its Cornerstone",
  to: "the measure that it could help, by its id",
  to_short: "its short name",
  to_cornerstone: "its Cornerstone",
  because: "why it could help",
  movement: "`both-moved`, `helper-moved`, `helped-moved`, `neither` or `not-known`",
  date: "the day on which something was seen of it; empty where nothing was",
  what: "what was seen",
  group: "who says so",
  helped: "whether it helped",
  unread: "how many things in the plans could not be read, so that this may miss something",
} as const;

/** The links as a tidy table: one record a thing that was seen of a link, and one for a link of which nothing was. */
export function mapCsv(map: LinkMap): Iterable<string> {
  const nodes = new Map(map.nodes.map((node) => [node.id, node]));
  return csvPieces(Object.keys(LINK_COLUMNS), records());

  function* records(): Generator<CsvCell[]> {
    for (const link of map.links) {
      const seen: readonly (MapHappened | null)[] = link.happened.length === 0 ? [null] : link.happened;
      for (const happened of seen) yield record(link, happened);
    }
  }

  function record({ from, to, because, movement, plan }: MapLink, happened: MapHappened | null): CsvCell[] {
    const [helper, helped] = [nodes.get(from), nodes.get(to)];
    return [
      map.asOf,
      plan,
      from,
      helper?.short ?? null,
      helper?.cornerstone ?? null,
      to,
      helped?.short ?? null,
      helped?.cornerstone ?? null,
      because,
      movement,
      happened?.date ?? null,
      happened?.what ?? null,
      happened?.from ?? null,
      happened?.helped ?? null,
      map.unread.findings,
    ];
  }
}
