import type { Plan } from "../../plan/plan.ts";
import { GROUP_IDS } from "../../vocabulary.ts";

/** Shorter words than this are anybody's: "Yes please". */
const TELLING = 12;

/** A test for texts that repeat, word for word, something said that was not shared for printing; of views none was. */
export function quotesUnshared(plan: Plan): (text: string) => boolean {
  const voices = [...plan.voices, ...plan.rows.flatMap((row) => row.voices)];
  const entries = plan.rows.flatMap((row) => row.evaluation);
  const views = entries.flatMap((entry) => GROUP_IDS.flatMap((group) => entry.views[group]?.says ?? []));
  const shared = new Set(voices.filter(({ share }) => share).map(({ said }) => bare(said)));
  const unshared = [...voices.filter(({ share }) => !share).map(({ said }) => said), ...views].map(bare);
  const telling = unshared.filter((said) => said.length >= TELLING && !shared.has(said));
  return (text) => {
    const words = bare(text);
    return telling.some((said) => words.includes(said));
  };
}

/** The words alone: neither capitals nor punctuation make them another's. */
function bare(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).join(" ");
}
