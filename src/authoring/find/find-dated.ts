import { cutWords } from "../../document/words.ts";
import type { Indicator, Row } from "../../plan/plan.ts";
import { type ActionScope, actionCandidates, type FoundAction, findAction } from "./find-action.ts";
import { match, type NamedItem } from "./match.ts";
import { UnclearName, uniqueName } from "./names.ts";

/** What has a due date: an action, or a figure with its target. */
export type FoundDated =
  | ({ readonly kind: "action" } & FoundAction)
  | { readonly kind: "figure"; readonly row: Row; readonly indicator: Indicator };

interface FoundFigure {
  readonly row: Row;
  readonly indicator: Indicator;
}

/**
 * What a name means among all that has a due date: an action by its id or a part of its words, else a figure.
 *
 * @throws UnclearName with those that are meant, or with the actions that are not done yet.
 */
export function findDated(said: string | undefined, scope: ActionScope): FoundDated {
  if (said === undefined) return { kind: "action", ...findAction(said, scope) };
  const figures = figureCandidates(scope);
  const actions = match(said, actionCandidates(scope));
  const isActionId = actions.kind === "one" && actions.item.action.id === said;
  const isFigureId = figures.some(({ item }) => item.indicator.id === said);
  if (actions.kind === "none" || (isFigureId && !isActionId)) {
    const found = match(said, figures);
    if (found.kind === "one") return { kind: "figure", ...found.item };
    if (found.kind === "several") throw severalFigures(said, { items: found.items, figures, scope });
  }
  return { kind: "action", ...findAction(said, scope) };
}

function figureCandidates({ plan, row }: ActionScope): readonly NamedItem<FoundFigure>[] {
  return (row ? [row] : plan.rows).flatMap((each) =>
    each.indicators.map((indicator) => ({
      item: { row: each, indicator },
      names: [indicator.id ?? ""],
      texts: [indicator.what ?? ""],
    })),
  );
}

interface Several {
  readonly items: readonly FoundFigure[];
  readonly figures: readonly NamedItem<FoundFigure>[];
  readonly scope: ActionScope;
}

function severalFigures(said: string, { items, figures, scope }: Several): UnclearName {
  const choices = figures
    .filter(({ item }) => items.includes(item))
    .map((each) => {
      const { row, indicator } = each.item;
      const measure = scope.measures.get(row.measure)?.short ?? row.measure;
      return { name: uniqueName(each, figures), words: `${measure}: ${cutWords(indicator.what ?? "", 100)}` };
    });
  return new UnclearName(`"${said}" could be several figures:`, choices);
}
