import { describe, expect, test } from "vitest";
import { findingsOf, indicatorWith, mended, planOf, planWith, sentencesOf } from "../sample.ts";
import { tell } from "./tell.ts";

const ROW = "Staff induction";
const MEASURING = `${ROW} > What are we measuring?`;
const action = (text: string) => planWith({ row: `actions:\n  - { do: Ring, ${text} }` });
const link = (text: string) => planWith({ row: `links:\n  - { to: cm-website, because: Both, ${text} }` });
const voice = (text: string) =>
  planWith({ row: `voices:\n  - { date: 2026-01-10, from: staff, said: Hello, ${text} }` });
const helpOf = (text: string) => findingsOf(text)[0]?.help;

describe("the groups of an action", () => {
  tell([
    [
      action("with: Parent carers"),
      `invalid-value | ${ROW} > Actions | \`with\` cannot be "Parent carers": write parent-carers`,
      "with: parent-carers }",
    ],
    [
      action("with: parents"),
      `invalid-value | ${ROW} > Actions | \`with\` cannot be "parents": did you mean parent-carers?`,
    ],
    [
      action("with: parent-carers and staff"),
      `invalid-value | ${ROW} > Actions | several groups are a list: write [parent-carers, staff], and not "parent-carers and staff"`,
      "with: [parent-carers, staff] }",
    ],
    [
      action("with: children, young people / families"),
      `unknown-key | ${ROW} > Actions | a comma in the text: put the text in quotes`,
    ],
    [
      action('with: "children, young people / families"'),
      `invalid-value | ${ROW} > Actions | several groups are a list: write [children-and-young-people, parent-carers], and not "children, young people / families"`,
    ],
    [
      action("with: everybody"),
      `invalid-value | ${ROW} > Actions | "everybody" does not say who: write [children-and-young-people, parent-carers, staff]`,
    ],
    [
      action("with: Parent Forum"),
      `invalid-value | ${ROW} > Actions | \`with\` cannot be "Parent Forum": write children-and-young-people, parent-carers or staff`,
    ],
    [
      action("with: [staff, SENCo]"),
      `invalid-value | ${ROW} > Actions | \`with\` cannot be "SENCo": write children-and-young-people, parent-carers or staff`,
    ],
    [
      action("with: 5"),
      `wrong-type | ${ROW} > Actions | the number 5 stands here, and one group or a list of groups is needed`,
    ],
    [
      action("with: { staff: SENCo }"),
      `wrong-type | ${ROW} > Actions | keys with values of their own stand here, and one group or a list of groups is needed`,
    ],
    [
      planWith({ row: "with: staff" }),
      `unknown-key | ${ROW} | there is no key "with" here: it belongs to an entry of \`actions\` or of \`reviews\``,
    ],
  ]);

  test("a role is told where it belongs", () => {
    expect(helpOf(action("with: SENCo"))).toBe(
      "`with` names the groups that do it together; a role belongs under `lead`.",
    );
  });

  test("one that is none is left out, and the action knows", () => {
    expect(planOf(action("with: [staff, SENCo]")).rows[0]?.actions).toMatchObject([
      { with: ["staff"], unsound: new Set(["with"]) },
    ]);
  });
});

describe("the rest of an action", () => {
  tell([
    [
      action("ongoing: always"),
      `invalid-value | ${ROW} > Actions | \`ongoing\` is yes or no, and "always" is neither`,
    ],
    [
      action("start: 1/9/2025"),
      `invalid-date | ${ROW} > Actions | "1/9/2025" is read day first: write 2025-09-01 (1 September 2025)`,
      "start: 2025-09-01 }",
    ],
    [
      action("start: 1 Sept, 2025"),
      `invalid-date | ${ROW} > Actions | "1 Sept, 2025" is not how a date is written here: write 2025-09-01 (1 September 2025)`,
      "start: 2025-09-01 }",
    ],
    [
      action("cost: 250"),
      `wrong-type | ${ROW} > Actions | the number 250 stands here, and text is needed: put it in quotes`,
      'cost: "250" }',
    ],
    [
      planWith({ row: "ongoing: yes" }),
      `unknown-key | ${ROW} | there is no key "ongoing" here: it belongs to an entry of \`actions\``,
    ],
  ]);
});

