/** The command was called wrongly: one line, and what there is to choose from below it; exit 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  /** Lines below the message. */
  readonly details: readonly string[];

  constructor(message: string, details: readonly string[] = []) {
    super(message);
    this.details = details;
  }
}

/** A file cannot be used (missing, unreadable, not what it should be): one line, exit 2. */
export class InputError extends Error {
  override readonly name = "InputError";
}

/** What was to be printed cannot be: one line, exit 2. */
export class OutputError extends Error {
  override readonly name = "OutputError";
}

/** A person ended the program at a question, or it was ended from outside: one line, exit 130 or 143. */
export class InterruptedError extends Error {
  override readonly name = "InterruptedError";
  readonly code: 130 | 143;

  constructor(code: 130 | 143, message = "stopped; nothing was written") {
    super(message);
    this.code = code;
  }
}
