/** The kinds of file that are read, by their endings. */
export const OFFICE_FORMATS = {
  docx: "a Word document: its tables",
  xlsx: "an Excel workbook: its sheets",
  csv: "a table with commas or semicolons between its cells",
  tsv: "a table with tabs between its cells",
} as const;
