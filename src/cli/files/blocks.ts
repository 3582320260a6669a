/** Few and large ones: each that is written waits until it is taken. */
const BLOCK_LENGTH = 65_536;

/** What comes in pieces in blocks that are worth writing; bytes stay one block. */
export function* blocksOf(content: Uint8Array | Iterable<string>): Generator<string | Uint8Array> {
  if (content instanceof Uint8Array) {
    yield content;
    return;
  }
  let block = "";
  for (const piece of content) {
    block += piece;
    if (block.length < BLOCK_LENGTH) continue;
    yield block;
    block = "";
  }
  if (block !== "") yield block;
}
