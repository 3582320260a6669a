import { defineConfig } from "vitest/config";
import { builtSources } from "./scripts/build/built-sources.mjs";
import { preparedForTests } from "./scripts/build/prepared.mjs";

const [majorVersion = ""] = process.versions.node.split(".");

/**
 * Most code is called some hundreds of times by the tests: making it as fast as it can be, in threads beside, takes a quarter of all
 * their time, and gains less. Flags of the engine, by Node's version, which alone knows them; a later one does without.
 */
const LESS_OPTIMISED: Readonly<Record<string, readonly string[]>> = {
  20: ["--always-sparkplug", "--interrupt-budget=600000"],
  22: ["--invocation-count-for-turbofan=20000", "--invocation-count-for-osr=4000"],
};

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration from the default export
export default defineConfig({
  plugins: [builtSources(), preparedForTests()],
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    // No module holds what one test could leave to the next (a law of the house), so each is loaded once a worker.
    isolate: false,
    // No core is kept back for whoever watches: on a machine of two that is half of it.
    maxWorkers: "100%",
    // Most of what a test makes is gone when it ends: with more room for it, less of it is looked through.
    execArgv: ["--max-semi-space-size=64", ...(LESS_OPTIMISED[majorVersion] ?? [])],
    // Only to end what hangs for ever: no test may fail because a machine is slow.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    coverage: {
      include: ["src/**/*.ts"],
      // The pages' own script runs in browsers, where the consumers try it.
      exclude: ["src/pages/browser/**", "src/pages/embedded.ts", "src/**/*.d.ts"],
      reporter: ["text-summary", "json-summary"],
      thresholds: { lines: 97, branches: 90 },
    },
  },
});
