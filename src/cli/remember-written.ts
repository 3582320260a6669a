import type { Io } from "./io.ts";

/** A world that remembers which files were written in it, by their names for people. */
export interface Remembering {
  readonly io: Io;
  readonly written: () => readonly string[];
}

export function rememberWritten(io: Io): Remembering {
  const names = new Set<string>();
  return {
    io: {
      ...io,
      writeFile: async (path, shown, text) => {
        await io.writeFile(path, shown, text);
        names.add(shown);
      },
      replaceFile: async (path, shown, content) => {
        await io.replaceFile(path, shown, content);
        names.add(shown);
      },
      createFile: async (path, shown, file) => {
        const isNew = await io.createFile(path, shown, file);
        if (isNew) names.add(shown);
        return isNew;
      },
    },
    written: () => [...names],
  };
}
