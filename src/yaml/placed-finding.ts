import type { TextFinding } from "./yaml-file.ts";

/** A finding whose path is still to be found from its place. */
export type PlacedFinding = Omit<TextFinding, "path"> & Partial<Pick<TextFinding, "path">>;
