import CliTable from "cli-table3";
import { type DrawLine, GAP } from "./table.ts";

/**
 * One line of a table as cli-table3 draws it, with letters that hold the cells' places. It measures by an older Unicode
 * than `displayWidth` and would set newer emoji askew, and it compares each cell with all that stand above it; so it never
 * sees the cells themselves, nor more than one row.
 */
export const cliTableLine: DrawLine = (widths) => {
  const grid = new CliTable({ chars: UNRULED, style: { "padding-left": 0, "padding-right": GAP } });
  grid.push(widths.map((width) => (width > 0 ? `a${"b".repeat(width - 1)}` : "")));
  return grid.toString();
};

const UNRULED = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "",
} as const;
