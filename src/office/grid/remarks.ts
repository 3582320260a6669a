/** Something that the reading of a grid decided or could not place, with where it stands. */
export interface Remark {
  /** `guess`: read as what is likely; `kept`: it has no place in a plan, and stays as written under an `x-...` key. */
  readonly kind: "guess" | "kept";
  /** "Grid!B4", "table 2, row 4". */
  readonly place: string;
  /** What stands there. */
  readonly text: string;
  /** What became of it, in words. */
  readonly became: string;
}

/** Collects remarks in the order in which they are made. */
export interface ImportRemarks {
  readonly guess: (place: string, text: string, became: string) => void;
  readonly kept: (place: string, text: string, became: string) => void;
  readonly all: () => readonly Remark[];
}

export function makeRemarks(): ImportRemarks {
  const made: Remark[] = [];
  const add = (kind: Remark["kind"]) => (place: string, text: string, became: string) => {
    made.push({ kind, place, text, became });
  };
  return { guess: add("guess"), kept: add("kept"), all: () => made };
}
