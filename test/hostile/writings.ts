/** Writings that take up room in ways of their own: each makes a text of about `length` UTF-16 units, none of them with a quote. */
export const WRITINGS: Readonly<Record<string, (length: number) => string>> = {
  words: (length) => filled("the pupils of Year 4 drew maps ", length),
  "one word": (length) => filled("abcdefghij", length),
  "Chinese without a space": (length) => filled("我们的孩子想知道为什么", length),
  "Chinese in short words": (length) => filled("我们 的孩子 想知道 ", length),
  Arabic: (length) => filled("نريد أن نعرف لماذا ", length),
  Hindi: (length) => filled("हम जानना चाहते हैं क्यों ", length),
  Thai: (length) => filled("เราอยากรู้ว่าทำไม", length),
  "families of emoji": (length) => filled("\u{1f468}‍\u{1f469}‍\u{1f467}‍\u{1f466}", length),
  flags: (length) => filled("\u{1f1ec}\u{1f1e7}", length),
  "marks on one letter": (length) => `a${"́".repeat(length - 1)}`,
  "marks on every letter": (length) => filled("é̂", length),
  "zero-width joiners": (length) => `a${"‍".repeat(length - 2)}b`,
  "no-break spaces": (length) => filled("a b ", length),
  spaces: (length) => `a${" ".repeat(length - 2)}b`,
  "single letters": (length) => filled("a ", length),
  "single characters": (length) => filled("我 ", length),
  "line ends": (length) => filled("a\n", length),
  tabs: (length) => filled("a\t", length),
  controls: (length) => filled("\u001b[31m", length),
  "HTML and Markdown": (length) => filled("<b>&amp;</b> *_`[x](y)`_* | ", length),
  "characters that Markdown escapes": (length) => filled("*_`[]()<>#|\\", length),
  "commands to a workflow": (length) => filled("::error::x\n", length),
  formulas: (length) => filled("=1+1\n@x,", length),
  "addresses and titles": (length) => filled("Mrs Jones a@b.uk 07700 900123 SW1A 1AA ", length),
  digits: (length) => filled("943 476 5919 ", length),
  colons: (length) => filled("a: b, ", length),
};

function filled(piece: string, length: number): string {
  const times = Math.ceil(length / piece.length);
  // No more than asked for, and no surrogate pair or cluster cut in two.
  return piece.repeat(Math.max(1, piece.length * times > length ? times - 1 : times)).trim() || piece;
}
