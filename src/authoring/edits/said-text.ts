import { UsageError } from "../../errors.ts";

/** Somebody's words as a flag gives them, without spaces around them; null without the flag. Throws UsageError where they are empty. */
export function saidText(flag: string, said: string | undefined): string | null {
  if (said === undefined) return null;
  const text = said.replace(/\r\n?/g, "\n").trim();
  if (text === "") throw new UsageError(`${flag}: there are no words behind it`);
  return text;
}
