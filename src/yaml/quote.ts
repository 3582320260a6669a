/** A text of one line between single quotes, where only the quote itself needs care. */
export function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
