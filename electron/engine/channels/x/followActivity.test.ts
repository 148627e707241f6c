import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX, FakeXOptions } from "#rehearsal/x/fakeX.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import type { XSourceSettings } from "#contract/xSource.ts";
import type { PushedPage } from "../../core/ports/source.ts";
import { createXSources } from "./createXSources.ts";
import type { UserAccess } from "./userAccess.ts";
import { settingsFor } from "./testing/settings.ts";

let fake: FakeX;
let stop: AbortController;
afterEach(async () => {
  stop.abort();
  await fake.close();
});

async function start(options: FakeXOptions = {}): Promise<void> {
  stop = new AbortController();
  fake = await startFakeX({ account: { username: "cmcell" }, ...options });
}

function listen(changed: Partial<XSourceSettings> = {}, userAccess: UserAccess | null = null) {
  const pages: PushedPage[] = [];
  const settings = settingsFor(fake.url, { userId: fake.account.id, activity: true, ...changed });
  const [source] = createXSources({ settings, bearer: fake.bearer, userAccess });
  const ended = (async () => {
    try {
      for await (const page of source?.follow?.(stop.signal) ?? []) pages.push(page);
      return null;
    } catch (error) {
      return error;
    }
  })();
  return {
    pages,
    ended,
    posts: () => pages.flatMap(({ posts }) => posts),
    deleted: () => pages.flatMap(({ deleted = [] }) => deleted),
    problems: () => pages.flatMap(({ problems }) => problems),
  };
}

