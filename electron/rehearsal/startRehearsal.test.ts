import { expect, test } from "vitest";
import { startRehearsal } from "./startRehearsal.ts";
import type { RunningRehearsal } from "./startRehearsal.ts";

async function idsOfBacklog(): Promise<readonly string[]> {
  const running = await startRehearsal({ perMinute: 0, size: 40, startAt: Date.UTC(2026, 10, 24), seed: 3 });
  const ids = running.fake.posts.map(({ id }) => id);
  await running.stop();
  return ids;
}

test("the same moment and seed give the same backlog with the same ids", async () => {
  expect(await idsOfBacklog()).toEqual(await idsOfBacklog());
});

async function mentionsSince({ fake }: RunningRehearsal, sinceId: string): Promise<readonly string[]> {
  const response = await fetch(`${fake.url}/2/users/${fake.account.id}/mentions?max_results=100&since_id=${sinceId}`, {
    headers: { authorization: `Bearer ${fake.bearer}` },
  });
  const { data = [] } = (await response.json()) as { data?: { id: string }[] };
  return data.map(({ id }) => id);
}

test("a reader that follows by since_id misses no live post and reads none twice", async () => {
  const running = await startRehearsal({ perMinute: 6_000, size: 60 });
  let latest = running.fake.posts.at(-1)?.id ?? "";
  const backlog = new Set(running.fake.posts.map(({ id }) => id));
  const read: string[] = [];
  for (let poll = 0; poll < 20; poll += 1) {
    await new Promise((resolve) => setTimeout(resolve, 40));
    const ids = await mentionsSince(running, latest);
    read.push(...ids.toReversed());
    latest = ids[0] ?? latest;
  }
  const live = running.fake.posts.map(({ id }) => id).filter((id) => !backlog.has(id));
  await running.stop();
  expect(read.length).toBeGreaterThan(20);
  // An edited post leaves the list under its first id, which the reader may have seen before.
  expect(new Set(read).size).toBe(read.length);
  const seen = new Set(read);
  expect(live.filter((id) => id <= latest && !seen.has(id))).toEqual([]);
});
