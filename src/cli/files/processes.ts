/** What a change to a shared file needs to know of this process and of others, so that a test can stand in for it. */
export interface Processes {
  readonly own: () => ProcessPlace;
  /** Whether a process of this place runs. One of somebody else's does, too. */
  readonly isAlive: (process: number) => boolean;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Milliseconds from some moment on, which never go back. */
  readonly clock: () => number;
  /** The moment now, as the times of files are told, in milliseconds. */
  readonly wallClock: () => number;
  /** The local day and time, as 2026-05-15 14:03:07: for people alone. */
  readonly dayAndTime: () => string;
}

/** A process, and where its number means something. */
export interface ProcessPlace {
  readonly process: number;
  readonly host: string;
  /** Tells apart what goes by one host's name: Windows and the Linux inside it, a computer and its containers. */
  readonly system: string;
}
