/** The colours that no Cornerstone has; each stands out from white by 7 or more (WCAG AAA). */
export const INK = { text: "#1a1a1a", quiet: "#4d4d4d", paper: "#ffffff" } as const;
