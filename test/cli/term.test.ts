import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run, splitCommand } from "../transcript.ts";

// The work of a school's autumn term, each command on the day on which somebody would type it; nothing is left for an editor.

const SETTING_UP = `
init -s "Oakfield Primary" -m "good attendance,part in reviews,named person,parent forum"
set pupils "School Council put dots on the sheet" parents "Forum evening, dots, then talked" staff "Staff meeting, dots and one vote each"
set attendance improve "Mornings are hard, and late children feel told off at the gate" success "Children come in calmly, and families ring us before we ring" pupils "School Council plans the welcome rota" parents "Families say what makes mornings hard" staff "Everyone takes a turn at the gate" lead "Pastoral lead" figure "Attendance: 94.1% to 96%"
set reviews improve "Children sit in their reviews, and adults speak about them" success "Each child says what works, and it is written down first" pupils "Children choose how they say it" parents "Families help to get it ready at home" staff "Staff write the one-page profile with them" lead SENCo figure "Reviews in which the child spoke: 40% of 35 to 90%"
set named improve "Families do not know whom to ask, and ring three people" success "Every family can name one person, and gets an answer" pupils "Pupils draw the cards with faces" parents "Families test the cards and say so" staff "Every named person answers within a day" lead Office figure "Families who can name their person: 45% of 120 to 95%"
set forum improve "Six of us decide for all, and always in the morning" success "Working families come, and the minutes reach everybody" pupils "Two pupils write the invitation" parents "The forum sets its own agenda" staff "The deputy takes notes, and acts on them" lead "Deputy head" figure "Forum members: 6 to 15"
link named attendance "Families ring one person early, before a day is lost"
action named "Ring every new family" "Pastoral lead" 30/9 -w parents
action named "Print cards with faces" Office 9/10
action reviews "Train four staff in one-page profiles" SENCo 23/10
action forum "Two pupils rewrite the invitation" "School Council" 20/11 -w pupils
action forum "Meet in the evening" "Deputy head" 5/11
action attendance "Late-gate welcome rota" "Pastoral lead" --ongoing
`;

const THE_TERM: readonly (readonly [day: string, commands: string])[] = [
  ["2026-09-28", `voice named parents "Whom do we ring?" -s\ndone ring`],
  ["2026-10-02", `voice attendance parents "The gate feels like court"\nrecord attendance 94.6`],
  ["2026-10-09", `done cards\nevidence named "The cards" "Office folder"\nvoice -a whom "Cards with faces"`],
  ["2026-10-16", `voice reviews pupils "I want to show, not say" -s`],
  ["2026-10-20", `move train 13/11 "The trainer was ill"`],
  ["2026-11-05", `done meet\nrecord forum 9\nvoice -a court "A welcome rota"`],
  ["2026-11-06", `voice forum pupils "Put a picture on it" -s`],
  ["2026-11-13", `done train\nvoice -a show --doing "Slides and photos"`],
  ["2026-11-20", `voice staff "Reviews need cover"\nvoice -a picture "Pupils drew one"`],
  [
    "2026-12-04",
    `celebrate "38 families at the winter breakfast"\nrecord reviews 33 of 38\nrecord named 54 of 118`,
  ],
  [
    "2026-12-11",
    `record attendance 95.2
review attendance in-progress green "Calmer mornings" -n "Ask the ten" -v "pupils=We like the rota" -w "pupils=Six of the Council" -w "parents=Nine of the forum" -w "staff=All"
review reviews in-progress green "Most speak now" -n "Cover for staff" -v "parents=We heard him"
review named in-progress amber "Half know" -n "Ring the rest" -v "parents=The cards help"
review forum in-progress amber "Nine come" -n "Ask why not" -v "staff=Evenings work" --next-review 19/3`,
  ],
];

const lines = (text: string): readonly string[] => text.trim().split("\n");

test("a term of work takes fewer than 45 commands and 3,270 characters, and the plan then passes check", async () => {
  const cwd = mkdtempSync(join(tmpdir(), "cornerstones-term-"));
  const all = [["2026-09-07", SETTING_UP] as const, ...THE_TERM];
  for (const [today, commands] of all)
    for (const line of lines(commands)) {
      const { code, stderr } = await run(splitCommand(line), { cwd, today });
      expect([line, code, code === 0 ? "" : stderr]).toEqual([line, 0, ""]);
    }
  const typed = all.flatMap(([, commands]) => lines(commands));
  const characters = (name: string): number => typed.reduce((sum, line) => sum + `${name} ${line}`.length, 0);
  expect(typed.length).toBeLessThan(45);
  expect(characters("4c")).toBeLessThan(3_270);
  expect(characters("cornerstones")).toBeLessThan(3_650);
  expect((await run(["check"], { cwd, today: "2026-12-11" })).code).toBe(0);
  const text = readFileSync(join(cwd, "2026-27.cornerstones.yaml"), "utf8");
  for (const kept of ["of: 38", "moved:", "date: 2027-03-19", "share: yes", "doing:", "ongoing: yes"])
    expect(text).toContain(kept);
});
