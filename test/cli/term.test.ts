import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run, splitCommand } from "../transcript.ts";

// The work of a school's autumn term, each command on the day on which somebody would type it; nothing is left for an editor.

const SETTING_UP = `
init --setting "Oakfield Primary" --measure wc-attendance,vi-review-involvement,cm-named-person,wp-parent-forum
set chosen-with.pupils "School Council put dots on the sheet" .parents "Forum evening, dots, then talked" .staff "Staff meeting, dots and one vote each"
set attendance improve "Mornings are hard, and late children feel told off at the gate" success "Children come in calmly, and families ring us before we ring" involve.pupils "School Council plans the welcome rota" .parents "Families say what makes mornings hard" .staff "Everyone takes a turn at the gate" lead "Pastoral lead" indicators.present.what "Attendance" .unit % .baseline 94.1 .target 96
set reviews improve "Children sit in their reviews, and adults speak about them" success "Each child says what works, and it is written down first" involve.pupils "Children choose how they say it" .parents "Families help to get it ready at home" .staff "Staff write the one-page profile with them" lead SENCo indicators.spoke.what "Reviews in which the child spoke" .unit % .baseline 40 .baseline.of 35 .target 90
set named improve "Families do not know whom to ask, and ring three people" success "Every family can name one person, and gets an answer" involve.pupils "Pupils draw the cards with faces" .parents "Families test the cards and say so" .staff "Every named person answers within a day" lead Office indicators.know.what "Families who can name their person" .unit % .baseline 45 .baseline.of 120 .target 95
set forum improve "Six of us decide for all, and always in the morning" success "Working families come, and the minutes reach everybody" involve.pupils "Two pupils write the invitation" .parents "The forum sets its own agenda" .staff "The deputy takes notes, and acts on them" lead "Deputy head" indicators.members.what "Forum members" .baseline 6 .target 15
link named attendance --because "Families ring one person early, before a day is lost"
action named "Ring every new family" --lead "Pastoral lead" --with parents --by "30 Sep"
action named "Print cards with faces" --lead Office --by "9 Oct"
action reviews "Train four staff in one-page profiles" --lead SENCo --by "23 Oct"
action forum "Two pupils rewrite the invitation" --lead "School Council" --with pupils --by "20 Nov"
action forum "Meet in the evening" --lead "Deputy head" --by "5 Nov"
action attendance "Late-gate welcome rota" --lead "Pastoral lead" --ongoing
`;

const THE_TERM: readonly (readonly [day: string, commands: string])[] = [
  ["2026-09-28", `voice named --from parents --said "Whom do we ring?" --share\ndone ring`],
  [
    "2026-10-02",
    `voice attendance --from parents --said "The gate feels like court"\nrecord attendance 94.6`,
  ],
  [
    "2026-10-09",
    `done cards\nevidence named "The cards" --where "Office folder"\nvoice --answer whom --did "Cards with faces"`,
  ],
  ["2026-10-16", `voice reviews --from pupils --said "I want to show, not say" --share`],
  ["2026-10-20", `move train --to "13 Nov" --because "The trainer was ill"`],
  ["2026-11-05", `done meet\nrecord forum 9\nvoice --answer court --did "A welcome rota"`],
  ["2026-11-06", `voice forum --from pupils --said "Put a picture on it" --share`],
  ["2026-11-13", `done train\nvoice --answer show --doing "Slides and photos"`],
  [
    "2026-11-20",
    `voice --from staff --said "Reviews need cover"\nvoice --answer picture --did "Pupils drew one"`,
  ],
  [
    "2026-12-04",
    `celebrate "38 families at the winter breakfast"\nrecord reviews 33 of 38\nrecord named 54 of 118`,
  ],
  [
    "2026-12-11",
    `record attendance 95.2
review attendance --stage in-progress --rating green --note "Calmer mornings" --next "Ask the ten" --view "pupils=We like the rota" --with "pupils=Six of the Council" --with "parents=Nine of the forum" --with "staff=All"
review reviews --stage in-progress --rating green --note "Most speak now" --next "Cover for staff" --view "parents=We heard him"
review named --stage in-progress --rating amber --note "Half know" --next "Ring the rest" --view "parents=The cards help"
review forum --stage in-progress --rating amber --note "Nine come" --next "Ask why not" --view "staff=Evenings work" --next-review "19 March"`,
  ],
];

const lines = (text: string): readonly string[] => text.trim().split("\n");

test("a term of work takes fewer than 45 commands and 4,300 characters, and the plan then passes check", async () => {
  const cwd = mkdtempSync(join(tmpdir(), "cornerstones-term-"));
  const all = [["2026-09-07", SETTING_UP] as const, ...THE_TERM];
  for (const [today, commands] of all)
    for (const line of lines(commands)) {
      const { code, stderr } = await run(splitCommand(line), { cwd, today });
      expect([line, code, code === 0 ? "" : stderr]).toEqual([line, 0, ""]);
    }
  const typed = all.flatMap(([, commands]) => lines(commands).map((line) => `cornerstones ${line}`));
  const characters = typed.reduce((sum, line) => sum + line.length, 0);
  expect(typed.length).toBeLessThan(45);
  expect(characters).toBeLessThan(4_300);
  expect((await run(["check"], { cwd, today: "2026-12-11" })).code).toBe(0);
  const text = readFileSync(join(cwd, "2026-27.cornerstones.yaml"), "utf8");
  for (const kept of ["of: 38", "moved:", "date: 2027-03-19", "share: yes", "doing:", "ongoing: yes"])
    expect(text).toContain(kept);
});
