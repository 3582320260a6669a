/** What a name can mean. */
export interface NamedItem<T> {
  readonly item: T;
  /** Names that mean it alone where they are the same, whatever the case and accents: ids, aliases, short names. */
  readonly names: readonly string[];
  /** Texts of which a part is enough. */
  readonly texts: readonly string[];
}

/** What a name means: an exact name goes before a part of one, and of several parts none is taken. */
export type NameMatch<T> =
  | { readonly kind: "one"; readonly item: T }
  | { readonly kind: "several"; readonly items: readonly T[] }
  | { readonly kind: "none" };

export function match<T>(said: string, candidates: readonly NamedItem<T>[]): NameMatch<T> {
  const wanted = plain(said);
  if (wanted === "") return { kind: "none" };
  const exact = candidates.filter(({ names }) => names.some((name) => plain(name) === wanted));
  if (exact.length > 0) return matched(exact);
  const inPart = candidates.filter(({ names, texts }) =>
    [...names, ...texts].some((text) => plain(text).includes(wanted)),
  );
  return matched(inPart);
}

function matched<T>(found: readonly NamedItem<T>[]): NameMatch<T> {
  const [first] = found;
  if (!first) return { kind: "none" };
  return found.length === 1
    ? { kind: "one", item: first.item }
    : { kind: "several", items: found.map(({ item }) => item) };
}

/** Small letters without accents, with single spaces and straight quotes, and without what a sentence puts behind a name. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, " ")
    .replace(/[\s,;:]+$/, "")
    .trimStart()
    .toLowerCase();
}
