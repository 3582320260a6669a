import type { Io } from "../io.ts";
import type { HookKind } from "./hooks/hook-kinds.ts";
import { hookTarget } from "./hooks/hook-target.ts";
import { setUpHook } from "./hooks/set-up-hook.ts";
import type { InitCommandOptions } from "./init-request.ts";
import { runInit } from "./run-init.ts";

export interface InitHooksOptions extends InitCommandOptions {
  readonly hooks: HookKind;
}

/** `cornerstones init --hooks KIND`: sets up a hook, after writing a plan where one was asked for. */
export async function runInitHooks(
  file: string | undefined,
  options: InitHooksOptions,
  io: Io,
): Promise<number> {
  // Looked for first, so that no plan is written where the hook cannot be.
  const target = await hookTarget(options.hooks, io);
  if (wantsPlan(file, options)) {
    const code = await runInit(file, options, io);
    if (code !== 0) return code;
    await io.stdout.write("\n");
  }
  return setUpHook(target, options, io);
}

function wantsPlan(file: string | undefined, options: InitCommandOptions): boolean {
  const { setting, settingId, from, to, fromPlan, catalogue, all, measure, cornerstone } = options;
  const said = [file, setting, settingId, from, to, fromPlan, catalogue, all];
  return said.some((each) => each !== undefined) || measure.length + cornerstone.length > 0;
}
