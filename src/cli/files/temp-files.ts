import { join } from "node:path";
import { digest } from "../../source/digest.ts";
import type { Disk, Processes, ProcessPlace } from "./disk.ts";

/** The name of a file that a process writes aside before it takes another's place. No search for plans finds it. */
export function tempFileName(own: ProcessPlace, attempt: number): string {
  return `${prefix(own)}${own.process}-${attempt}.tmp`;
}

/** Takes away what processes of this place left among these names that were killed while they wrote. Never throws. */
export async function removeLeftTempFiles(
  disk: Disk,
  folder: string,
  names: readonly string[],
): Promise<void> {
  for (const name of names.filter((each) => isLeftBehind(each, disk.processes)))
    await disk.remove(join(folder, name)).catch(() => undefined);
}

function isLeftBehind(name: string, { own, isAlive }: Processes): boolean {
  const start = prefix(own());
  const [, process] =
    (name.startsWith(start) && /^(\d{1,10})-\d+\.tmp$/.exec(name.slice(start.length))) || [];
  return process !== undefined && !isAlive(Number(process));
}

/** Names the place, too: in a shared folder, another computer's process may well be at work under the same number. */
function prefix({ host, system }: ProcessPlace): string {
  return `.cornerstones-${digest(`${host} ${system}`)}-`;
}
