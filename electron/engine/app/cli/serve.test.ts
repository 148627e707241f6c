import { describe, expect, test } from "vitest";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeXOptions } from "#rehearsal/x/fakeX.ts";
import { runCli, startCli } from "./testing/runCli.ts";
import { complaints, syncPlace } from "./testing/syncPlace.ts";
import { until } from "./testing/until.ts";

const { db, file, endedAfter, postsInRecord, secretFile, syncArgs } = syncPlace();
const peer = (options: FakeXOptions) => endedAfter(startFakeX(options));

describe("engine stats, search and serve", () => {
  test("stats counts states that add up, and says plainly that there is no record", async () => {
    const x = await peer({ posts: complaints(12, Date.now() - 9 * 86_400_000) });
    await runCli(syncArgs(x));
    const { json } = await runCli(["stats", "--db", db(), "--json"]);
    expect(json).toMatchObject({ posts: 12, cases: 12, reportsOverdue: 0, markingsOverdue: 12, byState: { new: 12, disposed: 0 } });
    expect(await runCli(["stats", "--db", file("none.db"), "--json"])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("none.db"),
    });
  });

  test("search finds a Hindi word by its Latin spelling", async () => {
    const x = await peer({ posts: [{ text: "@HaryanaCMCell सिरसा में बिजली नहीं है", author: "kisan" }] });
    await runCli(syncArgs(x));
    const { json } = await runCli(["search", "--db", db(), "bijli", "sirsa", "--json"]);
    expect(json).toMatchObject({ posts: [{ handle: "kisan", ticket: expect.stringMatching(/^\d{6}-[0-9A-Z]{6}$/) }] });
  });

  test("serve records posts as they come, keeps a second writer out, and stops cleanly", async () => {
    const x = await peer({ posts: complaints(3) });
    const { url, account, bearer } = x;
    const { child, ended } = startCli([
      "serve",
      "--x-base",
      url,
      "--x-user",
      account.id,
      "--x-bearer-file",
      secretFile(bearer),
      "--poll",
      "1",
      "--db",
      db(),
    ]);
    await until(() => postsNow() === 3);
    x.publish({ text: "@HaryanaCMCell नई शिकायत", author: "naya" });
    await until(() => postsNow() === 4);
    expect((await runCli(["stats", "--db", db(), "--json"])).json).toMatchObject({ posts: 4 });
    expect(await runCli(syncArgs(x))).toMatchObject({ code: 1, stderr: expect.stringContaining("already-running") });
    child.kill("SIGTERM");
    expect((await ended).code).toBe(0);
  });
});

test("serve keeps up with 60 posts a second that come on top of 200 that wait", async () => {
  const x = await peer({ posts: complaints(200) });
  const flood = setInterval(() => {
    x.publish(Array.from({ length: 3 }, (_, index) => ({ text: `@HaryanaCMCell ${x.posts.length}.${index}`, at: Date.now() })));
  }, 50);
  const { child, ended } = startCli(
    ["serve", "--x-base", x.url, "--x-user", x.account.id, "--no-own-posts", "--no-quotes", "--poll", "1", "--db", db()],
    { ISMGT_X_BEARER: x.bearer },
  );
  try {
    await until(() => x.posts.length >= 350);
    clearInterval(flood);
    await until(() => postsNow() === x.posts.length, 300);
    expect((await runCli(["stats", "--db", db(), "--json"])).json).toMatchObject({ posts: x.posts.length });
  } finally {
    clearInterval(flood);
    child.kill("SIGTERM");
  }
  expect((await ended).code).toBe(0);
  expect(
    postsInRecord()
      .map(({ external_id }) => external_id)
      .toSorted(),
  ).toEqual(x.posts.map(({ id }) => id).toSorted());
});

/** None while the record is being made and cannot be read. */
function postsNow(): number {
  try {
    return postsInRecord().length;
  } catch {
    return 0;
  }
}
