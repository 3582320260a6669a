import { describe, expect, test } from "vitest";
import type { Reply } from "../../../src/cli/ask/ask.ts";
import { chooseModel } from "../../../src/cli/ask/choose-model.ts";
import type { Frame, Key, PromptModel, PromptScreen } from "../../../src/cli/ask/prompt-model.ts";
import { textModel } from "../../../src/cli/ask/text-model.ts";
import { tickModel } from "../../../src/cli/ask/tick-model.ts";
import { makeStyle } from "../../../src/markup/style.ts";
import { displayWidth } from "../../../src/markup/width.ts";

const PAPER: PromptScreen = { style: makeStyle(false), width: 60, height: 24 };
const NAMED = [
  "return",
  "escape",
  "up",
  "down",
  "left",
  "right",
  "space",
  "backspace",
  "home",
  "end",
  "delete",
];

/** Presses keys: `<return>`, `<space>`, `<ctrl-u>` by name, everything else as typed. */
function press<S, T>(model: PromptModel<S, T>, keys: string): { reply: Reply<T> | null; frame: Frame } {
  let state = model.start;
  for (const [, name, character] of keys.matchAll(/<([a-z-]+)>|(.)/gsu)) {
    const pressed = model.press(state, keyOf(name ?? null, character ?? ""));
    if ("reply" in pressed) return { reply: pressed.reply, frame: model.show(state, PAPER) };
    state = pressed.state;
  }
  return { reply: null, frame: model.show(state, PAPER) };
}

function keyOf(name: string | null, character: string): Key {
  if (name?.startsWith("ctrl-")) return { name: name.slice(5), sequence: "\u0001", ctrl: true, meta: false };
  if (name === "space" || character === " ")
    return { name: "space", sequence: " ", ctrl: false, meta: false };
  if (name !== null && NAMED.includes(name)) return { name, sequence: "", ctrl: false, meta: false };
  return { name: character.toLowerCase(), sequence: character, ctrl: false, meta: false };
}

const said = <T>(value: T): Reply<T> => ({ kind: "said", value });
const lines = ({ above, below }: Frame): string => [...above, ...below].join("\n");

describe("a text", () => {
  const model = textModel({
    message: "What is your setting called?",
    suggestion: "Oakfield",
    check: (text) => (text.length < 3 ? "That is too short." : null),
  });

  test("is what was typed, or with Enter alone the suggestion", () => {
    expect(press(model, "Elm Lane<return>").reply).toEqual(said("Elm Lane"));
    expect(press(model, "<return>").reply).toEqual(said("Oakfield"));
    expect(press(model, "  <return>").reply).toEqual(said("Oakfield"));
  });

  test("that is not right says what is wrong and asks on", () => {
    const { reply, frame } = press(model, "ab<return>");
    expect(reply).toBeNull();
    expect(lines(frame)).toContain("! That is too short.");
    expect(press(model, "ab<return>c<return>").reply).toEqual(said("abc"));
  });

  test("goes back by word and by key, and stays open only where it may", () => {
    expect(press(model, "Back<return>").reply).toEqual({ kind: "back" });
    expect(press(model, "half a wor<escape>").reply).toEqual({ kind: "back" });
    expect(press(model, "later<return>").reply).toBeNull();
    const open = textModel({ message: "Its number?", later: true, back: false });
    expect(press(open, "later<return>").reply).toEqual({ kind: "later" });
    expect(press(open, "<return>").reply).toEqual({ kind: "later" });
    expect(press(open, "<escape>").reply).toBeNull();
    expect(press(open, "back<return>").reply).toBeNull();
  });

  test("is edited with the keys of every line of text", () => {
    expect(press(model, "Okfield<home><right>a<return>").reply).toEqual(said("Oakfield"));
    expect(press(model, "wrong words<ctrl-w><ctrl-u>Ysgol y Bont 🌳x<backspace><return>").reply).toEqual(
      said("Ysgol y Bont 🌳"),
    );
  });

  test.each([
    ["a word before the cursor, and the blanks behind it", "one two  <ctrl-w>x", "one x"],
    ["a word of other letters, and joined ones", "Ysgol Llŷn-👩‍👩‍👧<ctrl-w>x", "Ysgol x"],
    ["nothing where nothing stands", "<ctrl-w>abc", "abc"],
    ["only what is before the cursor", "one two three<left><left><ctrl-w>x", "one two xee"],
    ["all, one word after the other", "one two<ctrl-w><ctrl-w><ctrl-w>abc", "abc"],
  ])("Ctrl-W takes away %s", (_, keys, text) => {
    expect(press(model, `${keys}<return>`).reply).toEqual(said(text));
  });

  test("takes a paste's line breaks as spaces and nothing that could steer a terminal", () => {
    expect(press(model, "one\ntwo\u001b\u202e\u0007 three<return>").reply).toEqual(said("one two three"));
  });

  test("never draws a line wider than the screen, and few lines of a long one", () => {
    const { frame } = press(model, `${"å long answer 👩‍👩‍👧 ".repeat(120)}<left><left>`);
    expect([...frame.above, ...frame.below].filter((line) => displayWidth(line) >= 60)).toEqual([]);
    expect([...frame.above, ...frame.below].length).toBeLessThan(16);
  });
});

