/** What is done with a row that the plan has already, and that says something else. */
export const ON_CONFLICT = {
  stop: "write nothing, and say which rows these are",
  skip: "leave these rows as they are",
  update: "write into them what the file says; what it says nothing of stays",
} as const;
export type OnConflict = keyof typeof ON_CONFLICT;
