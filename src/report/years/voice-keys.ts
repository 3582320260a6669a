import { compactJson } from "../../markup/json.ts";
import type { Voice } from "../../plan/plan.ts";

/** What something said is known by in another year: its id; its day, its group and its words. */
export function voiceKeys({ id, date, from, said }: Pick<Voice, "id" | "date" | "from" | "said">): string[] {
  const words = said.normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim();
  return [...(id === null ? [] : [compactJson([id])]), compactJson([date, from, words])];
}
