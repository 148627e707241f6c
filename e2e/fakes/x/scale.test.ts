import { expect, test } from "vitest";
import { startFakeX } from "./fakeX.ts";

test("a hundred thousand posts are paged in a time that the number of pages decides, not the number of posts", async () => {
  const size = 100_000;
  const now = Date.now();
  const fake = await startFakeX({ mentionsReach: null, rateLimits: { mentions: { limit: 10_000 } } });
  const startedAt = performance.now();
  fake.publish(
    Array.from({ length: size }, (_, index) => ({
      text: `@HaryanaCMCell no water in ward ${index % 31}`,
      author: `citizen_${index % 900}`,
      at: now - (size - index) * 1_000,
    })),
  );
  const filledMs = performance.now() - startedAt;
  let token = "";
  let read = 0;
  for (let page = 0; page < 30; page += 1) {
    const response = await fetch(
      `${fake.url}/2/users/${fake.account.id}/mentions?max_results=100${token && `&pagination_token=${token}`}`,
      {
        headers: { authorization: `Bearer ${fake.bearer}` },
      },
    );
    const body = (await response.json()) as { data: unknown[]; meta: { next_token: string } };
    read += body.data.length;
    token = body.meta.next_token;
  }
  const pageMs = (performance.now() - startedAt - filledMs) / 30;
  await fake.close();
  expect(read).toBe(3_000);
  expect(filledMs).toBeLessThan(8_000);
  expect(pageMs).toBeLessThan(60);
});
