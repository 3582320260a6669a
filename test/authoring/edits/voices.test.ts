import { describe, expect, test } from "vitest";
import { addVoice, type VoiceRequest } from "../../../src/authoring/edits/add-voice.ts";
import { answerVoice, type VoiceAnswerRequest } from "../../../src/authoring/edits/answer-voice.ts";
import { completeAction } from "../../../src/authoring/edits/complete-action.ts";
import { UnclearName } from "../../../src/authoring/find/names.ts";
import { UsageError } from "../../../src/errors.ts";
import { carriedOut, edited, opened } from "./edited.ts";

function plan(voices: string, names = ""): string {
  return `cornerstones: 1
setting: Oakfield
period: { from: 2025-09-01, to: 2026-07-21 }
${names}measures:
  - measure: wc-punctuality
    improve: Mornings
${voices}    links: []
`;
}

const BLOCK = plan(`    voices:
      # from the coffee morning
      - date: 2025-11-02
        from: parent-carers
        said: We never know whom to ring
      - date: 2026-06-01
        from: staff
        said: The bell is too loud
`);
const FLOW = plan(`    voices:
      - {from: staff, said: 'The bell', date: 2025-11-02}   # loud
`);

function voice(text: string, request: Partial<VoiceRequest>): string {
  const whole = { measure: "punctuality", from: "parents", said: "Too early", ...request };
  return edited(text, (each) => addVoice(each, whole));
}

function answer(text: string, request: Partial<VoiceAnswerRequest>, day?: string): string {
  const voice = "whom to ring";
  return edited(text, (each) => answerVoice(each, { measure: undefined, voice, ...request }), day);
}

describe("a promise", () => {
  const doing = { doing: "A card with faces" };

  test("has its day behind what is being done", () => {
    expect(answer(BLOCK, { ...doing, by: "1 June 2026" })).toContain(`        said: We never know whom to ring
        doing: A card with faces
        by: 2026-06-01
        answered: 2026-05-15
`);
    expect(voice(BLOCK, { ...doing, by: "2026-06-01" })).toContain(
      "        doing: A card with faces\n        by: 2026-06-01\n",
    );
  });

  test("gets another day, and says so", () => {
    const promised = answer(BLOCK, { ...doing, by: "2026-06-01" });
    const { after, says } = carriedOut(promised, (each) =>
      answerVoice(each, { measure: undefined, voice: "whom to ring", by: "2026-07-01" }),
    );
    expect(after.file.source.text).toBe(promised.replace("by: 2026-06-01", "by: 2026-07-01"));
    expect(says).toBe("“We never know whom to ring” We are working on it, promised by 1 July 2026");
  });

  test("is kept, once something was done in its place", () => {
    const kept = answer(answer(BLOCK, { ...doing, by: "2026-06-01" }), { did: "The card is out" });
    expect(kept).toContain("        did: The card is out\n");
    expect(kept).not.toContain("doing:");
    // For when it was promised stays, and is no promise any more: a new one on a later day needs a day of its own.
    expect(kept).toContain("by: 2026-06-01");
  });

  test.each([
    ["2026-06-01", "a larger card", null],
    ["2026-06-02", null, "the day of an earlier promise, 1 June 2026, stands there and is over"],
  ])("a new one on %s takes no day that is over from an earlier one", (day, said, refused) => {
    const kept = answer(answer(BLOCK, { ...doing, by: "2026-06-01" }), { did: "The card is out" });
    const anew = () => answer(kept, { doing: "a larger card" }, day);
    if (refused === null) expect(anew()).toContain(`doing: ${said}`);
    else expect(anew).toThrow(refused);
  });

  test.each([
    [{ by: "2026-06-01" }, "only what is being done is promised for a day"],
    [{ did: "A card", by: "2026-06-01" }, "only what is being done is promised for a day"],
    [{ ...doing, by: "2026-05-14" }, "14 May 2026 is over, and a promise is for a day to come"],
    [{ ...doing, by: "tody" }, "did you mean today?"],
  ])("of %j is refused: %s", (request, words) => {
    expect(() => answer(BLOCK, request)).toThrow(words);
  });

  test("is found by its words, and whoever takes it for an action is led to it", () => {
    const promised = answer(BLOCK, doing);
    expect(answer(promised, { voice: "card with faces", did: "It is out" })).toContain("did: It is out");
    expect(() => edited(promised, (each) => completeAction(each, { action: "card with" }))).toThrow(
      '"card with" was promised to those who spoke, and is no action: say what came of it with cornerstones voice --answer "card with" --did TEXT',
    );
  });

  test("may be for the day itself", () => {
    expect(answer(BLOCK, { ...doing, by: "today" })).toContain("by: 2026-05-15\n");
  });
});

