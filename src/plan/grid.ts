/** What stands in a new row until its first question is answered; pages for people leave the place empty. */
export const TO_DO = "TODO";

/** The columns of the booklet's grid: the key that holds each, the question as printed, and a short name for messages. */
export const GRID_COLUMNS = {
  improve: { question: "What exactly needs to be improved?", short: "What needs to be improved?" },
  success: { question: "How will we know this has improved?", short: "How will we know?" },
  involve: {
    question: "How will staff, parent carers and children/young people be involved?",
    short: "Who is involved?",
  },
  indicators: { question: "What are we measuring?", short: "What are we measuring?" },
  evaluation: { question: "Evaluation - what else needs to happen?", short: "Evaluation" },
  links: { question: "Links to", short: "Links to" },
} as const;
export type GridColumn = keyof typeof GRID_COLUMNS;
