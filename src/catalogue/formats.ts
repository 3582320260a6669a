/** The forms in which the catalogue is printed, each with its line in the help. */
export const CATALOGUE_FORMATS = {
  terminal: "for people: the measures under their Cornerstones, as wide as the terminal",
  markdown: "the same as Markdown, for a page, an agenda or a pull request",
  json: "the catalogue file's own form, for programs (schemas/catalogue.schema.json)",
} as const;
export type CatalogueFormat = keyof typeof CATALOGUE_FORMATS;
