import type { CST } from "yaml";

/** A token of a document, with what stands before it as part of the same key or value. */
export interface Visit {
  readonly token: CST.Token;
  readonly depth: number;
  readonly isKey: boolean;
  /** The anchors, tags, indicators and gaps before it. */
  readonly before: readonly CST.SourceToken[];
}

/** Visits the tokens of a document from the outside in, without recursion. An empty value is not visited; what stands before it is. */
export function* walkTokens(
  document: CST.Document,
): Generator<Visit | { before: readonly CST.SourceToken[] }> {
  const open: Visit[] = [];
  if (document.value) open.push({ token: document.value, depth: 1, isKey: false, before: document.start });
  for (let visit = open.pop(); visit; visit = open.pop()) {
    yield visit;
    if (!("items" in visit.token)) continue;
    const depth = visit.depth + 1;
    for (const item of visit.token.items) {
      const before = item.sep ?? [];
      if (item.value)
        open.push({ token: item.value, depth, isKey: false, before: item.sep ? before : item.start });
      else if (item.sep) yield { before };
      if (item.key) open.push({ token: item.key, depth, isKey: true, before: item.start });
      else if (item.sep || !item.value) yield { before: item.start };
    }
  }
}
