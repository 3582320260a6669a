// Loaded into a process that is measured: writes the most memory that it held, in KiB, where it was asked to.
const { isMainThread } = require("node:worker_threads");

if (isMainThread) {
  process.on("exit", () => {
    require("node:fs").writeFileSync(process.env.BENCH_PEAK_FILE, String(process.resourceUsage().maxRSS));
  });
}
