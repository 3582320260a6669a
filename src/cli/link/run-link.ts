import { type LinkSeenRequest, linkMeasures } from "../../authoring/edits/link-measures.ts";
import { findAnyMeasure } from "../../authoring/find/find-any-measure.ts";
import { UsageError } from "../../errors.ts";
import { resolveRow } from "../edit/resolver.ts";
import { runEdit } from "../edit/run-edit.ts";
import type { Io } from "../io.ts";
import { isOneWord, oneSentence } from "../options/one-sentence.ts";
import type { LinkCommandOptions } from "./link-command.ts";

/** Notes that work on one measure could help another. */
export async function runLink(
  words: readonly [string | undefined, string | undefined, string | undefined],
  options: LinkCommandOptions,
  io: Io,
): Promise<number> {
  // "link attendance with website": the word between the two is no measure.
  const isBetween = words[2] !== undefined && BETWEEN.test(words[1] ?? "");
  const [helping, helped, reason] = isBetween ? [words[0], words[2]] : words;
  if (helping === undefined || helped === undefined)
    throw new UsageError("which measure helps which? Say cornerstones link MEASURE HELPED");
  const happened = seenRequest(options);
  return runEdit(io, options, async (plan, resolver) => {
    const from = await resolveRow(plan, resolver, helping);
    const to = await resolver.name(helped, (said) => findAnyMeasure(said, plan));
    // What cannot be linked, or is linked already, is said before anything of the words of its reason.
    const { changes, says } = linkMeasures(plan, { from, to });
    if (reason !== undefined && isOneWord(reason) && changes.length === 0)
      throw new UsageError(`this link is there already: ${says}. Another reason stands in quotes`);
    const because = oneSentence(reason, options.because, "--because");
    return (now) => linkMeasures(now, { from, to, because, happened });
  });
}

const BETWEEN = /^(?:with|to|and|helps|->|=>|→)$/i;

/** What was seen, where anything was; who says so and whether it helped belong to it alone. */
function seenRequest({ happened, from, not }: LinkCommandOptions): LinkSeenRequest | undefined {
  if (happened !== undefined) return { what: happened, from, helped: not !== true };
  if (from !== undefined) throw new UsageError("--from: say what was seen as well, with --happened TEXT");
  if (not) throw new UsageError("--not: say what was seen as well, with --happened TEXT");
  return undefined;
}