describe("something said", () => {
  test("stands by its date, in lines where its neighbours do", () => {
    expect(
      voice(BLOCK, { said: 'So: "early" # why', kind: "worry", who: "Year 3 families", share: true }),
    ).toBe(
      BLOCK.replace(
        "      - date: 2026-06-01",
        `      - date: 2026-05-15
        from: parent-carers
        who: Year 3 families
        kind: worry
        said: >-
          So: "early" # why
        share: yes
      - date: 2026-06-01`,
      ),
    );
  });

  test("takes braces, quotes and the order of keys from them", () => {
    expect(voice(FLOW, { did: "We moved it" })).toBe(
      FLOW.replace(
        "# loud\n",
        "# loud\n      - {from: parent-carers, said: 'Too early', date: 2026-05-15, did: We moved it}\n",
      ),
    );
  });

  test("goes to the plan's own voices without a measure, and keeps line endings", () => {
    const before = BLOCK.replaceAll("\n", "\r\n");
    expect(voice(before, { measure: undefined })).toBe(
      before.replace(
        "measures:",
        [
          "",
          "voices:",
          "  - date: 2026-05-15",
          "    from: parent-carers",
          "    said: Too early",
          "measures:",
        ].join("\r\n"),
      ),
    );
  });

  test("uses the hints of a new plan's row as they stand", () => {
    const hints = "    # voices:\n    #   - date: 2026-11-02\n    #     said: We never know whom to ring\n";
    const after = voice(plan(hints), {});
    expect(after).toContain(hints);
    expect(opened(after).plan.rows[0]?.voices.map(({ said }) => said)).toEqual(["Too early"]);
  });

  test("twice the same changes nothing", () => {
    const once = voice(BLOCK, {});
    expect(voice(once, {})).toBe(once);
  });

  test("needs words, and an id that no other voice has", () => {
    expect(() => voice(BLOCK, { said: "  " })).toThrow(
      new UsageError("--said: there are no words behind it"),
    );
    const once = voice(BLOCK, { id: "early" });
    expect(() => voice(once, { id: "early", said: "Too late" })).toThrow("another voice has this id already");
  });
});

describe("a group is meant", () => {
  const NAMED = plan(
    "",
    "group-names: { children-and-young-people: Learners, parent-carers: Our families }\n",
  );

  test.each([
    ["parent-carers", "parent-carers"],
    ["parents", "parent-carers"],
    ["Our families", "parent-carers"],
    ["families", "parent-carers"],
    ["learners", "children-and-young-people"],
    ["pupils", "children-and-young-people"],
    ["young people", "children-and-young-people"],
    ["STAFF", "staff"],
  ])("by %s: %s", (from, group) => {
    expect(opened(voice(NAMED, { from })).plan.rows[0]?.voices[0]?.from).toBe(group);
  });

  test.each(["a", "governors"])("not by %s: the three are told", (from) => {
    expect(() => voice(NAMED, { from })).toThrow(UnclearName);
  });
});

