import { expect, test } from "vitest";
import type { GroupedCounts } from "#db/queue/groupedCounts.ts";
import { createCountsAsked } from "./countsAsked.ts";

test("counts that took long stand for a while, those that came at once are asked for again, and a failure is no answer", async () => {
  let now = 0;
  let asked = 0;
  let took = 0;
  const reads = {
    groupedCounts: async () => {
      asked += 1;
      now += took;
      if (took < 0) throw new Error("The thread has ended");
      return { categories: { bill: asked }, offices: {}, tehsils: {}, media: {}, urgencies: {}, channels: {} } satisfies GroupedCounts;
    },
  };
  const asking = { record: {}, reads } as unknown as Parameters<ReturnType<typeof createCountsAsked>>[0];
  const counts = createCountsAsked(() => now);
  const bills = async (states: readonly ["new" | "marked"]) => (await counts(asking, { states: [...states] })).categories["bill"];
  expect([await bills(["new"]), await bills(["new"])]).toEqual([1, 2]);
  took = 100;
  expect([await bills(["new"]), await bills(["new"]), await bills(["marked"])]).toEqual([3, 3, 4]);
  now += 2_000;
  expect(await bills(["new"])).toBe(5);
  now += 2_000;
  took = -1;
  await expect(bills(["new"])).rejects.toThrow();
  took = 0;
  expect(await bills(["new"])).toBe(7);
});
