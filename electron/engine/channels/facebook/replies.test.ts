import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeMeta } from "#fakes/meta/fakeMeta.ts";
import type { FakeMeta } from "#fakes/meta/fakeMeta.ts";
import { refused } from "#fakes/meta/refusals.ts";
import type { Thing } from "#fakes/meta/thing.ts";
import { DEFAULT_REPLY_SETTINGS } from "#domain/reply/replySettings.ts";
import { appendEvents } from "#db/append/append.ts";
import { casesOfPost } from "#db/queries/threads.ts";
import type { ReplyRow } from "#db/projections/replies.ts";
import type { ReplySender } from "../../core/ports/replySender.ts";
import { drain } from "../../core/sync/drain.ts";
import { facebookChannel } from "./facebookChannel.ts";
import { givenFor, sourceOf } from "./testing/given.ts";
import { recordOf } from "./testing/recordOf.ts";

const DAY_MS = 24 * 3_600_000;
const signal = new AbortController().signal;

let fake: FakeMeta;
beforeEach(async () => {
  fake = await startFakeMeta();
});
afterEach(() => fake.close());

function senderOf(channel: "facebook" | "instagram"): ReplySender {
  const found = facebookChannel.senders?.(givenFor(fake)).find((sender) => sender.channel === channel);
  if (found === undefined) throw new Error("no sender");
  return found;
}

type Reply = Parameters<ReplySender["post"]>[0];

function replyTo(thing: Thing, text: string, isPrivate = false): Reply {
  const { id, belowId, author } = thing;
  const isOnItsOwn = thing.kind === "PagePost" || thing.kind === "IGMedia";
  return {
    replyId: "r1",
    grievanceId: "g1",
    text,
    answers: `${id}@version`,
    answersFirst: id,
    conversationId: isOnItsOwn ? id : belowId,
    isPrivate,
    author: { externalId: author.id, handle: null },
  };
}

