import { buildLinkMap } from "../../src/map/build-link-map.ts";
import type { LinkMap } from "../../src/map/link-map.ts";
import type { OwnMeasure } from "../../src/plan/plan.ts";
import { planOf, row } from "../measures/sample.ts";
import { ownMeasure } from "../progress/build.ts";
import { catalogue, input } from "./sample.ts";

/** Texts that mean something in the languages that maps are drawn in, or that hide or reorder what is read. */
export const HOSTILE = [
  '"]-->x',
  "<script>alert(1)</script>",
  "</text></svg><svg onload=alert(1)>",
  "line\nfeed \\n \\N",
  "%%{init: {'theme': 'dark'}}%%",
  "end",
  "--> ==> -.->",
  "1. a list",
  "- another",
  "`**bold**`",
  `quotes ' " \\`,
  'ends in a backslash and a quote \\"',
  "]]> <!-- -->",
  "&lt;b&gt; &amp; #quot; #35;",
  "url(#link-map-communicate)",
  "\u202egnp.exe \u2066x",
  "\u0000\u001b[31mred",
  "\ud800 alone \ufffe",
  "👩‍👧 عربي 日本語 Llŷn",
  "__proto__",
] as const;

/** What may stand raw in no drawing: control characters (line feeds apart), what reorders text, lone surrogates. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what it is for
export const RAW = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800]/u;

/** A map in which every text from outside is hostile. */
export function hostileMap(): LinkMap {
  const ownMeasures = HOSTILE.map(
    (text, at): OwnMeasure =>
      ownMeasure(at % 2 === 0 ? `own-${at}` : text, {
        cornerstone: catalogue.cornerstones[at % 4]?.id ?? "",
        statement: `${text} ${at}`,
        short: text,
      }),
  );
  const ids = ownMeasures.map(({ id }) => id);
  const rows = ids.map((id, at) =>
    row(
      id,
      { to: ids[(at + 1) % ids.length] ?? "", because: HOSTILE[at] ?? "" },
      ids[(at + 5) % ids.length] ?? "",
    ),
  );
  const plan = planOf(rows, {
    ownMeasures,
    setting: HOSTILE.join(" "),
    groupNames: { "children-and-young-people": HOSTILE[1], "parent-carers": HOSTILE[0], staff: HOSTILE[15] },
  });
  const cornerstones = catalogue.cornerstones.map((cornerstone, at) => ({
    ...cornerstone,
    name: HOSTILE[at] ?? "",
  }));
  const hostile = { ...input(plan, HOSTILE[1]), catalogue: { authors: [HOSTILE[2]], cornerstones } };
  return buildLinkMap([hostile, { ...hostile, file: HOSTILE[0] }], { asOf: "2026-05-15", all: true });
}
