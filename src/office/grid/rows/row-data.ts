import { TO_DO } from "../../../plan/grid.ts";
import { GROUP_IDS } from "../../../vocabulary.ts";
import { evaluationOf } from "./add-judgements.ts";
import {
  extraData,
  fitText,
  type GridContext,
  keepText,
  MAX_TEXT,
  type PlanData,
  present,
  type RowDraft,
} from "./row-draft.ts";

/** A draft as the row of a plan, its keys in the plan's order. */
export function rowData(draft: RowDraft, context: GridContext): PlanData {
  const { measure, lead, indicators, voices, evidence, links, extra } = draft;
  const improve = whole(draft, context, "improve", draft.improve);
  const ourWords = whole(draft, context, "our-words", draft.ourWords);
  const evaluation = draft.judgements.length === 0 ? null : evaluationOf(draft, context);
  return present({
    measure: measure.id,
    "our-words": ourWords,
    lead: lead.length === 1 ? lead[0] : lead,
    improve: improve || (measure.own ? fitText(measure.statement).text : TO_DO),
    success: texts(draft, context),
    involve: involvement(draft, context),
    indicators,
    actions: draft.actions.map((action) => fitAction(action)),
    voices,
    evidence,
    evaluation,
    links: links.map((link) => (Object.keys(link).length === 1 ? link.to : link)),
    ...extraData(extra),
  });
}

/** What a plan takes of the texts of one key; the rest of it stays under a key of the setting's own. */
function whole(draft: RowDraft, { remarks }: GridContext, key: string, parts: readonly string[]): string {
  const { text, rest } = fitText(parts.join("\n"));
  if (rest !== "") {
    keepText(draft.extra, `x-${key}-more`, rest);
    remarks.kept(
      draft.place,
      rest,
      `x-${key}-more: a text has up to ${MAX_TEXT} characters, and this one goes on`,
    );
  }
  return text;
}

function texts(draft: RowDraft, context: GridContext): string | readonly string[] {
  const fitted = draft.success.map((item) => whole(draft, context, "success", [item]));
  const [first = ""] = fitted;
  return fitted.length <= 1 ? first : fitted;
}

/** One text for all, or one a group; where the grid has both, the text for all stays beside the groups. */
function involvement(draft: RowDraft, context: GridContext): unknown {
  const groups = GROUP_IDS.flatMap((group) => {
    const said = draft.involveGroups.get(group) ?? [];
    return said.length === 0 ? [] : [[group, whole(draft, context, `involve-${group}`, said)] as const];
  });
  if (groups.length === 0) return whole(draft, context, "involve", draft.involveAll);
  if (draft.involveAll.length === 0) return Object.fromEntries(groups);
  const all = draft.involveAll.join("\n");
  context.remarks.kept(draft.place, all, "x-involve: beside what each group does");
  return { ...Object.fromEntries(groups), "x-involve": all };
}

function fitAction(action: PlanData): PlanData {
  const { text, rest } = fitText(String(action.do));
  return rest === "" ? action : { ...action, do: text, "x-do-more": rest };
}
