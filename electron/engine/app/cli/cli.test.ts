import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { documentedPayloads } from "#fakes/x/documentedPayloads.ts";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX, FakeXOptions } from "#rehearsal/x/fakeX.ts";
import type { PostSeed } from "#rehearsal/x/platform/post.ts";
import { realPosts } from "#fakes/x/realPosts.ts";
import { testDataFolder } from "#fakes/x/testData.ts";
import { openReader } from "#db/opening/open.ts";
import { runCli, startCli } from "./testing/runCli.ts";

let folder: string;
let fake: FakeX | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ismgt-cli-"));
});
afterEach(async () => {
  await fake?.close();
  fake = undefined;
  rmSync(folder, { recursive: true });
});

async function peer(options: FakeXOptions): Promise<FakeX> {
  fake = await startFakeX(options);
  return fake;
}

const db = () => join(folder, "record.db");

function syncArgs({ url, account, bearer }: FakeX, ...more: readonly string[]): readonly string[] {
  return [
    "sync",
    "--once",
    "--x-base",
    url,
    "--x-user",
    account.id,
    "--x-bearer-file",
    secretFile(bearer),
    "--db",
    db(),
    "--json",
    ...more,
  ];
}

function secretFile(secret: string): string {
  const file = join(folder, "bearer");
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return file;
}

function complaints(count: number, from = Date.now() - 3_600_000): readonly PostSeed[] {
  return Array.from({ length: count }, (_, index) => ({
    text: `@HaryanaCMCell वार्ड ${index} में पानी नहीं आ रहा`,
    author: `citizen_${index % 97}`,
    at: from + Math.floor((index * 3_000_000) / count),
  }));
}

/** What the record holds, by its natural keys in the order in which it lists posts. */
function postsInRecord(): readonly { readonly external_id: string; readonly created_at: number }[] {
  const reader = openReader(db());
  try {
    return reader.sqlite
      .prepare<[], { readonly external_id: string; readonly created_at: number }>("SELECT external_id, created_at FROM post ORDER BY id")
      .all();
  } finally {
    reader.close();
  }
}

function expectEachOnceInOrder(x: FakeX): void {
  const recorded = postsInRecord();
  expect(recorded.map(({ external_id }) => external_id).toSorted()).toEqual(x.posts.map(({ id }) => id).toSorted());
  expect(recorded.map(({ created_at }) => created_at)).toEqual(
    recorded.map(({ created_at }) => created_at).toSorted((one, other) => one - other),
  );
}

