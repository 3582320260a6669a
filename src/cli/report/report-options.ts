import { type CivilDate, isCivilDate } from "../../civil-date.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { UsageError } from "../../errors.ts";
import type { Since } from "../../progress/celebrate.ts";
import { ROW_STATUSES } from "../../progress/row-status.ts";
import type { ReportScope } from "../../report/scope.ts";
import { CORNERSTONE_IDS } from "../../vocabulary.ts";

/** From when on changes are told: `--since`. Throws UsageError where it is no day, or one that lies ahead. */
export function sinceDay(said: string | undefined, asOf: CivilDate): Since {
  if (said === undefined || said === "last-review") return said;
  if (!isCivilDate(said)) {
    throw new UsageError(`--since ${said}: this is not a day; write it as 2026-03-20, or last-review`);
  }
  if (said > asOf) throw new UsageError(`--since ${said}: this is after the day of the report (${asOf})`);
  return said;
}

/** What `--cornerstone` and `--status` filter to. Throws UsageError, naming the nearest, for a word that is neither. */
export function reportScope({
  cornerstone = [],
  status = [],
  public: isPublic = false,
}: {
  readonly cornerstone?: readonly string[];
  readonly status?: readonly string[];
  readonly public?: boolean;
}): ReportScope {
  if (status.includes("not-shown") && !isPublic) {
    throw new UsageError("--status not-shown: only with --public; without it every figure is shown");
  }
  return {
    cornerstones: cornerstone.map((said) => known(said, CORNERSTONE_IDS, "--cornerstone")),
    statuses: status.map((said) => known(said, ROW_STATUSES, "--status")),
  };
}

const THINGS = { "--cornerstone": "Cornerstone", "--status": "status" } as const;

function known<T extends string>(said: string, words: readonly T[], flag: keyof typeof THINGS): T {
  const found = words.find((word) => word === said);
  if (found !== undefined) return found;
  const meant = nearest(said, words);
  const hint = meant === null ? `choose ${words.join(", ")}` : `did you mean ${meant}?`;
  throw new UsageError(`${flag} ${said}: there is no ${THINGS[flag]} "${said}": ${hint}`);
}
