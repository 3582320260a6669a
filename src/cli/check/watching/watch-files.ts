import { dirname } from "node:path";
import { watch } from "chokidar";
import { InputError } from "../../../errors.ts";
import { describeFileError, errorCode } from "../../files/file-errors.ts";
import { pathWithin } from "../../files/paths.ts";

/** What is watched: absolute paths without links among their folders. */
export interface WatchTargets {
  /** Folders below which any file that may be a plan counts, new ones too. */
  readonly folders: readonly string[];
  /** Files that count wherever they are, whether they are there yet or not. */
  readonly files: readonly string[];
}

export interface Watcher {
  /** Whether it notices all changes that a watcher of these targets would notice. */
  readonly covers: (targets: WatchTargets) => boolean;
  /** Resolves when something has changed since the last call and it is quiet again. Rejects with InputError. */
  readonly changed: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** An editor writes a file in several steps, and a checkout many files: the last of them is waited for. */
const QUIET_MS = 120;

/** Watches files until it is closed. Resolves when every change from then on is noticed. */
export async function openWatcher(targets: WatchTargets): Promise<Watcher> {
  const matters = matcherOf(targets);
  const change = debouncedSignal();
  const watcher = watch([...targets.folders, ...parentsOf(targets)], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path, stats) => !matters(path, stats?.isDirectory() ?? null),
  });
  watcher.on("all", () => change.ring());
  watcher.on("error", (error) => change.fail(watchError(error)));
  await Promise.race([new Promise<void>((ready) => watcher.once("ready", ready)), change.failed]);
  return {
    covers: ({ folders, files }) =>
      folders.every((folder) => targets.folders.includes(folder)) &&
      files.every((file) => matters(file, false)),
    changed: async () => {
      await change.next();
      while (await change.within(QUIET_MS)) {
        // Each change within the time begins it anew.
      }
    },
    close: () => watcher.close(),
  };
}

function parentsOf({ files }: WatchTargets): readonly string[] {
  // The folder of a file is watched, not the file: editors put a new file in its place.
  return [...new Set(files.map((file) => dirname(file)))];
}

/** Tells whether a path matters; `isFolder` is null where that is not known yet. */
function matcherOf(targets: WatchTargets): (path: string, isFolder: boolean | null) => boolean {
  const named = new Set([...targets.files, ...targets.folders, ...parentsOf(targets)]);
  return (path, isFolder) => {
    if (named.has(path)) return true;
    const near = targets.folders.map((folder) => pathWithin(folder, path)).find(Boolean);
    if (!near) return false;
    if (near.split("/").some((step) => step.startsWith(".") || step === "node_modules")) return false;
    return isFolder !== false || /\.ya?ml$/i.test(path);
  };
}

interface DebouncedSignal {
  readonly ring: () => void;
  readonly fail: (error: InputError) => void;
  /** Rejects when it fails, and never resolves. */
  readonly failed: Promise<never>;
  /** Resolves at the first ring since the last that was heard. */
  readonly next: () => Promise<void>;
  /** Whether it rings within a time. */
  readonly within: (milliseconds: number) => Promise<boolean>;
}

function debouncedSignal(): DebouncedSignal {
  let rings = 0;
  let heard = 0;
  let wake = (): void => undefined;
  let giveUp = (_: InputError): void => undefined;
  const failed = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  // It is told where somebody waits; nobody waiting is no reason to end the process.
  failed.catch(() => undefined);
  const next = async (): Promise<void> => {
    if (rings === heard) {
      const rung = new Promise<void>((resolve) => {
        wake = resolve;
      });
      await Promise.race([rung, failed]);
    }
    heard = rings;
  };
  return {
    ring: () => {
      rings += 1;
      wake();
    },
    fail: (error) => giveUp(error),
    failed,
    next,
    within: async (milliseconds) => {
      await new Promise((done) => setTimeout(done, milliseconds));
      const hasRung = rings > heard;
      heard = rings;
      return hasRung;
    },
  };
}

function watchError(error: unknown): InputError {
  const isTooMuch = ["ENOSPC", "EMFILE"].includes(errorCode(error));
  return new InputError(
    isTooMuch
      ? "there are more files than this system lets one program watch: name the plans, or a folder with fewer files"
      : `the files cannot be watched: ${describeFileError(error)}`,
  );
}