describe("a reply on Facebook", () => {
  test("is below the comment or the post that it answers, in the name of the page", async () => {
    const sender = senderOf("facebook");
    expect(await sender.account(signal)).toEqual({ handle: fake.page.name, isOurs: true });
    const post = fake.post({ text: "visitor", author: "Asha" });
    const comment = fake.comment(post, { text: "no water", author: "Ravi" });
    const below = await sender.post(replyTo(comment, "noted"), signal);
    const onPost = await sender.post(replyTo(post, "we look"), signal);
    const ours = fake.below(post).filter(({ author }) => author.id === fake.page.id);
    expect(
      ours.map(({ id, text, answersId }) => ({ id, text, answersId })).toSorted((one, other) => (one.text < other.text ? -1 : 1)),
    ).toEqual([
      { id: below.kind === "sent" ? below.externalId : "", text: "noted", answersId: comment.id },
      { id: onPost.kind === "sent" ? onPost.externalId : "", text: "we look", answersId: null },
    ]);
  });

  test("to a message goes to its author within 24 hours, and not later", async () => {
    const sender = senderOf("facebook");
    const fresh = fake.message("Asha", { text: "pension", author: "Asha" });
    const stale = fake.message("Ravi", { text: "long ago", author: "Ravi", at: Date.now() - 2 * DAY_MS });
    expect(await sender.post(replyTo(fresh, "we look", true), signal)).toMatchObject({
      kind: "sent",
      externalId: expect.stringMatching(/^m_/u),
    });
    expect(fake.below({ id: fresh.belowId })).toHaveLength(2);
    expect(await sender.post(replyTo(stale, "we look", true), signal)).toMatchObject({ kind: "refused", code: "not-allowed" });
  });

  test("of a person to a message goes out for seven days as such, and what the program sends by itself for one", async () => {
    const sender = senderOf("facebook");
    const heardAt = Date.now() - 2 * DAY_MS;
    const stale = fake.message("Ravi", { text: "pension", author: "Ravi", at: heardAt });
    const asked = () => fake.requests.filter(({ path }) => path.endsWith("/messages")).length;
    const tooLate = { kind: "refused", code: "not-allowed" };
    expect(await sender.post({ ...replyTo(stale, "noted", true), heardAt, isByPerson: false }, signal)).toMatchObject(tooLate);
    const longAgo = { heardAt: Date.now() - 8 * DAY_MS, isByPerson: true };
    expect(await sender.post({ ...replyTo(stale, "noted", true), ...longAgo }, signal)).toMatchObject(tooLate);
    expect(asked()).toBe(0);
    expect(await sender.post({ ...replyTo(stale, "we look", true), heardAt, isByPerson: true }, signal)).toMatchObject({ kind: "sent" });
    expect(new URLSearchParams(fake.requests.at(-1)?.body).get("tag")).toBe("HUMAN_AGENT");
  });

  test("as a person's that Meta has not approved the app for is refused alone, and holds up nothing else", async () => {
    fake.state.isHumanAgent = false;
    const heardAt = Date.now() - 2 * DAY_MS;
    const stale = fake.message("Ravi", { text: "pension", author: "Ravi", at: heardAt });
    const outcome = await senderOf("facebook").post({ ...replyTo(stale, "noted", true), heardAt, isByPerson: true }, signal);
    expect(outcome).toMatchObject({ kind: "refused", code: "not-allowed", detail: expect.stringContaining("Human Agent") });
  });

  test("goes to who wrote a comment as one message, within seven days, and counts as sent where it is the one that was sent before", async () => {
    const sender = senderOf("facebook");
    const post = fake.post({ text: "ours" });
    const comment = fake.comment(post, { text: "no water", author: "Asha" });
    const privately = (text: string, heardAt = comment.createdAt) => ({ ...replyTo(comment, text, true), isAboutComment: true, heardAt });
    const late = await sender.post(privately("which ward?", Date.now() - 8 * DAY_MS), signal);
    expect(late).toMatchObject({ kind: "refused", code: "not-allowed", detail: expect.stringContaining("since the comment") });
    expect(fake.requests).toEqual([]);
    const sent = await sender.post(privately("which ward?"), signal);
    expect(sent).toMatchObject({ kind: "sent", externalId: expect.stringMatching(/^m_/u) });
    expect(fake.below(post)).toHaveLength(1);
    expect(await sender.post(privately("which ward?"), signal)).toEqual(sent);
    // From Meta's own inbox, or by another program.
    expect(await sender.post(privately("your name?"), signal)).toMatchObject({ kind: "refused", code: "not-allowed" });
    fake.faults.next({ kind: "html" }, { path: "/conversations" });
    expect(await sender.post(privately("which ward?"), signal)).toMatchObject({ kind: "refused", code: "unclear" });
    // Meta may know somebody who writes messages under another id than who comments: nothing says then with which words it was.
    const other = { ...privately("your name?"), author: { ...privately("").author, externalId: "999000999" } };
    expect(await sender.post(other, signal)).toMatchObject({ kind: "refused", code: "unclear" });
  });

  test("to who wrote a comment is looked for among the messages where its outcome is not known", async () => {
    using record = recordOf();
    const comment = fake.comment(fake.post({ text: "ours" }), { text: "no water", author: "Asha" });
    fake.message("Ravi", { text: "which ward?" });
    const source = sourceOf("facebook:comments", fake);
    record.introduce(source);
    await drain(source, record.recorder, { timeoutMs: 10_000 });
    const [id] = casesOfPost(record.writer, "facebook", comment.id);
    if (id === undefined) throw new Error("no case");
    const to = { channel: "facebook", externalId: comment.id } as const;
    const prepared = { replyId: "r1", purpose: "free", language: "en", text: "which ward?", to, approved: true, privately: true } as const;
    const events = [{ type: "reply-prepared", version: 1, payload: prepared }] as const;
    appendEvents(record.writer, { grievanceId: id, events, actor: "osd", now: Date.now() });
    const row = { channel: "facebook", answers: comment.id, text: "which ward?", replyId: "r1", grievanceId: id } as ReplyRow;
    const sender = senderOf("facebook");
    const find = () => sender.find(row, { record: record.writer, anyTime: false, signal });
    expect(await find()).toMatchObject({ externalId: null });
    fake.faults.next({ kind: "dropped", when: "after-effect" }, { path: "/messages", method: "POST" });
    const reply = { ...replyTo(comment, "which ward?", true), isAboutComment: true, heardAt: comment.createdAt };
    expect(await sender.post(reply, signal)).toMatchObject({ kind: "unclear" });
    const [ours] = fake.below({ id: `t_${comment.author.id}` });
    expect(await find()).toMatchObject({ externalId: ours?.id });
  });

  test("shows its picture once where an attempt broke off between it and the words", async () => {
    const content = Buffer.from([0xff, 0xd8, 0xff, 0xd9]);
    const files = { read: async () => content };
    const sender = facebookChannel.senders?.({ ...givenFor(fake), files: files as never })[0];
    const picture = { hash: "a", name: "road.jpg", mediaType: "image/jpeg" as const, bytes: content.length };
    const message = fake.message("Ravi", { text: "road", author: "Ravi" });
    const reply = { ...replyTo(message, "mended", true), heardAt: Date.now(), pictures: [picture] };
    fake.faults.next({ kind: "late", byMs: 0 }, { path: "/messages", method: "POST" });
    fake.faults.next({ kind: "dropped", when: "before" }, { path: "/messages", method: "POST" });
    expect(await sender?.post(reply, signal)).toMatchObject({ kind: "unclear" });
    expect(await sender?.post({ ...reply, isAgain: true }, signal)).toMatchObject({ kind: "sent" });
    const ours = fake.below({ id: message.belowId }).filter(({ author }) => author.id === fake.page.id);
    expect(ours.map(({ text, pictures }) => [text, pictures.length])).toEqual([
      ["mended", 0],
      ["", 1],
    ]);
    // A picture of an answer before has words behind it.
    await sender?.post({ ...reply, text: "and here", isAgain: true }, signal);
    expect(fake.below({ id: message.belowId }).filter(({ pictures }) => pictures.length > 0)).toHaveLength(2);
  });

  test("takes a picture along, below a comment and in a message, and does not go out where the picture is gone", async () => {
    const content = Buffer.from([0xff, 0xd8, 0xff, 0xd9]);
    const files = { read: async ({ hash }: { readonly hash: string }) => (hash === "a" ? content : null) };
    const sender = facebookChannel.senders?.({ ...givenFor(fake), files: files as never })[0];
    const picture = (hash: string) => ({ hash, name: "road.jpg", mediaType: "image/jpeg" as const, bytes: content.length });
    const comment = fake.comment(fake.post({ text: "ours" }), { text: "no road", author: "Asha" });
    await sender?.post({ ...replyTo(comment, "mended"), pictures: [picture("a")] }, signal);
    expect(fake.below({ id: comment.belowId }).find(({ text }) => text === "mended")?.pictures).toHaveLength(1);
    expect([...fake.state.uploads.values()]).toEqual([content.length]);
    const message = fake.message("Ravi", { text: "pension", author: "Ravi" });
    const heardAt = Date.now();
    await sender?.post({ ...replyTo(message, "see", true), heardAt, pictures: [picture("a")] }, signal);
    const ours = fake.below({ id: message.belowId }).filter(({ author }) => author.id === fake.page.id);
    expect(ours.map(({ text, pictures }) => [text, pictures.length])).toEqual([
      ["see", 0],
      ["", 1],
    ]);
    const before = fake.requests.length;
    const gone = await sender?.post({ ...replyTo(comment, "again"), pictures: [picture("b")] }, signal);
    expect(gone).toMatchObject({ kind: "refused", code: "other" });
    expect(fake.requests).toHaveLength(before);
  });

  test.each([
    [refused(368, "temporarily blocked"), { kind: "refused", code: "no-permission" }],
    [refused(190, "expired", { subcode: 463 }), { kind: "refused", code: "no-permission" }],
    [refused(200, "(#200) Permissions error"), { kind: "refused", code: "no-permission" }],
    [refused(100, "gone", { subcode: 33 }), { kind: "refused", code: "post-gone" }],
    [refused(551, "This person isn't available right now."), { kind: "refused", code: "not-allowed" }],
    [refused(80_001, "too many"), { kind: "not-sent", cause: "rate" }],
    [refused(2, "Service temporarily unavailable"), { kind: "unclear" }],
    [refused(100, "(#100) Missing message"), { kind: "refused", code: "other" }],
  ])("that Meta refuses (%#) is told as what it is", async (answer, outcome) => {
    const comment = fake.comment(fake.post({ text: "ours" }), { text: "no water", author: "Asha" });
    fake.faults.next({ kind: "refusal", answer });
    expect(await senderOf("facebook").post(replyTo(comment, "noted"), signal)).toMatchObject(outcome);
  });

  test("that Meta calls a duplicate is out, under the id that it has there", async () => {
    const comment = fake.comment(fake.post({ text: "ours" }), { text: "no water", author: "Asha" });
    const sender = senderOf("facebook");
    const first = await sender.post(replyTo(comment, "noted"), signal);
    expect(await sender.post(replyTo(comment, "noted"), signal)).toEqual(first);
    fake.faults.next({ kind: "refusal", answer: refused(506, "(#506) Duplicate") });
    expect(await sender.post(replyTo(comment, "other words"), signal)).toEqual({ kind: "sent", externalId: "duplicate:r1" });
  });

  test("is not tried where it is too long, and costs nothing", () => {
    const sender = senderOf("facebook");
    expect(sender.objectionTo("x".repeat(8_001), DEFAULT_REPLY_SETTINGS, false)).toMatchObject(["too-long", expect.any(String)]);
    expect(sender.objectionTo("x".repeat(2_001), DEFAULT_REPLY_SETTINGS, true)).toMatchObject(["too-long", expect.any(String)]);
    expect(sender.objectionTo("x".repeat(8_000), DEFAULT_REPLY_SETTINGS, false)).toBeNull();
    expect(sender.priceOf("x", DEFAULT_REPLY_SETTINGS, false)).toBe(0);
  });

  test("whose outcome nobody knows is found where it is, whether in public or in private, and found as absent where it is not", async () => {
    using record = recordOf();
    const post = fake.post({ text: "ours" });
    const comment = fake.comment(post, { text: "no water", author: "Asha" });
    const reply = fake.comment(comment, { text: "still none", author: "Asha" });
    const message = fake.message("Ravi", { text: "pension", author: "Ravi" });
    for (const name of ["facebook:comments", "facebook:messages"]) {
      const source = sourceOf(name, fake);
      record.introduce(source);
      await drain(source, record.recorder, { timeoutMs: 10_000 });
    }
    const sender = senderOf("facebook");
    const find = (thing: Thing, text: string) =>
      sender.find({ channel: "facebook", answers: thing.id, text, replyId: "r1", grievanceId: "g1" } as ReplyRow, {
        record: record.writer,
        anyTime: false,
        signal,
      });
    for (const [thing, isPrivate] of [
      [comment, false],
      [reply, false],
      [message, true],
    ] as const) {
      expect(await find(thing, "we look into it")).toMatchObject({ externalId: null });
      fake.faults.next({ kind: "dropped", when: "after-effect" });
      expect(await sender.post(replyTo(thing, "we look into it", isPrivate), signal)).toMatchObject({ kind: "unclear" });
      const ours = fake.below({ id: thing.belowId }).find(({ text }) => text === "we look into it");
      expect(await find(thing, "we look into it")).toMatchObject({ externalId: ours?.id });
      if (ours) fake.remove(ours);
    }
  });
});

describe("a reply on Instagram", () => {
  test("is below a comment on our own picture", async () => {
    const comment = fake.igComment(fake.media({ text: "ours" }), { text: "no water", author: "Asha" });
    const outcome = await senderOf("instagram").post(replyTo(comment, "noted"), signal);
    expect(fake.below({ id: comment.belowId })).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: outcome.kind === "sent" ? outcome.externalId : "", text: "noted", answersId: comment.id }),
      ]),
    );
  });

  test("to a mention goes to the picture of somebody else, below the comment or its caption", async () => {
    const { media, comment } = fake.mention({ text: "@cmcellharyana look", author: "Asha" });
    fake.faults.next({ kind: "refusal", answer: refused(100, "gone", { subcode: 33 }) }, { path: "/replies" });
    expect(await senderOf("instagram").post(replyTo(comment, "noted"), signal)).toMatchObject({ kind: "sent" });
    expect(await senderOf("instagram").post(replyTo(media, "seen"), signal)).toMatchObject({ kind: "sent" });
    expect(fake.below(media).map(({ text }) => text)).toEqual(expect.arrayContaining(["noted", "seen"]));
  });
});
