import { readFileSync } from "node:fs";
import { isMap, isScalar, isSeq, parseDocument, Scalar, visit } from "yaml";

/** Keys whose texts are anybody's words. */
const WORDS: ReadonlySet<string> = new Set(
  "setting how statement short note what who improve success lead said did doing could-not because label source next our-words children-and-young-people parent-carers staff do told name authors aliases red amber green".split(
    " ",
  ),
);

/** An example with the payloads among its words, each text with another, before it and behind it. */
export function withPayloads(file: string, payloads: readonly string[]): string {
  const document = parseDocument(readFileSync(file, "utf8"));
  let count = 0;
  visit(document, {
    Pair: (_, pair) => {
      const key = isScalar(pair.key) ? String(pair.key.value) : "";
      if (!WORDS.has(key)) return;
      for (const text of textsIn(pair.value)) {
        const payload = payloads[count % payloads.length] ?? "";
        count += 1;
        text.value = key === "short" ? payload.slice(0, 28) : `${payload} ${String(text.value)} ${payload}`;
        text.type = Scalar.QUOTE_DOUBLE;
      }
    },
  });
  return document.toString({ lineWidth: 0 });
}

function textsIn(value: unknown): Scalar[] {
  if (isSeq(value)) return value.items.flatMap((item) => (isScalar(item) ? textsIn(item) : []));
  if (isMap(value) || !isScalar(value)) return [];
  return typeof value.value === "string" ? [value] : [];
}
