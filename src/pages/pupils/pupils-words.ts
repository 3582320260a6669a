/** All that the pupils' sheet of voices says itself: short words in short sentences. */
export const PUPILS_WORDS = {
  title: "You said. We did.",
  thanks: "You told us what you think. Thank you! This is what came of it.",
  did: "We did this:",
  doing: "We are on it:",
  "could-not": "We could not do this. This is why:",
  nothing: "We have not put up an answer yet. We will do it soon.",
  oneWaits: "One of you still waits for us. We will tell you soon.",
  someWait: "Some of you still wait for us. We will tell you soon.",
  more: "There is more. Ask us to show you.",
  tell: "What do you want to tell us? Write it or draw it here.",
} as const;
