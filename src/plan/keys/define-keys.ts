import type { Path } from "../../diagnostics/finding.ts";
import type { Extra } from "../read/fields.ts";
import type { Kind, KindValue } from "./kinds.ts";

/** What every key of a plan says of itself: its words in the schema, which editors show. */
interface KeyWords {
  readonly title: string;
  readonly description: string;
}

/** A key with a value of one kind. */
export interface SingleKey<Of extends Kind, Must extends Presence = Presence> extends KeyWords {
  readonly is: Of;
  readonly presence: Must;
}

/** Whether what it is a key of is nothing without it, is asked for it and stands without it, or may go without. */
export type Presence = "needed" | "asked" | "optional";

/** A key with words that every page and table tells by itself: `label` stands before them, `column` says what it holds. */
export interface ToldKey extends SingleKey<"text", "optional"> {
  readonly told: { readonly label: string; readonly column: string };
}

/** A key with a list of entries, or with one. */
export interface HolderKey<Is extends "list" | "entry", Of extends KeyTable> extends KeyWords {
  readonly is: Is;
  readonly of: Of;
}

/** A key that has a reader and a writer of its own. */
export interface OwnKey extends KeyWords {
  readonly is: "own";
  readonly isAsked: boolean;
}

export type PlanKey = ToldKey | SingleKey<Kind> | HolderKey<"list" | "entry", KeyTable> | OwnKey;

/** The keys of a thing in a plan, in the order in which they are written; in the plan `could-not`, here `couldNot`. */
export interface KeyTable<Keys extends KeyRecord = KeyRecord> {
  readonly keys: Keys;
  readonly list: readonly NamedKey[];
}

type KeyRecord = Readonly<Record<string, PlanKey>>;

export interface NamedKey {
  /** As the code has it: `couldNot`. */
  readonly name: string;
  /** As plans have it: `could-not`. */
  readonly key: string;
  readonly declared: PlanKey;
  /** Whether there is nothing to read without it. */
  readonly isNeeded: boolean;
}

/** What is read of a thing: what stands under each of its keys, but for those with a reader of their own. */
export type ValuesOf<Of extends KeyTable> = {
  readonly [Name in keyof Of["keys"] as Of["keys"][Name] extends OwnKey ? never : Name]: ValueOf<
    Of["keys"][Name]
  >;
};

/** A thing as it is read: where it stands, what its keys hold, and its `x-...` keys. */
export type EntryOf<Of extends KeyTable> = ValuesOf<Of> & { readonly path: Path; readonly extra: Extra };

type ValueOf<Key> =
  Key extends SingleKey<infer Of, infer Must>
    ? Must extends "needed"
      ? NonNullable<KindValue<Of>>
      : KindValue<Of>
    : Key extends HolderKey<infer Is, infer Of>
      ? Is extends "list"
        ? readonly EntryOf<Of>[]
        : EntryOf<Of> | null
      : never;

/** Declares the keys of a thing in a plan: schema, reading, writing, editing and tables go by it. */
export function defineKeys<const Keys extends KeyRecord>(keys: Keys): KeyTable<Keys> {
  const list = Object.entries(keys).map(([name, declared]) => {
    const isNeeded = "presence" in declared && declared.presence === "needed";
    return { name, key: asWritten(name), declared, isNeeded };
  });
  return { keys, list };
}

function asWritten(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** A key that may be left out. */
export function key<Of extends Kind>(is: Of, title: string, description: string): SingleKey<Of, "optional"> {
  return { is, presence: "optional", title, description };
}

/** A key with words, told wherever all of the thing is told: see `toldTexts`. */
export function told(title: string, description: string, as: ToldKey["told"]): ToldKey {
  return { ...key("text", title, description), told: as };
}

/** A key without which there is nothing to read. */
export function needed<Of extends Kind>(is: Of, title: string, description: string): SingleKey<Of, "needed"> {
  return { is, presence: "needed", title, description };
}

/** A key that the schema asks for, and without which the rest is read all the same. */
export function asked<Of extends Kind>(is: Of, title: string, description: string): SingleKey<Of, "asked"> {
  return { is, presence: "asked", title, description };
}

/** A key with a list of things that have keys of their own. */
export function listOf<Of extends KeyTable>(
  of: Of,
  title: string,
  description: string,
): HolderKey<"list", Of> {
  return { is: "list", of, title, description };
}

/** A key with one such thing. */
export function entryOf<Of extends KeyTable>(
  of: Of,
  title: string,
  description: string,
): HolderKey<"entry", Of> {
  return { is: "entry", of, title, description };
}

/** A key that is read and written in a way of its own. */
export function own(title: string, description: string): OwnKey {
  return { is: "own", isAsked: false, title, description };
}

/** The same of one that the schema asks for. */
export function ownAsked(title: string, description: string): OwnKey {
  return { is: "own", isAsked: true, title, description };
}
