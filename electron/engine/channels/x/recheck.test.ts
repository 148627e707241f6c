import { afterEach, describe, expect, test } from "vitest";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import { createXRechecker } from "./recheck.ts";
import { sendJson, startPeer } from "./testing/peer.ts";
import { settingsFor } from "./testing/settings.ts";

let fake: FakeX;
afterEach(() => fake.close());

const signal = new AbortController().signal;
const rechecker = (url = fake.url, changed: Parameters<typeof settingsFor>[1] = {}) =>
  createXRechecker({ settings: settingsFor(url, { userId: "1000", ...changed }), bearer: "fake-bearer", now: Date.now });

describe("asking after posts", () => {
  test("finds out which are gone, hidden or of a suspended author, and reads what was edited", async () => {
    fake = await startFakeX();
    const post = (text: string, author: string) => fake.publish({ text: `@HaryanaCMCell ${text}`, author }).id;
    const [there, gone, hidden, suspended, edited] = [
      post("no water", "asha"),
      post("no light", "bina"),
      post("no road", "chand"),
      post("no bus", "dev"),
      post("no watr", "esha"),
    ];
    fake.remove(gone ?? "");
    fake.putUser({ username: "chand", protected: true });
    fake.putUser({ username: "dev", suspended: true });
    const later = fake.edit(edited ?? "", "@HaryanaCMCell no water");
    const asked = [there, gone, hidden, suspended, edited].map((id) => id ?? "");
    const answer = await rechecker().recheck([...asked, "dm:5", "t1_abc"], signal);
    expect(new Set(answer.gone)).toEqual(new Set([gone, hidden, suspended]));
    expect(answer.changed).toMatchObject([{ externalId: edited, versionId: later.id, versionIndex: 1, text: "@HaryanaCMCell no water" }]);
    expect(answer.reads).toEqual({ posts: 3, users: 1 });
    expect(fake.requests[0]?.query["ids"]).toBe(asked.join(","));
  });

  test("tells how far those that are there have gone since, for no more than the question costs", async () => {
    fake = await startFakeX();
    const { id } = fake.publish({ text: "@HaryanaCMCell no water" });
    const { measured, reads } = await rechecker().recheck([id], signal);
    expect(measured).toEqual([{ externalId: id, reach: { seen: expect.any(Number), shared: 0, liked: 0, answered: 0 } }]);
    expect(reads).toEqual({ posts: 1, users: 0 });
  });

  test("loses all versions with the post", async () => {
    fake = await startFakeX();
    const { id } = fake.publish({ text: "@HaryanaCMCell no watr" });
    fake.remove(fake.edit(id, "@HaryanaCMCell no water").id);
    expect((await rechecker().recheck([id], signal)).gone).toEqual([id]);
  });

  test("asks for nothing where there is nothing to ask for", async () => {
    fake = await startFakeX();
    expect(await rechecker().recheck(["dm:5"], signal)).toEqual({ gone: [], changed: [], reads: { posts: 0, users: 0 } });
    expect(fake.requests).toEqual([]);
  });

  test.each([
    ["an empty answer", {}],
    ["a list of nothing that names no reason", { meta: {} }],
    ["a cap told in a good answer", { errors: [{ title: "UsageCapExceeded", type: "https://api.twitter.com/2/problems/usage-capped" }] }],
    ["a page of something else", "<html>"],
  ])("does not take %s for a deletion", async (_name, body) => {
    fake = await startFakeX();
    await using peer = await startPeer((_url, response) => sendJson(response, body));
    await expect(rechecker(peer.url).recheck(["1", "2"], signal)).rejects.toMatchObject({ fault: "bad-answer" });
  });

  test("takes only those for gone that it asked after and of which nothing came", async () => {
    fake = await startFakeX();
    const problem = (value: string) => ({ title: "Not Found Error", type: "https://api.twitter.com/2/problems/resource-not-found", value });
    const body = { data: [{ id: "1", text: "a" }], errors: [problem("1"), problem("2"), problem("9")] };
    await using peer = await startPeer((_url, response) => sendJson(response, body));
    expect((await rechecker(peer.url).recheck(["1", "2", "3"], signal)).gone).toEqual(["2"]);
  });

  test("keeps to a quarter of the month's budget, and to a limit of its own where there is none", async () => {
    fake = await startFakeX();
    expect(rechecker(fake.url, { monthlyBudgetUsd: 200 }).budgetUsd).toBe(50);
    expect(rechecker().budgetUsd).toBe(100);
  });
});
