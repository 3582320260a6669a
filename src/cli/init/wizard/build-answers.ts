import type {
  IndicatorAnswers,
  RowAnswers,
  ScaffoldAnswers,
} from "../../../authoring/scaffold/scaffold-answers.ts";
import { readDay } from "../../../plan/answers/read-day.ts";
import { readFigure } from "../../../plan/answers/read-figure.ts";
import { isPercentUnit } from "../../../plan/figures.ts";
import {
  continuedMeasures,
  dayContext,
  draftPeriod,
  newMeasures,
  ownMeasures,
  type WizardContext,
} from "./wizard-context.ts";
import { rowOf, type WizardDraft, type WizardRow } from "./wizard-draft.ts";

/** What was said, as the plan holds it. What a later answer made meaningless is left out. */
export function buildAnswers(draft: WizardDraft, context: WizardContext): ScaffoldAnswers {
  const fresh = newMeasures(draft, context);
  const date = draft.reviewDate === null ? null : readDay(draft.reviewDate, dayContext(draft, context));
  const rows = fresh.map(({ id }) => [id, rowAnswers(id, draft, context)] as const);
  return {
    chosenWith: draft.chosenWith,
    ownMeasures: ownMeasures(draft, context),
    review: date === null ? null : { date, with: draft.reviewWith },
    rows: new Map(draft.goThrough ? rows : []),
  };
}

function rowAnswers(id: string, draft: WizardDraft, context: WizardContext): RowAnswers {
  const { ourWords, improve, success, involve, lead, kind, ...figures } = rowOf(draft, id);
  const measuring =
    kind === "words"
      ? ({ kind: "words" } as const)
      : kind === null || figures.what === null
        ? null
        : indicator({ ...rowOf(draft, id), what: figures.what }, draft, context);
  const action = firstStep(rowOf(draft, id), draft, context);
  return { ourWords, improve, success, involve, lead, measuring, action, links: linksOf(id, draft, context) };
}

function firstStep(
  { step, stepLead, stepBy }: WizardRow,
  draft: WizardDraft,
  context: WizardContext,
): RowAnswers["action"] {
  if (step === null) return null;
  const by = stepBy === null ? null : readDay(stepBy, dayContext(draft, context));
  return { what: step, lead: stepLead, by };
}

function indicator(
  row: WizardRow & { readonly what: string },
  draft: WizardDraft,
  context: WizardContext,
): IndicatorAnswers {
  const { what, kind, from } = row;
  const by = row.by === null ? null : readDay(row.by, dayContext(draft, context));
  // A figure of today would be none for a target whose day is over.
  const due = by ?? draftPeriod(draft, context).to;
  const date = context.today < due ? context.today : null;
  if (kind === "yes-no") {
    const baseline = row.baseline === "yes" || row.baseline === "no" ? row.baseline === "yes" : null;
    return {
      kind: "figure",
      what,
      from,
      unit: null,
      baseline: baseline === null ? null : { value: baseline, of: null, date },
      target: { value: true, by },
    };
  }
  const isPercentage = isPercentUnit(row.unit?.toLowerCase());
  const unit = isPercentage ? "percent" : row.unit;
  const baseline = row.baseline === null ? null : readFigure(row.baseline, isPercentage);
  const target = row.target === null ? null : readFigure(row.target, isPercentage);
  return {
    kind: "figure",
    what,
    from,
    unit,
    baseline: baseline && { value: baseline.value, of: baseline.of, date },
    target: target && { value: target.value, by },
  };
}

function linksOf(id: string, draft: WizardDraft, context: WizardContext): RowAnswers["links"] {
  const known = new Set(
    [...newMeasures(draft, context), ...continuedMeasures(draft)].map((measure) => measure.id),
  );
  const seen = new Set([id]);
  return draft.links.flatMap(({ from, to, because }) => {
    if (from !== id || to === null || !known.has(to) || seen.has(to)) return [];
    seen.add(to);
    return [{ to, because }];
  });
}
