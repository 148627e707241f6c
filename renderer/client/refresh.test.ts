import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Change, Topic } from "#contract/live.ts";
import { createRefresher, followChanges, restOfWall, restOfWork } from "./refresh.ts";

const KEYS = {
  record: [["wall"]],
  sources: [["sources"], ["wall"]],
  settings: [["settings"]],
  presence: [["presence"]],
  walls: [],
  activity: [],
  work: [],
  standing: [],
  backups: [],
  diskEncryption: [],
  updates: [],
  audit: [],
  privacy: [],
  hub: [],
} as const;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

async function* changes(...topics: readonly (readonly Topic[])[]): AsyncGenerator<Change> {
  for (const [revision, each] of topics.entries()) yield { revision, topics: [...each] };
}

function refresher(readMs = 0, rest = restOfWork) {
  const read: string[] = [];
  const stopped = new AbortController();
  const invalidateQueries = async (filters?: { readonly queryKey?: readonly unknown[] }) => {
    read.push(String(filters?.queryKey));
    await new Promise((resolve) => setTimeout(resolve, readMs));
  };
  return { read, stopped, refresh: createRefresher({ invalidateQueries }, KEYS, { rest, signal: stopped.signal }) };
}

describe("reading again", () => {
  test("happens at once after a rest", () => {
    const { read, refresh } = refresher();
    refresh(["record"]);
    expect(read).toEqual(["wall"]);
  });

  test("joins the changes of a surge, and misses none that comes while a read is under way", async () => {
    const { read, refresh } = refresher(50);
    for (let each = 0; each < 20; each += 1) refresh(["record"]);
    await vi.advanceTimersByTimeAsync(10);
    refresh(["record"]);
    refresh(["settings"]);
    expect(read).toEqual(["wall", "settings"]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(read).toEqual(["wall", "settings", "wall"]);
  });

  test("of one part goes on while the answer of another does not come", async () => {
    const read: string[] = [];
    const invalidateQueries = async (filters?: { readonly queryKey?: readonly unknown[] }) => {
      read.push(String(filters?.queryKey));
      if (read.length === 1) await new Promise(() => {});
    };
    const refresh = createRefresher({ invalidateQueries }, KEYS, { rest: restOfWork, signal: new AbortController().signal });
    for (let each = 0; each < 3; each += 1) {
      refresh(["sources"]);
      await vi.advanceTimersByTimeAsync(2_000);
    }
    expect(read).toEqual(["sources", "wall", "wall", "wall"]);
  });

  test("of a wall in a surge happens several times a second, and seldom while the engine takes long to answer", async () => {
    const readsOf10s = async (readMs: number) => {
      const { read, refresh, stopped } = refresher(readMs, restOfWall);
      for (let ms = 0; ms < 10_000; ms += 20) {
        refresh(["record"]);
        await vi.advanceTimersByTimeAsync(20);
      }
      stopped.abort();
      return read.length;
    };
    expect(await readsOf10s(5)).toBeGreaterThan(70);
    expect(await readsOf10s(40)).toBeGreaterThan(55);
    expect(await readsOf10s(300)).toBeLessThan(16);
  });

  test("begins again after a rest", async () => {
    const { read, refresh } = refresher();
    refresh(["record"]);
    await vi.advanceTimersByTimeAsync(2_000);
    refresh(["record"]);
    expect(read).toEqual(["wall", "wall"]);
  });

  test("ends with its signal", async () => {
    const { read, refresh, stopped } = refresher(50);
    refresh(["record"]);
    refresh(["record"]);
    stopped.abort();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(read).toEqual(["wall"]);
  });
});

describe("following the engine's changes", () => {
  test("takes everything as changed each time it begins, and opens again when the iterator ends or fails", async () => {
    const stopped = new AbortController();
    const seen: string[] = [];
    const answers = [
      () => Promise.resolve(changes(["settings"])),
      () => Promise.reject(new Error("not yet")),
      () => Promise.resolve(changes(["sources"])),
    ];
    const open = () => answers.shift()?.() ?? new Promise<never>(() => {});
    void followChanges(open, (topics) => seen.push(topics.join()), stopped.signal);
    await vi.advanceTimersByTimeAsync(10_000);
    stopped.abort();
    expect(seen).toEqual([
      "record,sources,settings,presence,walls,activity,standing,backups,diskEncryption,updates,audit,privacy,work,hub",
      "settings",
      "record,sources,settings,presence,walls,activity,standing,backups,diskEncryption,updates,audit,privacy,work,hub",
      "sources",
    ]);
  });

  test("stops with its signal", async () => {
    const stopped = new AbortController();
    let opened = 0;
    const open = () => {
      opened += 1;
      return Promise.reject(new Error("gone"));
    };
    const following = followChanges(open, () => {}, stopped.signal);
    await vi.advanceTimersByTimeAsync(1_000);
    stopped.abort();
    await following;
    const before = opened;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(opened).toBe(before);
  });
});
