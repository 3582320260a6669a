/**
 * What the page of several plans does beyond being read: it finds settings by name or by a measure, and leaves out those
 * that are not asked for. It knows words only as they stand in the page. The build turns this file into
 * `src/pages/embedded.ts`.
 */
export {};

const parts = <T extends Element>(selector: string): T[] => [...document.querySelectorAll<T>(selector)];

for (const tools of parts<HTMLElement>("[data-script]")) tools.hidden = false;

/** Whoever types without accents finds what has them. */
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const settings = parts<HTMLElement>(".setting").map((element) => ({
  element,
  words: plain(element.textContent ?? ""),
  chosen: ` ${element.dataset.chosen ?? ""} `,
}));
const search = document.querySelector<HTMLInputElement>("input[type=search]");
const choice = document.querySelector<HTMLSelectElement>("select[data-filter]");
const count = document.querySelector(".count");

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
  if (count) count.textContent = String(shown);
}

document.addEventListener("input", narrow);
// A browser may bring back what was typed before.
narrow();