async function until(condition: () => boolean): Promise<void> {
  for (const end = Date.now() + 5_000; !condition();) {
    if (Date.now() > end) throw new Error("waited too long");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const events = () => fake.subscriptions.map(({ event }) => event);
const user = () => ({ kind: "token", token: fake.userBearer }) as const;

describe("the activity of the account", () => {
  test("brings mentions, our own posts and what was taken back as they happen, the same as a poll would", async () => {
    await start();
    const heard = listen({ messages: false }, user());
    await until(() => fake.activity.open === 1);
    const complaint = fake.publish({ text: "@cmcell गाँव में पानी नहीं", author: { username: "asha", name: "Asha" } });
    fake.publish({ text: "not for us", author: "bina" });
    const slip = fake.publish({ text: "@asha noted", author: "cmcell", inReplyTo: complaint.id });
    fake.remove(slip.id);
    await until(() => heard.deleted().length === 1);
    expect(heard.posts()).toMatchObject([
      { externalId: complaint.id, text: "@cmcell गाँव में पानी नहीं", role: "citizen", author: { handle: "asha", name: "Asha" } },
      { externalId: slip.id, role: "ours", inReplyToId: complaint.id, conversationId: complaint.id },
    ]);
    expect(heard.deleted()).toEqual([{ channel: "x", externalId: slip.id }]);
    expect(heard.problems()).toEqual([]);
    const polled: string[] = [];
    const [source] = createXSources({ settings: settingsFor(fake.url, { userId: fake.account.id }), bearer: fake.bearer });
    for await (const { posts } of source?.pull(null, stop.signal) ?? []) polled.push(...posts.map(({ externalId }) => externalId));
    expect(polled).toEqual([complaint.id]);
  });

  test("tells of direct messages where a user token may read them, under the ids that the list has", async () => {
    await start();
    const heard = listen({}, user());
    await until(() => fake.activity.open === 1);
    const message = fake.message({ from: { username: "asha", name: "Asha" }, to: "cmcell", text: "ward 12" });
    fake.message({ from: "cmcell", to: "asha", text: "noted" });
    await until(() => heard.posts().length === 2);
    const listed: IncomingPost[] = [];
    const sources = createXSources({
      settings: settingsFor(fake.url, { userId: fake.account.id }),
      bearer: fake.bearer,
      userAccess: user(),
    });
    for await (const { posts } of sources.at(-1)?.pull(null, stop.signal) ?? []) listed.push(...posts);
    const same = ({ externalId, conversationId, author, role, text, isPrivate }: (typeof listed)[number]) => ({
      externalId,
      conversationId,
      author,
      role,
      text,
      isPrivate,
    });
    expect(heard.posts().map(same)).toEqual(listed.map(same));
    expect(heard.posts()[0]).toMatchObject({ externalId: `dm:${message.id}`, isPrivate: true, role: "citizen" });
  });

  test("is subscribed to once, and what is wanted no more is given up", async () => {
    await start();
    const first = listen({}, user());
    await until(() => fake.activity.open === 1);
    expect(events()).toEqual(["post.create", "post.delete", "post.mention.create", "dm.received", "dm.sent"]);
    stop.abort();
    await first.ended;
    await until(() => fake.activity.open === 0);
    stop = new AbortController();
    listen({ messages: false }, user());
    await until(() => fake.activity.open === 1);
    expect(events()).toEqual(["post.create", "post.delete", "post.mention.create"]);
    expect(fake.requests.filter(({ method, path }) => method === "POST" && path.endsWith("subscriptions"))).toHaveLength(5);
  });

  test("goes on without what the account's word is missing for, and tells that from a plan that lacks it", async () => {
    await start();
    const heard = listen({}, { kind: "token", token: "expired" });
    await until(() => fake.activity.open === 1);
    expect(events()).toEqual(["post.create", "post.delete"]);
    const [mentions, ...messages] = heard.problems();
    expect(mentions).toMatch(/mentions as they come: the account has not consented .*polled all the same/u);
    expect(messages).toEqual([expect.stringContaining("direct messages"), expect.stringContaining("direct messages")]);
  });

  test("names mentions alone where the account consented to the rest", async () => {
    await start({ tellsMentions: false });
    const heard = listen({}, user());
    await until(() => fake.activity.open === 1);
    expect(events()).toEqual(["post.create", "post.delete", "dm.received", "dm.sent"]);
    expect(heard.problems()).toEqual([expect.stringContaining("has not consented to it (tweet.read)")]);
  });

  test("says that somebody has to sign in for mentions to come, and follows what everybody may be told", async () => {
    await start();
    const heard = listen();
    await until(() => fake.activity.open === 1);
    expect(events()).toEqual(["post.create", "post.delete"]);
    expect(heard.problems()).toEqual([expect.stringContaining("nobody has signed in")]);
  });

  test.each(["forbidden", "absent"] as const)("is left to the polls where the plan does not have it: %s", async (activity) => {
    await start({ activity });
    const fault = await listen().ended;
    expect(fault).toMatchObject({
      fault: "forbidden",
      message: expect.stringContaining("mentions are polled"),
      retryAt: expect.any(Number),
    });
    const heard = listen({ stream: true }, user());
    await until(() => fake.stream.open === 1);
    fake.publish({ text: "@cmcell no water", author: "asha" });
    await until(() => heard.posts().length === 1);
    expect(heard.problems()).toEqual([expect.stringContaining("does not have the Activity API")]);
  });

  test("says why it ended: dropped, told to go, held by another", async () => {
    await start({ keepAliveMs: 30 });
    const first = listen();
    await until(() => first.pages.length > 1);
    expect(await listen().ended).toMatchObject({ fault: "too-many-connections" });
    fake.dropStreams("operationally");
    expect(await first.ended).toMatchObject({ fault: "server-error" });
    const second = listen();
    await until(() => fake.activity.open === 1);
    fake.dropStreams("abruptly");
    expect(await second.ended).toMatchObject({ fault: "unreachable" });
  });

  test("loses nothing to an event that cannot be read, and passes over those of other kinds", async () => {
    await start();
    const heard = listen({}, user());
    await until(() => fake.activity.open === 1);
    fake.activity.say({ data: { event_type: "post.mention.create", payload: { text: "no id" } } });
    fake.activity.say({ data: { event_type: "post.delete", payload: {} } });
    fake.activity.say({ data: { event_type: "follow.follow", payload: { source: {} } } });
    fake.activity.say({ data: { event_type: "dm.read", payload: { direct_message_mark_read_events: [] } } });
    fake.publish({ text: "@cmcell help", author: "asha" });
    await until(() => heard.posts().length === 1);
    expect(heard.problems().length).toBeGreaterThanOrEqual(2);
  });

  const testData = process.env["ISMGT_TEST_DATA"];
  test.skipIf(testData === undefined)("reads every event as X documents it", async () => {
    const documented = JSON.parse(readFileSync(join(testData ?? "", "x", "event-payloads.json"), "utf8")) as Record<
      string,
      { data: never }
    >;
    await start({ account: { username: "ExampleUser", id: "1111111111111111111" } });
    const heard = listen({}, user());
    await until(() => fake.activity.open === 1);
    const { "Event envelope": _envelope, ...all } = documented;
    for (const event of Object.values(all)) fake.activity.say(event);
    await until(() => heard.posts().length === 6);
    expect(heard.problems()).toEqual([]);
    const byText = new Map(heard.posts().map((post) => [post.text, post]));
    expect(byText.get("hello!")).toMatchObject({
      externalId: "dm:2080765901528535096",
      conversationId: "dm:1111111111111111111-2222222222222222222",
      role: "citizen",
      author: { handle: "OtherUser", name: "OtherUser" },
      createdAt: 1_784_928_224_372,
    });
    expect(byText.get("Thanks for the update!")).toMatchObject({ role: "ours", inReplyToAuthorId: "2244994945" });
    expect(byText.get("hey @ExampleUser")).toMatchObject({
      role: "citizen",
      author: { handle: "OtherUser" },
      externalId: "2080765813578191303",
    });
    expect(heard.deleted()).toEqual([{ channel: "x", externalId: "2080761269309813134" }]);
  });
});
