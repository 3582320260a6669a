import type { CheckResult, ListedFile } from "./check-result.ts";

/** The same findings with their files called otherwise. */
export function renamedResult(result: CheckResult, nameOf: (file: string) => string): CheckResult {
  const renamed = (file: ListedFile): ListedFile => ({
    ...file,
    source: { ...file.source, name: nameOf(file.source.name) },
    diagnostics: file.diagnostics.map((each) => ({ ...each, file: nameOf(each.file) })),
  });
  return {
    ...result,
    files: result.files.map(renamed),
    unreadable: result.unreadable.map((each) => ({ ...each, file: nameOf(each.file) })),
  };
}
