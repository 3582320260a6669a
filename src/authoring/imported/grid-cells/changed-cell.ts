/** A cell of the grid that was changed in Word or Excel: of which row, under which key, and what it says now. */
export interface ChangedCell {
  readonly measure: string;
  readonly key: string;
  readonly before: string;
  readonly after: string;
  /** What stands between two texts in it: lines in Word, semicolons in a workbook. */
  readonly between: "\n" | "; ";
}
