/** One deliberate mistake. */
export interface Mutation {
  /** What is broken by it, as people would notice it. */
  readonly what: string;
  readonly file: string;
  /** Text that stands exactly once in the file. */
  readonly from: string;
  readonly to: string;
  /** The test files that are to notice. */
  readonly tests: readonly string[];
  /** Why nothing need notice it. */
  readonly unnoticed?: string;
}

export const MUTATIONS: readonly Mutation[];