describe("a figure that has ended", () => {
  tell([
    [
      indicatorWith("ended: 2026-03-20"),
      `wrong-type | ${MEASURING} | \`date\` belongs before 2026-03-20 here: write { date: 2026-03-20 }`,
      "ended: { date: 2026-03-20 }",
    ],
    [indicatorWith("ended: yes"), `wrong-type | ${MEASURING} | one text stands here, and \`date\` is needed`],
    [
      indicatorWith("ended: { because: A new survey }"),
      `missing-key | ${MEASURING} | \`date\` is missing (Last day)`,
    ],
    [
      indicatorWith("ended: { date: 2026-03-20, reason: A new survey }"),
      `unknown-key | ${MEASURING} | there is no key "reason" here; did you mean \`because\`?`,
    ],
  ]);

  test("shows how it is written", () => {
    expect(helpOf(indicatorWith("ended: yes"))).toBe(
      "As in `ended: { date: 2026-03-20, because: The survey was replaced }`.",
    );
  });

  test("is noted where it cannot be read", () => {
    expect(planOf(indicatorWith("ended: yes")).rows[0]?.indicators).toMatchObject([
      { ended: null, unsound: new Set(["ended"]) },
    ]);
  });
});

describe("the milestones of a target", () => {
  const target = (steps: string) => indicatorWith(`target: { value: 90, ${steps} }`);
  tell([
    [
      target("steps: 60"),
      `wrong-type | ${MEASURING} | the number 60 stands here, and a list of milestones is needed`,
    ],
    [
      target("steps: { by: 2025-12-19, value: 60 }"),
      `wrong-type | ${MEASURING} | keys with values of their own stand here, and a list of milestones is needed`,
    ],
    [
      target("steps: [60]"),
      `wrong-type | ${MEASURING} | the number 60 stands here, and an entry with \`by\` and \`value\` is needed`,
    ],
    [
      target("steps: [{ date: 2025-12-19, value: 60 }]"),
      `unknown-key | ${MEASURING} | there is no key "date" here; did you mean \`by\`?`,
    ],
    [
      target("steps: [{ by: 2025-12-19, value: 010 }]"),
      `invalid-value | ${MEASURING} | a number is written in plain digits: 10, not 010`,
      "value: 10 }",
    ],
    [
      target("steps: [{ by: 2025-12-19, value: 60% }]"),
      `invalid-value | ${MEASURING} | "60%" is a percentage, and the unit of this figure is not percent`,
    ],
    [
      target("milestones: [{ by: 2025-12-19, value: 60 }]"),
      `unknown-key | ${MEASURING} | there is no key "milestones" here; did you mean \`steps\`?`,
    ],
    [
      indicatorWith("steps: []"),
      `unknown-key | ${MEASURING} | there is no key "steps" here: it belongs to the \`target\` of an indicator`,
    ],
    [
      indicatorWith("of: sessions"),
      `unknown-key | ${MEASURING} | there is no key "of" here: it belongs to a reading or the \`baseline\``,
    ],
  ]);

  test("in a percentage may be written with its sign", () => {
    const text = indicatorWith(
      "unit: percent\ntarget: { value: 90%, steps: [{ by: 2025-12-19, value: 60% }] }",
    );
    expect(sentencesOf(text)).toEqual([]);
    expect(planOf(text).rows[0]?.indicators[0]?.target?.steps).toMatchObject([
      { by: "2025-12-19", value: 60 },
    ]);
  });

  test("show how they are written, and are left out where they cannot be read", () => {
    const text = target("steps: [60, { by: 2025-12-19, value: 0x1F }]");
    expect(helpOf(text)).toBe("As in `- { by: 2025-12-19, value: 60 }`.");
    expect(planOf(text).rows[0]?.indicators).toMatchObject([
      { target: { value: 90, steps: [] }, unsound: new Set(["target"]) },
    ]);
  });
});

describe("what came of a link", () => {
  tell([
    [
      link("happened: It helped"),
      `wrong-type | ${ROW} > Links to | one text stands here, and a list of what was seen is needed`,
    ],
    [
      link("happened: [It helped]"),
      `wrong-type | ${ROW} > Links to | one text stands here, and an entry with \`date\` and \`what\` is needed`,
    ],
    [
      link("happened: [{ date: 2026-03-20, what: Calm, who: parent-carers }]"),
      `unknown-key | ${ROW} > Links to | there is no key "who" here; did you mean \`from\`?`,
    ],
    [
      link("happened: [{ date: 2026-03-20, what: Calm, helped: a little }]"),
      `invalid-value | ${ROW} > Links to | \`helped\` is yes or no, and "a little" is neither`,
    ],
    [
      link("happened: [{ date: 2026-03-20, what: Calm, and quiet }]"),
      `unknown-key | ${ROW} > Links to | a comma in the text: put the text in quotes`,
      'what: "Calm, and quiet" }',
    ],
    [
      link("helped: yes"),
      `unknown-key | ${ROW} > Links to | there is no key "helped" here: it belongs to an entry of \`happened\``,
    ],
  ]);
});