describe("a choice", () => {
  const model = chooseModel({
    message: "How is it measured?",
    later: true,
    choices: [
      { value: "number", name: "A number" },
      { value: "yes-no", name: "Yes or no" },
      { value: "words", name: "What people say" },
    ],
    suggestion: "yes-no",
  });

  test("is the one pointed at, numbered or named", () => {
    expect(press(model, "<return>").reply).toEqual(said("yes-no"));
    expect(press(model, "<down><return>").reply).toEqual(said("words"));
    expect(press(model, "<down><down><return>").reply).toEqual(said("number"));
    expect(press(model, "3<return>").reply).toEqual(said("words"));
    expect(press(model, "a n<return>").reply).toEqual(said("number"));
  });

  test("of very many shows those about the one pointed at", () => {
    const choices = Array.from({ length: 53 }, (_, index) => ({
      value: `m${index}`,
      name: `Measure ${index}`,
    }));
    const { frame } = press(chooseModel({ message: "Which one?", choices, suggestion: "m30" }), "<down>");
    expect(lines(frame)).toContain("> 32. Measure 31");
    expect(lines(frame)).toMatch(/more above[\s\S]*more below/);
    expect(frame.above.length + frame.below.length).toBeLessThan(PAPER.height);
  });

  test("of names that take several lines shows so many that the question stays above them", () => {
    const choices = Array.from({ length: 30 }, (_, index) => ({
      value: `m${index}`,
      name: "long ".repeat(15),
    }));
    const long = chooseModel({ message: "Which one?", choices, suggestion: "m20" });
    const frame = long.show(long.start, { ...PAPER, width: 40 });
    expect(frame.above.length + frame.below.length).toBeLessThan(PAPER.height);
    expect(lines(frame)).toMatch(/more above[\s\S]*> 21\.[\s\S]*more below/);
  });

  test("goes back and stays open", () => {
    expect(press(model, "back<return>").reply).toEqual({ kind: "back" });
    expect(press(model, "<escape>").reply).toEqual({ kind: "back" });
    expect(press(model, "later<return>").reply).toEqual({ kind: "later" });
    expect(lines(press(model, "9<return>").frame)).toContain("There is no such choice");
  });
});

