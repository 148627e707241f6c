import { describe, expect, test } from "vitest";
import { documentedPayloads } from "#fakes/x/documentedPayloads.ts";
import { realPosts } from "#fakes/x/realPosts.ts";
import { testDataFolder } from "#fakes/x/testData.ts";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeXOptions } from "#rehearsal/x/fakeX.ts";
import { runCli } from "./testing/runCli.ts";
import { complaints, syncPlace } from "./testing/syncPlace.ts";

/** `npm test -- --long`. */
const IS_LONG = process.env["ISMGT_LONG"] === "1";
const [WAITING, BURSTS] = IS_LONG ? [1_000, 8] : [350, 3];
const { db, endedAfter, postsInRecord, syncArgs } = syncPlace();
const peer = (options: FakeXOptions) => endedAfter(startFakeX(options));

describe("engine sync", () => {
  // Of 1,800, and a first visit, without a process: core/sync/drainX.test.ts.
  test.each([["on a later visit", 40], ...(IS_LONG ? ([["on a first visit", 0]] as const) : [])] as const)(
    "brings every one of hundreds that wait, though 100 more come with each page, %s",
    async (_, known) => {
      const x = await peer({ posts: complaints(known, Date.now() - 7_200_000) });
      if (known > 0) expect(await runCli(syncArgs(x))).toMatchObject({ code: 0, json: { new: known } });
      x.publish(complaints(WAITING));
      const pagesBefore = x.requests.length;
      let bursts = 0;
      const publishing = setInterval(() => {
        for (; bursts < Math.min(BURSTS, x.requests.length - pagesBefore); bursts += 1) {
          x.publish(Array.from({ length: 100 }, (_each, index) => ({ text: `@HaryanaCMCell ${bursts}.${index}`, at: Date.now() })));
        }
      }, 5);
      const run = await runCli(syncArgs(x));
      clearInterval(publishing);
      expect(run).toMatchObject({ code: 0, json: { drained: true, errors: [] } });
      // What came after the last look waits for the next one.
      expect(await runCli(syncArgs(x))).toMatchObject({ code: 0 });
      expect(bursts).toBe(BURSTS);
      expect(
        postsInRecord()
          .map(({ external_id }) => external_id)
          .toSorted(),
      ).toEqual(x.posts.map(({ id }) => id).toSorted());
      expect((await runCli(["stats", "--db", db(), "--json"])).json).toMatchObject({ posts: known + WAITING + BURSTS * 100, gaps: [] });
    },
  );

  const testData = testDataFolder();
  // Of 3,000 the same is proven without a process: core/sync/drainX.test.ts.
  test.skipIf(testData === undefined)("takes X's own documented payloads and hundreds of posts that people wrote", async () => {
    const documented = documentedPayloads(testData ?? "");
    const now = Date.now();
    const posts = realPosts(testData ?? "", {
      handle: documented.account.username,
      from: now - 6 * 86_400_000,
      to: now - 1_000,
      limit: IS_LONG ? 600 : 120,
    });
    const x = await peer({ account: documented.account, mentionsReach: null, posts: [...documented.posts, ...posts] });
    x.faults.next({ kind: "partial-errors" }, { path: "mentions", times: 5 });
    x.faults.next({ kind: "rate-limited", resetAfterMs: 1_000 }, { path: "mentions" });
    x.faults.next({ kind: "html", status: 503 }, { path: "mentions" });
    const first = await runCli(syncArgs(x));
    expect(first).toMatchObject({ code: 0, json: { drained: true } });
    const ids = new Set(postsInRecord().map(({ external_id }) => external_id));
    expect(x.posts.filter(({ text, id }) => text.includes(`@${x.account.username}`) && !ids.has(id))).toEqual([]);
    expect(postsInRecord().length).toBe(ids.size);
    expect((await runCli(syncArgs(x))).json).toMatchObject({ new: 0, updated: 0, cases: 0 });
  });
});
