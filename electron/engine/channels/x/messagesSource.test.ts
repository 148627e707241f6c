import { afterEach, describe, expect, test } from "vitest";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX, FakeXOptions } from "#rehearsal/x/fakeX.ts";
import type { Page } from "../../core/ports/source.ts";
import { createXSources } from "./createXSources.ts";
import type { UserAccess } from "./userAccess.ts";
import { pullAll } from "./testing/pullAll.ts";
import { settingsFor } from "./testing/settings.ts";

const DAY_MS = 24 * 3_600_000;
let fake: FakeX;
afterEach(() => fake.close());

async function start(options: FakeXOptions = {}): Promise<void> {
  fake = await startFakeX({ account: { username: "cmcell" }, ...options });
}

function messages(access: UserAccess = { kind: "token", token: fake.userBearer }, now: () => number = Date.now) {
  const settings = settingsFor(fake.url, { userId: fake.account.id });
  const sources = createXSources({ settings, bearer: fake.bearer, userAccess: access, now });
  const source = sources.find(({ key }) => key === `x:messages:${fake.account.id}`);
  if (!source) throw new Error("no source of messages");
  return source;
}

describe("direct messages", () => {
  test("come with who wrote them, to whom, and that they are private; ours are known as ours", async () => {
    await start();
    const asha = fake.putUser({ username: "asha", name: "आशा", location: "Hansi" });
    const [theirs, ours] = [
      fake.message({
        from: "asha",
        to: "cmcell",
        text: "ward 12 & sendQueue 4 <near> the school",
        media: [{ type: "photo" }],
        at: Date.now() - 2_000,
      }),
      fake.message({ from: "cmcell", to: "asha", text: "धन्यवाद", at: Date.now() - 1_000 }),
    ];
    const { pages, problems } = await pullAll(messages());
    const chat = `dm:${[fake.account.id, asha.id].toSorted((one, other) => (BigInt(one) < BigInt(other) ? -1 : 1)).join("-")}`;
    expect(pages.flatMap(({ posts }) => posts)).toMatchObject([
      {
        channel: "x",
        externalId: `dm:${theirs?.id}`,
        conversationId: chat,
        role: "citizen",
        isPrivate: true,
        author: { externalId: asha.id, handle: "asha", name: "आशा", location: "Hansi" },
        inReplyToAuthorId: fake.account.id,
        text: "ward 12 & sendQueue 4 <near> the school",
        media: [{ kind: "photo", url: null }],
        createdAt: theirs?.createdAt,
      },
      { externalId: `dm:${ours?.id}`, conversationId: chat, role: "ours", inReplyToAuthorId: asha.id, isPrivate: true, text: "धन्यवाद" },
    ]);
    expect([problems, pages.at(-1)?.drained]).toEqual([[], true]);
  });

  test("are read in the name of the account by keys as well, and do not exist without", async () => {
    await start();
    fake.message({ from: "asha", to: "cmcell", text: "hello" });
    expect((await pullAll(messages({ kind: "keys", keys: fake.userKeys }))).texts).toEqual(["hello"]);
    const keysOf = (changed: Parameters<typeof settingsFor>[1], userAccess: UserAccess | null) =>
      createXSources({ settings: settingsFor(fake.url, { userId: fake.account.id, ...changed }), bearer: fake.bearer, userAccess }).map(
        ({ key }) => key,
      );
    expect(keysOf({}, null)).toEqual([`x:mentions:${fake.account.id}`]);
    expect(keysOf({ messages: false }, { kind: "token", token: "t" })).toEqual([`x:mentions:${fake.account.id}`]);
    expect(keysOf({}, { kind: "token", token: "t" })).toContain(`x:messages:${fake.account.id}`);
  });

  test("are read once, page by page, also where a visit was cut off between two pages and its token is taken no more", async () => {
    await start();
    const first = Date.now() - DAY_MS;
    for (let index = 0; index < 250; index += 1)
      fake.message({ from: "asha", to: "cmcell", text: `message ${index}`, at: first + index * 1_000 });
    const source = messages();
    let cursor: string | null = null;
    const texts: string[] = [];
    for await (const page of source.pull(null, new AbortController().signal)) {
      texts.push(...page.posts.map(({ text }) => text));
      cursor = page.cursor;
      break;
    }
    fake.message({ from: "bina", to: "cmcell", text: "later" });
    const rest = await pullAll(source, cursor);
    expect(new Set([...texts, ...rest.texts])).toEqual(new Set(Array.from({ length: 250 }, (_, index) => `message ${index}`)));
    expect(texts.length + rest.texts.length).toBe(250);
    const next = await pullAll(source, rest.cursor);
    expect([next.texts, next.pages[0]?.reads.posts]).toEqual([["later"], 1]);
    expect((await pullAll(source, next.cursor)).pages).toMatchObject([{ posts: [], drained: true, reads: { posts: 0, users: 0 } }]);
    const spoilt = (cursor ?? "").replace(/"token":"[^"]+"/, '"token":"zzzz"');
    expect(new Set((await pullAll(source, spoilt)).texts).size).toBe(251);
    expect((await pullAll(source, "no cursor")).texts).toHaveLength(251);
  });

  test.each(["none", "expired"] as const)("are done without where the token may not read them: %s", async (why) => {
    await start({ messages: why === "none" ? "none" : "read-write" });
    const { pages } = await pullAll(messages({ kind: "token", token: why === "none" ? fake.userBearer : "expired" }));
    expect(pages).toMatchObject([{ posts: [], drained: true, problems: [expect.stringContaining("Direct messages could not be read")] }]);
  });

  test("that X no longer lists are a gap that is lost, from the last visit to where the list ends", async () => {
    const at = Date.now() - 60 * DAY_MS;
    let clock = at;
    const now = () => clock;
    await start({ now });
    fake.message({ from: "asha", to: "cmcell", text: "read", at });
    let { cursor, pages } = await pullAll(messages(undefined, now));
    expect(pages.at(-1)?.gaps).toEqual({ open: [], closed: [], lost: [] });
    clock = at + 2 * DAY_MS;
    fake.message({ from: "asha", to: "cmcell", text: "missed" });
    clock = at + 35 * DAY_MS;
    fake.message({ from: "asha", to: "cmcell", text: "listed" });
    const second = await pullAll(messages(undefined, now), cursor);
    expect(second.texts).toEqual(["listed"]);
    const [near, till] = [at, at + 5 * DAY_MS].map((each) => ({ at: expect.closeTo(each, -4) }));
    expect(second.pages.at(-1)?.gaps?.lost).toMatchObject([{ from: near, to: till }]);
    cursor = second.cursor;
    // An account to which nobody writes for long is none.
    for (const days of [60, 80, 100]) {
      clock = at + days * DAY_MS;
      ({ cursor, pages } = await pullAll(messages(undefined, now), cursor));
      expect(pages.flatMap(({ gaps }) => gaps?.lost ?? [])).toEqual([]);
    }
  });

  test.each([10, -10])("are not lost by a clock that is %i years beside X's", async (years) => {
    await start();
    fake.message({ from: "asha", to: "cmcell", text: "read", at: Date.now() - DAY_MS });
    const first = await pullAll(messages());
    fake.message({ from: "asha", to: "cmcell", text: "next", at: Date.now() - 1_000 });
    const second = await pullAll(
      messages(undefined, () => Date.now() + years * 365 * DAY_MS),
      first.cursor,
    );
    const third = await pullAll(messages(), second.cursor);
    expect([second.texts, third.texts]).toEqual([["next"], []]);
    expect([...second.pages, ...third.pages].flatMap(({ gaps }) => gaps?.lost ?? [])).toEqual([]);
  });

  test("below a page that names itself are a gap until they are read", async () => {
    await start();
    const at = Date.now() - DAY_MS;
    for (let index = 0; index < 450; index += 1)
      fake.message({ from: "asha", to: "cmcell", text: `message ${index}`, at: at + index * 1_000 });
    fake.setMessagesCircling(true);
    const first = await pullAll(messages());
    expect(new Set(first.texts).size).toBe(200);
    const told = first.pages.at(-1)?.gaps?.open ?? [];
    expect([told.length, first.pages.at(-1)?.drained]).toEqual([1, true]);
    fake.setMessagesCircling(false);
    const second = await pullAll(messages(), first.cursor);
    expect(new Set([...first.texts, ...second.texts]).size).toBe(450);
    expect(second.pages.at(-1)?.gaps).toEqual({ open: [], closed: [told[0]?.id], lost: [] });
  });

  test("that become visible some minutes late are read", async () => {
    await start();
    const at = Date.now();
    fake.message({ from: "asha", to: "cmcell", text: "on time", at: at - 1_000 });
    const first = await pullAll(messages());
    fake.message({ from: "bina", to: "cmcell", text: "late", at: at - 5 * 60_000 });
    const second = await pullAll(messages(), first.cursor);
    expect([second.texts, second.pages[0]?.reads.posts]).toEqual([["late"], 1]);
    expect((await pullAll(messages(), second.cursor)).texts).toEqual([]);
  });

  test("wait where X asks to wait, and go on from where they were", async () => {
    await start({ rateLimits: { "dm-events": { limit: 1 } } });
    for (let index = 0; index < 150; index += 1)
      fake.message({ from: "asha", to: "cmcell", text: `message ${index}`, at: Date.now() - 200_000 + index });
    const pages: Page[] = [];
    await expect(
      (async () => {
        for await (const page of messages().pull(null, new AbortController().signal)) pages.push(page);
      })(),
    ).rejects.toMatchObject({ fault: "rate-limited", retryAt: expect.any(Number) });
    expect(pages).toMatchObject([{ drained: false }]);
  });
});
