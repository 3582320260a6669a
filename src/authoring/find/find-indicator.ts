import type { Indicator, Row } from "../../plan/plan.ts";
import { match, type NamedItem } from "./match.ts";
import { type NameChoice, UnclearName, uniqueName } from "./names.ts";

/**
 * The figure of a row that a name means: its id, or a part of what it says that is in no other. Without a name, the only one.
 *
 * @throws UnclearName with those that are meant, or with all where none is.
 */
export function findIndicator(said: string | undefined, row: Row, rowName: string): Indicator {
  const { indicators } = row;
  const [only] = indicators;
  if (!only) {
    throw new UnclearName(
      `"${rowName}" measures nothing yet: say what is measured with cornerstones set MEASURE figure "NAME: START to AIM"`,
      [],
    );
  }
  const candidates = indicators.map((item) => ({ item, names: [item.id ?? ""], texts: [item.what ?? ""] }));
  const choice = (indicator: Indicator): NameChoice => ({
    name: indicatorName(indicator, candidates),
    words: indicator.what ?? "",
  });
  if (said === undefined) {
    if (indicators.length === 1) return only;
    throw new UnclearName(`"${rowName}" has several figures; say which:`, indicators.map(choice));
  }
  const found = match(said, candidates);
  if (found.kind === "one") return found.item;
  if (found.kind === "several") {
    throw new UnclearName(`"${said}" could be several figures of "${rowName}":`, found.items.map(choice));
  }
  throw new UnclearName(`no figure of "${rowName}" is called "${said}"; it has:`, indicators.map(choice));
}

function indicatorName(item: Indicator, all: readonly NamedItem<Indicator>[]): string {
  return uniqueName({ item, names: [item.id ?? ""], texts: [item.what ?? ""] }, all);
}
