export const NEEDED: readonly string[];
