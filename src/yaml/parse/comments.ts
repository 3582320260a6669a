import { CST, Lexer } from "yaml";

/** The comments of a text, each from its `#` on, in their order: what an edit must not lose. */
export function commentsOf(text: string): string[] {
  const comments: string[] = [];
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    const type: string | null = isScalar ? "text" : CST.tokenType(lexeme);
    if (type === "comment") comments.push(lexeme);
    // What follows this mark is a scalar's own text, whatever it looks like.
    isScalar = type === "scalar";
  }
  return comments;
}
