import { isSettable } from "./rule-settings.ts";
import { RULES } from "./rules.ts";

/** The ids of the rules that a configuration, `--rule` and `--only` may name. */
export const SETTABLE_RULES: readonly string[] = RULES.filter(isSettable).map(({ id }) => id);
