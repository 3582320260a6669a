import { compactJson } from "../../markup/json.ts";
import type { Plan } from "../plan.ts";

/** What says whose a plan is. */
export type SettingPlans = Pick<Plan, "setting" | "settingId">;

/**
 * Plans by their settings, in the order of their first showing: several plans of one setting are its years. They are of
 * one setting where they have the same `setting-id`, else where they have the same name, case and spaces folded. A plan
 * without an id belongs to the one setting of its name; where that could be any of several, it stands for itself.
 */
export function plansBySetting<T extends SettingPlans>(plans: readonly T[]): readonly (readonly T[])[] {
  const idsOfName = idsByName(plans);
  const groups = new Map<string, T[]>();
  for (const [position, plan] of plans.entries()) {
    const key = settingKey(plan, position, idsOfName);
    const group = groups.get(key);
    if (group) group.push(plan);
    else groups.set(key, [plan]);
  }
  return [...groups.values()];
}

function settingKey(
  { setting, settingId }: SettingPlans,
  position: number,
  idsOfName: ReadonlyMap<string, ReadonlySet<string>>,
): string {
  const [id, name] = [folded(settingId), folded(setting)];
  if (id !== "") return compactJson({ id });
  if (name === "") return compactJson({ position });
  const [only, ...others] = idsOfName.get(name) ?? [];
  return compactJson(only !== undefined && others.length === 0 ? { id: only } : { name });
}

/** The ids that settings of a name have somewhere. */
function idsByName(plans: readonly SettingPlans[]): ReadonlyMap<string, ReadonlySet<string>> {
  const ids = new Map<string, Set<string>>();
  for (const { setting, settingId } of plans) {
    const [id, name] = [folded(settingId), folded(setting)];
    if (id !== "" && name !== "") ids.set(name, (ids.get(name) ?? new Set()).add(id));
  }
  return ids;
}

/** A text without what people do not see as a difference: its case, and how wide its spaces are. */
function folded(text: string | null): string {
  return (text ?? "").normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim();
}
