import type { Reply, Ticked, TickQuestion } from "./ask.ts";
import { EMPTY_LINE, editLine, lineText } from "./line-editor.ts";
import type { Key, KeyResult, PromptModel } from "./prompt-model.ts";
import { answeredLines } from "./question-lines.ts";
import { readWayOut, refusedWayOut } from "./text-model.ts";
import { enterTicks, type ListItem, matchingItems, renderTicks, type TickState } from "./tick-list.ts";

/**
 * A question that ticks answer. Space ticks, or arrow and Enter; typing searches and Enter then ticks what is found, `+`
 * and words add one's own, Enter alone goes on.
 */
export function tickModel(question: TickQuestion): PromptModel<TickState, Ticked> {
  return {
    start: {
      ticked: new Set(question.ticked),
      own: question.own ?? [],
      at: 0,
      line: EMPTY_LINE,
      error: null,
      moved: false,
      byEnter: question.ticked.length + (question.own ?? []).length === 0,
    },
    press: (state, key) => press(question, state, key),
    show: (state, paper) => renderTicks(question, state, paper),
    answered: (reply, paper) => answeredLines(question, { reply, paper }, namesOf(question, reply)),
  };
}

function namesOf({ items }: TickQuestion, reply: Reply<Ticked>): string {
  if (reply.kind !== "said") return "";
  const { values, own } = reply.value;
  const names = items.filter(({ value }) => values.includes(value)).map(({ name }) => name);
  return [...names, ...own].join(" · ") || "none";
}

function press(question: TickQuestion, state: TickState, key: Key): KeyResult<TickState, Ticked> {
  if (key.name === "escape") {
    if (lineText(state.line) !== "") return { state: fresh(state) };
    if (question.back !== false) return { reply: { kind: "back", kept: tickedIn(question, state) } };
    return { state };
  }
  if (key.name === "up" || key.name === "down") return { state: moved(question, state, key.name) };
  if (key.name === "return" || key.name === "enter") return entered(question, state);
  if (key.name === "space" && lineText(state.line) === "")
    return { state: { ...toggled(question, state), byEnter: false } };
  // Esc and a letter soon after it come as one key.
  const afterEscape = key.meta && key.sequence.startsWith("\u001b");
  const line = afterEscape ? editLine(EMPTY_LINE, plain(key)) : editLine(state.line, key);
  return { state: { ...state, line, at: 0, error: null } };
}

function plain({ name, sequence }: Key): Key {
  return { name, sequence: sequence.slice(1), ctrl: false, meta: false };
}

function fresh(state: TickState): TickState {
  return { ...state, line: EMPTY_LINE, at: 0, error: null };
}

function moved(question: TickQuestion, state: TickState, way: "up" | "down"): TickState {
  const count = matchingItems(question, state).length;
  if (count === 0) return state;
  const step = way === "up" ? count - 1 : 1;
  return { ...state, at: (state.at + step) % count, error: null, moved: true };
}

function entered(question: TickQuestion, state: TickState): KeyResult<TickState, Ticked> {
  const said = lineText(state.line).trim();
  const way = readWayOut(question, said);
  if (way) return { reply: wayWith(way, tickedIn(question, state)) };
  const refused = refusedWayOut(question, said);
  if (refused !== null) return { state: { ...fresh(state), error: refused } };
  if (said.startsWith("+")) return { state: added(question, state, said.slice(1).trim()) };
  if (said !== "") return { state: { ...toggled(question, state), byEnter: false } };
  if (enterTicks(question, state)) return { state: toggled(question, state) };
  return { reply: { kind: "said", value: tickedIn(question, state) } };
}

function tickedIn({ items }: TickQuestion, { ticked, own }: TickState): Ticked {
  return { values: items.filter(({ value }) => ticked.has(value)).map(({ value }) => value), own };
}

/** Neither word takes away what is ticked. */
function wayWith(way: Reply<never>, ticked: Ticked): Reply<Ticked> {
  if (way.kind === "back") return { kind: "back", kept: ticked };
  return ticked.values.length + ticked.own.length > 0 ? { kind: "said", value: ticked } : way;
}

/** What was searched for is ticked by then, so the search makes room for the next. */
function toggled(question: TickQuestion, state: TickState): TickState {
  const item = matchingItems(question, state)[state.at];
  if (!item) return { ...state, error: "Nothing here has these words. Esc shows the whole list again." };
  const searched = lineText(state.line) !== "";
  const next = toggledItem(state, item);
  if (!searched) return next;
  const whole = matchingItems(question, fresh(next));
  return {
    ...fresh(next),
    at: Math.max(
      0,
      whole.findIndex(({ key }) => key === item.key),
    ),
  };
}

function toggledItem(state: TickState, item: ListItem): TickState {
  if (item.own) return { ...state, own: state.own.filter((text) => text !== item.name), error: null, at: 0 };
  const ticked = new Set(state.ticked);
  if (!ticked.delete(item.key)) ticked.add(item.key);
  return { ...state, ticked, error: null, moved: false };
}

function added(question: TickQuestion, state: TickState, text: string): TickState {
  if (question.own === null) return { ...state, error: "Here none can be added." };
  if (text === "") return { ...state, error: "Write what it says behind the +, then press Enter." };
  if (state.own.includes(text)) return { ...state, error: "That one is there already." };
  const error = question.checkOwn?.(text) ?? null;
  if (error !== null) return { ...state, error };
  return { ...fresh(state), own: [...state.own, text] };
}
