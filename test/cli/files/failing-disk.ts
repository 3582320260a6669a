import { writeFileSync } from "node:fs";
import type { Disk, DiskFile } from "../../../src/cli/files/disk.ts";
import { nodeDisk } from "../../../src/cli/files/node-disk.ts";

export const FAILURES = ["full", "broken", "short", "killed"] as const;
export type Failure = (typeof FAILURES)[number];

/** A disk whose `k`-th operation goes wrong. A process that is killed there does nothing any more. */
export function failingDisk({ k, failure }: { readonly k: number; readonly failure: Failure }): {
  readonly disk: Disk;
  readonly used: () => number;
} {
  let used = 0;
  const counted = <Args extends readonly unknown[], Result>(
    operation: (...args: Args) => Promise<Result>,
    instead: (...args: Args) => Promise<Result> = operation,
  ): ((...args: Args) => Promise<Result>) => {
    return async (...args) => {
      used += 1;
      if (failure === "killed" ? used < k : used !== k) return operation(...args);
      if (failure === "short") return instead(...args);
      throw Object.assign(new Error(failure), { code: failure === "full" ? "ENOSPC" : "EIO" });
    };
  };
  const countedFile = (file: DiskFile): DiskFile => ({
    write: counted(file.write, (bytes) => file.write(bytes.subarray(0, 5))),
    read: counted(file.read),
    about: counted(file.about),
    chmod: counted(file.chmod),
    chown: counted(file.chown),
    sync: counted(file.sync),
    // What is closed with an error, or by a killed process, is closed all the same.
    close: () => file.close().then(counted(async () => undefined)),
  });
  const real = nodeDisk();
  const fillClaimed = counted(async (path: string, bytes: Uint8Array) => writeFileSync(path, bytes));
  const disk: Disk = {
    processes: real.processes,
    realPath: counted(real.realPath),
    readLink: counted(real.readLink),
    makeFolder: counted(real.makeFolder),
    list: counted(real.list),
    entries: counted(real.entries),
    about: counted(real.about),
    mayWrite: counted(real.mayWrite),
    open: counted(async (...args) => countedFile(await real.open(...args))),
    claim: counted(async (path, bytes) => {
      if (failure !== "killed") return real.claim(path, bytes);
      const isNew = await real.claim(path, new Uint8Array());
      if (isNew) await fillClaimed(path, bytes);
      return isNew;
    }),
    rename: counted(real.rename),
    remove: counted(real.remove),
    whenEnded: real.whenEnded,
  };
  return { disk, used: () => used };
}
