// Adds a comment to a plan in the way of every edit: `node add-word.mjs PLAN WORD`.
import { editFile } from "../../../dist/lib/cli/edit-file.js";
import { nodeIo } from "../../../dist/lib/cli/io.js";
import { InputError } from "../../../dist/lib/errors.js";

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
