import { expect, test } from "vitest";
import { startFakeX } from "./fakeX.ts";

const PAGES = 9;

/** Milliseconds that it takes to read the first pages of so many posts, the best of three times. */
async function readingTime(size: number): Promise<number> {
  const now = Date.now();
  const fake = await startFakeX({ mentionsReach: null });
  fake.publish(
    Array.from({ length: size }, (_, index) => ({
      text: `@HaryanaCMCell no water in ward ${index % 31}`,
      author: `citizen_${index % 900}`,
      at: now - (size - index) * 1_000,
    })),
  );
  const times: number[] = [];
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const startedAt = performance.now();
    let token = "";
    for (let page = 0; page < PAGES; page += 1) {
      const response = await fetch(
        `${fake.url}/2/users/${fake.account.id}/mentions?max_results=100${token && `&pagination_token=${token}`}`,
        {
          headers: { authorization: `Bearer ${fake.bearer}` },
        },
      );
      const body = (await response.json()) as { data: unknown[]; meta: { next_token: string } };
      expect(body.data).toHaveLength(100);
      token = body.meta.next_token;
    }
    times.push(performance.now() - startedAt);
  }
  await fake.close();
  return Math.min(...times);
}

test("a page takes as long among a hundred thousand posts as among a thousand", async () => {
  const among1000 = await readingTime(1_000);
  const among100000 = await readingTime(100_000);
  expect(among100000).toBeLessThan(4 * among1000 + 100);
});
