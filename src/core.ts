/**
 * The core, for browsers and everywhere else: checks plans and fixes them, reports them, draws their links and edits them. Texts go in
 * and come out; it touches no file, no process, no clock and no network, and evaluates nothing.
 */
export { type ActionRequest, addAction } from "./authoring/edits/add-action.ts";
export { addCelebration, type CelebrationRequest } from "./authoring/edits/add-celebration.ts";
export { addEvidence, type EvidenceRequest } from "./authoring/edits/add-evidence.ts";
export { type AddRequest, addRows } from "./authoring/edits/add-rows.ts";
export { addVoice, type VoiceRequest } from "./authoring/edits/add-voice.ts";
export { answerVoice, type VoiceAnswerRequest } from "./authoring/edits/answer-voice.ts";
export { type CompletionRequest, completeAction } from "./authoring/edits/complete-action.ts";
export type { Edit, EditedPlan, MakeEdit } from "./authoring/edits/edit.ts";
export { type LinkRequest, linkMeasures } from "./authoring/edits/link-measures.ts";
export { moveDate } from "./authoring/edits/move-date.ts";
export type { MoveRequest } from "./authoring/edits/moved-dates.ts";
export { type NextReviewRequest, planNextReview } from "./authoring/edits/plan-next-review.ts";
export { type ReadingRequest, recordReading } from "./authoring/edits/record-reading.ts";
export { type ReviewRequest, reviewRow } from "./authoring/edits/review-row.ts";
export { type FieldRequest, setField } from "./authoring/edits/set-field.ts";
export { builtInCatalogue } from "./catalogue/built-in-catalogue.ts";
export type { Catalogue, CatalogueMeasure, Cornerstone } from "./catalogue/catalogue.ts";
export type { CheckedPlan } from "./check/check-plan.ts";
export type { CheckedFile, CheckResult, CheckSummary, Unreadable } from "./check/check-result.ts";
export type { CheckFormat } from "./check/formats.ts";
export type { Rule } from "./check/rule.ts";
export type { CheckOptions } from "./check/rule-context.ts";
export { RULES } from "./check/rules.ts";
export type { RuleSettings } from "./check/settings/rule-settings.ts";
export type { CivilDate } from "./civil-date.ts";
export type { Diagnostic } from "./diagnostics/diagnostic.ts";
export type { Fix, Path, Severity } from "./diagnostics/finding.ts";
export { InputError, UsageError } from "./errors.ts";
export {
  type CheckTextsOptions,
  checkText,
  checkTexts,
  type FindingsOptions,
  fixText,
  renderFindings,
  type TextAfterFixes,
  type TextOptions,
} from "./library/check-texts.ts";
export { buildLinkMap, buildReport, checkPlan, renderLinkMap } from "./library/checked-parts.ts";
export { type EditTextOptions, editText, type TextAfterEdit } from "./library/edit-text.ts";
export { type MapTextsOptions, mapTexts } from "./library/map-texts.ts";
export { type LookUpOptions, type NamedText, readPlanText } from "./library/read-plan-text.ts";
export {
  type ReportFileFormat,
  type ReportingOptions,
  type ReportTextsOptions,
  reportTexts,
} from "./library/report-texts.ts";
export type { MapFormat, PaperSize } from "./map/formats.ts";
export type { LinkMap, MapInput, MapOptions } from "./map/link-map.ts";
export type { MapLook } from "./map/render-link-map.ts";
export { PLAIN_STYLE } from "./markup/plain-style.ts";
export type { Paint, Style } from "./markup/style.ts";
export type { Measure, MeasureIndex } from "./measures/measure-index.ts";
export { resolveMeasures } from "./measures/resolve-measures.ts";
export type { OpenPlan } from "./plan/open-parsed.ts";
export type { Plan, Row } from "./plan/plan.ts";
export type { RowStatus } from "./progress/row-status.ts";
export type { ReportFormat, ReportView } from "./report/formats.ts";
export type { PublicRules } from "./report/public/public-rules.ts";
export type { Report } from "./report/report.ts";
export type { ReportInput, ReportOptions } from "./report/shown-plans.ts";
export type { TextEdit } from "./source/source.ts";
export { VERSION } from "./version.ts";
export { CORNERSTONE_IDS, type CornerstoneId, GROUPS, type Group } from "./vocabulary.ts";
