// Adds a comment to a plan in the way of every edit: `node add-word.mjs PLAN WORD`.
import { editFile } from "../../../src/cli/edit/edit-file.ts";
import { nodeIo } from "../../../src/cli/io.ts";
import { InputError } from "../../../src/errors.ts";

const [path, word] = process.argv.slice(2);
try {
  await editFile(nodeIo(), { path, shown: path, maxBytes: 1_000_000 }, (bytes) =>
    Buffer.concat([bytes, Buffer.from(`# ${word}\n`)]),
  );
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
