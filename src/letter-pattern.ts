/** What nearly all texts are made of: Latin letters with the accents of Europe's languages, and the marks that word processors set. */
const SIMPLE = /^[\0-\u017f\u2010-\u2027]*$/;

/** What simple texts can hold of Unicode's classes, as it stands in brackets. */
const SIMPLE_CLASSES: Readonly<Record<string, string>> = {
  L: "A-Za-zªµºÀ-ÖØ-öø-\u017f",
  Lu: "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽ",
  Ll: "a-zµß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĳĵķĸĺļľŀłńņňŉŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžſ",
  Lt: "",
  Lo: "ªº",
  M: "",
  N: "0-9²³¹¼-¾",
  Pd: "\\-\u2010-\u2015",
  Sc: "$¢-¥",
  C: "\\0-\\x1f\\x7f-\\x9f\\xad",
};

/**
 * A pattern that asks for classes of Unicode (`\p{L}`), made for the text that it is to be used on when it is first
 * needed. The classes' tables take longer to load than a plan takes to check, so a text of simple letters gets a pattern
 * with what it can hold of each class, which finds the same. Not for `\p{Lu}` and its like without regard to case.
 */
export function letterPattern(source: string, flags: string): (text: string) => RegExp {
  let simple: RegExp | null = null;
  let any: RegExp | null = null;
  return (text) => {
    if (!SIMPLE.test(text)) {
      any ??= new RegExp(source, flags);
      return any;
    }
    simple ??= new RegExp(withSimpleClasses(source), flags);
    return simple;
  };
}

function withSimpleClasses(source: string): string {
  let isInBrackets = false;
  return source.replace(/\\([pP])\{(\w+)\}|\\.|[[\]]/g, (part, kind: string | undefined, name = "") => {
    if (part === "[" || part === "]") isInBrackets = part === "[";
    if (kind === undefined) return part;
    const inside = SIMPLE_CLASSES[name];
    if (inside === undefined || (kind === "P" && isInBrackets))
      throw new RangeError(`what simple texts hold of ${part} is not known`);
    return isInBrackets ? inside : `[${kind === "P" ? "^" : ""}${inside}]`;
  });
}
