import { basename, dirname } from "node:path";
import { escapeTerminal } from "../../markup/terminal.ts";
import { shownPath } from "../files/paths.ts";
import type { Io } from "../io.ts";
import { discoverPlans, isPlanName } from "../plans/discover-plans.ts";
import { notIgnored } from "../plans/git-ignore.ts";
import { loadConfig, settingsFiles } from "../plans/load-config.ts";

/** Says on standard error where no command would find a plan that has just been written, unless it is named. */
export async function warnUnfound(
  io: Io,
  path: string,
  options: { readonly config?: string },
): Promise<void> {
  const why = await whyUnfound(io, path, options);
  if (why === null) return;
  const shown = shownPath(path, io.cwd());
  await io.stderr.write(
    `cornerstones: ${escapeTerminal(`no command finds ${shown} by itself: ${why}, or name it with each command`)}\n`,
  );
}

async function whyUnfound(
  io: Io,
  path: string,
  options: { readonly config?: string },
): Promise<string | null> {
  const loaded = await loadConfig(io, options.config);
  const { plans } = loaded.config;
  if (plans !== null && plans.length > 0) {
    const found = await discoverPlans(plans, io, { folder: loaded.folder, excluded: settingsFiles(loaded) });
    const isListed = found.plans.some((plan) => plan.path === path);
    return isListed ? null : "the configuration names the plans, and not this one: add it to `plans`";
  }
  const near = shownPath(path, io.cwd());
  const name = basename(path);
  if (!isPlanName(name)) {
    const better = `${name.replace(/(?:\.cornerstones)?\.ya?ml$/i, "").replace(/^\.+/, "")}.cornerstones.yaml`;
    return `call it ${better}`;
  }
  if (near !== path && !isPlanName(near))
    return "it stands in a folder that no search looks into: choose another";
  const { paths } = await notIgnored([path], dirname(path), io);
  return paths.length > 0 ? null : "git ignores it; let git have it";
}
