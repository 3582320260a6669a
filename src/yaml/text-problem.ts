import type { TextProblem } from "./yaml-file.ts";

/** A problem whose path is still to be found from its place. */
export type PlacedProblem = Omit<TextProblem, "path"> & Partial<Pick<TextProblem, "path">>;
