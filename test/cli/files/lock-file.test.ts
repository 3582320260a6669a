import { describe, expect, test } from "vitest";
import { lockFile } from "../../../src/cli/files/lock-file.ts";
import { lockText } from "../../../src/cli/files/lock-owner.ts";
import { turns } from "../turns.ts";
import { type Memory, memory, type SeenBy } from "./memory-disk.ts";

const PLAN = "/shared/plan.yaml";
const LOCK = `${PLAN}.lock`;
const SHOWN = { path: PLAN, shown: "plan.yaml" };

function shared(): Memory {
  const disk = memory();
  disk.put(PLAN, "cornerstones: 1\n");
  return disk;
}

/** What the lock file of a process holds. */
function textOf(disk: Memory, owner: SeenBy): string {
  return lockText(disk.seenBy(owner).processes);
}

describe("the lock file", () => {
  test("stands beside the plan and names who holds it, until it is released", async () => {
    const disk = shared();
    const release = await lockFile(disk.seenBy({ process: 1 }), SHOWN);
    expect(JSON.parse(disk.text(LOCK) ?? "")).toMatchObject({
      process: 1,
      host: "office",
      since: "2026-05-15 14:03:07",
    });
    await release();
    expect(disk.names()).toEqual([PLAN]);
  });

  test("has a name that the disk allows, however long the plan's is", async () => {
    const disk = memory();
    const path = `/shared/${"x".repeat(250)}.yaml`;
    disk.put(path, "");
    const release = await lockFile(disk.seenBy({ process: 1 }), { path, shown: "plan.yaml" });
    expect(disk.names().filter((name) => name !== path)).toEqual([
      expect.stringMatching(/^\/shared\/\.cornerstones-[0-9a-f]{14}\.lock$/),
    ]);
    await release();
    expect(disk.names()).toEqual([path]);
  });

  test("is not taken away by the one who made it where it is another's by now", async () => {
    const disk = shared();
    const release = await lockFile(disk.seenBy({ process: 1 }), SHOWN);
    disk.put(LOCK, textOf(disk, { process: 2 }));
    await release();
    expect(disk.text(LOCK)).toBe(textOf(disk, { process: 2 }));
  });
});

describe("somebody else's lock", () => {
  test("is taken over at once where its owner is dead", async () => {
    const disk = shared();
    disk.put(LOCK, textOf(disk, { process: 2 }));
    disk.kill(2);
    const before = disk.now();
    await (await lockFile(disk.seenBy({ process: 1 }), SHOWN))();
    expect(disk.now() - before).toBe(0);
    expect(disk.names()).toEqual([PLAN]);
  });

  test("is taken over at once where whoever was taking it over died as well", async () => {
    const disk = shared();
    disk.put(LOCK, textOf(disk, { process: 2 }));
    disk.put(`${LOCK}.takeover`, textOf(disk, { process: 3 }));
    disk.kill(2);
    disk.kill(3);
    const before = disk.now();
    await (await lockFile(disk.seenBy({ process: 1 }), SHOWN))();
    expect(disk.now() - before).toBe(0);
    expect(disk.names()).toEqual([PLAN]);
  });

  test.each([
    ["empty", ""],
    ["half of one", '{ "process": 2, "ho'],
    ["not one", "[]"],
    [
      "with a number that no process can have",
      '{ "process": 1e300, "host": "", "system": "", "since": "2026-02-02 14:03:07" }',
    ],
    ["without a day", '{ "process": 2, "host": "office", "system": "test", "since": "2026-02-30 14:03:07" }'],
  ])("that names nobody (%s) is taken over once it is 5 seconds old", async (_, text) => {
    const disk = shared();
    disk.put(LOCK, text);
    const before = disk.now();
    await (await lockFile(disk.seenBy({ process: 1 }), SHOWN))();
    expect(disk.now() - before).toBeGreaterThanOrEqual(5000);
    expect(disk.now() - before).toBeLessThan(5200);
    disk.put(LOCK, text);
    disk.passTime(5000);
    const later = disk.now();
    await (await lockFile(disk.seenBy({ process: 1 }), SHOWN))();
    expect(disk.now()).toBe(later);
  });

  test("is waited for while its owner lives, and then had", async () => {
    const disk = shared();
    const release = await lockFile(disk.seenBy({ process: 2 }), SHOWN);
    let pauses = 0;
    const first = disk.seenBy({ process: 1 });
    const pause = async (milliseconds: number): Promise<void> => {
      pauses += 1;
      if (pauses === 3) await release();
      await first.processes.pause(milliseconds);
    };
    await lockFile({ ...first, processes: { ...first.processes, pause } }, SHOWN);
    expect(pauses).toBe(3);
    expect(JSON.parse(disk.text(LOCK) ?? "").process).toBe(1);
  });

  test.each([
    ["of this computer", { process: 2 }, "process 2 on office, since 15 May 2026 at 14:03"],
    [
      "of another computer, where nobody here knows who lives",
      { process: 9, host: "hall" },
      "process 9 on hall, since 15 May 2026 at 14:03",
    ],
    [
      "of a container of this computer, whose numbers mean others",
      { process: 9, system: "container" },
      "process 9 on office, since 15 May 2026 at 14:03",
    ],
  ])("%s is waited for 10 seconds, and then the owner is named", async (_, owner, words) => {
    const disk = shared();
    disk.kill(9);
    const text = textOf(disk, owner);
    disk.put(LOCK, text);
    const before = disk.now();
    await expect(lockFile(disk.seenBy({ process: 1 }), SHOWN)).rejects.toThrow(
      `plan.yaml: this file is being changed by ${words}, and after 10 seconds it still is; try again later. ` +
        `If nobody is changing it any more, delete ${LOCK} and try again`,
    );
    expect(disk.now() - before).toBeGreaterThanOrEqual(10_000);
    expect(disk.now() - before).toBeLessThan(10_200);
    expect(disk.text(LOCK)).toBe(text);
    expect(disk.names()).toEqual([PLAN, LOCK]);
  });
});

