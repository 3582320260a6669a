/** "Pupils", "Pupils and Staff", "Pupils, Parents and carers, and Staff". */
export function joined(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  if (names.length <= 2) return names.join(" and ");
  return `${names.slice(0, -1).join(", ")}, and ${last}`;
}
