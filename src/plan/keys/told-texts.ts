import type { KeyTable, ToldKey, ValuesOf } from "./define-keys.ts";

type ToldNames<Of extends KeyTable> = keyof {
  readonly [Name in keyof Of["keys"] as Of["keys"][Name] extends ToldKey ? Name : never]: true;
};

type ToldValues<Of extends KeyTable> = Readonly<Record<ToldNames<Of>, string | null>>;

/** What the columns of told keys hold, by the name of each. */
export function toldColumns<Of extends KeyTable>(table: Of): Readonly<Record<ToldNames<Of>, string>>;
export function toldColumns(table: KeyTable): Readonly<Record<string, string>> {
  return Object.fromEntries(toldOnes(table).map(({ name, told }) => [name, told.column]));
}

/** The words under told keys, by the name of each; null where nothing is said. */
export function toldCells<Of extends KeyTable>(table: Of, thing: ToldValues<Of>): ToldValues<Of>;
export function toldCells(table: KeyTable, thing: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(toldOnes(table).map(({ name }) => [name, thing[name] ?? null]));
}

/** The words that stand under told keys, each with its label, in the order of the keys. */
export function toldTexts<Of extends KeyTable>(
  table: Of,
  thing: ToldValues<Of>,
): readonly { readonly label: string; readonly text: string }[];
export function toldTexts(table: KeyTable, thing: Readonly<Record<string, unknown>>): readonly object[] {
  return toldOnes(table).flatMap(({ name, told }) => {
    const text = thing[name];
    return typeof text === "string" ? [{ label: told.label, text }] : [];
  });
}

/** What stands under the keys of a thing, without its place, its `x-` keys, and what has a reader of its own. */
export function valuesOf<Of extends KeyTable>(table: Of, thing: ValuesOf<Of>): ValuesOf<Of>;
export function valuesOf({ list }: KeyTable, thing: Readonly<Record<string, unknown>>): object {
  const names = list.filter(({ declared }) => declared.is !== "own").map(({ name }) => name);
  return Object.fromEntries(names.map((name) => [name, thing[name]]));
}

/** As the plan writes told keys, by the name of each. */
export function toldKeys(table: KeyTable): Readonly<Record<string, string>> {
  return Object.fromEntries(toldOnes(table).map(({ name, key }) => [name, key]));
}

function toldOnes({ list }: KeyTable) {
  return list.flatMap(({ declared, ...names }) =>
    "told" in declared ? [{ ...names, told: declared.told }] : [],
  );
}
