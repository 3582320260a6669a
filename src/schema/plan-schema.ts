/** A measure as an editor offers it. */
export interface OfferedMeasure {
  readonly id: string;
  readonly statement: string;
  readonly cornerstoneName: string;
}

/**
 * The plan's schema with these measures offered by editors and explained where they are used. It refuses no other id:
 * an overlay or the plan itself may bring it, and a rule of the checker judges that.
 */
export function planSchema(base: object, measures: readonly OfferedMeasure[]): object {
  const definitions = "definitions" in base ? base.definitions : {};
  return { ...base, definitions: { ...Object(definitions), "known-measure": knownMeasure(measures) } };
}

function knownMeasure(measures: readonly OfferedMeasure[]): object {
  return {
    $comment: "Generated from the catalogue; offers its measures and refuses none.",
    anyOf: [...measures.map(offered), {}],
  };
}

function offered({ id, statement, cornerstoneName }: OfferedMeasure): object {
  return { const: id, title: cornerstoneName, description: statement };
}
