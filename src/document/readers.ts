/** For whom a page can be made in words of their own, each with its line in the help. */
export const READERS = {
  pupils: "one sheet in large letters, our own words for the measures, short sentences, no ratings",
} as const;
export type Readers = keyof typeof READERS;
