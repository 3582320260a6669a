import type { Rule } from "./rule.ts";
import { ACCEPT_RULES } from "./rules/accept-rules.ts";
import { actionOverdue } from "./rules/action-overdue.ts";
import { actionWithoutDate } from "./rules/action-without-date.ts";
import { aimUnclear } from "./rules/aim-unclear.ts";
import { answerOverdue } from "./rules/answer-overdue.ts";
import { asksOneGroup } from "./rules/asks-one-group.ts";
import { cornerstoneWithoutMeasure } from "./rules/cornerstone-without-measure.ts";
import { duplicateIndicator } from "./rules/duplicate-indicator.ts";
import { duplicateLink } from "./rules/duplicate-link.ts";
import { duplicateMeasure } from "./rules/duplicate-measure.ts";
import { duplicateReading } from "./rules/duplicate-reading.ts";
import { embeddedTooSoon } from "./rules/embedded-too-soon.ts";
import { groupNotAtReview } from "./rules/group-not-at-review.ts";
import { groupNotInChoosing } from "./rules/group-not-in-choosing.ts";
import { impossiblePercentage } from "./rules/impossible-percentage.ts";
import { inTheFuture } from "./rules/in-the-future.ts";
import { invalidSampleSize } from "./rules/invalid-sample-size.ts";
import { involvementNotSeen } from "./rules/involvement-not-seen.ts";
import { linkOutsidePlan } from "./rules/link-outside-plan.ts";
import { linkUntested } from "./rules/link-untested.ts";
import { linkWithoutReason } from "./rules/link-without-reason.ts";
import { missingSampleSize } from "./rules/missing-sample-size.ts";
import { mixedValues } from "./rules/mixed-values.ts";
import { noBaseline } from "./rules/no-baseline.ts";
import { noCrossCornerstoneLink } from "./rules/no-cross-cornerstone-link.ts";
import { noLead } from "./rules/no-lead.ts";
import { noRecentActivity } from "./rules/no-recent-activity.ts";
import { notAPart } from "./rules/not-a-part.ts";
import { notDiscussed } from "./rules/not-discussed.ts";
import { nothingCoProduced } from "./rules/nothing-co-produced.ts";
import { outOfOrder } from "./rules/out-of-order.ts";
import { outsidePeriod } from "./rules/outside-period.ts";
import { ownMeasureClash } from "./rules/own-measure-clash.ts";
import { percentageOutOfRange } from "./rules/percentage-out-of-range.ts";
import { periodReversed } from "./rules/period-reversed.ts";
import { personalData } from "./rules/personal-data.ts";
import { ratingAgainstFigures } from "./rules/rating-against-figures.ts";
import { redWithoutNext } from "./rules/red-without-next.ts";
import { retiredMeasure } from "./rules/retired-measure.ts";
import { rowUnfinished } from "./rules/row-unfinished.ts";
import { runningTotalFalls } from "./rules/running-total-falls.ts";
import { selfLink } from "./rules/self-link.ts";
import { SHAPE_RULES } from "./rules/shape-rules.ts";
import { stepsOutOfLine } from "./rules/steps-out-of-line.ts";
import { targetBeforeBaseline } from "./rules/target-before-baseline.ts";
import { targetBehindBaseline } from "./rules/target-behind-baseline.ts";
import { targetNotRead } from "./rules/target-not-read.ts";
import { TEXT_RULES } from "./rules/text-rules.ts";
import { unknownLink } from "./rules/unknown-link.ts";
import { unknownMeasure } from "./rules/unknown-measure.ts";
import { unlinkedMeasure } from "./rules/unlinked-measure.ts";
import { unusedOwnMeasure } from "./rules/unused-own-measure.ts";
import { voiceUnanswered } from "./rules/voice-unanswered.ts";
import { voicesMissing } from "./rules/voices-missing.ts";

/** Every rule, in the order of the reference. */
export const RULES: readonly Rule[] = [
  ...TEXT_RULES,
  ...SHAPE_RULES,
  unknownMeasure,
  duplicateMeasure,
  ownMeasureClash,
  retiredMeasure,
  unusedOwnMeasure,
  cornerstoneWithoutMeasure,
  rowUnfinished,
  notAPart,
  groupNotInChoosing,
  nothingCoProduced,
  groupNotAtReview,
  involvementNotSeen,
  asksOneGroup,
  voiceUnanswered,
  answerOverdue,
  voicesMissing,
  aimUnclear,
  runningTotalFalls,
  stepsOutOfLine,
  targetBehindBaseline,
  noBaseline,
  mixedValues,
  percentageOutOfRange,
  impossiblePercentage,
  invalidSampleSize,
  missingSampleSize,
  duplicateIndicator,
  periodReversed,
  duplicateReading,
  outOfOrder,
  outsidePeriod,
  inTheFuture,
  actionOverdue,
  actionWithoutDate,
  noLead,
  targetNotRead,
  targetBeforeBaseline,
  notDiscussed,
  noRecentActivity,
  ratingAgainstFigures,
  redWithoutNext,
  embeddedTooSoon,
  unknownLink,
  linkOutsidePlan,
  selfLink,
  duplicateLink,
  linkWithoutReason,
  unlinkedMeasure,
  linkUntested,
  noCrossCornerstoneLink,
  personalData,
  ...ACCEPT_RULES,
];
