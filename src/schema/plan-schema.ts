/** A measure as an editor offers it. */
export interface OfferedMeasure {
  readonly id: string;
  readonly statement: string;
  readonly cornerstoneName: string;
}

/** A rule of check as an editor offers it under `accept`. */
export interface OfferedRule {
  readonly id: string;
  readonly summary: string;
}

/**
 * The plan's schema with these measures offered by editors and explained where they are used. It refuses no other id:
 * an overlay or the plan itself may bring it, and a rule of the checker judges that.
 */
export function planSchema(base: object, measures: readonly OfferedMeasure[]): object {
  return withDefinition(base, "known-measure", {
    $comment: "Generated from the catalogue; offers its measures and refuses none.",
    anyOf: [...measures.map(offered), {}],
  });
}

/** The plan's schema with these rules offered where a finding is accepted. It refuses no other: a rule of the checker does. */
export function withRules(base: object, rules: readonly OfferedRule[]): object {
  return withDefinition(base, "known-rule", {
    $comment: "Generated from the rules of check; offers those that can be accepted and refuses none.",
    anyOf: [...rules.map(({ id, summary }) => ({ const: id, description: summary })), {}],
  });
}

function withDefinition(base: object, name: string, definition: object): object {
  const definitions = "definitions" in base ? base.definitions : {};
  return { ...base, definitions: { ...Object(definitions), [name]: definition } };
}

function offered({ id, statement, cornerstoneName }: OfferedMeasure): object {
  return { const: id, title: cornerstoneName, description: statement };
}
