import type { Catalogue, Cornerstone } from "../../catalogue/catalogue.ts";
import { UsageError } from "../../errors.ts";
import { match } from "./match.ts";
import { UnclearName } from "./unclear-name.ts";

/** The Cornerstone that a name means: its id, or a part of its name. Throws UnclearName with all four. */
export function findCornerstone(
  said: string | undefined,
  { cornerstones }: Pick<Catalogue, "cornerstones">,
): Cornerstone {
  if (said === undefined)
    throw new UsageError(
      "under which Cornerstone does your own measure belong? Say so with --cornerstone ID",
    );
  const found = match(
    said,
    cornerstones.map((item) => ({ item, names: [item.id, item.name], texts: [] })),
  );
  if (found.kind === "one") return found.item;
  throw new UnclearName(
    `no Cornerstone is called "${said}"; there are:`,
    cornerstones.map(({ id, name }) => ({ name: id, words: name })),
  );
}
