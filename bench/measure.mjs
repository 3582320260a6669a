// What a command takes: CPU seconds (user and system together, all its threads), elapsed seconds, or its peak memory.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The shell's own clock counts everything from the start of a process to its end. */
const TIMED =
  'TIMEFORMAT="%U %S %R"; n=$1; shift; time (for ((i = 0; i < n; i++)); do "$@" >/dev/null 2>&1; done)';

/** Without what this machine has every Node do at its start: read certificates, for one, which takes as long as all else. */
const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...ENV } = process.env;

/** Seconds of one run, the mean of `times` in a row: a single short one is measured no finer than a millisecond. */
export function secondsOf(command, times = 1) {
  const { stderr, status } = spawnSync("bash", ["-c", TIMED, "_", String(times), ...command], {
    encoding: "utf8",
    env: ENV,
  });
  const [user, system, elapsed] = stderr.trim().split(" ").map(Number);
  if (!Number.isFinite(elapsed) || status > 1) throw new Error(`${command.join(" ")}: ${stderr}`);
  return { cpu: (user + system) / times, elapsed: elapsed / times };
}

/** The most memory that a Node command held, in KiB. */
export function peakOf(command) {
  const file = join(tmpdir(), `bench-peak-${process.pid}`);
  const preload = new URL("peak-memory.cjs", import.meta.url).pathname;
  const env = { ...ENV, BENCH_PEAK_FILE: file };
  const [node, ...args] = command;
  const { status } = spawnSync(node, ["--require", preload, ...args], { env, stdio: "ignore" });
  if (status > 1) throw new Error(`${command.join(" ")} ended with ${status}`);
  const peak = Number(readFileSync(file, "utf8"));
  rmSync(file);
  return peak;
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