describe("what came of a voice", () => {
  tell([
    [
      voice("did: { first: A card }"),
      `wrong-type | ${ROW} > What people said | keys with values of their own stand here, and one text or a list of texts is needed`,
    ],
    [
      voice('did: [A card, ""]'),
      `wrong-type | ${ROW} > What people said | this entry of the list is empty: write it, or take its \`-\` away`,
    ],
    [
      voice("doing: Trying it, by: [2026-06-30]"),
      `wrong-type | ${ROW} > What people said | a list stands here, and a date is needed`,
    ],
    [
      voice("doing: Trying it, until: 2026-06-30"),
      `unknown-key | ${ROW} > What people said | there is no key "until" here; did you mean \`by\`?`,
    ],
  ]);
});

describe("the terms", () => {
  tell([
    [
      planWith({ head: "terms: Autumn 1" }),
      "wrong-type | Terms | one text stands here, and a list of terms is needed",
    ],
    [
      planWith({ head: "terms: [Autumn 1]" }),
      "wrong-type | Terms | one text stands here, and an entry with `name`, `from` and `to` is needed",
    ],
    [
      planWith({ head: "terms:\n  - Autumn 1: 2025-09-01 to 2025-10-24" }),
      'unknown-key | Terms | there is no key "Autumn 1" here',
    ],
    [
      planWith({ head: "terms: [{ name: Autumn 1, start: 2025-09-01, to: 2025-10-24 }]" }),
      'unknown-key | Terms | there is no key "start" here; did you mean `from`?',
    ],
    [
      planWith({ head: "terms: [{ name: 1, from: 2025-09-01, to: 2025-10-24 }]" }),
      "wrong-type | Terms | the number 1 stands here, and text is needed: put it in quotes",
      'name: "1"',
    ],
    [
      planWith({ row: "terms: []" }),
      `unknown-key | ${ROW} | there is no key "terms" here: it belongs to the plan itself`,
    ],
  ]);
});

describe("whose a role is", () => {
  tell([
    [
      planWith({ head: "roles: ELSA" }),
      "wrong-type | Whose the roles are | one text stands here, and a role with its group is needed",
    ],
    [
      planWith({ head: "roles: { ELSA: Staff }" }),
      'invalid-value | Whose the roles are | `ELSA` cannot be "Staff": write staff',
      "ELSA: staff }",
    ],
    [
      planWith({ head: "roles: { ELSA: school }" }),
      'invalid-value | Whose the roles are | `ELSA` cannot be "school": write children-and-young-people, parent-carers or staff',
    ],
    [
      planWith({ head: "roles: { staff: ELSA }" }),
      'invalid-value | Whose the roles are | the role stands first here, and then its group: write "ELSA" before `staff`',
    ],
    [
      planWith({ head: "roles: { staff: [ELSA, HLTA] }" }),
      "wrong-type | Whose the roles are | a list stands here, and one word (children-and-young-people, parent-carers or staff) is needed",
    ],
  ]);

  test("stands before the group", () => {
    expect(helpOf(planWith({ head: "roles: { staff: [ELSA, HLTA] }" }))).toBe(
      "Each role stands before its group, as in `ELSA: staff`.",
    );
  });
});

describe("what earlier years embedded", () => {
  tell([
    [
      planWith({ head: "embedded: [cm-website]" }),
      "wrong-type | Embedded in earlier years | `measure` belongs before cm-website here: write { measure: cm-website }",
      "embedded: [{ measure: cm-website }]",
    ],
    [
      planWith({ head: "embedded:\n  - cm-website" }),
      "wrong-type | Embedded in earlier years | `measure` belongs before cm-website here: write { measure: cm-website }",
      "  - { measure: cm-website }",
    ],
    [
      planWith({ head: "embedded: cm-website" }),
      "wrong-type | Embedded in earlier years | one text stands here, and a list of measures is needed",
    ],
    [
      planWith({ head: "embedded: [{ measure: cm-website, date: 2026-05-15 }]" }),
      'unknown-key | Embedded in earlier years | there is no key "date" here; did you mean `since`?',
    ],
    [
      planWith({ head: "embedded: [{ measure: cm-website, since: 2025 }]" }),
      'invalid-date | Embedded in earlier years | "2025" is a whole year: write one day of it, as in 2026-07-01',
    ],
  ]);
});

test("an entry with not one key of the format is one fault, and its own keys say enough", () => {
  const text = planWith({ row: "evidence:\n  - Survey: December\n  - { whut: Survey, date: 2025-12-01 }" });
  expect(sentencesOf(text)).toEqual([
    `unknown-key | ${ROW} > Evidence | there is no key "Survey" here`,
    `unknown-key | ${ROW} > Evidence | there is no key "whut" here; did you mean \`what\`?`,
  ]);
  expect(mended(text)).toBe(text);
});
