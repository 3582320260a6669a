import type { CivilDate } from "../../civil-date.ts";
import type { Path } from "../../diagnostics/finding.ts";
import type { OpenPlan } from "../../plan/open-parsed.ts";

interface DatedItem {
  readonly path: Path;
  readonly date: CivilDate | null;
}

export interface DatedItems {
  readonly path: Path;
  readonly items: readonly DatedItem[];
  readonly day: CivilDate;
}

/** Where something new of a day goes in a list: before the first that is later, else at the end. */
export function placeByDate({ file }: Pick<OpenPlan, "file">, { path, items, day }: DatedItems): number {
  const later = items.find(({ date }) => date !== null && date > day);
  // By position in the file, since items that cannot be read stand there too.
  if (later) return Number(later.path.at(-1));
  const list = file.placeAt(path)?.node;
  return list?.kind === "seq" ? list.items.length : 0;
}
