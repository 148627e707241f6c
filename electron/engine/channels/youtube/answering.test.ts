import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeYouTube } from "#fakes/youtube/fakeYouTube.ts";
import type { FakeYouTube } from "#fakes/youtube/fakeYouTube.ts";
import type { FakeComment } from "#fakes/youtube/comments.ts";
import { commentsDisabled, insufficientPermissions, quotaExceeded, rateLimited } from "#fakes/youtube/refusals.ts";
import { checkChannelValues } from "#contract/checkChannelValues.ts";
import type { ChannelValues } from "#contract/channels.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { ReplyRow } from "#db/projections/replies.ts";
import { givenFor } from "../testing/given.ts";
import { startPeer } from "../x/testing/peer.ts";
import { YOUTUBE_FORM, youtubeValuesSchema } from "./form.ts";
import { youtubeChannel } from "./youtubeChannel.ts";

const signal = new AbortController().signal;

let fake: FakeYouTube;
let record: TemporaryRecord;
beforeEach(async () => {
  fake = await startFakeYouTube();
  record = temporaryRecord();
});
afterEach(async () => {
  await fake.close();
  record.remove();
});

const owner = () => ({ apiKey: fake.apiKey, refreshToken: fake.login.refreshToken, clientSecret: fake.login.clientSecret });

function given(secrets: Readonly<Record<string, string>> = owner(), changed: ChannelValues = {}) {
  const values = { channelId: fake.channel.id, apiUrl: fake.url, tokenUrl: fake.tokenUrl, clientId: fake.login.clientId, ...changed };
  const checked = checkChannelValues(YOUTUBE_FORM, values);
  if (!checked.ok) throw new Error(checked.field);
  return givenFor(youtubeValuesSchema.parse(checked.values), { secrets, folder: "unused" });
}

function sender() {
  const [only] = youtubeChannel.senders?.(given()) ?? [];
  if (!only) throw new Error("no sender");
  return only;
}

function reply({ id, author }: FakeComment, text = "मामला विभाग को भेजा गया है।") {
  const handle = author?.name.slice(1) ?? null;
  return {
    replyId: "r",
    grievanceId: "g",
    text,
    answers: id,
    answersFirst: id,
    conversationId: null,
    isPrivate: false,
    author: { externalId: "a", handle },
  };
}

function row({ id }: FakeComment, text: string): ReplyRow {
  return { channel: "youtube", answers: id, text } as ReplyRow;
}

/** An address where nobody listens. */
async function nobody(): Promise<string> {
  await using peer = await startPeer((_url, response) => response.end());
  return peer.url;
}

describe("answering a comment", () => {
  test("asks whose sign-in it is, answers in the thread, and names whom it answers within one", async () => {
    expect(await sender().account(signal)).toEqual({ handle: "HaryanaCMCell", isOurs: true });
    const top = fake.comment({ text: "पानी नहीं" });
    const inThread = fake.comment({ text: "यहाँ भी", replyTo: top, author: { channelId: "UCb", name: "@bimla" } });
    const first = await sender().post(reply(top), signal);
    const second = await sender().post(reply(inThread), signal);
    expect([first, second]).toMatchObject([{ kind: "sent" }, { kind: "sent" }]);
    expect(fake.comments.slice(-2)).toMatchObject([
      { parentId: top.id, text: "मामला विभाग को भेजा गया है।" },
      { parentId: top.id, text: "@bimla मामला विभाग को भेजा गया है।" },
    ]);
  });

  test("one whose outcome nobody knows is found in its thread, or is surely not there", async () => {
    const top = fake.comment({ text: "पानी नहीं" });
    for (let index = 0; index < 120; index += 1) fake.comment({ text: `भीड़ ${index}`, replyTo: top });
    const inThread = fake.comment({ text: "यहाँ भी", replyTo: top, author: { channelId: "UCb", name: "@bimla" } });
    fake.faults.next({ kind: "dropped", when: "after-effect" }, { path: "/comments" });
    expect(await sender().post(reply(inThread), signal)).toMatchObject({ kind: "unclear" });
    const options = { record: record.writer, anyTime: false, signal };
    const out = fake.comments.at(-1);
    expect(await sender().find(row(inThread, "मामला विभाग को भेजा गया है।"), options)).toMatchObject({ externalId: out?.id });
    expect(await sender().find(row(inThread, "दूसरी बात"), options)).toMatchObject({ externalId: null, reads: 122 });
  });

  test("every refusal has its reason", async () => {
    const top = fake.comment({ text: "x" });
    const refused = async (answer: typeof commentsDisabled) => {
      fake.faults.next({ kind: "refusal", answer }, { path: "/comments" });
      return await sender().post(reply(top), signal);
    };
    expect(await refused(commentsDisabled)).toMatchObject({ kind: "refused", code: "not-allowed" });
    expect(await refused(insufficientPermissions)).toMatchObject({ kind: "refused", code: "no-permission" });
    expect(await refused(quotaExceeded)).toMatchObject({ kind: "refused", code: "no-credit" });
    expect(await refused(rateLimited)).toMatchObject({ kind: "not-sent", cause: "rate" });
    fake.remove(top);
    expect(await sender().post(reply(top), signal)).toMatchObject({ kind: "refused", code: "post-gone" });
  });

  test("a token that ended is renewed once, and the answer goes out once", async () => {
    const top = fake.comment({ text: "x" });
    await sender().account(signal);
    fake.expireAccessToken();
    expect(await sender().post(reply(top), signal)).toMatchObject({ kind: "sent" });
    expect(fake.comments).toHaveLength(2);
  });

  test("nobody answers who has not signed in, and our own limit of units holds for answers, too", async () => {
    expect(youtubeChannel.senders?.(given({ apiKey: fake.apiKey }))).toEqual([]);
    const [poor] = youtubeChannel.senders?.(given(owner(), { dailyUnits: 10 })) ?? [];
    expect(await poor?.post(reply(fake.comment({ text: "x" })), signal)).toMatchObject({ kind: "refused", code: "no-credit" });
    expect(fake.unitsUsed).toBe(0);
  });
});

