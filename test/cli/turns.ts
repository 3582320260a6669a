/** Runs several processes operation by operation, in just the order that a test asks for. */
export interface Turns {
  /** What a process calls before each of its operations. */
  readonly turnOf: (process: number) => () => Promise<void>;
  readonly start: (process: number, work: () => Promise<void>) => Promise<void>;
  /** Lets a process do one operation; false where it has ended. */
  readonly step: (process: number) => Promise<boolean>;
  /** Lets a process do nothing more. */
  readonly kill: (process: number) => void;
}

interface Waiting {
  /** Goes on with the operation that the process stands before. */
  resume: (() => void) | null;
  /** Tells that it stands before one, or has ended. */
  tell: () => void;
}

export function turns(): Turns {
  const all = new Map<number, Waiting>();
  const of = (process: number): Waiting => {
    const one = all.get(process) ?? { resume: null, tell: () => undefined };
    all.set(process, one);
    return one;
  };
  const until = (one: Waiting, act: () => void): Promise<void> =>
    new Promise((done) => {
      one.tell = done;
      act();
    });
  return {
    turnOf: (process) => () =>
      new Promise((resume) => {
        const one = of(process);
        one.resume = resume;
        one.tell();
      }),
    start: (process, work) => {
      const one = of(process);
      return until(one, () => void work().finally(() => one.tell()));
    },
    step: async (process) => {
      const one = of(process);
      const { resume } = one;
      if (resume === null) return false;
      one.resume = null;
      await until(one, resume);
      return true;
    },
    kill: (process) => {
      of(process).resume = null;
    },
  };
}
