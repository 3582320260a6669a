/**
 * What Word and other programs put before the items of a list: signs that stand before a text only there (those of the
 * Symbol fonts too, as they are pasted), and signs that need a blank behind them to be a bullet.
 */
const BULLET =
  /^(?:[•▪◦●○■□‣▸►➢➤❖\uf02d\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc][ \t\u00a0]*|[–·§][ \t\u00a0]+|o\t[ \t]*)(?=\S)/;
const ANY = /[•▪◦●○■□‣▸►➢➤❖\uf02d\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc–·§]|o\t/;

/** Quicker, and true of every text with any. */
const MAYBE = /[§·\u2013-\uffff]|o\t/;

/** The bullet that words begin with, the blanks behind it included; null for none. */
export function wordBullet(words: string): string | null {
  return BULLET.exec(words)?.[0] ?? null;
}

/** Whether a text may have a bullet in it at all. */
export function hasWordBullet(text: string): boolean {
  return MAYBE.test(text) && ANY.test(text);
}

/** A bullet in a sentence: "Word's bullet `•`". Those of the Symbol fonts look like nothing anywhere else. */
export function namedBullet(bullet: string): string {
  const sign = bullet.charAt(0);
  return /[\uf000-\uf0ff]/.test(sign) ? "Word's bullet" : `Word's bullet \`${sign}\``;
}
