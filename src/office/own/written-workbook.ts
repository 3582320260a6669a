import type { CellValue } from "hucre";
import type { Report } from "../../report/report.ts";
import type { OfficeFile } from "../read/office-file.ts";
import { workbookFile } from "../read/read-xlsx.ts";
import { reportWorkbook } from "../write/write-xlsx.ts";

/** What is read of the workbook that is written of a report, but for the colours of its heads, without writing and reading it. */
export function writtenWorkbook(report: Report): OfficeFile {
  const { sheets } = reportWorkbook(report, null);
  return workbookFile({
    sheets: sheets.map(({ name, rows = [], columns = [], hidden = false }) => ({
      name,
      columns,
      hidden,
      rows: rows.map((row) => row.map(asRead)),
    })),
  });
}

/** A text as it comes back: without what keeps `_x000D_` a text, and with a mark for half a character. */
function asRead(value: CellValue): CellValue {
  return typeof value === "string" ? value.replaceAll("_x005F_", "_").replace(/\p{Cs}/gu, "\ufffd") : value;
}