describe("engine sync", () => {
  test("brings every post once through a rate limit, a fault and partial errors, and nothing twice", async () => {
    const x = await peer({ mentionsReach: null, posts: complaints(400) });
    x.faults.next({ kind: "partial-errors" }, { path: "mentions" });
    x.faults.next({ kind: "rate-limited", resetAfterMs: 1_000 }, { path: "mentions" });
    x.faults.next({ kind: "html", status: 503 }, { path: "mentions" });
    const first = await runCli(syncArgs(x));
    expect(first).toMatchObject({ code: 0, json: { read: 400, new: 400, updated: 0, drained: true } });
    expect(first.json).toMatchObject({ errors: [{ fault: "rate-limited" }, { fault: "server-error" }], cursor: x.posts.at(-1)?.id });
    expectEachOnceInOrder(x);

    expect(await runCli(syncArgs(x))).toMatchObject({ code: 0, json: { read: 0, new: 0, updated: 0, cases: 0, costUsd: 0 } });
    const { json } = await runCli(["stats", "--db", db(), "--json"]);
    expect(json).toMatchObject({ posts: 400, cases: 400 });
  });

  test("killed in the middle it loses nothing and doubles nothing", async () => {
    const x = await peer({ mentionsReach: null, posts: complaints(1_500) });
    x.faults.next({ kind: "slow", overMs: 150 }, { path: "mentions", times: 100 });
    for (let kill = 1; kill <= 3; kill += 1) {
      const answered = x.requests.length;
      const { child, ended } = startCli(syncArgs(x));
      while (x.requests.length < answered + 2 + kill) await pause(10);
      child.kill("SIGKILL");
      await ended;
    }
    x.faults.clear();
    const { json } = await runCli(syncArgs(x));
    expect(json).toMatchObject({ drained: true });
    expectEachOnceInOrder(x);
    expect((await runCli(["stats", "--db", db(), "--json"])).json).toMatchObject({ posts: 1_500, cases: 1_500 });
  });

  test("goes on with recent search where mentions end after 800 posts", async () => {
    const x = await peer({ posts: complaints(1_200) });
    expect((await runCli(syncArgs(x))).json).toMatchObject({ read: 1_200, new: 1_200, drained: true });
    expectEachOnceInOrder(x);
  });

  test("reads a query beside the mentions or instead of them", async () => {
    const x = await peer({ posts: [...complaints(5), { text: "Hisar me sadak tuti hai", author: "rahgir", at: Date.now() - 60_000 }] });
    const { url, bearer } = x;
    const instead = await runCli(["sync", "--once", "--x-base", url, "--query", "sadak", "--db", db(), "--json"], {
      ISMGT_X_BEARER: bearer,
    });
    expect(instead).toMatchObject({ code: 0, json: { new: 1 } });
    expect((await runCli(syncArgs(x, "--query", "sadak"))).json).toMatchObject({ new: 5 });
  });

  test.each([
    ["on a first visit", 0],
    ["on a later visit", 40],
  ])("brings every one of 1,800 that wait, though 100 more come with each page, %s", async (_, known) => {
    const x = await peer({ posts: complaints(known, Date.now() - 7_200_000) });
    if (known > 0) expect(await runCli(syncArgs(x))).toMatchObject({ code: 0, json: { new: known } });
    x.publish(complaints(1_800));
    const pagesBefore = x.requests.length;
    let bursts = 0;
    const publishing = setInterval(() => {
      for (; bursts < Math.min(15, x.requests.length - pagesBefore); bursts += 1) {
        x.publish(Array.from({ length: 100 }, (_each, index) => ({ text: `@HaryanaCMCell ${bursts}.${index}`, at: Date.now() })));
      }
    }, 5);
    const run = await runCli(syncArgs(x));
    clearInterval(publishing);
    expect(run).toMatchObject({ code: 0, json: { drained: true, errors: [] } });
    // What came after the last look waits for the next one.
    expect(await runCli(syncArgs(x))).toMatchObject({ code: 0 });
    expect(bursts).toBe(15);
    expect(
      postsInRecord()
        .map(({ external_id }) => external_id)
        .toSorted(),
    ).toEqual(x.posts.map(({ id }) => id).toSorted());
    expect((await runCli(["stats", "--db", db(), "--json"])).json).toMatchObject({ posts: known + 1_800 + 1_500, gaps: [] });
  });

  test("ends with code 4 where the platform refuses, and says why", async () => {
    const x = await peer({ posts: complaints(3) });
    const refused = await runCli([...syncArgs(x), "--x-bearer-file", secretFile("wrong")]);
    expect(refused).toMatchObject({ code: 4, json: { new: 0, drained: false, errors: [{ fault: "unauthorised" }] } });
  });

  test("ends with code 3 where time runs out, and goes on from there the next time", async () => {
    const x = await peer({ mentionsReach: null, posts: complaints(500) });
    x.faults.next({ kind: "server-error" }, { times: 1_000 });
    expect(await runCli(syncArgs(x, "--timeout", "1"))).toMatchObject({ code: 3, json: { drained: false } });
    x.faults.clear();
    expect(await runCli(syncArgs(x))).toMatchObject({ code: 0, json: { new: 500 } });
  });

  test.each([
    ["without a source", ["sync", "--once", "--db", "record.db"]],
    ["without a token", ["sync", "--once", "--db", "record.db", "--x-user", "1"]],
    ["with a user that is no id", ["sync", "--once", "--db", "record.db", "--x-user", "cmohry"], "t"],
    ["with a base that is no address", ["sync", "--once", "--db", "record.db", "--x-user", "1", "--x-base", "nowhere"], "t"],
    ["with an unknown verb", ["dance"]],
    ["with a file of a token that is not there", ["sync", "--once", "--db", "record.db", "--x-user", "1", "--x-bearer-file", "/nowhere"]],
  ])("ends with code 2 %s", async (_, args, bearer = "") => {
    const inFolder = args.map((each) => (each === "record.db" ? db() : each));
    const { code, stderr } = await runCli(inFolder, { ISMGT_X_BEARER: bearer });
    expect({ code, said: stderr.trim().length > 10 }).toEqual({ code: 2, said: true });
  });

  test.each([["--x-bearer", "s3cret"], ["--x-bearer=s3cret"]])(
    "refuses a token on the command line and does not print it: %s",
    async (...words) => {
      for (const verb of [["sync", "--once"], ["serve"]]) {
        const { code, stdout, stderr } = await runCli([...verb, "--db", db(), "--x-user", "1", ...words]);
        expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("ISMGT_X_BEARER") });
        expect(stdout + stderr).not.toContain("s3cret");
      }
    },
  );

  const testData = testDataFolder();
  test.skipIf(testData === undefined)("takes X's own documented payloads and 3,000 posts that people wrote", async () => {
    const documented = documentedPayloads(testData ?? "");
    const now = Date.now();
    const posts = realPosts(testData ?? "", { handle: documented.account.username, from: now - 6 * 86_400_000, to: now - 1_000 });
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

describe("engine stats, search and serve", () => {
  test("stats counts states that add up, and says plainly that there is no record", async () => {
    const x = await peer({ posts: complaints(40, Date.now() - 9 * 86_400_000) });
    await runCli(syncArgs(x));
    const { json } = await runCli(["stats", "--db", db(), "--json"]);
    expect(json).toMatchObject({ posts: 40, cases: 40, overdue: 40, byState: { new: 40, disposed: 0 } });
    expect(await runCli(["stats", "--db", join(folder, "none.db"), "--json"])).toMatchObject({
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
    await until(async () => (await runCli(["stats", "--db", db(), "--json"])).stdout.includes('"posts":3'));
    x.publish({ text: "@HaryanaCMCell नई शिकायत", author: "naya" });
    await until(async () => (await runCli(["stats", "--db", db(), "--json"])).stdout.includes('"posts":4'));
    expect(await runCli(syncArgs(x))).toMatchObject({ code: 1, stderr: expect.stringContaining("already-running") });
    child.kill("SIGTERM");
    expect((await ended).code).toBe(0);
  });
});

test("serve keeps up with 60 posts a second that come on top of 500 that wait", async () => {
  const x = await peer({ posts: complaints(500) });
  const flood = setInterval(() => {
    x.publish(Array.from({ length: 3 }, (_, index) => ({ text: `@HaryanaCMCell ${x.posts.length}.${index}`, at: Date.now() })));
  }, 50);
  const { child, ended } = startCli(
    ["serve", "--x-base", x.url, "--x-user", x.account.id, "--no-own-posts", "--no-quotes", "--poll", "1", "--db", db()],
    { ISMGT_X_BEARER: x.bearer },
  );
  try {
    await until(() => Promise.resolve(x.posts.length >= 800));
    clearInterval(flood);
    const all = `"posts":${x.posts.length}`;
    await until(async () => (await runCli(["stats", "--db", db(), "--json"])).stdout.includes(all));
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

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const endAt = Date.now() + 60_000;
  while (!(await isSo())) {
    if (Date.now() > endAt) throw new Error("It did not come about within a minute");
    await pause(300);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
