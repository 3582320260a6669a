/** Gives ids that nothing else has: the wanted one, else with a number behind it. */
export type FreeIds = (wanted: string) => string;

export function freeIds(isTaken: (id: string) => boolean = () => false): FreeIds {
  const given = new Set<string>();
  const next = new Map<string, number>();
  return (wanted) => {
    let free = wanted;
    // From where the last search ended, since thousands of rows may want the same id.
    for (let number = next.get(wanted) ?? 2; given.has(free) || isTaken(free); number += 1) {
      free = `${wanted}-${number}`;
      next.set(wanted, number + 1);
    }
    given.add(free);
    return free;
  };
}
