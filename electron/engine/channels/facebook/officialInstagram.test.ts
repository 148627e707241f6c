import { afterEach, beforeEach, expect, test } from "vitest";
import { startFakeMeta } from "#fakes/meta/fakeMeta.ts";
import type { FakeMeta } from "#fakes/meta/fakeMeta.ts";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { createContext } from "./createContext.ts";
import { instagramAccounts } from "./officialInstagram.ts";
import { givenFor } from "./testing/given.ts";

const signal = new AbortController().signal;
let fake: FakeMeta;
let now: number;
beforeEach(async () => {
  now = Math.floor(Date.now() / 1_000) * 1_000;
  fake = await startFakeMeta();
});
afterEach(() => fake.close());

const reader = () => instagramAccounts(createContext(givenFor(fake, { now: () => now })));

test("a professional account is found by its name, and what is none is not", async () => {
  fake.otherInstagram("phed.karnal");
  expect(await reader().resolve(["phed.karnal", "nobody_there", "no name"], signal)).toEqual([
    { handle: "phed.karnal", accountId: "phed.karnal", state: "active", costUsd: 0 },
    { handle: "nobody_there", accountId: null, state: "not-found", costUsd: 0 },
    { handle: "no name", accountId: null, state: "not-found", costUsd: 0 },
  ]);
});

test("when it published in the period is read page by page; what others wrote to it Meta does not tell", async () => {
  const karnal = fake.otherInstagram("phed.karnal");
  karnal.publish({ text: "long ago", at: now - 40 * DAY_MS });
  const published = Array.from({ length: 60 }, (_, index) =>
    karnal.publish({ text: `tank ${index}`, at: now - 20 * DAY_MS + index * HOUR_MS }),
  );
  const answer = await reader().postsOf("phed.karnal", null, signal);
  expect(answer.posts.toSorted((one, other) => one.at - other.at).map(({ at }) => at)).toEqual(published.map(({ createdAt }) => createdAt));
  expect(answer).toMatchObject({ newestId: published.at(-1)?.id, unanswered: null, costUsd: 0 });
  expect(fake.requests.filter(({ query }) => query["fields"]?.startsWith("business_discovery"))).toHaveLength(3);
});

test("a token that ended, a permission that is missing and a page without an account are told as they are", async () => {
  fake.otherInstagram("phed.karnal");
  fake.state.permissions.delete("instagram_manage_insights");
  await expect(reader().resolve(["phed.karnal"], signal)).rejects.toMatchObject({ fault: "forbidden" });
  fake.state.isExpired = true;
  await expect(reader().postsOf("phed.karnal", null, signal)).rejects.toMatchObject({ fault: "unauthorised" });
  await fake.close();
  fake = await startFakeMeta({ hasInstagram: false });
  await expect(reader().resolve(["phed.karnal"], signal)).rejects.toMatchObject({ fault: "not-found" });
});
