import type { Paint, Style } from "./style.ts";

const asItIs: Paint = (text) => text;

/** Without any colour, and without what makes colours: for a browser, a file, and whatever is only measured. */
export const PLAIN_STYLE: Style = {
  bold: asItIs,
  dim: asItIs,
  underline: asItIs,
  red: asItIs,
  yellow: asItIs,
  green: asItIs,
  cyan: asItIs,
  shades: [asItIs, asItIs, asItIs],
};
