import { longDate } from "../../civil-date.ts";
import { EVIDENCE_KEYS } from "../../plan/keys/row-keys.ts";
import { findRow } from "../find/find-row.ts";
import { mapOf } from "../writing/key-entries.ts";
import type { Edit, EditedPlan } from "./edit.ts";
import { placeByDate } from "./place-by-date.ts";
import { rowName } from "./row-name.ts";
import { saidText } from "./said.ts";

/** Something that shows how it went, as flags give it. */
export interface EvidenceRequest {
  readonly measure: string;
  readonly what: string;
  readonly where?: string | undefined;
  /** Not for publishing. */
  readonly private?: boolean | undefined;
}

/** Adds a piece of evidence to a row, in its place among the others by date. */
export function addEvidence(plan: EditedPlan, request: EvidenceRequest): Edit {
  const row = findRow(request.measure, plan);
  const evidence = {
    date: plan.day,
    what: saidText("what it is", request.what) ?? "",
    where: saidText("--where", request.where),
    private: request.private === true,
  };
  const says = `${rowName(row, plan)}, ${longDate(plan.day)}: ${evidence.what}`;
  const isThere = row.evidence.some(
    ({ date, what, where }) => date === plan.day && what === evidence.what && where === evidence.where,
  );
  if (isThere) return { changes: [], says };
  const path = [...row.path, "evidence"];
  const position = placeByDate(plan.open, { path, items: row.evidence, day: plan.day });
  return { changes: [{ kind: "insert", path, position, value: mapOf(EVIDENCE_KEYS, evidence) }], says };
}
