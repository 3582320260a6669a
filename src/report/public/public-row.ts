import type { CivilDate } from "../../civil-date.ts";
import type { Evidence, Plan, Row } from "../../plan/plan.ts";
import { indicatorProgress } from "../../progress/indicator-progress.ts";
import { type RowStatus, rowStatus } from "../../progress/row-status.ts";
import { NOT_FOR_PRINTING } from "../facts/printable.ts";
import { notes } from "./held-days.ts";
import { publicAction } from "./public-action.ts";
import { publicIndicators } from "./public-indicators.ts";
import { publicEvaluation, publicInvolvement, publicLink, publicVoice } from "./public-parts.ts";
import type { PublicContext } from "./public-rules.ts";

/** One row of a plan as the public may see it. Where what may be shown would say another status, none is. */
export function publicRow(row: Row, plan: Plan, context: PublicContext): Row {
  const shown = shownRow(row, plan, context);
  const status = (of: Row) => statusOf(of, plan, context.asOf);
  return { ...shown, isStatusWithheld: status(shown) !== status(row) };
}

function statusOf(row: Row, { period }: Plan, asOf: CivilDate): RowStatus {
  const statuses = row.indicators.map((indicator) => indicatorProgress(indicator, period, asOf).status);
  return rowStatus(row, statuses, asOf);
}

function shownRow(row: Row, plan: Plan, context: PublicContext): Row {
  const { rules, words, figures } = context;
  const masked = figures.get(row) ?? { masked: [], held: [] };
  const { held } = masked;
  const noteAt = notes(held, words);
  const starts = held.filter(({ isStart }) => isStart);
  const aboutStart = notes(starts, words);
  return {
    path: row.path,
    measure: row.measure,
    improve: aboutStart(row.improve, null),
    ourWords: words.kept(row.ourWords),
    success: row.success.filter((text) => aboutStart(text, null) !== null),
    involve: publicInvolvement(row.involve, context),
    lead: rules.leads ? row.lead.map(words.stoodFor) : [],
    indicators: publicIndicators(masked, context),
    actions: row.actions.map((action) => publicAction(action, { ...context, plan, noteAt })),
    voices: row.voices.map((voice) => publicVoice(voice, context)),
    evidence: row.evidence.map((evidence) => publicEvidence(evidence, context)),
    evaluation: row.evaluation.map((entry) => publicEvaluation(entry, noteAt, context)),
    links: row.links.map((link) => publicLink(link, noteAt, context)),
    accept: [],
    extra: {},
    unsound: row.unsound,
  };
}

/** That something shows how it went holds, also where what it is must not be told. */
function publicEvidence(evidence: Evidence, { words }: PublicContext): Evidence {
  const { path, date, what, where } = evidence;
  const isHidden = evidence.private || words.isQuoting(what) || words.isQuoting(where ?? "");
  return {
    path,
    date,
    what: isHidden ? NOT_FOR_PRINTING : what,
    where: isHidden ? null : where,
    private: evidence.private,
    extra: {},
  };
}
