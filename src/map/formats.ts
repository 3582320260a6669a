/** The forms in which the link map is drawn, each with its line in the help. */
export const MAP_FORMATS = {
  text: "for people: what each measure could help, and what could help it, with the reasons",
  mermaid: "a flowchart for Markdown pages (GitHub, GitLab, wikis), one box a Cornerstone",
  dot: "a graph for Graphviz: dot -Tsvg, dot -Tpdf",
  svg: "the booklet's circle as a picture, to print on A4 and hang up",
  html: "the circle as a page: choose a measure and see what it could help, and why",
  csv: "the links as a table, with what was seen of each: for spreadsheets and statistics",
  json: "everything, for programs (schemas/map.schema.json)",
} as const;
export type MapFormat = keyof typeof MAP_FORMATS;
/** What `renderLinkMap` draws; pages are made in a room of their own. */
export type MapTextFormat = Exclude<MapFormat, "html">;

/** What the picture can be made to be printed on, each with its line in the help. */
export const PAPERS = { a4: "210 x 297 mm", a3: "297 x 420 mm, for a wall" } as const;
export type PaperSize = keyof typeof PAPERS;
