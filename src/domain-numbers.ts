// The numbers that the domain rests on, each once: how long things may take, and what counts as near, few or nearly.

/** Whoever said an idea or a worry hears within this many days what came of it. */
export const ANSWER_DAYS = 60;
/** What was promised without a day is done within this many days. */
export const PROMISE_DAYS = 90;
/** How long writing up a review takes; an evaluation of these days belongs to the review before it. */
export const WRITE_UP_DAYS = 14;
/** A row without anything for longer than this is quiet. */
export const QUIET_DAYS = 120;
/** Surveys this long before the first day and after the last one still tell of the period. */
export const AROUND_PERIOD_DAYS = 42;
/** A reading from this many days before a target's or a milestone's date tells how it ended. */
export const NEAR_TARGET_DAYS = 30;
/** A reading from this many days before a review was taken for it. */
export const NEAR_REVIEW_DAYS = 14;
/** After this many days a figure is worth another look. */
export const READ_AGAIN_DAYS = 60;
/** How many days ahead is soon. */
export const SOON_DAYS = 30;
/** How far progress may lag behind the time gone and still be on track. */
export const PROGRESS_ALLOWANCE = 0.1;
/** Under this many people, people are counted and not only percentages, since a percentage all but says how many there are. */
export const FEW_PEOPLE = 20;
/** Figures about fewer people than this are not shown to the public, where the configuration does not say otherwise. */
export const SMALL_NUMBER = 5;

/** The most bytes of a plan, 1 MB: one of all measures, with all that one could measure, has 0.4 MB. */
export const MAX_PLAN_BYTES = 1_048_576;
