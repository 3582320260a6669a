import { countWords } from "../../../document/words.ts";
import { escapeSarif } from "../../../markup/sarif.ts";
import { type ListedFile, MAX_PER_FILE, type Unreadable } from "../../check-result.ts";
import { artifactLocation } from "./sarif-place.ts";

/** What a run can say of itself, as SARIF describes it. */
export const NOTIFICATIONS = [
  {
    id: "unreadable",
    shortDescription: { text: "A plan could not be read." },
    fullDescription: { text: "A plan could not be read, so nothing is known of it." },
    help: { text: "See that the file is there, is a regular file and holds text, and run the check again." },
  },
  {
    id: "left-out",
    name: "FindingsLeftOut",
    shortDescription: { text: "Findings of a plan are left out." },
    fullDescription: {
      text: `A plan has more than ${MAX_PER_FILE} findings; those past the first ${MAX_PER_FILE} are counted and left out.`,
    },
    help: { text: "Put right what is listed first, and run the check again." },
  },
] as const;

/** How the run went: which plans could not be read, and of which some findings are left out. */
export function sarifInvocation(files: Iterable<ListedFile>, unreadable: readonly Unreadable[]): object {
  const notes = unreadable.map(({ file, reason }) =>
    notification("unreadable", { file, text: reason, level: "error" }),
  );
  for (const file of files) if (file.truncated > 0) notes.push(leftOut(file));
  return { executionSuccessful: unreadable.length === 0, toolExecutionNotifications: notes };
}

function leftOut({ source, truncated }: ListedFile): object {
  const text = `Left out: ${countWords(truncated, "finding")} past the first ${MAX_PER_FILE}.`;
  return notification("left-out", { file: source.name, text, level: "warning" });
}

interface Note {
  readonly file: string;
  readonly text: string;
  readonly level: "error" | "warning";
}

function notification(id: (typeof NOTIFICATIONS)[number]["id"], { file, text, level }: Note): object {
  return {
    descriptor: { id, index: NOTIFICATIONS.findIndex((each) => each.id === id) },
    level,
    message: { text: escapeSarif(text) },
    locations: [{ physicalLocation: { artifactLocation: artifactLocation(file) } }],
  };
}
