import { afterEach, describe, expect, test } from "vitest";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import { testConnection } from "./testConnection.ts";
import { settingsFor } from "./testing/settings.ts";

let fake: FakeX;
afterEach(() => fake.close());

describe("a test of the connection", () => {
  test("names the account, by one request", async () => {
    fake = await startFakeX();
    expect(await testConnection(settingsFor(fake.url, { userId: fake.account.id }), fake.bearer)).toEqual({
      ok: true,
      account: "@HaryanaCMCell",
    });
    expect(fake.requests).toHaveLength(1);
  });

  test("tries the query where there is no account", async () => {
    fake = await startFakeX({ posts: [{ text: "no water" }] });
    expect(await testConnection(settingsFor(fake.url, { userId: null, query: "water" }), fake.bearer)).toEqual({ ok: true, account: null });
    expect(await testConnection(settingsFor(fake.url, { userId: null, query: "(" }), fake.bearer)).toMatchObject({
      ok: false,
      fault: "bad-request",
    });
    expect(await testConnection(settingsFor(fake.url, { userId: null }), fake.bearer)).toMatchObject({ ok: false, fault: "bad-request" });
  });

  test.each([
    ["readable", null, {}, null],
    ["not allowed", /may not read direct messages/u, { messages: "none" }, null],
    ["told by a token that has expired", /token has run out/u, {}, "expired"],
  ] as const)("says of direct messages that they are %s, where something speaks for the account", async (_, said, options, token) => {
    fake = await startFakeX(options);
    const settings = settingsFor(fake.url, { userId: fake.account.id });
    const access = { kind: "token", token: token ?? fake.userBearer } as const;
    const answer = await testConnection(settings, fake.bearer, undefined, access);
    const refused = { ok: false, explanation: { en: expect.stringMatching(said ?? "") } };
    expect(answer).toMatchObject(said === null ? { ok: true, account: "@HaryanaCMCell" } : refused);
    expect(await testConnection({ ...settings, messages: false }, fake.bearer, undefined, access)).toEqual({
      ok: true,
      account: "@HaryanaCMCell",
    });
  });

  test("notices a token that speaks for another account", async () => {
    fake = await startFakeX();
    const other = fake.putUser({ username: "dc_karnal" });
    const settings = settingsFor(fake.url, { userId: other.id });
    const access = { kind: "keys", keys: fake.userKeys } as const;
    expect(await testConnection(settings, fake.bearer, undefined, access)).toMatchObject({
      ok: false,
      explanation: { en: expect.stringMatching(/speaks for another account/u) },
    });
  });

  test("says what is wrong", async () => {
    fake = await startFakeX();
    const settings = settingsFor(fake.url, { userId: fake.account.id });
    expect(await testConnection(settings, "wrong")).toMatchObject({ ok: false, fault: "unauthorised" });
    expect(await testConnection({ ...settings, userId: "999" }, fake.bearer)).toMatchObject({ ok: false, fault: "not-found" });
    for (const [kind, fault] of [
      ["out-of-credits", "out-of-credits"],
      ["usage-capped", "usage-cap"],
      ["forbidden", "forbidden"],
      ["html", "server-error"],
    ] as const) {
      fake.faults.next({ kind });
      expect(await testConnection(settings, fake.bearer)).toMatchObject({ ok: false, fault });
    }
    expect(await testConnection({ ...settings, baseUrl: "http://127.0.0.1:9" }, fake.bearer)).toMatchObject({
      ok: false,
      fault: "unreachable",
    });
  });
});
