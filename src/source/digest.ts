/**
 * A text as 14 hexadecimal digits (53 bits), the same on every machine. It tells texts apart, and no more: it is no
 * cryptography. This is bryc's cyrb53 (public domain, https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js);
 * loading `node:crypto` would take longer than checking a plan.
 */
export function digest(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  const bits = 0x1_0000_0000 * (low & 0x1f_ffff) + (high >>> 0);
  return bits.toString(16).padStart(14, "0");
}
