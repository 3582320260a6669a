import type { Catalogue } from "../catalogue/catalogue.ts";
import type { CivilDate } from "../civil-date.ts";
import type { MeasureIndex } from "../measures/measure-index.ts";
import type { Plan } from "../plan/plan.ts";
import type { Unread } from "../plan/unread.ts";
import type { LinkMovement } from "../progress/movement.ts";
import type { ByGroup } from "../progress/participation.ts";
import type { CornerstoneId, Group, Stage } from "../vocabulary.ts";

/** A plan to draw, with the measures it may name and the catalogue they come from. */
export interface MapInput {
  /** How the file is named to people; links carry it. */
  readonly file: string;
  readonly plan: Plan;
  readonly measures: MeasureIndex;
  readonly catalogue: Pick<Catalogue, "authors" | "cornerstones">;
  /** What could not be read of it; absent, nothing. */
  readonly unread?: Unread;
}

/** The same where the plan need not be in memory: it is opened whenever it is needed, each time alike. */
export interface MapSource extends Omit<MapInput, "plan">, Pick<Plan, "setting" | "settingId" | "period"> {
  readonly open: () => Plan;
}

/** What to draw of the plans. Absent: everything. */
export interface MapOptions {
  readonly asOf: CivilDate;
  /** Only rows of this Cornerstone, and what they link to or are linked from. */
  readonly cornerstone?: string | undefined;
  /** Only what this measure could help. */
  readonly from?: string | undefined;
  /** How many steps from there, 1 or more; absent: all the way. */
  readonly depth?: number | undefined;
  /** The measures that nobody chose, too. */
  readonly all?: boolean | undefined;
}

/** How the measures of one or several plans help each other, settled for drawing. Lists stand in the catalogue's order. */
export interface LinkMap {
  readonly asOf: CivilDate;
  readonly plans: readonly MapPlan[];
  /** Whose they are, in the order of their first plans; several plans of one setting are its years. */
  readonly settings: readonly MapSetting[];
  /** The four, in order, as the first plan's catalogue names them. */
  readonly cornerstones: readonly MapCornerstone[];
  /** The groups as the setting's plan of the day calls them; of several settings, as the format does. */
  readonly groupNames: ByGroup<string>;
  /** Whose work the measures are, as one line. */
  readonly credit: string;
  readonly scope: MapScope;
  /** What could not be read of the plans, and is missing from all of this. */
  readonly unread: Unread;
  /** Rows whose measure is in no catalogue: they have no place among the Cornerstones. */
  readonly unplaced: number;
  readonly nodes: readonly MapNode[];
  /** In the plans' order; a link that two settings have stands twice, one that two years of a setting have, once. */
  readonly links: readonly MapLink[];
  /** At most five, most links first. */
  readonly hubs: readonly string[];
  /** Chosen measures without a link either way. */
  readonly unlinked: readonly string[];
  readonly crossTable: CrossTable;
}

export interface MapPlan {
  readonly file: string;
  readonly setting: string | null;
  readonly settingId: string | null;
  readonly period: Plan["period"];
}

export interface MapSetting {
  /** As its plan of the day calls it. */
  readonly setting: string | null;
  readonly settingId: string | null;
  /** The file of its plan of the day, and those of all its plans, the oldest first. */
  readonly ofDay: string;
  readonly files: readonly string[];
}

export interface MapCornerstone {
  readonly id: CornerstoneId;
  readonly name: string;
  readonly promises: readonly string[];
}

/** What was asked for, with ids that exist. */
export interface MapScope {
  readonly cornerstone: CornerstoneId | null;
  readonly from: string | null;
  readonly depth: number | null;
  readonly all: boolean;
}

/** A measure on the map. */
export interface MapNode {
  readonly id: string;
  readonly cornerstone: CornerstoneId;
  readonly statement: string;
  readonly short: string;
  /** Whether any plan has chosen it; others are linked to, or shown because all were asked for. */
  readonly inPlan: boolean;
  /** Whether earlier years made it everyday practice; then no plan asks anything of it. */
  readonly embedded: boolean;
  /** Links that lead to it and from it, each setting's counted. */
  readonly in: number;
  readonly out: number;
  /** What work on it could help, by the fewest steps within one setting: one, two, further. */
  readonly helps: readonly [readonly string[], readonly string[], readonly string[]];
  /** What could help it in one step. */
  readonly helpedBy: readonly string[];
  /** Those of `helpedBy` that are improving. */
  readonly improving: readonly string[];
  /** How it stands in each setting that has chosen it: in its plan of the day, else in the last that has it. */
  readonly rows: readonly MapRow[];
}

export interface MapRow {
  readonly plan: string;
  /** Null where nobody has said. */
  readonly stage: Stage | null;
  /** The groups that have a part in it as planned, and as seen. */
  readonly planned: readonly Group[];
  readonly seen: readonly Group[];
  /** Whether it is further on than at its start, and not set aside (`hasMoved`). */
  readonly improving: boolean;
}

export interface MapLink {
  readonly from: string;
  readonly to: string;
  readonly because: string | null;
  /** The file of the plan that says so; of several years, of the plan of the day, else of the last. */
  readonly plan: string;
  /** How both ends have moved since their start: it proves no help. */
  readonly movement: LinkMovement;
  /** What was seen of it by the day, oldest first, group by group and never averaged. */
  readonly happened: readonly MapHappened[];
}

export interface MapHappened {
  readonly date: CivilDate;
  readonly what: string;
  /** Who says so; null where nobody is named. */
  readonly from: Group | null;
  readonly helped: boolean;
}

/** How many links lead from a Cornerstone (first key) to a Cornerstone (second key). */
export type CrossTable = Readonly<Record<CornerstoneId, Readonly<Record<CornerstoneId, number>>>>;
