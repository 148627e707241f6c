import { describe, expect, test } from "vitest";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX, FakeXOptions } from "#rehearsal/x/fakeX.ts";
import { runCli, startCli } from "./testing/runCli.ts";
import { complaints, pause, syncPlace } from "./testing/syncPlace.ts";

const { db, endedAfter, postsInRecord, secretFile, syncArgs } = syncPlace();
const peer = (options: FakeXOptions) => endedAfter(startFakeX(options));

function expectEachOnceInOrder(x: FakeX): void {
  const recorded = postsInRecord();
  expect(recorded.map(({ external_id }) => external_id).toSorted()).toEqual(x.posts.map(({ id }) => id).toSorted());
  expect(recorded.map(({ created_at }) => created_at)).toEqual(
    recorded.map(({ created_at }) => created_at).toSorted((one, other) => one - other),
  );
}

describe("engine sync", () => {
  test("brings every post once through a rate limit, a fault and partial errors, and nothing twice", async () => {
    const x = await peer({ mentionsReach: null, posts: complaints(120) });
    x.faults.next({ kind: "partial-errors" }, { path: "mentions" });
    x.faults.next({ kind: "rate-limited", resetAfterMs: 1_000 }, { path: "mentions" });
    x.faults.next({ kind: "html", status: 503 }, { path: "mentions" });
    const first = await runCli(syncArgs(x));
    expect(first).toMatchObject({ code: 0, json: { read: 120, new: 120, updated: 0, drained: true } });
    expect(first.json).toMatchObject({ errors: [{ fault: "rate-limited" }, { fault: "server-error" }], cursor: x.posts.at(-1)?.id });
    expectEachOnceInOrder(x);

    expect(await runCli(syncArgs(x))).toMatchObject({ code: 0, json: { read: 0, new: 0, updated: 0, cases: 0, costUsd: 0 } });
    const { json } = await runCli(["stats", "--db", db(), "--json"]);
    expect(json).toMatchObject({ posts: 120, cases: 120 });
  });

  test("killed in the middle it loses nothing and doubles nothing", async () => {
    const x = await peer({ mentionsReach: null, posts: complaints(700) });
    x.faults.next({ kind: "slow", overMs: 150 }, { path: "mentions", times: 100 });
    for (let kill = 1; kill <= 2; kill += 1) {
      // Of seven pages, so that none of them ends by itself.
      const answered = x.requests.length;
      const { child, ended } = startCli(syncArgs(x));
      while (x.requests.length < answered + 3) await pause(10);
      child.kill("SIGKILL");
      await ended;
    }
    x.faults.clear();
    const { json } = await runCli(syncArgs(x));
    expect(json).toMatchObject({ drained: true });
    expectEachOnceInOrder(x);
    expect((await runCli(["stats", "--db", db(), "--json"])).json).toMatchObject({ posts: 700, cases: 700 });
  });

  test("goes on with recent search where mentions end after 800 posts", async () => {
    const x = await peer({ posts: complaints(820) });
    expect((await runCli(syncArgs(x))).json).toMatchObject({ read: 820, new: 820, drained: true });
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

  test("ends with code 4 where the platform refuses, and says why", async () => {
    const x = await peer({ posts: complaints(3) });
    const refused = await runCli([...syncArgs(x), "--x-bearer-file", secretFile("wrong")]);
    expect(refused).toMatchObject({ code: 4, json: { new: 0, drained: false, errors: [{ fault: "unauthorised" }] } });
  });

  test("ends with code 3 where time runs out, and goes on from there the next time", async () => {
    const x = await peer({ posts: complaints(20) });
    x.faults.next({ kind: "server-error" }, { times: 1_000 });
    expect(await runCli(syncArgs(x, "--timeout", "1"))).toMatchObject({ code: 3, json: { drained: false } });
    x.faults.clear();
    expect(await runCli(syncArgs(x))).toMatchObject({ code: 0, json: { new: 20 } });
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

  test.each([
    ["sync --once", "--x-bearer", "s3cret"],
    ["serve", "--x-bearer=s3cret"],
  ])("refuses a token on the command line of `%s` and does not print it: %s", async (verb, ...words) => {
    const { code, stdout, stderr } = await runCli([...verb.split(" "), "--db", db(), "--x-user", "1", ...words]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("ISMGT_X_BEARER") });
    expect(stdout + stderr).not.toContain("s3cret");
  });
});
