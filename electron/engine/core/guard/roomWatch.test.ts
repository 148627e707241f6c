import { expect, test } from "vitest";
import { watchRoom } from "./roomWatch.ts";

const MIB = 1024 * 1024;

test("a disk that is nearly full is told once for each hundred megabytes, and until there is clearly more", async () => {
  let free = 5_000 * MIB;
  const told: (number | null)[] = [];
  const watch = watchRoom({ file: "/disk/ismgt.db", freeOn: async () => free, onDidChange: () => told.push(watch.lowBytes) });
  await watch.look();
  for (const mib of [990, 950, 880, 1_100, 1_300]) {
    free = mib * MIB;
    await watch.look();
  }
  watch.stop();
  expect(told).toEqual([900 * MIB, 800 * MIB, 1_100 * MIB, null]);
});

test("a disk that does not answer is not told, nor one that is looked at after the end", async () => {
  const told: string[] = [];
  const silent = watchRoom({
    file: "/disk/ismgt.db",
    freeOn: async () => Promise.reject(new Error("EIO")),
    onDidChange: () => told.push("silent"),
  });
  await silent.look();
  silent.stop();
  const ended = watchRoom({ file: "/disk/ismgt.db", freeOn: async () => 1, onDidChange: () => told.push("ended") });
  ended.stop();
  await ended.look();
  expect(told).toEqual([]);
});

test("asks the system", async () => {
  const watch = watchRoom({ file: import.meta.filename, onDidChange: () => undefined });
  await watch.look();
  watch.stop();
  expect(watch.lowBytes === null || watch.lowBytes >= 0).toBe(true);
});
