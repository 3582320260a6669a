import { compactJson } from "../../markup/json.ts";
import type { Celebration, Evidence, Plan, Row, Voice } from "../../plan/plan.ts";
import { voiceKeys } from "../years/same-things.ts";

/**
 * A plan that shows nothing which another year of its setting holds back: a voice or a celebration is shared where each
 * year that tells of it says so, and evidence is private where any does.
 */
export function asOtherYearsHold(plan: Plan, others: readonly Plan[]): Plan {
  if (others.length === 0) return plan;
  const isUnshared = sharingKey(
    others.flatMap(voicesOf).filter(({ share }) => !share),
    voiceKeys,
  );
  const isUncelebrated = sharingKey(
    others.flatMap(({ celebrate }) => celebrate).filter(({ share }) => !share),
    textKeys,
  );
  const isKept = sharingKey(
    others.flatMap(({ rows }) => rows.flatMap(({ evidence }) => evidence)).filter((each) => each.private),
    textKeys,
  );
  const voice = (each: Voice): Voice => ({ ...each, share: each.share && !isUnshared(each) });
  const row = (each: Row): Row => ({
    ...each,
    voices: each.voices.map(voice),
    evidence: each.evidence.map((one) => ({ ...one, private: one.private || isKept(one) })),
  });
  return {
    ...plan,
    voices: plan.voices.map(voice),
    celebrate: plan.celebrate.map((each) => ({ ...each, share: each.share && !isUncelebrated(each) })),
    rows: plan.rows.map(row),
  };
}

function voicesOf({ voices, rows }: Plan): readonly Voice[] {
  return [...voices, ...rows.flatMap((row) => row.voices)];
}

function textKeys({ date, what }: Pick<Celebration | Evidence, "date" | "what">): string[] {
  return [compactJson([date, what.normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim()])];
}

/** A test for things that share a key with one of these. */
function sharingKey<T>(things: readonly T[], keysOf: (thing: T) => readonly string[]): (thing: T) => boolean {
  const keys = new Set(things.flatMap(keysOf));
  return (thing) => keysOf(thing).some((key) => keys.has(key));
}
