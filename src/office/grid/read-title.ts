import type { OfficeFile } from "../read/office-file.ts";

/** What stands round a grid about the plan as a whole. */
export interface GridTitle {
  /** What the setting is called, and where that stands; null where nothing says so. */
  readonly setting: { readonly name: string; readonly text: string; readonly place: string } | null;
  /** The year in which the school year begins that a text names ("2026-27"); null for none. */
  readonly year: { readonly first: number; readonly text: string; readonly place: string } | null;
}

const SETTING =
  /^(?:name of )?(?:the )?(?:school|setting|nursery|college|academy|pre-?school|provider|organisation)(?: name)?\s*[:–-]\s*(\S.{1,150})$/i;
const YEARS = /\b(20\d{2})\s*(?:[-–/]|to)\s*(?:20)?(\d{2})\b/;
const MOST_ROWS = 15;

/** Looks for the setting and the year in the texts of a file and in the first rows of its tables. */
export function readTitle(file: OfficeFile): GridTitle {
  const { texts, tables } = file;
  const rows = tables.flatMap(({ rows: all, sheet, number }) =>
    all.slice(0, MOST_ROWS).map(({ cells, number: row }) => ({
      place: sheet === null ? `table ${number}, row ${row}` : `${sheet}!${row}`,
      text: cells.flatMap(({ text }) => (text === "" ? [] : [text])),
    })),
  );
  const lines = [
    ...texts.flatMap(({ place, text }) => text.split("\n").map((line) => ({ place, line }))),
    ...rows.flatMap(({ place, text }) =>
      [...text.slice(0, 12), labelled(text)].map((line) => ({ place, line })),
    ),
  ];
  return { setting: settingOf(lines) ?? namedSchool(file), year: yearOf(lines) };
}

/** "School:" in one cell, its name in the next. */
function labelled(cells: readonly string[]): string {
  return cells.length === 2 ? `${(cells[0] ?? "").replace(/:$/, "")}: ${cells[1]}` : "";
}

interface Line {
  readonly place: string;
  readonly line: string;
}

function settingOf(lines: readonly Line[]): GridTitle["setting"] {
  for (const { place, line } of lines) {
    const name = SETTING.exec(line)?.[1]?.trim();
    if (name !== undefined) return { name, text: line, place };
  }
  return null;
}

/** "Ashgrove Primary School", "St. Mary's C of E Academy", "Ysgol Bryn Coch": a name, and no "Whole School" or "School Plan". */
const SCHOOL =
  /^(?:(?!(?:Whole|Our|The|This|Your|Primary|Secondary|High|Special|SEND|New)\b)(?:St\.|\p{Lu}[\p{L}'’-]*)(?: (?:C of E|of|the|and|&|\p{Lu}[\p{L}'’.-]*)){0,6}? (?:School|Academy|College|Nursery|Pre-?[Ss]chool)|Ysgol(?: (?:\p{Lu}[\p{L}'’-]*|y|yr|a)){1,5})(?![\p{L}'’-])(?! (?:Improvement|Development|Action|Plan|Council|Policy))/u;

/** A name that a title begins with: in a line of its own above the first table, or in the first rows of one. */
function namedSchool({ texts, tables }: OfficeFile): GridTitle["setting"] {
  const alone = tables.flatMap(({ rows, sheet, number }) =>
    rows.slice(0, MOST_TITLE_ROWS).flatMap(({ cells, number: row }) => {
      const [only, ...more] = cells.filter(({ text, isRepeated }) => text !== "" && !isRepeated);
      const place = sheet === null ? `table ${number}, row ${row}` : `${sheet}!${row}`;
      return only === undefined || more.length > 0 ? [] : [{ place, text: only.text }];
    }),
  );
  const above = texts.filter(({ place }) => /^above table 1$|^in the text$/.test(place));
  for (const { place, text } of [...above, ...alone])
    for (const line of text.split("\n").slice(0, MOST_TITLE_ROWS)) {
      const name = SCHOOL.exec(line.trim())?.[0];
      // Where more stands behind the name, the line is kept as a note, too.
      if (name !== undefined && line.length < 150)
        return { name, text: line.trim() === name ? text : "", place };
    }
  return null;
}

const MOST_TITLE_ROWS = 5;

function yearOf(lines: readonly Line[]): GridTitle["year"] {
  for (const { place, line } of lines) {
    const found = line.length > 200 ? null : YEARS.exec(line);
    const first = Number(found?.[1]);
    if (found && Number(found[2]) === (first + 1) % 100) return { first, text: found[0], place };
  }
  return null;
}
