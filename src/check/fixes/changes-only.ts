import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { jsonPointer, type Path } from "../../diagnostics/finding.ts";
import { jsonText } from "../../markup/json.ts";
import { childOf, isMapping } from "../../plan/value-at.ts";
import { editsOf } from "./non-overlapping.ts";
import type { ReadText } from "./read-text.ts";

/**
 * Whether the data of a text that was fixed is the old data, with nothing else changed than what the fixes are about:
 * the places that they write in, keys that came or went beside those, and what a syntax error had hidden.
 */
export function changesOnly(before: ReadText, after: ReadText, fixes: readonly Diagnostic[]): boolean {
  return isKept(before.file.value, after.file.value, "", scopeOf(before, fixes));
}

interface Scope {
  /** The places that fixes write in. */
  readonly touched: ReadonlySet<string>;
  /** The mappings that hold them. */
  readonly holders: ReadonlySet<string>;
  /** The lists whose items may stand in another order. */
  readonly reordered: ReadonlySet<string>;
  /** Whether what could not be read may be there now. */
  readonly reveals: boolean;
  /** Whether the old text had more faults than were told, whose values nobody can know. */
  readonly wasGivenUp: boolean;
}

function scopeOf({ file }: ReadText, fixes: readonly Diagnostic[]): Scope {
  const isOrder = ({ rule }: Diagnostic): boolean => rule === "out-of-order";
  const written = fixes.filter((fix) => !isOrder(fix));
  const paths = [
    ...written.map(({ path }) => path),
    ...written
      .flatMap(editsOf)
      .flatMap(({ offset, length }) => [file.pathAt(offset), file.pathAt(offset + length)]),
  ];
  return {
    touched: new Set(paths.filter((path) => path.length > 0).map(jsonPointer)),
    holders: new Set(paths.map((path) => jsonPointer(path.slice(0, -1)))),
    reordered: new Set(fixes.filter(isOrder).map(({ path }) => listOf(path))),
    wasGivenUp: file.isGivenUp,
    reveals: fixes.some(({ rule }) => rule === "yaml-syntax"),
  };
}

function listOf(path: Path): string {
  return jsonPointer(
    path.slice(
      0,
      path.findLastIndex((step) => typeof step === "number"),
    ),
  );
}

function isKept(before: unknown, after: unknown, place: string, scope: Scope): boolean {
  if (scope.touched.has(place)) return true;
  if (Array.isArray(before) && Array.isArray(after)) {
    if (before.length !== after.length) return false;
    if (scope.reordered.has(place)) return isSameBag(before, after);
    return before.every((item, index) => isKept(item, after[index], `${place}/${index}`, scope));
  }
  if (isMapping(before) && isMapping(after)) return isMappingKept(before, after, place, scope);
  return (
    Object.is(before, after) || (before === null && scope.reveals) || (after === null && scope.wasGivenUp)
  );
}

type Mapping = Readonly<Record<string, unknown>>;

function isMappingKept(before: Mapping, after: Mapping, place: string, scope: Scope): boolean {
  const isHolder = scope.holders.has(place);
  const goesOn = Object.keys(before).every((key) =>
    Object.hasOwn(after, key)
      ? isKept(childOf(before, key), childOf(after, key), place + jsonPointer([key]), scope)
      : isHolder,
  );
  return (
    goesOn && (isHolder || scope.reveals || Object.keys(after).every((key) => Object.hasOwn(before, key)))
  );
}

function isSameBag(before: readonly unknown[], after: readonly unknown[]): boolean {
  const [one = [], other = []] = [before, after].map((items) => items.map(jsonText).sort());
  return one.every((item, index) => item === other[index]);
}
