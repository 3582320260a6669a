/** The command was called wrongly: one line, exit 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** A file cannot be used (missing, unreadable, not what it should be): one line, exit 2. */
export class InputError extends Error {
  override readonly name = "InputError";
}