describe("testing the connection", () => {
  const tested = (secrets?: Readonly<Record<string, string>>, changed?: ChannelValues) =>
    youtubeChannel.test(given(secrets, changed), signal);
  const explained = (en: string, hi: string) => ({
    ok: false,
    explanation: { en: expect.stringContaining(en), hi: expect.stringContaining(hi) },
  });

  test("names the channel, with and without a sign-in", async () => {
    expect(await tested()).toEqual({ ok: true, account: "HaryanaCMCell" });
    expect(await tested({ apiKey: fake.apiKey })).toEqual({ ok: true, account: "HaryanaCMCell" });
  });

  test("tells in one sentence what is wrong", async () => {
    expect(await tested({ apiKey: "AIzaWrong" })).toMatchObject({ fault: "unauthorised", ...explained("API key", "API कुंजी") });
    expect(await tested(owner(), { channelId: "UCsomebodyelse" })).toMatchObject({
      fault: "not-found",
      ...explained("begins with UC", "UC से शुरू"),
    });
    expect(await tested({ ...owner(), refreshToken: "1//old" })).toMatchObject({
      fault: "signed-out",
      ...explained("sign-in at Google", "साइन-इन"),
    });
    expect(await tested(owner(), { clientId: "other" })).toMatchObject({
      fault: "unauthorised",
      ...explained("OAuth client", "OAuth client"),
    });
    fake.setCommentsDisabled(true);
    expect(await tested()).toMatchObject({ fault: "forbidden", ...explained("switched off", "टिप्पणियाँ बंद") });
    fake.setCommentsDisabled(false);
    fake.faults.next({ kind: "refusal", answer: quotaExceeded });
    expect(await tested()).toMatchObject({ fault: "usage-cap", ...explained("midnight in California", "आधी रात") });
    fake.faults.next({ kind: "html" });
    expect(await tested()).toMatchObject({ fault: "server-error" });
    expect(await tested(owner(), { apiUrl: await nobody() })).toMatchObject({ fault: "unreachable" });
  });

  test("a sign-in of another channel is found out", async () => {
    const other = await startFakeYouTube({ channel: { id: "UCother", title: "Other" } });
    try {
      const asOther = given({ apiKey: other.apiKey, accessToken: other.accessToken }, { apiUrl: other.url, channelId: "UCother" });
      expect(await youtubeChannel.test(asOther, signal)).toMatchObject({ ok: true });
      const [theirs] = youtubeChannel.senders?.({ ...asOther, values: { ...asOther.values, channelId: "UCours" } }) ?? [];
      expect(await theirs?.account(signal)).toEqual({ handle: "Other", isOurs: false });
    } finally {
      await other.close();
    }
  });
});