describe("an answer", () => {
  const SAID = "        said: We never know whom to ring\n";

  test("stands beside what was said, with its day and how they heard back", () => {
    expect(answer(BLOCK, { did: "A named person: for all", told: "Newsletter", share: true })).toBe(
      BLOCK.replace(
        SAID,
        `${SAID}        did: >-
          A named person: for all
        answered: 2026-05-15
        told: Newsletter
        share: yes
`,
      ),
    );
  });

  test("comes behind what was said, in whatever order the keys stand", () => {
    const order = BLOCK.replace(SAID, `        kind: worry\n${SAID}`);
    expect(answer(order, { did: "A list" })).toBe(
      order.replace(SAID, `${SAID}        did: A list\n        answered: 2026-05-15\n`),
    );
  });

  test("in braces too", () => {
    expect(answer(FLOW, { voice: "bell", doing: "We ask, and listen" })).toBe(
      FLOW.replace(
        "said: 'The bell', date: 2025-11-02}",
        "said: 'The bell', doing: \"We ask, and listen\", answered: 2026-05-15, date: 2025-11-02}",
      ),
    );
  });

  test("that it is done takes the place of what was being done, which would say that it is not", () => {
    const doing = BLOCK.replace(SAID, `${SAID}        doing: We ask around\n        answered: 2026-01-10\n`);
    expect(answer(doing, { did: "A list" })).toBe(
      doing
        .replace("        doing: We ask around", "        did: A list")
        .replace("2026-01-10", "2026-05-15"),
    );
  });

  test("that something is being done leaves what is done already", () => {
    const did = BLOCK.replace(SAID, `${SAID}        did: A list\n        answered: 2026-01-10\n`);
    expect(answer(did, { doing: "We ask around" })).toContain("        did: A list\n");
  });

  test("that would be hidden by a former one takes its place", () => {
    const doing = BLOCK.replace(SAID, `${SAID}        "doing": We ask around   # slowly\n`);
    expect(answer(doing, { couldNot: "No room" })).toBe(
      doing.replace(
        '        "doing": We ask around   # slowly\n',
        "        could-not: No room   # slowly\n        answered: 2026-05-15\n",
      ),
    );
  });

  test("can be that they heard back, and nothing new", () => {
    const did = BLOCK.replace(SAID, `${SAID}        did: A list\n`);
    expect(answer(did, { told: "Letter" })).toBe(
      did.replace("        did: A list\n", "        did: A list\n        told: Letter\n"),
    );
    expect(answer(did, { did: "A list" })).toContain("answered: 2026-05-15");
    const whole = answer(did, { did: "A list", told: "Letter" });
    expect(answer(whole, { did: "A list", told: "Letter" })).toBe(whole);
  });

  test("is one of three, to one voice, and never before it was said", () => {
    expect(() => answer(BLOCK, { did: "Yes", doing: "Still" })).toThrow(
      new UsageError("--did and --doing: what came of it is one of the three, --did, --doing or --could-not"),
    );
    expect(() => answer(BLOCK, {})).toThrow("what came of it?");
    expect(() => answer(BLOCK, { voice: "bell", did: "Done" })).toThrow("cannot be answered on 15 May 2026");
  });

  test("to a voice that is unclear tells the day, the group and the words", () => {
    const told = (request: Partial<VoiceAnswerRequest>): readonly string[] => {
      try {
        answer(BLOCK, { did: "Done", ...request });
      } catch (error) {
        if (error instanceof UnclearName) return [error.message, ...error.details];
      }
      return [];
    };
    expect(told({ voice: "e" })).toEqual([
      '"e" could be several things that were said:',
      '  "We never know whom to ring"  (Parents and carers, 2 November 2025)',
      '  "The bell is too loud"  (Staff, 1 June 2026)',
    ]);
    expect(told({ voice: "lunch" })).toEqual([
      'nobody said "lunch" here; what waits for an answer:',
      '  "We never know whom to ring"  (Parents and carers, 2 November 2025)',
    ]);
  });

  test("by the id or the day of a voice", () => {
    const named = BLOCK.replace(SAID, `${SAID}        id: ring\n`);
    expect(answer(named, { voice: "RING", did: "A list" })).toContain("did: A list");
    expect(answer(named, { voice: "2025-11-02", did: "A list" })).toContain("did: A list");
    const { says } = carriedOut(named, (each) =>
      answerVoice(each, { measure: "punctuality", voice: "ring", did: "A list." }),
    );
    expect(says).toBe("“We never know whom to ring” We did: A list");
  });
});
