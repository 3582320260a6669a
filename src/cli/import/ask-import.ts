import { resolve } from "node:path";
import { cutWords } from "../../document/words.ts";
import { COLUMN_KEYS } from "../../office/grid/columns/column-keys.ts";
import type { ReadColumn } from "../../office/grid/columns/find-grid.ts";
import { fold } from "../../office/grid/fold.ts";
import type { GridOptions, PlacedMatch } from "../../office/grid/grid-reading.ts";
import { type ProposedPlan, proposePlan } from "../../office/grid/propose-plan.ts";
import { checkName } from "../ask/check-answer.ts";
import { chooseStep, type QuestionStep, runSteps, textStep } from "../ask/run-steps.ts";
import { keepingAsk, openDraft } from "../drafts/draft-file.ts";
import { stderrStyle } from "../options/read-options.ts";
import type { Importing, SettledImport } from "./importing.ts";

interface Asking {
  readonly base: GridOptions;
  readonly proposed: ProposedPlan;
  /** What the setting may be called; null where that is known. */
  readonly setting: string | null;
}

interface ImportDraft {
  /** Keys by heading; null for one that was left as it was read. */
  readonly columns: ReadonlyMap<string, string | null>;
  /** Ids by the text of a measure; null for one that was left as it was read. */
  readonly choices: ReadonlyMap<string, string | null>;
  readonly setting: string | null;
}

type ImportStep = QuestionStep<ImportDraft>;

/**
 * Asks about the columns that are not known for sure, then about the rows whose measure is not, one by one, and at last for the
 * setting's name where nothing says it. Answers of a person who stops are kept beside the plan to be.
 */
export async function askImport(
  { file, shown, options, io }: Importing,
  { base, proposed, setting }: Asking,
): Promise<SettledImport> {
  const place = options.into ?? options.output ?? shown;
  const draftFile = await openDraft(io, await io.ask(stderrStyle(io, options)), {
    path: resolve(io.cwd(), place),
    shown: place,
    kind: "import",
  });
  const ask = keepingAsk(draftFile);
  const columns = eachOnce(proposed.unsureColumns, ({ heading }) => heading).filter(
    ({ heading }) => !base.columns.has(fold(heading)),
  );
  const reading = (draft: ImportDraft): GridOptions => ({
    ...base,
    columns: withAnswers(base.columns, draft.columns),
    choices: withAnswers(base.choices, draft.choices),
  });
  const matches = matchesOf((draft) => proposePlan(file, { ...reading(draft), choices: base.choices }));
  const settled = await runSteps<ImportDraft>(ask, {
    start: { columns: new Map(), choices: new Map(), setting: null },
    stepsOf: (draft) => [
      ...columns.map(columnStep),
      ...matches(draft).map(measureStep),
      ...(setting === null ? [] : [settingStep(setting)]),
    ],
  });
  const answers = reading(settled);
  return {
    proposed: proposePlan(file, answers),
    answers,
    setting: settled.setting,
    agree: async () => {
      const reply = await ask.yesNo({ message: "Write it like this?", suggestion: true, back: false });
      if (reply.kind === "said" && reply.value) return true;
      const kept = await draftFile.keep();
      if (kept !== null)
        await io.stderr.write(
          `cornerstones: your answers are kept in ${kept}, and the same command goes on with them\n`,
        );
      return false;
    },
    forget: draftFile.remove,
  };
}

/** The rows whose measure is not sure, by what was said of the columns; read anew only where that changed. */
function matchesOf(
  propose: (draft: ImportDraft) => ProposedPlan,
): (draft: ImportDraft) => readonly PlacedMatch[] {
  let last: { readonly columns: ImportDraft["columns"]; readonly found: readonly PlacedMatch[] } | null =
    null;
  return (draft) => {
    if (last?.columns !== draft.columns) {
      const unsure = propose(draft).matches.filter(({ likeness }) => likeness !== 1);
      last = { columns: draft.columns, found: eachOnce(unsure, ({ text }) => text) };
    }
    return last.found;
  };
}

function eachOnce<T>(items: readonly T[], nameOf: (item: T) => string): readonly T[] {
  return [...new Map(items.toReversed().map((item) => [fold(nameOf(item)), item])).values()].reverse();
}

function withAnswers(
  base: ReadonlyMap<string, string> | undefined,
  answers: ImportDraft["columns"],
): ReadonlyMap<string, string> {
  const said = [...answers].flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  return new Map([...(base ?? []), ...said]);
}

function columnStep({ heading, place, key }: ReadColumn): ImportStep {
  const keep = {
    value: "",
    name: key === null ? "nothing of these: keep it as it is written" : `as read: ${COLUMN_KEYS[key].about}`,
  };
  const keys = Object.entries(COLUMN_KEYS).map(([value, { about }]) => ({ value, name: about }));
  return chooseStep<ImportDraft, string>(
    {
      message: `What is the column "${cutWords(heading, 60)}" (${place}) for?`,
      choices: [keep, ...keys],
      later: true,
    },
    answerIn("columns", heading),
  );
}

function measureStep({ text, place, measure, nearest }: PlacedMatch): ImportStep {
  const near = nearest.map(({ measure: each, likeness }) => ({
    value: each.id,
    name: `${each.short}, ${Math.round(likeness * 100)}% alike`,
    description: each.statement,
  }));
  return chooseStep<ImportDraft, string>(
    {
      message: `Which measure is "${cutWords(text, 90)}" (${place})?`,
      choices: [...near, { value: "own", name: "a measure of our own" }],
      suggestion: measure.own ? "own" : measure.id,
      later: true,
    },
    answerIn("choices", text),
  );
}

function answerIn(part: "columns" | "choices", name: string) {
  return {
    get: (draft: ImportDraft) => draft[part].get(fold(name)) ?? null,
    set: (draft: ImportDraft, value: string | null): ImportDraft => ({
      ...draft,
      [part]: new Map([...draft[part], [fold(name), value]]),
    }),
  };
}

function settingStep(suggestion: string): ImportStep {
  return textStep<ImportDraft>(
    { message: "What is the setting called?", suggestion, check: checkName },
    {
      get: ({ setting }) => setting,
      set: (draft, setting) => ({ ...draft, setting }),
    },
  );
}
