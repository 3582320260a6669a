import type { Rule } from "./rule.ts";
import { acceptExpired } from "./rules/accept-expired.ts";
import { acceptUnused } from "./rules/accept-unused.ts";
import { acceptWithoutReason } from "./rules/accept-without-reason.ts";
import { actionOverdue } from "./rules/action-overdue.ts";
import { actionWithoutDate } from "./rules/action-without-date.ts";
import { aimUnclear } from "./rules/aim-unclear.ts";
import { answerOverdue } from "./rules/answer-overdue.ts";
import { asksOneGroup } from "./rules/asks-one-group.ts";
import { cornerstoneWithoutMeasure } from "./rules/cornerstone-without-measure.ts";
import { curlyQuotes } from "./rules/curly-quotes.ts";
import { duplicateIndicator } from "./rules/duplicate-indicator.ts";
import { duplicateKey } from "./rules/duplicate-key.ts";
import { duplicateLink } from "./rules/duplicate-link.ts";
import { duplicateMeasure } from "./rules/duplicate-measure.ts";
import { duplicateReading } from "./rules/duplicate-reading.ts";
import { embeddedTooSoon } from "./rules/embedded-too-soon.ts";
import { encoding } from "./rules/encoding.ts";
import { groupNotAtReview } from "./rules/group-not-at-review.ts";
import { groupNotInChoosing } from "./rules/group-not-in-choosing.ts";
import { hiddenCharacters } from "./rules/hidden-characters.ts";
import { impossiblePercentage } from "./rules/impossible-percentage.ts";
import { inTheFuture } from "./rules/in-the-future.ts";
import { invalidDate } from "./rules/invalid-date.ts";
import { invalidSampleSize } from "./rules/invalid-sample-size.ts";
import { invalidValue } from "./rules/invalid-value.ts";
import { involvementNotSeen } from "./rules/involvement-not-seen.ts";
import { linkOutsidePlan } from "./rules/link-outside-plan.ts";
import { linkUntested } from "./rules/link-untested.ts";
import { linkWithoutReason } from "./rules/link-without-reason.ts";
import { lostComment } from "./rules/lost-comment.ts";
import { missingKey } from "./rules/missing-key.ts";
import { missingSampleSize } from "./rules/missing-sample-size.ts";
import { mixedValues } from "./rules/mixed-values.ts";
import { noBaseline } from "./rules/no-baseline.ts";
import { noCrossCornerstoneLink } from "./rules/no-cross-cornerstone-link.ts";
import { noLead } from "./rules/no-lead.ts";
import { noRecentActivity } from "./rules/no-recent-activity.ts";
import { notAPart } from "./rules/not-a-part.ts";
import { notAPlan } from "./rules/not-a-plan.ts";
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
import { stepsOutOfLine } from "./rules/steps-out-of-line.ts";
import { targetBeforeBaseline } from "./rules/target-before-baseline.ts";
import { targetBehindBaseline } from "./rules/target-behind-baseline.ts";
import { targetNotRead } from "./rules/target-not-read.ts";
import { unknownKey } from "./rules/unknown-key.ts";
import { unknownLink } from "./rules/unknown-link.ts";
import { unknownMeasure } from "./rules/unknown-measure.ts";
import { unknownRule } from "./rules/unknown-rule.ts";
import { unlinkedMeasure } from "./rules/unlinked-measure.ts";
import { unsupportedVersion } from "./rules/unsupported-version.ts";
import { unusedOwnMeasure } from "./rules/unused-own-measure.ts";
import { voiceUnanswered } from "./rules/voice-unanswered.ts";
import { voicesMissing } from "./rules/voices-missing.ts";
import { wordBullet } from "./rules/word-bullet.ts";
import { wrongType } from "./rules/wrong-type.ts";
import { yamlFeature } from "./rules/yaml-feature.ts";
import { yamlSyntax } from "./rules/yaml-syntax.ts";

/** Every rule, in the order of the reference. */
export const RULES: readonly Rule[] = [
  notAPlan,
  yamlSyntax,
  yamlFeature,
  duplicateKey,
  encoding,
  hiddenCharacters,
  lostComment,
  unknownKey,
  missingKey,
  wrongType,
  invalidValue,
  invalidDate,
  wordBullet,
  curlyQuotes,
  unsupportedVersion,
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
  acceptWithoutReason,
  acceptExpired,
  acceptUnused,
  unknownRule,
];
