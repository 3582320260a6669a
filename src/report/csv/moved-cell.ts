import type { MovedReport } from "../report.ts";

/** "2025-12-12, moved on 2025-12-04: The Forum asked for more time". */
export function movedCell({ from, date, because }: MovedReport): string {
  const when = date === null ? from : `${from}, moved on ${date}`;
  return because === null ? when : `${when}: ${because}`;
}
