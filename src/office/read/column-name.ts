/** The name of the column at a position, as spreadsheets have it: A, B, ... Z, AA. */
export function columnName(position: number): string {
  const rest = Math.floor(position / 26) - 1;
  return (rest < 0 ? "" : columnName(rest)) + String.fromCharCode(65 + (position % 26));
}
