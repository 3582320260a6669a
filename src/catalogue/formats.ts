/** The forms in which the catalogue is printed, each with its line in the help. */
export const CATALOGUE_FORMATS = {
  terminal: "for people: the measures under their Cornerstones, as wide as the terminal",
  markdown: "the same as Markdown, for a page, an agenda or a pull request",
  html: "a choosing sheet to print on A4, with room for each group's dots and for measures of your own",
  json: "the catalogue file's own form, for programs (schemas/catalogue.schema.json)",
} as const;
export type CatalogueFormat = keyof typeof CATALOGUE_FORMATS;
/** What `renderCatalogue` prints; the sheet is a page, and made in a room of its own. */
export type CatalogueTextFormat = Exclude<CatalogueFormat, "html">;
