import fc from "fast-check";

/** Values as they may stand behind a key or a dash: most of them plain, and all that only looks so. */
const VALUES = [
  ..."a|a b|it's|x-y|a:b|a#b|a #b|a, b|a]|é|(x)|/p|$|=|<|~|-a|--|:a|a:|: |?|? a|@|`|%|!t|&a|*a|- a|a  b".split(
    "|",
  ),
  ..."12|-3|+4|1.5|.5|-.5|1e3|1.|0x1F|0o7|.inf|.nan|null|Null|true|False|yes|2025-09-01|1_000|007".split("|"),
  ...["'q'", '"d"', "'it''s'", '"a \\" b"', '"a \\\\ b"', '"\\n"', "'", '"', "'a' b", '"a"#c', "'a\n  b'"],
  ..."[]|{}|[a, b]|[ a ]|{ a: b }|{a: b}|{ a: b, c: [d, e] }|{ a: }|[a,b]|[a, ]|[a: b]|{ a, b: c }".split(
    "|",
  ),
  ...[
    "[a,\n    b]",
    "{ a: b,\n    c: d }",
    "[ # c\n  a ]",
    "{ 'a': b }",
    "[a\n  , b]",
    "[[a], {}]",
    "{",
    "]",
    "[a] b",
  ],
  ...["", "", "|", "|-", ">", ">-", ">+", "|2", ">- # c", "-", "#", "# c"],
] as const;

const KEYS = ["a", "b", "c", "d", "e", "k y", "é", "measure", "to"];
const ODD_KEYS = ["12", "null", "yes", "<<", "'q'", '"d"', "a ", "- a", "..."];
const ENDS = ["", "", "", "", "", " ", " # c", "#c", "\t"];

const key = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...KEYS) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD_KEYS) },
);
const value = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constantFrom("x", "x y", "3", "[x, y]", "{ a: x }", "'x'", '"x"', "2025-09-01"),
  },
  { weight: 3, arbitrary: fc.constantFrom(...VALUES) },
);
const end = fc.constantFrom(...ENDS);
const colon = fc.constantFrom(": ", ": ", ": ", ":  ", ":", " : ");
const dash = fc.constantFrom("- ", "- ", "- ", "-  ", "-");

/** A line, and how much further in it stands than the line above. */
interface Line {
  readonly step: number;
  readonly parts: readonly string[];
}

const line = (step: fc.Arbitrary<number>, ...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<Line> =>
  fc.record({ step, parts: fc.tuple(...parts) });
const same = fc.constantFrom(0, 0, 0, 0, 0, -2, -2, -4, 2, 1);
const further = fc.constantFrom(0, 2, 2, -2);

const lines = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(line(same, key, colon, value, end)) },
  {
    weight: 2,
    arbitrary: fc.tuple(line(same, key, fc.constant(":"), end), line(further, key, colon, value)),
  },
  { weight: 2, arbitrary: fc.tuple(line(same, key, fc.constant(":"), end), line(further, dash, value, end)) },
  {
    weight: 2,
    arbitrary: fc.tuple(
      line(same, key, fc.constant(": "), fc.constantFrom("|", "|-", ">", ">-")),
      line(fc.constantFrom(2, 2, 1, 4, 0), value),
      line(fc.constantFrom(0, 0, 0, -2, 2), fc.constantFrom("x", "", "# c", "x: y")),
    ),
  },
  { weight: 1, arbitrary: fc.tuple(line(same, dash, key, colon, value), line(further, key, colon, value)) },
  {
    weight: 1,
    arbitrary: fc.tuple(line(same, fc.constantFrom("", "# c", " ", "---", "• a", "\u00a0a: b", "x"))),
  },
);

/** Some lines of what plain texts are made of, put together without much sense; one in ten or so is a plain text. */
export const plainLines: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(lines, { minLength: 1, maxLength: 4 }),
    fc.constantFrom("\n", "\n", "\n", "\r\n"),
    fc.constantFrom("\n", "\n", "", "\n\n", " \n"),
  )
  .map(([groups, between, last]) => indented(groups.flat()).join(between) + last);

function indented(all: readonly Line[]): string[] {
  let column = 0;
  return all.map(({ step, parts }, at) => {
    column = at === 0 ? 0 : Math.max(0, column + step);
    return " ".repeat(column) + parts.join("");
  });
}
