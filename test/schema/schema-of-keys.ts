import { ACTION_KEYS } from "../../src/plan/keys/action-keys.ts";
import type { KeyTable, PlanKey } from "../../src/plan/keys/define-keys.ts";
import {
  BASELINE_KEYS,
  ENDED_KEYS,
  INDICATOR_KEYS,
  MOVED_KEYS,
  READING_KEYS,
  STEP_KEYS,
  TARGET_KEYS,
} from "../../src/plan/keys/figure-keys.ts";
import { HAPPENED_KEYS, LINK_KEYS } from "../../src/plan/keys/link-keys.ts";
import {
  CELEBRATION_KEYS,
  EMBEDDED_KEYS,
  OWN_MEASURE_KEYS,
  PLAN_KEYS,
  REVIEW_KEYS,
  TERM_KEYS,
} from "../../src/plan/keys/plan-keys.ts";
import {
  ACCEPT_KEYS,
  EVALUATION_KEYS,
  EVIDENCE_KEYS,
  PART_KEYS,
  ROW_KEYS,
  VIEW_KEYS,
} from "../../src/plan/keys/row-keys.ts";
import { VOICE_KEYS } from "../../src/plan/keys/voice-keys.ts";
import { isMapping } from "../../src/plan/value-at.ts";
import { GROUP_IDS } from "../../src/vocabulary.ts";

type Node = Record<string, unknown>;

/** Where in the schema the keys of each thing stand. */
export const PLACES: readonly (readonly [place: string, keys: KeyTable])[] = [
  ["", PLAN_KEYS],
  ["properties/terms/items", TERM_KEYS],
  ["properties/own-measures/items", OWN_MEASURE_KEYS],
  ["properties/embedded/items", EMBEDDED_KEYS],
  ["properties/reviews/items", REVIEW_KEYS],
  ["properties/celebrate/items", CELEBRATION_KEYS],
  ["definitions/row", ROW_KEYS],
  ["definitions/indicator", INDICATOR_KEYS],
  ["definitions/indicator/properties/readings/items", READING_KEYS],
  ["definitions/indicator/properties/ended", ENDED_KEYS],
  ["definitions/baseline", BASELINE_KEYS],
  ["definitions/target", TARGET_KEYS],
  ["definitions/target/properties/steps/items", STEP_KEYS],
  ["definitions/moved/items", MOVED_KEYS],
  ["definitions/action", ACTION_KEYS],
  ["definitions/voices/items", VOICE_KEYS],
  ["definitions/row/properties/evidence/items", EVIDENCE_KEYS],
  ["definitions/evaluation", EVALUATION_KEYS],
  ["definitions/link", LINK_KEYS],
  ["definitions/link/properties/happened/items", HAPPENED_KEYS],
  ["definitions/accept/items", ACCEPT_KEYS],
  ...GROUP_IDS.map((group) => [`properties/chosen-with/properties/${group}`, PART_KEYS] as const),
  ...GROUP_IDS.map(
    (group) => [`definitions/evaluation/properties/views/properties/${group}`, VIEW_KEYS] as const,
  ),
];

/**
 * The plan's schema with the keys that are declared, each with its words and, where its kind has a definition, that. What
 * a kind without one may hold is written in the schema itself.
 */
export function withKeys(schema: object): object {
  const whole: Node = structuredClone({ ...schema });
  for (const [place, table] of PLACES) {
    const node = nodeAt(whole, place);
    const before = isMapping(node.properties) ? node.properties : {};
    const required = table.list.filter(({ declared }) => isRequired(declared)).map(({ key }) => key);
    if (required.length > 0) node.required = required;
    node.properties = Object.fromEntries(
      table.list.map(({ key, declared }) => [key, keyNode(declared, before[key], whole.definitions)]),
    );
  }
  return whole;
}

function nodeAt(whole: Node, place: string): Node {
  const steps = place.split("/").filter((step) => step !== "");
  return steps.reduce<Node>((node, step) => mutable(node[step]), whole);
}

function mutable(value: unknown): Node {
  if (!isNode(value)) throw new Error("no such place in the schema");
  return value;
}

function isNode(value: unknown): value is Node {
  return isMapping(value);
}

function isRequired(declared: PlanKey): boolean {
  return declared.is === "own"
    ? declared.isAsked
    : "presence" in declared && declared.presence !== "optional";
}

function keyNode(declared: PlanKey, before: unknown, definitions: unknown): object {
  const names = isRequired(declared) ? [declared.is] : [`optional-${declared.is}`, declared.is];
  const definition = names.find((name) => isMapping(definitions) && name in definitions);
  const { $ref: written, ...rest } = isMapping(before) ? before : {};
  const $ref = definition === undefined ? written : `#/definitions/${definition}`;
  const words = { title: declared.title, description: declared.description };
  // What it is and its words stand first, whatever else is written of it.
  return { ...($ref === undefined ? {} : { $ref }), ...words, ...rest, ...words };
}
