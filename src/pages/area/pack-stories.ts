import { zlibSync } from "fflate";
import { dataBlock, type Html } from "../../markup/html.ts";
import { repeatedLines } from "./repeated-lines.ts";

/** The story of a setting as it stands in a page. */
export interface Story {
  readonly html: string;
  /** How many bytes of the page it takes beside its own. */
  readonly beside: number;
}

export interface PackedStories {
  /** Data that the page's script unpacks. */
  readonly blocks: readonly Html[];
  /** So many of the stories, from the first on, had room. */
  readonly count: number;
}

/** A block is packed when it has so many characters. */
const BLOCK = 250_000;

interface Waiting {
  readonly text: string;
  readonly beside: number;
}

/**
 * Packs stories, one after the other and only as many as have room, in bytes of the page: what is over is not even asked for,
 * so that a hundred thousand plans take no longer than fit. The same stories give the same bytes everywhere.
 */
export function packStories(stories: Iterable<Story>, room: number): PackedStories {
  const write = repeatedLines();
  const blocks: Html[] = [];
  let [count, left, size] = [0, room, 0];
  let waiting: Waiting[] = [];
  const flush = (): boolean => {
    const fitting = mostThatFit(waiting, left);
    if (fitting.count > 0) blocks.push(fitting.block);
    count += fitting.count;
    left -= fitting.size;
    const isAll = fitting.count === waiting.length;
    [waiting, size] = [[], 0];
    return isAll;
  };
  for (const { html, beside } of stories) {
    const text = write(html);
    waiting.push({ text, beside });
    size += text.length;
    if (size >= BLOCK && !flush()) return { blocks, count };
  }
  flush();
  return { blocks, count };
}

/** All of them, or half of them, or half of these, as there is room. */
function mostThatFit(waiting: readonly Waiting[], room: number) {
  for (let count = waiting.length; count > 0; count = Math.floor(count / 2)) {
    const some = waiting.slice(0, count);
    const block = dataBlock(packed(some.map(({ text }) => text).join("\n")));
    const size = some.reduce((sum, { beside }) => sum + beside, block.html.length);
    if (size <= room) return { count, block, size };
  }
  return { count: 0, block: { html: "" }, size: 0 };
}

/** The text as a stream of zlib (RFC 1950) in base64; written in JavaScript, and so the same on every machine. */
function packed(text: string): string {
  const bytes = zlibSync(new TextEncoder().encode(text), { level: 6 });
  const letters: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x1000)
    letters.push(String.fromCharCode(...bytes.subarray(at, at + 0x1000)));
  return btoa(letters.join(""));
}
