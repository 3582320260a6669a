/**
 * What the page of several plans does beyond being read: it finds settings by name or by a measure, leaves out those that are not
 * asked for, and unpacks the story of a setting that is opened. It knows words only as they stand in the page. The build turns
 * this file into `src/pages/embedded.ts`.
 */
export {};

const parts = <T extends Element>(selector: string): T[] => [...document.querySelectorAll<T>(selector)];

for (const tools of parts<HTMLElement>("[data-script]")) tools.hidden = false;

/** Whoever types without accents finds what has them. */
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const rows = parts<HTMLDetailsElement>(".setting");
const search = document.querySelector<HTMLInputElement>("input[type=search]");
const choice = document.querySelector<HTMLSelectElement>("select[data-filter]");
const count = document.querySelector(".count");

const measureNames = new Map(
  [...(choice?.options ?? [])].map((option) => [option.value, option.closest("optgroup") ? option.text : ""]),
);
const settings = rows.map((element) => {
  const chosen = (element.dataset.chosen ?? "").split(" ");
  const told = element.querySelector("summary")?.textContent ?? "";
  const names = chosen.map((number) => measureNames.get(number) ?? "");
  return { element, words: plain([told, ...names].join(" ")), chosen: ` ${chosen.join(" ")} ` };
});

function narrow(): void {
  const asked = plain(search?.value ?? "")
    .split(/\s+/)
    .filter((word) => word !== "");
  const chosen = choice?.value ?? "";
  let shown = 0;
  for (const { element, words, chosen: own } of settings) {
    const fits =
      asked.every((word) => words.includes(word)) && (chosen === "" || own.includes(` ${chosen} `));
    element.hidden = !fits;
    if (fits) shown += 1;
  }
  if (count) count.textContent = shown.toLocaleString("en-GB");
}

document.addEventListener("input", narrow);
// A browser may bring back what was typed before.
narrow();

/** As `src/pages/area/repeated-lines.ts` writes them. */
const [REPEAT = "", END = ""] = [1, 2].map((code) => String.fromCharCode(code));

async function inflated(base64: string): Promise<string> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).text();
}

/** All stories, each as its lines; what is repeated is the same text, and takes no room of its own. */
async function unpack(): Promise<string[][]> {
  const blocks = parts('script[type="application/octet-stream"]').map(({ textContent }) => textContent ?? "");
  const lines: string[] = [];
  const stories: string[][] = [];
  let begun = 0;
  for (const line of (await Promise.all(blocks.map(inflated))).join("\n").split("\n")) {
    if (line === END) {
      stories.push(lines.slice(begun));
      begun = lines.length;
    } else if (line.startsWith(REPEAT)) {
      const [back = 0, many = 0] = line
        .slice(1)
        .split(" ")
        .map((number) => Number.parseInt(number, 36));
      const from = lines.length - back;
      for (let at = from; at < from + many; at += 1) lines.push(lines[at] ?? "");
    } else lines.push(line);
  }
  return stories;
}

/** All that a story is made of: whatever else should ever stand there is left out, and so can never run or load. */
const ELEMENTS =
  "P H2 H3 H4 H5 H6 UL LI DL DT DD DIV SPAN STRONG BR PRE CODE DETAILS SUMMARY TABLE CAPTION THEAD TBODY TR TH TD svg path rect circle".split(
    " ",
  );
const ATTRIBUTES =
  /^(?:class|dir|scope|colspan|role|aria-[a-z]+|focusable|viewBox|preserveAspectRatio|d|x|y|r|cx|cy|width|height)$/;

/** Markup in a document of its own, where nothing runs and nothing is loaded. */
function inert(markup: string): ChildNode[] {
  const { body } = new DOMParser().parseFromString(markup, "text/html");
  for (const element of body.querySelectorAll("*")) {
    if (!ELEMENTS.includes(element.tagName)) element.remove();
    for (const name of element.getAttributeNames()) {
      if (!ATTRIBUTES.test(name)) element.removeAttribute(name);
    }
  }
  return [...body.childNodes];
}

const packed = rows.filter(({ dataset }) => dataset.story !== undefined);
const notice = document.querySelector<HTMLElement>("[data-unpacked]");
let unpacked: Promise<string[][]> | null = null;
if (notice) notice.hidden = typeof DecompressionStream === "function";

async function open(row: HTMLDetailsElement): Promise<void> {
  if (row.dataset.story === undefined) return;
  delete row.dataset.story;
  unpacked ??= unpack();
  try {
    const lines = (await unpacked)[packed.indexOf(row)] ?? [];
    row.append(...inert(lines.join("\n")));
  } catch {
    if (notice) notice.hidden = false;
  }
}

document.addEventListener(
  "toggle",
  ({ target }) => {
    if (target instanceof HTMLDetailsElement && target.open) open(target);
  },
  true,
);

/** Opens the setting that the address leads to: the 12th is #12. */
function follow(): void {
  const row = rows[Number(location.hash.slice(1)) - 1];
  if (!row) return;
  row.open = true;
  row.scrollIntoView();
}

addEventListener("hashchange", follow);
follow();
