import { NOTHING_UNREAD } from "../plan/unread.ts";
import { knownBy } from "../progress/chronology.ts";
import { equalMeasure } from "../progress/equal-measure.ts";
import { type Headline, headline } from "../progress/headline.ts";
import { type PlanProgress, planProgress, type StatusCounts } from "../progress/plan-progress.ts";
import { celebrateReport } from "./celebrate-report.ts";
import { changesReport } from "./changes/changes-report.ts";
import { cornerstoneReports } from "./cornerstone-report.ts";
import { measureReport } from "./measure-report.ts";
import { saidReport } from "./part-reports.ts";
import { planParts } from "./plan-parts.ts";
import type { HeadlineReport, PlanReport, SummaryReport, ToldStatuses } from "./report.ts";
import type { ReportOptions, ShownPlan } from "./shown-plans.ts";

/** Settles what one plan says on a day; nothing later than the day has any part in it. */
export function planReport(shown: ShownPlan, options: ReportOptions): PlanReport {
  const { asOf, since } = options;
  const { file, measures, catalogue, scope, told: plan } = shown;
  const progress = planProgress(plan, measures, asOf);
  const { name, edition, authors } = catalogue;
  const { plan: whole, leftOut } = shown;
  const isPublic = leftOut !== undefined;
  const isLateTold = leftOut?.leads ?? true;
  return {
    file,
    setting: plan.setting,
    settingId: plan.settingId,
    ...planParts(plan, { measures, whole, asOf }),
    catalogue: {
      name,
      edition,
      authors,
      path: plan.catalogue,
      cornerstones: cornerstoneReports(whole, measures, catalogue.cornerstones),
    },
    unread: shown.unread ?? NOTHING_UNREAD,
    summary: summary(progress, isPublic),
    headline: headlineReport(headline(plan, progress, asOf), isPublic),
    equalMeasure: equalMeasure(
      plan,
      asOf,
      progress.rows.map((row) => row.participation),
    ),
    celebrate: celebrateReport(plan, { asOf, since, rows: progress.rows }),
    measures: progress.rows.map((row) => measureReport(row, { measures, isLateTold, asOf })),
    said: knownBy(plan.voices, asOf).map((voice) => saidReport(voice, asOf)),
    leftOut,
    filter: scope ?? undefined,
    changes:
      since === undefined ? undefined : changesReport(plan, measures, { whole, asOf, since, isLateTold }),
  };
}

function headlineReport({ figures, ...counts }: Headline, isPublic: boolean): HeadlineReport {
  return { figures: { ...figures, notShown: isPublic ? figures.notShown : undefined }, ...counts };
}

function summary({ rows, byStatus, byCornerstone }: PlanProgress, isPublic: boolean): SummaryReport {
  const told = (counts: StatusCounts): ToldStatuses => ({
    ...counts,
    "not-shown": isPublic ? counts["not-shown"] : undefined,
  });
  return {
    measures: rows.length,
    indicators: rows.reduce((sum, row) => sum + row.indicators.length, 0),
    byStatus: told(byStatus),
    byCornerstone: {
      "welcome-and-care": told(byCornerstone["welcome-and-care"]),
      "value-and-include": told(byCornerstone["value-and-include"]),
      communicate: told(byCornerstone.communicate),
      "work-in-partnership": told(byCornerstone["work-in-partnership"]),
    },
    setAside: byStatus["set-aside"],
  };
}
