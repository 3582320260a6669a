import { cutWords } from "../../document/words.ts";
import type { Action, Row } from "../../plan/plan.ts";
import { allVoices } from "../edits/add-voice.ts";
import type { EditedPlan } from "../edits/edit.ts";
import { match, type NamedItem } from "./match.ts";
import { type NameChoice, shellWord, UnclearName, uniqueName } from "./names.ts";

/** An action, and the row that it is of. */
export interface FoundAction {
  readonly row: Row;
  readonly action: Action;
}

/** Which actions a name may mean. */
export interface ActionScope extends Pick<EditedPlan, "plan" | "measures"> {
  /** The only row to look in; null for all of the plan. */
  readonly row: Row | null;
}

/**
 * The action that a name means: its id, or a part of what is to be done that is in no other action.
 *
 * @throws UnclearName with those that are meant, or, where none is or nothing is said, with all that are not done yet.
 */
export function findAction(said: string | undefined, scope: ActionScope): FoundAction {
  const candidates = actionCandidates(scope);
  const open = candidates.filter(({ item }) => item.action.done === null);
  const choices = (some: readonly NamedItem<FoundAction>[]): readonly NameChoice[] =>
    some.map((each) => actionChoice(each, candidates, scope));
  const promise = said === undefined ? null : promiseCalled(said, scope);
  if (candidates.length === 0 && promise === null)
    throw new UnclearName(`${whereOf(scope)} has no action yet`, []);
  if (said === undefined)
    throw new UnclearName(open.length > 0 ? "say which action:" : "every action is done", choices(open));
  const found = match(said, candidates);
  if (found.kind === "one") return found.item;
  if (found.kind === "several") {
    const { items } = found;
    const meant = candidates.filter(({ item }) => items.includes(item));
    throw new UnclearName(`"${said}" could be several actions:`, choices(meant));
  }
  if (promise !== null)
    throw new UnclearName(
      `"${said}" was promised to those who spoke, and is no action: say what came of it with cornerstones voice --answer ${shellWord(promise)} --did TEXT, or promise it for another day with --by DATE`,
      [],
    );
  const not = `no action of ${whereOf(scope)} is called "${said}"`;
  throw open.length > 0
    ? new UnclearName(`${not}; still to be done are:`, choices(open))
    : new UnclearName(`${not}, and all of them are done`, []);
}

/** What means the one voice to which a name was promised; null where none was, or several. */
function promiseCalled(said: string, { plan, row }: ActionScope): string | null {
  const voices = (row ? row.voices : allVoices({ plan })).filter(({ doing }) => doing.length > 0);
  const found = match(
    said,
    voices.map((item) => ({ item, names: [item.id ?? ""], texts: item.doing })),
  );
  return found.kind === "one" ? (found.item.id ?? said) : null;
}

/** The actions of a plan, or of one row, by what can mean them. */
export function actionCandidates({ plan, row }: ActionScope): readonly NamedItem<FoundAction>[] {
  return (row ? [row] : plan.rows).flatMap((each) =>
    each.actions.map((action) => ({
      item: { row: each, action },
      names: [action.id ?? ""],
      texts: [action.do],
    })),
  );
}

/** An action by the name that means it alone, with the measure and what is to be done. */
function actionChoice(
  candidate: NamedItem<FoundAction>,
  all: readonly NamedItem<FoundAction>[],
  { measures }: Pick<EditedPlan, "measures">,
): NameChoice {
  const { row, action } = candidate.item;
  const measure = measures.get(row.measure)?.short ?? row.measure;
  return { name: uniqueName(candidate, all), words: `${measure}: ${cutWords(action.do, 100)}` };
}

function whereOf({ row, measures }: ActionScope): string {
  return row ? `"${measures.get(row.measure)?.short ?? row.measure}"` : "this plan";
}
