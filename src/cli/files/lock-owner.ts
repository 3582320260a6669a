import { isCivilDate, longDate } from "../../civil-date.ts";
import { jsonText } from "../../markup/json.ts";
import type { Processes, ProcessPlace } from "./disk.ts";

/** Who holds a lock. */
export interface LockOwner extends ProcessPlace {
  /** As 2026-05-15 14:03:07, by the owner's clock. */
  readonly since: string;
}

/** The content of a lock file. A number that no two locks of a process share makes it tell its own from others. */
export function lockText({ own, wallClock, clock, dayAndTime }: Processes): string {
  const { process, host, system } = own();
  const mark = `${wallClock()}-${clock()}`;
  return jsonText({ process, host, since: dayAndTime(), system, mark });
}

/** Whom a lock file names; null where it names nobody, as while it is being written. */
export function parseLockOwner(text: string): LockOwner | null {
  const { process, host, since, system } = fields(text);
  if (typeof process !== "number" || !Number.isInteger(process)) return null;
  // Asking the system about a number that no process can have would bring no answer.
  if (process <= 0 || process > 0x7fff_ffff) return null;
  if (typeof host !== "string" || typeof since !== "string" || typeof system !== "string") return null;
  if (host.length > 255 || !/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(since)) return null;
  return isCivilDate(since.slice(0, 10)) ? { process, host, since, system } : null;
}

/** Only of a process of this very place can it be known that it ended. */
export function isDead(owner: LockOwner, { own, isAlive }: Processes): boolean {
  const { host, system } = own();
  return owner.host === host && owner.system === system && !isAlive(owner.process);
}

/** "process 4711 on office-pc, since 15 May 2026 at 14:03". */
export function describeOwner({ process, host, since }: LockOwner): string {
  return `process ${process} on ${host}, since ${longDate(since.slice(0, 10))} at ${since.slice(11, 16)}`;
}

function fields(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
