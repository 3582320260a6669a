import type { CivilDate } from "../civil-date.ts";
import type { UnitedMeasures } from "../measures/unite-measures.ts";
import type { Plan } from "../plan/plan.ts";
import { chosenRows } from "./chosen-rows.ts";
import type { MapLink, MapRow } from "./link-map.ts";
import type { OpenYear, SettingYears } from "./setting-years.ts";
import { unitedLinks } from "./united-links.ts";

/** What a map takes from the plans of a setting, which need not be in memory afterwards. */
export interface SettingPart {
  /** By the ids on the map. */
  readonly rows: ReadonlyMap<string, MapRow>;
  readonly links: readonly MapLink[];
  /** What earlier years embedded. */
  readonly embedded: ReadonlySet<string>;
  /** Rows whose measure is in no catalogue. */
  readonly unplaced: number;
  /** As the plan of the day calls the groups. */
  readonly groupNames: Plan["groupNames"];
}

/** Opens a setting's plans and takes from them what a map shows on a day. */
export function settingPart(settings: SettingYears, measures: UnitedMeasures, asOf: CivilDate): SettingPart {
  const years = settings.map((year): OpenYear => ({ ...year, plan: year.open() }));
  const rows = chosenRows(years, measures, asOf);
  const embedded = new Set(
    years.flatMap(({ plan, position }) =>
      plan.embedded.flatMap(({ measure }) => measures.idIn(position, measure) ?? []),
    ),
  );
  return {
    rows: new Map([...rows].map(([id, { row }]) => [id, row])),
    links: unitedLinks(years, { measures, rows, embedded, asOf }),
    embedded,
    unplaced: years.reduce(
      (sum, { plan, measures: known }) => sum + plan.rows.filter((row) => !known.get(row.measure)).length,
      0,
    ),
    groupNames: years[0]?.plan.groupNames ?? {},
  };
}