describe("ticks", () => {
  const question = {
    message: "Which matter most?",
    heading: ["Welcome and Care", "We promise to: listen"],
    items: [
      { value: "wc-a", name: "Staff induction", description: "Staff induction arrangements are robust" },
      { value: "wc-b", name: "Named person", search: ["whom to ring"] },
      { value: "wc-c", name: "Café for families" },
    ],
    ticked: ["wc-c"],
    own: [],
    counter: (count: number) => `Welcome and Care: ${count} chosen.`,
  };
  const model = tickModel(question);

  test("are set and taken away with Space; Enter goes on with them in the list's order", () => {
    expect(press(model, "<space><return>").reply).toEqual(said({ values: ["wc-a", "wc-c"], own: [] }));
    expect(press(model, "<down><down><space><return>").reply).toEqual(said({ values: [], own: [] }));
    expect(press(model, "<up><space><return>").reply).toEqual(said({ values: [], own: [] }));
  });

  test("are found by typing the beginning of any word; Enter then ticks, and shows the whole list again", () => {
    expect(lines(press(model, "ring").frame)).not.toContain("induction");
    expect(press(model, "ring<return><return>").reply).toEqual(said({ values: ["wc-b", "wc-c"], own: [] }));
    expect(press(model, "cafe for<return><return>").reply).toEqual(said({ values: [], own: [] }));
    const nothing = lines(press(model, "zzz<return>").frame);
    expect(nothing).toContain("Nothing here has these words");
    expect(nothing).toContain("+ and words: one of your own");
    expect(nothing).not.toContain("Enter: tick it");
  });

  test("that say the very words come before those whose words begin so, and those that are only searched for by them", () => {
    const found = tickModel({
      ...question,
      items: [
        { value: "a", name: "Many ways to keep in touch", search: ["home language"] },
        { value: "b", name: "Homework is set together" },
        { value: "c", name: "Visits", description: "Every family is visited at home" },
      ],
    });
    const shown = lines(press(found, "home").frame);
    const order = ["Visits", "Homework is set", "Many ways"].map((name) => shown.indexOf(name));
    expect(order).toEqual(order.toSorted((one, two) => one - two));
    expect(press(found, "home<return><return>").reply).toEqual(said({ values: ["c"], own: [] }));
  });

  test("include ones of your own behind a +, which Space takes away again", () => {
    const added = "+ Every family can use the club<return>";
    expect(press(model, `${added}<return>`).reply).toEqual(
      said({ values: ["wc-c"], own: ["Every family can use the club"] }),
    );
    expect(press(model, `${added}<up><space><return>`).reply).toEqual(said({ values: ["wc-c"], own: [] }));
    expect(lines(press(model, "+<return>").frame)).toContain("Write what it says behind the +");
  });

  test("of one's own take one line each, however long they are", () => {
    const { frame } = press(model, `+${"long words ".repeat(90)}<return>`);
    expect(frame.above.length + frame.below.length).toBeLessThan(PAPER.height);
    expect(lines(frame)).toContain("[x] your own: long words");
  });

  test("are counted under the heading", () => {
    expect(lines(press(model, "").frame)).toContain("Welcome and Care: 1 chosen.");
    expect(lines(press(model, "<space>").frame)).toContain("Welcome and Care: 2 chosen.");
  });

  test("are set by arrow and Enter where nothing was ticked before; Enter where the arrows stay goes on", () => {
    const none = tickModel({ ...question, ticked: [] });
    expect(press(none, "<down><return><return>").reply).toEqual(said({ values: ["wc-b"], own: [] }));
    expect(press(none, "<down><return><down><return><return>").reply).toEqual(
      said({ values: ["wc-b", "wc-c"], own: [] }),
    );
    expect(press(none, "<return>").reply).toEqual(said({ values: [], own: [] }));
    expect(press(none, "<space><down><return>").reply).toEqual(said({ values: ["wc-a"], own: [] }));
    expect(lines(press(none, "<down>").frame)).toContain("Enter or Space: tick");
  });

  test("stay as they are with `back` and `later`, which are never searched for", () => {
    const kept = { values: ["wc-a", "wc-c"], own: [] };
    expect(press(model, "<space>back<return>").reply).toEqual({ kind: "back", kept });
    expect(press(model, "<space><escape>").reply).toEqual({ kind: "back", kept });
    const open = tickModel({ ...question, ticked: [], later: true });
    expect(press(open, "later<return>").reply).toEqual({ kind: "later" });
    expect(press(open, "<space>later<return>").reply).toEqual(said({ values: ["wc-a"], own: [] }));
    expect(lines(press(model, "later<return>").frame)).toContain("This one is needed now");
  });

  test("go back with Esc, which first ends a search", () => {
    const back = { kind: "back", kept: { values: ["wc-c"], own: [] } };
    expect(press(model, "<escape>").reply).toEqual(back);
    expect(press(model, "ring<escape>").reply).toBeNull();
    expect(press(model, "back<return>").reply).toEqual(back);
  });
});

test.each([
  ["a text", (keys: string) => press(textModel({ ...FIRST }), keys)],
  [
    "a choice",
    (keys: string) => press(chooseModel({ ...FIRST, choices: [{ value: "x", name: "Back" }] }), keys),
  ],
  [
    "ticks",
    (keys: string) => press(tickModel({ ...FIRST, items: [], ticked: [], own: [], counter: () => "" }), keys),
  ],
])("%s: `back` at the first question and `later` where it is needed are no answer", (_, pressed) => {
  expect(pressed("Back<return>").reply).toBeNull();
  expect(lines(pressed("Back<return>").frame)).toContain("There is no question to go back to");
  expect(lines(pressed("later<return>").frame)).toContain("This one is needed now");
});

const FIRST = { message: "Which?", back: false } as const;
