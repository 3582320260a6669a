import type { Severity } from "../diagnostics/finding.ts";
import { SMALL_NUMBER } from "../domain-numbers.ts";

/** What a configuration says of one rule. */
export type RuleSetting = Severity | "off";

/** One run's configuration, as its file says it. What it does not say is null, or empty. */
export interface Config {
  /** Null where nothing is said: then plans are looked for below the current folder. */
  readonly plans: readonly string[] | null;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly failOn: Severity | null;
  readonly catalogue: string | null;
  readonly baseline: string | null;
  /** Figures about fewer people than this are masked in reports for the public. */
  readonly smallNumber: number;
}

/** The configuration where there is no file. */
export const NO_CONFIG: Config = {
  plans: null,
  rules: new Map(),
  failOn: null,
  catalogue: null,
  baseline: null,
  smallNumber: SMALL_NUMBER,
};