test.each(["EACCES", "EPERM", "EROFS"])("a folder that cannot be written to is told (%s)", async (code) => {
  const disk = shared().seenBy({ process: 1 });
  const claim = async (): Promise<boolean> => {
    throw Object.assign(new Error(code), { code });
  };
  await expect(lockFile({ ...disk, claim }, SHOWN)).rejects.toThrow(
    "plan.yaml: its folder cannot be written to, and changing the file needs that",
  );
});

test("a dead one's lock that cannot be taken away is told after 10 seconds, too", async () => {
  const disk = shared();
  disk.put(LOCK, textOf(disk, { process: 2 }));
  disk.kill(2);
  const seen = disk.seenBy({ process: 1 });
  const remove = async (path: string): Promise<void> => {
    disk.passTime(100);
    if (path !== LOCK) disk.delete(path);
  };
  await expect(lockFile({ ...seen, remove }, SHOWN)).rejects.toThrow(`delete ${LOCK} and try again`);
  expect(disk.names()).toEqual([PLAN, LOCK]);
});

/** Several who want the lock at the same time, each of whom must have it alone. */
function crowd(disk: Memory, processes: readonly number[]) {
  const order = turns();
  const holders = new Set<number>();
  const had: number[] = [];
  const work = async (process: number): Promise<void> => {
    const turn = order.turnOf(process);
    const release = await lockFile(disk.seenBy({ process, turn }), SHOWN);
    holders.add(process);
    if (holders.size > 1) throw new Error(`${[...holders].join(" and ")} hold the lock together`);
    for (let operation = 0; operation < 10; operation += 1) await turn();
    had.push(process);
    holders.delete(process);
    await release();
    // A process ends when its edit is done, and then it is dead as well.
    disk.kill(process);
  };
  const failures: unknown[] = [];
  return {
    ...order,
    start: async () => {
      for (const process of processes)
        await order.start(process, () => work(process).catch((error: unknown) => void failures.push(error)));
    },
    kill: (process: number) => {
      order.kill(process);
      disk.kill(process);
      holders.delete(process);
    },
    steps: async (process: number, count: number) => {
      for (let step = 0; step < count && (await order.step(process)); step += 1);
    },
    /** Lets all of them go on, one operation each in turn, until all have ended. */
    toTheEnd: async () => {
      for (let going = true; going; ) {
        going = false;
        for (const process of processes) going = (await order.step(process)) || going;
      }
      expect(failures).toEqual([]);
      return had;
    },
  };
}

