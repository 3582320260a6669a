// Loaded before the command (`node --import`): when it ends, says what it took in the file that HOSTILE_USAGE names.
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const { userCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(
    process.env.HOSTILE_USAGE,
    JSON.stringify({ seconds: userCPUTime / 1e6, megabytes: maxRSS / 1024 }),
  );
});
