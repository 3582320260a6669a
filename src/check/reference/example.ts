import { compactJson } from "../../markup/json.ts";
import { applyEdits, type Span, type TextEdit } from "../../source/source.ts";
import type { PlanEdit } from "../rule.ts";
import { SOUND_PLAN } from "./sound-plan.ts";

/**
 * The sound plan with a rule's edits carried out. Throws where an edit's text does not stand in it exactly once:
 * an example that no longer fits must not pass in silence.
 */
export function examplePlan(edits: readonly PlanEdit[]): string {
  return applyEdits(SOUND_PLAN, edits.map(locate));
}

/** The lines that a rule's bad case is about, as they stand in it. Places apart are parted by a line of `...`. */
export function badLines(rule: { readonly bad: readonly PlanEdit[] }): string {
  return linesOf(examplePlan(rule.bad), placesAfter(rule.bad));
}

/** The same for the good case; one without edits shows the sound plan at the places of the bad case. */
export function goodLines(rule: {
  readonly bad: readonly PlanEdit[];
  readonly good: readonly PlanEdit[];
}): string {
  if (rule.good.length > 0) return linesOf(examplePlan(rule.good), placesAfter(rule.good));
  const places = rule.bad.map(locate).map(({ offset, length }) => ({ start: offset, end: offset + length }));
  return linesOf(SOUND_PLAN, places);
}

function locate([find, replace]: PlanEdit): TextEdit {
  const offset = SOUND_PLAN.indexOf(find);
  if (find === "" || offset < 0 || SOUND_PLAN.indexOf(find, offset + 1) >= 0) {
    throw new RangeError(`the sound plan must hold this text exactly once: ${compactJson(find)}`);
  }
  return { offset, length: find.length, text: replace };
}

function placesAfter(edits: readonly PlanEdit[]): Span[] {
  let shift = 0;
  const inOrder = edits.map(locate).sort((a, b) => a.offset - b.offset);
  return inOrder.map(({ offset, length, text }) => {
    const start = offset + shift;
    shift += text.length - length;
    return { start, end: start + text.length };
  });
}

function linesOf(text: string, places: readonly Span[]): string {
  const parts = [...places].sort((a, b) => a.start - b.start).map((place) => wholeLines(text, place));
  return [...new Set(parts)].join("\n...\n");
}

function wholeLines(text: string, { start, end }: Span): string {
  const first = text.lastIndexOf("\n", start - 1) + 1;
  const last = end > start && text[end - 1] === "\n" ? end - 1 : end;
  const stop = text.indexOf("\n", last);
  return text.slice(first, stop < 0 ? text.length : stop);
}
