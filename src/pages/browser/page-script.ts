/**
 * What a page does beyond being read: choosing a measure lights its links and what it could help, and filters leave
 * out what is not asked for. All words stand in the page already; here they are only shown, hidden and put together.
 * The build turns this file into `src/pages/embedded.ts`, whose digest the page's policy names.
 */

const all = (selector: string, within: ParentNode = document): HTMLElement[] => [
  ...within.querySelectorAll<HTMLElement>(selector),
];
const first = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector);

const circle = first("svg.circle");
const told = first(".told");
const entries = all("[data-entry]");
const dots = circle ? all(".dots > [data-m]", circle) : [];
const curves = circle ? all("[data-link]", circle) : [];
let chosen: string | null = null;

for (const hidden of all("[data-script]")) hidden.hidden = false;

function entryOf(number: string | undefined): HTMLElement | undefined {
  return entries.find((entry) => entry.dataset.m === number);
}

/** The measures that can be reached from the chosen one, in one step and in more. */
function reach(start: string): { near: Set<string>; far: Set<string> } {
  const leaving = (own: string): string[] =>
    curves.flatMap(({ dataset: { from = "", to = "", both } }) => {
      if (from === own) return [to];
      return to === own && both !== undefined ? [from] : [];
    });
  const near = new Set(leaving(start));
  const far = new Set(near);
  for (const number of far) for (const next of leaving(number)) far.add(next);
  for (const number of [start, ...near]) far.delete(number);
  return { near, far };
}

function light(number: string | null): void {
  chosen = number;
  const { near, far } = reach(number ?? "");
  circle?.classList.toggle("lit", number !== null);
  for (const mark of all("[data-m]")) {
    const own = mark.dataset.m ?? "";
    mark.classList.toggle("chosen", own === number);
    mark.classList.toggle("on", own === number || near.has(own));
    mark.classList.toggle("step", far.has(own));
  }
  for (const curve of curves) {
    const { from = "", to = "" } = curve.dataset;
    curve.classList.toggle("on", number !== null && (from === number || to === number));
    curve.classList.toggle("step", near.has(from) || far.has(from));
  }
  for (const button of all(".pick")) {
    const isOn = number !== null && button.closest<HTMLElement>("[data-m]")?.dataset.m === number;
    button.setAttribute("aria-pressed", String(isOn));
  }
  const words = entryOf(number ?? undefined)?.querySelector(".said")?.textContent ?? "";
  if (told) told.textContent = words || "\u00a0";
}

function toggle(number: string | undefined): void {
  light(number === undefined || number === chosen ? null : number);
}

/** Shows why one measure could help another, on the curve and in words. */
function showReason(link: string | undefined): void {
  const isOf = ({ dataset }: HTMLElement): boolean =>
    link !== undefined && (dataset.link ?? "").split(" ").some((own) => link.split(" ").includes(own));
  for (const curve of curves) curve.classList.toggle("near", isOf(curve));
  const words = curves.find(isOf)?.querySelector("title")?.textContent;
  if (told && words) told.textContent = words;
}

function filter(): void {
  const wanted = Object.fromEntries(
    all("select[data-filter]").map((select) => [
      select.dataset.filter ?? "",
      select instanceof HTMLSelectElement ? select.value : "",
    ]),
  );
  const fits = ({ dataset }: HTMLElement): boolean =>
    Object.entries(wanted).every(
      ([key, value]) => value === "" || (dataset[key] ?? "").split(" ").includes(value),
    );
  const shown = new Set(entries.filter(fits).map(({ dataset }) => dataset.m));
  for (const part of all(".story, .names > [data-m]")) part.hidden = !fits(part);
  for (const part of all(".cornerstone")) {
    part.hidden = !all(".story, [data-m]", part).some((own) => !own.hidden);
  }
  // What is linked to and not chosen has no entry: it is left out as soon as anything is asked for.
  if (Object.values(wanted).every((value) => value === "")) for (const dot of dots) shown.add(dot.dataset.m);
  for (const dot of dots) dot.classList.toggle("off", !shown.has(dot.dataset.m));
  for (const curve of curves) {
    const { from, to } = curve.dataset;
    curve.classList.toggle("off", !(shown.has(from) && shown.has(to)));
  }
  const count = first(".count");
  if (count) count.textContent = String(entries.filter(fits).length);
}

document.addEventListener("click", ({ target }) => {
  if (!(target instanceof Element)) return;
  const picked =
    target.closest(".pick") ??
    (target.closest("a") ? null : target.closest(".dots > [data-m], .quarter [data-m]"));
  if (picked) toggle(picked.closest<HTMLElement>("[data-m]")?.dataset.m);
});
document.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape") return;
  light(null);
  showReason(undefined);
});
for (const kind of ["pointerover", "focusin"]) {
  document.addEventListener(kind, ({ target }) => {
    if (!(target instanceof Element)) return;
    showReason(target.closest<HTMLElement>("[data-link]")?.dataset.link);
    // Whoever looks at a row of the board sees its links beside it.
    const row = target.closest<HTMLElement>(".rows > [data-m], .dots > [data-m]");
    if (row) light(row.dataset.m ?? null);
  });
}
document.addEventListener("change", filter);
filter();
