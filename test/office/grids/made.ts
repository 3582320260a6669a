import { docx, docxOf, listItem, paragraph, run, table } from "../build-docx.ts";
import { xlsx } from "../build-xlsx.ts";
import type { ReadOptions } from "../read-grid.ts";

/** A grid as people have them, made up. */
export interface MadeGrid {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly options?: ReadOptions;
}

const text = (...lines: readonly string[]): Uint8Array => new TextEncoder().encode(`${lines.join("\n")}\n`);
const latin1 = (...lines: readonly string[]): Uint8Array =>
  Uint8Array.from(`${lines.join("\r\n")}\r\n`, (letter) => letter.charCodeAt(0));

const TERMS = [
  "2026-09-01 2026-10-23",
  "2026-11-02 2026-12-18",
  "2027-01-04 2027-02-12",
  "2027-02-22 2027-03-25",
].map((days, at) => ({ name: `Term ${at + 1}`, from: days.slice(0, 10), to: days.slice(11) }));

/** By name; the plan that each must give stands beside this file. */
export const MADE: Readonly<Record<string, MadeGrid>> = {
  "figures-in-one-line": {
    file: "kpi.csv",
    bytes: text(
      "Success measure,What are we measuring?,Target",
      "Punctuality is good,Late marks a week: 30 to 10 by Easter,",
      '"Children and young people\'s attendance is good","• Attendance: 88% -> 94% by July\n• Parents at the forum: 3 of 12",',
      "Staff absence is low,Days lost from 40% to 9% by the end of May,",
      "Staff retention is high,88% => 94%,",
      "Parent carer involvement in social events is high,Families who come,88% -> 94% by July",
      "There are few formal complaints,Year 5 to 6 transition,",
      "All local community groups are well represented,Ages: 2025,",
    ),
  },
  "days-and-ticks-in-actions": {
    file: "tasks.docx",
    bytes: docx(
      paragraph("Elm Grove Infant School – SEND action plan 2026-27"),
      table(
        ["Objective", "Tasks", "Completed"],
        [
          "Punctuality is good",
          "☑ Ring every family by 15/01/27\n☐ Paint the gate by the end of March\n☒ Breakfast club (done 12/10/26)\nTell the Forum - completed\nSongs at the gate, led by the choir\nPosters by staff",
          "",
        ],
        ["Staff absence is low", "Ask who can cover by 1 March 2027", "✓"],
        ["Staff retention is high", "Talk to those who leave", "12/11/26"],
        ["There are strong shared values", "Every child writes one down, by Easter 2027.", "No"],
      ),
    ),
  },
  "a-minutes-table": {
    file: "minutes.docx",
    bytes: docx(
      paragraph("Ysgol Bryn Coch"),
      paragraph("Cofnodion / Minutes, 4 November 2026"),
      table(
        [{ text: "Item", fill: "D9D9D9" }, "Issue", "Next step(s)", "By whom?", "Timescale"],
        [
          "1",
          "Mae pobl yn hwyr / People come late",
          "Gatiau am 8.30\u00a0– gates at 8.30",
          "Pennaeth",
          "Hanner tymor",
        ],
        ["2", "Ditto", "Letter\u00adheads in two languages", "Office\u00a0manager / HT", "asap"],
        ["3", { text: "Any other business: “none”, said\tthe chair", across: 4 }],
      ),
      paragraph("Next meeting: 13 January 2027"),
    ),
  },
  "a-sheet-of-everything": {
    file: "tracker.xlsx",
    bytes: xlsx([
      { name: "Cover", rows: [["Holly Bank Special School"], ["Co-production tracker"], ["2026 to 2027"]] },
      {
        name: "Welcome and Care",
        rows: [
          ["Priority 1: Punctuality is good"],
          ["Ref", "Jobs to do", "Who", "Due", "RAG Dec 26", "", "Comments"],
          [
            "1a",
            "Breakfast club",
            "SENCo & JB",
            { value: 46371, format: "date" },
            { fill: "00B050" },
            "",
            "Going well",
          ],
          ["1b", "Songs at the gate", "TBC", "Termly", { value: "A", fill: "FFC000" }, "", "see 1a"],
          [],
          ["Key: green is done, amber is under way"],
        ],
        merges: ["A1:G1"],
      },
      {
        name: "Figures",
        rows: [
          ["KPI", "Baseline (Sept 26)", "Target"],
          ["Late marks", 30, "no more than 10"],
          ["Families met", { value: 0.55, format: "percent" }, { value: 0.9, format: "percent" }],
        ],
      },
    ]),
  },
  "semicolons-from-windows": {
    file: "plan.csv",
    bytes: latin1(
      "sep=;",
      "Audit focus;Strategies;Led by;Start date;End date;Funding;Impact",
      "Families have access to a user friendly website;Caf\xe9 mornings about the site;Parent Forum chair;Autumn 1;Summer 2;\xa351, 709;R - not yet",
      '"There are few formal complaints";"- Ring back on the day;\n- Log each call";"Head; Office manager";09/11/26;18/12/26;\xa30;"Green: 2 this term\nAmber before"',
    ),
    options: {
      terms: [
        { name: "Autumn 1", from: "2026-09-01", to: "2026-10-23" },
        { name: "Summer 2", from: "2027-06-07", to: "2027-07-21" },
      ],
    },
  },
  "times-in-words": {
    file: "times.csv",
    bytes: text(
      "Success measure,Action,By when",
      "Punctuality is good,Breakfast club,Sept 26 / Jan 27",
      ",Songs at the gate,Half term",
      ",Letter to families,ASAP",
      ",Welcome at the door,Ongoing",
      ",Ask the School Council,Termly",
      ",Tell the Forum,by July 18",
      ",Old plan,(4/13)",
      ",New clock,TBC",
      ",New bell,As above",
      ",New gate,see 3.1",
      ',Reviews,"End of terms 2, 4, 6"',
      ",Posters,12/01/27",
      ",Leaflets,Friday 5 March 2027",
      ",Badges,end of May",
    ),
  },
  "times-by-terms": {
    file: "times.csv",
    bytes: text(
      "Success measure,Action,Start date,By when",
      "Punctuality is good,Breakfast club,Term 1,Term 2",
      ",Songs at the gate,start of Term 3,end of Term 4",
      ",Welcome at the door,Term 2,Term 9",
    ),
    options: { terms: TERMS },
  },
  figures: {
    file: "figures.csv",
    bytes: text(
      "Success measure,KPI,Baseline,Current,Target",
      "Punctuality is good,Late each week,53% 77% 80%,61%,>97%",
      "Staff absence is low,Score,2.70 (7 children),3.1,at least 4",
      "Children and young people's attendance is good,Persistent absence,10% (England average),9.5%,8%",
      'The budget is spent on what families ask for,Spent,"£51, 709","£12,000","£60,000"',
      "A governor for SEND is in place,In place,No,Yes,Yes",
      "Every child has a friend,Children with a friend,12/30,18 of 30,90%",
      "All families are met,Families,not known,TBC,all of them",
    ),
  },
  "a-score-among-percentages": {
    file: "score.csv",
    bytes: text(
      "Success measure,KPI,Baseline,Target",
      "Punctuality is good,How the morning feels,2.70 (7 children),at least 90%",
    ),
  },
  "names-and-roles": {
    file: "leads.csv",
    bytes: text(
      "Success measure,Action,Lead",
      "Punctuality is good,Breakfast club,SENCo / JB",
      ",Songs,Mrs Smith (Deputy head)",
      ",Letters,Priya Shah",
      ",Welcome,Headteacher and governors",
      ',Clock,"Class teachers, TA"',
      ",Gate,JB & KL",
      "Staff absence is low,,Deputy head",
    ),
  },
  "rag-by-word-and-letter": {
    file: "rag.csv",
    bytes: text(
      "Success measure,What needs to be improved?,RAG Sept 26,RAG Oct 26,Progress Nov 26",
      "Punctuality is good,Mondays,R,Amber,Green - nearly there",
      "Staff absence is low,Winter,red,Yellow,Not started",
      "Children and young people's attendance is good,Fridays,,G,Blue",
    ),
  },
  "filled-down-without-merges": {
    file: "plan.csv",
    bytes: text(
      "No,Objective,Actions to be taken,By whom,Timescale,Success criteria",
      '1,"Improve punctuality","1. Breakfast club\n2. Songs at the gate","Pastoral team\nMusic teacher","Dec 2026\nJan 2027",Fewer late marks',
      ",,Letter to families,Office,Feb 2027,",
      "2,Staff absence is low,Talk in teams,Heads of year,Ongoing,",
    ),
  },
  "who-is-involved": {
    file: "involved.csv",
    bytes: text(
      "Success measure,Who is involved,Parents,Pupils",
      '"Punctuality is good","Staff: greet at the gate\nParents: walking bus\nPupils: run the clock",,',
      "Staff absence is low,Everybody is asked,,",
      "Children and young people's attendance is good,Everybody is asked,Forum plans it,Council plans it",
    ),
  },
  links: {
    file: "links.csv",
    bytes: text(
      "Success measure,Linked to",
      '"Punctuality is good","Staff absence is low; cm-website"',
      "Staff absence is low,The website is used by families: it tells them whom to ring",
      "Children and young people's attendance is good,SEF section 4",
    ),
  },
  "long-texts": {
    file: "long.csv",
    bytes: text(
      "Success measure,Area for improvement,Evaluation",
      `Punctuality is good,${"Mondays are hard for some families. ".repeat(70).trim()},${"It went well. ".repeat(160).trim()}`,
    ),
  },
  "typed-in-word": {
    file: "typed.tsv",
    bytes: text(
      "SUCCESS MEASURE\tKey\u00a0issue\tNext steps:",
      '\u201cPunctuality is good\u201d\tLate\u00adness on\u00a0Mondays \u2013 \u2018again\u2019\t"\u2022\tBreakfast club\n\u2022\tSongs\n  and more songs"',
    ),
  },
  "other-words-for-columns": {
    file: "mapped.csv",
    bytes: text(
      "Thing we want,Worker,Budget code,Remark of the governors",
      "Punctuality is good,Pastoral team,ABC-1,Well begun",
    ),
    options: {
      columns: new Map([
        ["thing we want", "measure"],
        ["b", "lead"],
        ["budget code", "x-budget"],
      ]),
    },
  },
  "figures-with-their-day": {
    file: "kpis.csv",
    bytes: text(
      "Success measure,KPI,Baseline,Target,By when,Second target",
      "Punctuality is good,Late each week,40,10,July 2027,5",
      "Staff absence is low,Days lost,20,12,soon,",
    ),
  },
  "council-grid": {
    file: "council.csv",
    bytes: latin1(
      "Target;Action required;Who;When;Cost;RAG",
      "Families know whom to ring;Name a person for each family;SENCo;30/11/2026;\xa350;Amber",
      "Families know whom to ring;Print cards;Office;Dec 26;\xa351, 709;Amber",
    ),
  },
  "term-by-term": {
    file: "terms.csv",
    bytes: text(
      "Success measure,What are we measuring?,Baseline,Autumn 1,Autumn,Spring,Target",
      "Punctuality is good,Late each week,40,35,,,10",
      "Staff absence is low,Days lost,20,Fewer already,,,",
    ),
  },
  "comments-by-date": {
    file: "progress.csv",
    bytes: text(
      "Success measure,Progress Oct 2026,Update 12/11/2026,Comments,Review date",
      "Punctuality is good,Begun,Half of the families come,Good,20/11/2026",
      "Staff absence is low,,,Quiet term,",
    ),
  },
  "tracked-changes": {
    file: "tracked.docx",
    bytes: docx(
      table(
        ["Success measure", "Action", "By when"],
        [
          "Punctuality is good",
          {
            xml: `<w:p>${run("Breakfast ")}<w:ins w:id="1" w:author="A">${run("club")}</w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>bar</w:delText></w:r></w:del><w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
          },
          "1 March 2027",
        ],
      ).replace(
        "</w:tbl>",
        `<w:tr><w:trPr><w:del w:id="3" w:author="A"/></w:trPr><w:tc><w:p>${run("Gone")}</w:p></w:tc></w:tr></w:tbl>`,
      ),
    ),
  },
  "form-fields": {
    file: "form.docx",
    bytes: docx(
      paragraph("School: Beechwood Nursery"),
      table(
        ["Success measure", "Stage", "RAG Oct 26", "Lead"],
        [
          "Punctuality is good",
          {
            xml: `<w:sdt><w:sdtPr><w:tag w:val="stage"/><w:dropDownList/></w:sdtPr><w:sdtContent><w:p>${run("In progress")}</w:p></w:sdtContent></w:sdt>`,
          },
          {
            xml: `<w:p><w:sdt><w:sdtPr><w:tag w:val="rating"/></w:sdtPr><w:sdtContent>${run("Green")}</w:sdtContent></w:sdt></w:p>`,
          },
          {
            xml: `<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("Click here to enter text.")}</w:sdtContent></w:sdt></w:p>`,
          },
        ],
      ),
    ),
  },
  "lists-and-a-table-in-a-cell": {
    file: "lists.docx",
    bytes: docx(
      table(
        ["Key issue", "Tasks", "Timescale"],
        [
          "Punctuality is good",
          { xml: listItem("Breakfast club") + listItem("Songs at the gate") },
          { xml: table(["Jan 2027"], ["March 2027"]) + paragraph("") },
        ],
      ),
    ),
  },
  "pages-of-a-long-table": {
    file: "pages.docx",
    bytes: docx(
      table(
        ["Objective", "Actions", "Lead", "By when", "RAG"],
        [
          { text: "Punctuality is good", down: "first" },
          "Breakfast club",
          "Pastoral team",
          "1 March 2027",
          { fill: "FFFF00" },
        ],
        [{ down: "below" }, "Songs at the gate", "Music teacher", "As above", { fill: "FFFF00" }],
        ["Objective", "Actions", "Lead", "By when", "RAG"],
        [{ text: "Cornerstone: Communicate", across: 5 }],
        [
          "Staff know the families",
          "Meet at the gate",
          "All staff",
          "Ongoing",
          { text: "Red", fill: "00B050" },
        ],
        [{ text: "Key: red = not begun, amber = under way, green = done", across: 5 }],
      ),
      paragraph("Agreed with the parent forum."),
    ),
  },
  "a-grid-of-ours-in-word": {
    file: "grid.docx",
    bytes: docx(
      table(
        ["Cornerstone", "Success Measure", "What exactly needs to be improved?"],
        [
          "Welcome and Care",
          {
            xml: `<w:sdt><w:sdtPr><w:tag w:val="measure:own-club"/></w:sdtPr><w:sdtContent>${paragraph("The club is for all")}</w:sdtContent></w:sdt>`,
          },
          "Half the places stay empty",
        ],
        [
          "Links to",
          "Punctuality is good (Welcome and Care): The club opens at eight",
          "Stage: in progress\nRating: green",
        ],
      ),
    ),
  },
  "fields-and-alternatives": {
    file: "fields.docx",
    bytes: docx(
      table(
        ["Success measure", "Improve"],
        [
          "Punctuality is good",
          {
            xml: `<w:p><w:r><w:instrText> HYPERLINK "https://example.org" </w:instrText></w:r>${run("Mondays")}<mc:AlternateContent><mc:Choice>${run(" and Fridays")}</mc:Choice><mc:Fallback>${run(" and Fridays")}</mc:Fallback></mc:AlternateContent></w:p>`,
          },
        ],
      ),
    ),
  },
  "a-plan-and-what-was-said": {
    file: "two-tables.docx",
    bytes: docx(
      paragraph("What we do"),
      table(
        ["Success measure", "Action", "Lead"],
        ["Punctuality is good", "Breakfast club", "Pastoral team"],
      ),
      paragraph("What families said"),
      table(
        ["You said", "We did", "Who", "When"],
        ["Families: the gate is locked too early\nFamilies: no bell", "It opens at 8.30", "", "3 Nov 2026"],
        ["It is cold", "", "Pupils", ""],
      ),
    ),
  },
  "strict-document": {
    file: "strict.docx",
    bytes: docxOf(
      `<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>${table(["Success measure", "Improve"], ["Punctuality is good", "Mondays"])}</w:body></w:document>`,
    ),
  },
  "serial-dates-and-percents": {
    file: "serials.xlsx",
    bytes: xlsx([
      {
        name: "Plan",
        rows: [
          ["Success measure", "KPI", "Baseline", "Target", "Action", "Deadline"],
          [
            "Punctuality is good",
            "On time",
            { value: 0.55, format: "percent" },
            { value: 0.9, format: "percent" },
            "Breakfast club",
            { value: 46_447, format: "date" },
          ],
        ],
      },
    ]),
  },
  "serial-dates-of-1904": {
    file: "serials.xlsx",
    bytes: xlsx(
      [
        {
          name: "Plan",
          rows: [
            ["Success measure", "Action", "Deadline"],
            ["Punctuality is good", "Breakfast club", { value: 46_447 - 1462, format: "date" }],
          ],
        },
      ],
      { is1904: true },
    ),
  },
  "groups-colours-and-hidden": {
    file: "groups.xlsx",
    bytes: xlsx([
      {
        name: "Grid",
        rows: [
          ["Success measure", "Improve", "RAG Oct 26", "Checked by"],
          ["Welcome and Care"],
          ["Punctuality is good", "Mondays", { fill: "FFC7CE" }, "Governor"],
          ["Communicate"],
          ["Letters are easy to read", "Long letters", { value: "Green", fill: "FF0000" }, ""],
        ],
        merges: ["A2:D2", "A4:D4", "A1:A1"],
        hiddenColumns: [3],
      },
      { name: "Lists", rows: [["Red"], ["Amber"]], isHidden: true },
    ]),
  },
  "ids-beside-statements": {
    file: "grid.csv",
    bytes: text(
      "measure,cornerstone,success_measure,improve",
      "wc-punctuality,Welcome and Care,Punctuality is good,Mondays",
      "own-breakfast-club,Welcome and Care,Every family feels able to use the breakfast club,Half the places stay empty",
    ),
  },
  "one-sheet-of-several": {
    file: "sheets.xlsx",
    bytes: xlsx([
      {
        name: "Old",
        rows: [
          ["Success measure", "Improve"],
          ["Staff absence is low", "Winter"],
        ],
      },
      {
        name: "New",
        rows: [
          ["Success measure", "Improve"],
          ["Punctuality is good", "Mondays"],
        ],
      },
    ]),
    options: { sheet: "new" },
  },
};
