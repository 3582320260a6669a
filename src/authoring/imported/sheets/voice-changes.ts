import type { Path } from "../../../diagnostics/finding.ts";
import type { Voice } from "../../../plan/plan.ts";
import { allVoices } from "../../edits/add-voice.ts";
import type { EditedPlan } from "../../edits/edit.ts";
import { ANSWER_WORDS, type AnswerKey } from "../../edits/voice-words.ts";
import type { KeyText } from "./item-changes.ts";
import { cellText, type SheetCells } from "./sheet-change.ts";

/** The columns of the sheet of voices that tell what came of a voice. */
export const ANSWER_COLUMNS = ["outcome", "answer", "already", "could_not"] as const;

/** What a row says came of a voice, under the keys that the plan has for that. */
export function answerTexts(plan: EditedPlan, path: Path | null, cells: SheetCells): readonly KeyText[] {
  const voice = allVoices(plan).find((each) => each.path.join() === path?.join());
  const before = voice === undefined ? null : answerOf(voice);
  const answer = cellText(cells, "answer");
  const said = cellText(cells, "outcome");
  const key = isAnswer(said) ? said : (before ?? "did");
  const texts: KeyText[] = [
    ...(before !== null && before !== key ? [{ key: before, text: "" }] : []),
    ...(answer === "" && before === null ? [] : [{ key, text: answer }]),
    ...ofColumn(cells, "already", "did", key),
    ...ofColumn(cells, "could_not", "could-not", key),
  ];
  // A new answer is of the day on which it is brought in, where the row does not say another.
  const isNew = before === null && answer !== "" && cellText(cells, "answered") === "";
  return isNew ? [...texts, { key: "answered", text: plan.day }] : texts;
}

function ofColumn(cells: SheetCells, name: string, under: string, key: string): readonly KeyText[] {
  const text = cellText(cells, name);
  return text === "" || under === key ? [] : [{ key: under, text }];
}

/** What is shown of a voice's answers. */
function answerOf({ did, doing, couldNot }: Voice): AnswerKey | null {
  if (doing.length > 0) return "doing";
  if (did.length > 0) return "did";
  return couldNot.length > 0 ? "could-not" : null;
}

function isAnswer(text: string): text is AnswerKey {
  return Object.hasOwn(ANSWER_WORDS, text);
}
