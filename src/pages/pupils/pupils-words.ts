/** All that the pupils' sheet of voices says itself: short words in short sentences. */
export const PUPILS_WORDS = {
  title: "You said. We did.",
  thanks: "You told us what you think. Thank you! This is what came of it.",
  did: "We did this:",
  doing: "We are on it:",
  "could-not": "We could not do this. This is why:",
  nothing: "There is no answer to show here yet.",
  oneWaits: "One of you still waits for an answer.",
  someWait: "Some of you still wait for an answer.",
  unread: "We could not read some of our plan. So some things may not be here.",
  more: "There is more. Ask us to show you.",
  tell: "What do you want to tell us? Write it or draw it here.",
} as const;