describe("however the operations of several fall between each other, one at a time holds the lock", () => {
  const MOST_STEPS = 24;

  test("two who take a dead one's lock over, each interrupted anywhere by the other", async () => {
    for (let first = 0; first < MOST_STEPS; first += 1) {
      for (let second = 0; second < MOST_STEPS; second += 1) {
        for (const third of [1, 3, 7]) {
          const disk = shared();
          disk.put(LOCK, textOf(disk, { process: 9 }));
          disk.kill(9);
          const two = crowd(disk, [1, 2]);
          await two.start();
          await two.steps(1, first);
          await two.steps(2, second);
          await two.steps(1, third);
          expect((await two.toTheEnd()).sort()).toEqual([1, 2]);
          expect(disk.names()).toEqual([PLAN]);
        }
      }
    }
  });

  test("one of whom is killed anywhere, and the other two go on", async () => {
    for (let first = 0; first < MOST_STEPS; first += 1) {
      for (let second = 0; second < MOST_STEPS; second += 1) {
        const disk = shared();
        disk.put(LOCK, textOf(disk, { process: 9 }));
        disk.kill(9);
        const three = crowd(disk, [1, 2, 3]);
        await three.start();
        await three.steps(1, first);
        await three.steps(2, second);
        three.kill(1);
        const had = await three.toTheEnd();
        expect(had.filter((process) => process !== 1).sort()).toEqual([2, 3]);
        // A second lock that nobody needed any more may stay a while; it is in nobody's way.
        expect(disk.names().filter((name) => !name.endsWith(".takeover"))).toEqual([PLAN]);
        disk.passTime(5000);
        await (await lockFile(disk.seenBy({ process: 4 }), SHOWN))();
        expect(disk.names()).toEqual([PLAN]);
      }
    }
  });

  test("one of whom falls asleep while making the lock, until it is taken for dead", async () => {
    for (const first of [0, 1, 2, 3]) {
      for (let second = 0; second < MOST_STEPS; second += 1) {
        for (const third of [1, 2, 3, 4, 5, 6]) {
          for (const fourth of [0, 1, 2]) {
            const disk = shared();
            const three = crowd(disk, [1, 2, 3]);
            await three.start();
            await three.steps(1, first);
            disk.passTime(5000);
            await three.steps(2, second);
            await three.steps(1, third);
            await three.steps(2, fourth);
            await three.steps(3, 2);
            expect((await three.toTheEnd()).sort()).toEqual([1, 2, 3]);
            expect(disk.names()).toEqual([PLAN]);
          }
        }
      }
    }
  });

  test("one of whom is done and gone just while another looks at its lock, and a third has the next", async () => {
    for (let first = 4; first < 8; first += 1) {
      for (let second = 16; second < 26; second += 1) {
        for (let third = 2; third < 10; third += 1) {
          const disk = shared();
          disk.put(LOCK, textOf(disk, { process: 9 }));
          disk.kill(9);
          const three = crowd(disk, [1, 2, 3]);
          await three.start();
          await three.steps(1, first);
          await three.steps(2, second);
          await three.steps(1, third);
          await three.steps(2, MOST_STEPS * 3);
          await three.steps(3, 2);
          expect((await three.toTheEnd()).sort()).toEqual([1, 2, 3]);
          expect(disk.names()).toEqual([PLAN]);
        }
      }
    }
  });

  test("all of whom take their turns in any order", async () => {
    let seed = 42;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    for (let round = 0; round < 300; round += 1) {
      const disk = shared();
      disk.put(LOCK, textOf(disk, { process: 9 }));
      disk.kill(9);
      const four = crowd(disk, [1, 2, 3, 4]);
      await four.start();
      for (let step = 0; step < 150; step += 1) await four.step(1 + random(4));
      expect((await four.toTheEnd()).sort()).toEqual([1, 2, 3, 4]);
      expect(disk.names()).toEqual([PLAN]);
    }
  });
});
