/** The fixed words of the format, with how they are said to people. Order is the order shown everywhere. */

export const GROUPS = {
  "children-and-young-people": "Children and young people",
  "parent-carers": "Parents and carers",
  staff: "Staff",
} as const;
export type Group = keyof typeof GROUPS;
export const GROUP_IDS = [
  "children-and-young-people",
  "parent-carers",
  "staff",
] as const satisfies readonly Group[];

/** From none to most. */
export const LEVELS = {
  "not-this-time": "not this time",
  informed: "informed",
  consulted: "consulted",
  participating: "participating",
  "co-producing": "co-producing",
} as const;
export type Level = keyof typeof LEVELS;

export const STAGES = {
  "not-started": "not started",
  "in-progress": "in progress",
  completed: "completed",
  embedded: "embedded",
  paused: "paused",
  dropped: "dropped",
} as const;
export type Stage = keyof typeof STAGES;

export const RATINGS = { red: "red", amber: "amber", green: "green" } as const;
export type Rating = keyof typeof RATINGS;

export const VOICE_KINDS = { idea: "idea", worry: "worry", thanks: "thanks" } as const;
export type VoiceKind = keyof typeof VOICE_KINDS;

export const AIMS = { up: "up", down: "down" } as const;
export type Aim = keyof typeof AIMS;

/** The four Cornerstones in the catalogue's order, which is also the order round the circle. */
export const CORNERSTONE_IDS = [
  "welcome-and-care",
  "value-and-include",
  "communicate",
  "work-in-partnership",
] as const;
export type CornerstoneId = (typeof CORNERSTONE_IDS)[number];
