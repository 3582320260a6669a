import type { CornerstoneId } from "../../vocabulary.ts";

/**
 * How each Cornerstone is told apart in drawings, with and without colour: its colour, and the line of links that
 * start there. On white each colour has a contrast of 5 or more (WCAG AA), and any two differ by 28 or more (CIE 1976)
 * also for people who do not see red, green or blue (by the matrices of Machado, Oliveira and Fernandes, 2009).
 */
export const CORNERSTONE_LOOKS = {
  "welcome-and-care": { colour: "#b3004b", line: "solid" },
  "value-and-include": { colour: "#9a5b00", line: "dashed" },
  communicate: { colour: "#0077a8", line: "dotted" },
  "work-in-partnership": { colour: "#3b0f5c", line: "dash-dotted" },
} as const satisfies Record<CornerstoneId, CornerstoneLook>;

export interface CornerstoneLook {
  readonly colour: `#${string}`;
  readonly line: "solid" | "dashed" | "dotted" | "dash-dotted";
}

/** The colours that no Cornerstone has; each stands out from white by 7 or more (WCAG AAA). */
export const INK = { text: "#1a1a1a", quiet: "#4d4d4d", paper: "#ffffff" } as const;
