import { afterEach, describe, expect, test } from "vitest";
import { DEFAULT_REPLY_SETTINGS } from "#domain/reply/replySettings.ts";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX, FakeXOptions } from "#rehearsal/x/fakeX.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import { appendEvents } from "#db/append/append.ts";
import { RESTORED } from "#db/backup/restored.ts";
import { recordPost } from "#db/posts/recordPost.ts";
import type { ReplySender } from "../../core/ports/replySender.ts";
import { writeSetting } from "#db/settings.ts";
import { spendOfMonth } from "#db/sources/sourceState.ts";
import { examplePost } from "#db/testing/examples.ts";
import { startCell } from "./testing/cell.ts";
import type { Cell, CellOptions } from "./testing/cell.ts";
import { spendKey } from "../../channels/x/sender.ts";

let cell: Cell<FakeX>;
afterEach(() => cell.close());

async function start(fake: FakeXOptions = {}, options: CellOptions = {}): Promise<Cell<FakeX>> {
  cell = startCell(await startFakeX(fake), options);
  return cell;
}

const CREATE = /^\/2\/tweets$/u;
const TIMELINE = /\/users\/\d+\/tweets$/u;

describe("an approved reply", () => {
  test("goes out in answer to the citizen's post, and its attempt is in the record before its outcome", async () => {
    const { id, postId } = (await start()).complaint();
    cell.reply(id, "a", "आपकी शिकायत दर्ज हो गई है।");
    await cell.until(id, "a", "sent");
    const sent = cell.x.posts.at(-1);
    expect(sent).toMatchObject({ replyTo: { postId }, text: expect.stringContaining("आपकी शिकायत दर्ज हो गई है।") });
    expect(cell.replyOf(id, "a")).toMatchObject({ externalId: sent?.id, attempts: 1 });
    expect(cell.eventsOf(id)).toEqual(["prepared", "attempted", "sent"]);
    expect(spendOfMonth(cell.record.writer, spendKey(cell.x.account.id), Date.now()).usd).toBeCloseTo(0.015);
  });

  test("is on the disk as attempted when X hears of it", async () => {
    await start();
    const { id } = cell.complaint();
    let seen: readonly string[] = [];
    cell.x.faults.next({ kind: "late", byMs: 150 }, { path: CREATE });
    cell.reply(id, "a", "one");
    await cell.untilTrue(() => cell.calls === 1);
    seen = cell.eventsOf(id);
    await cell.until(id, "a", "sent");
    expect(seen).toEqual(["prepared", "attempted"]);
  });

  test("waits its turn: the one that was approved first goes first", async () => {
    await start();
    const cases = [cell.complaint(), cell.complaint(), cell.complaint()];
    for (const [index, { id }] of cases.entries()) cell.reply(id, "a", `answer ${index}`);
    for (const { id } of cases) await cell.until(id, "a", "sent");
    expect(cell.posted).toEqual(["answer 0", "answer 1", "answer 2"]);
  });

  test("answers the post as the citizen has edited it, and is found again though it names that version", async () => {
    await start();
    const { id, postId } = cell.complaint();
    const edited = cell.x.edit(postId, `@${cell.x.account.username} वार्ड 5 में पानी नहीं`);
    recordPost(cell.record.writer, { ...examplePost(postId), versionId: edited.id, versionIndex: 1 }, Date.now());
    cell.x.faults.next({ kind: "dropped", when: "after-effect" }, { path: CREATE });
    cell.reply(id, "a", "noted");
    await cell.until(id, "a", "sent");
    expect(cell.x.posts.at(-1)?.replyTo?.postId).toBe(edited.id);
    expect(cell.calls).toBe(1);
  });

  test("is signed by keys where there is no token", async () => {
    await start();
    const { userKeys, url, account } = cell.x;
    await cell.again({
      account: () => ({ baseUrl: url, userId: account.id, access: { kind: "keys", keys: userKeys }, pricePerReadUsd: 0 }),
    });
    const { id } = cell.complaint();
    cell.reply(id, "a", "signed");
    await cell.until(id, "a", "sent");
    expect(cell.x.requests.at(-1)?.headers.authorization).toMatch(/^OAuth /u);
  });
});

describe("what a reply costs", () => {
  const spent = () => spendOfMonth(cell.record.writer, spendKey(cell.x.account.id), Date.now()).usd;
  const payload = (mentions: readonly string[]) =>
    JSON.stringify({ data: { id: "1", entities: { mentions: mentions.map((id) => ({ id, username: "somebody" })) } } });

  test("is less where its author named or quoted us, and more with a web address", async () => {
    await start({}, { settings: () => ({ ...DEFAULT_REPLY_SETTINGS, allowsWebAddresses: true }) });
    const { username, id: ours } = cell.x.account;
    const answered = (raw: string) => {
      const { id } = cell.x.publish({ text: `@${username} no water`, author: "asha" });
      return cell.complaintOn("x", id, { raw });
    };
    const [named, other] = [answered(payload([ours])), answered(payload(["77"]))];
    cell.reply(named, "a", "noted");
    await cell.until(named, "a", "sent");
    expect(spent()).toBeCloseTo(0.01, 5);
    cell.reply(other, "a", "noted too");
    await cell.until(other, "a", "sent");
    expect(spent()).toBeCloseTo(0.025, 5);
    cell.reply(named, "b", "see https://haryana.gov.in");
    await cell.until(named, "b", "sent");
    expect(spent()).toBeCloseTo(0.225, 5);
  });
});

describe("pictures of a reply", () => {
  const content = Buffer.from([0xff, 0xd8, 0xff, 0xd9]);
  const picture = (hash: string) => ({ hash: hash.repeat(64), name: "road.jpg", mediaType: "image/jpeg" as const, bytes: content.length });
  const files = { read: async ({ hash }: { readonly hash: string }) => (hash.startsWith("a") ? content : null) };
  const prepared = (replyId: string, postId: string, hash: string, count = 1) =>
    ({
      type: "reply-prepared",
      version: 1,
      payload: {
        replyId,
        purpose: "free",
        language: "hi",
        text: `road ${replyId}`,
        to: { channel: "x", externalId: postId },
        approved: true,
        pictures: Array.from({ length: count }, () => picture(hash)),
      },
    }) as const;

  test("are put at X before it, and shown by it", async () => {
    await start({}, { files });
    const { id, postId } = cell.complaint();
    cell.say(id, prepared("a", postId, "a", 2));
    cell.outbox.wake();
    await cell.until(id, "a", "sent");
    expect([...cell.x.uploads.values()]).toMatchObject([{ bytes: content, category: "tweet_image" }, { bytes: content }]);
    expect(cell.x.posts.at(-1)?.media).toHaveLength(2);
  });

  test("that are gone keep it from going out, as does a case that became sensitive", async () => {
    await start({}, { files });
    const { id, postId } = cell.complaint();
    cell.say(id, prepared("a", postId, "b"));
    cell.outbox.wake();
    await cell.until(id, "a", "refused");
    cell.say(id, { type: "sensitivity-set", version: 1, payload: { sort: "child-victim", reason: "seen" } });
    cell.say(id, prepared("c", postId, "a"));
    cell.outbox.wake();
    await cell.until(id, "c", "refused");
    expect(cell.replyOf(id, "c")?.refusal?.detail).toContain("sensitive");
    expect([cell.posted, cell.x.uploads.size]).toEqual([[], 0]);
  });

  test("do not keep it from being found where nobody knows whether it is out", async () => {
    await start({}, { files });
    const { id, postId } = cell.complaint();
    cell.x.faults.next({ kind: "dropped", when: "after-effect" }, { path: CREATE });
    cell.say(id, prepared("a", postId, "a"));
    cell.outbox.wake();
    await cell.until(id, "a", "sent");
    expect([cell.calls, cell.posted.length]).toEqual([1, 1]);
  });

  test("whose upload fails are tried again, and the reply goes out once", async () => {
    await start({}, { files });
    const { id, postId } = cell.complaint();
    cell.x.faults.next({ kind: "dropped", when: "after-effect" }, { path: "/media/upload" });
    cell.say(id, prepared("a", postId, "a"));
    cell.outbox.wake();
    await cell.until(id, "a", "sent");
    expect(cell.posted).toHaveLength(1);
    expect(cell.x.posts.at(-1)?.media).toHaveLength(1);
  });
});

describe("an approved reply of which the case changes before it goes out", () => {
  const marked = (district: "Karnal" | "Panipat"): GrievanceEvent => ({
    type: "marked",
    version: 1,
    payload: { to: { department: "PHED", district, office: null } },
  });
  const writing = () => {
    const { url, account, userBearer } = cell.x;
    return cell.again({
      account: () => ({ baseUrl: url, userId: account.id, access: { kind: "token", token: userBearer }, pricePerReadUsd: 0 }),
    });
  };
  const NAMES_KARNAL = "शिकायत जन स्वास्थ्य अभियांत्रिकी विभाग, करनाल को भेजी गई।";

  test("does not go out with the name of an office that has the case no more, until a person approves it again", async () => {
    await start({}, { account: () => null });
    const { id } = cell.complaint();
    cell.say(id, marked("Karnal"));
    cell.reply(id, "a", NAMES_KARNAL);
    cell.say(id, marked("Panipat"));
    await writing();
    await cell.until(id, "a", "refused");
    expect([cell.calls, cell.replyOf(id, "a")?.refusal]).toEqual([0, { code: "words-untrue", detail: "" }]);
    cell.say(id, { type: "reply-approved", version: 1, payload: { replyId: "a", text: NAMES_KARNAL } });
    cell.outbox.wake();
    await cell.until(id, "a", "sent");
    expect(cell.posted).toEqual([NAMES_KARNAL]);
  });

  test("is written again where nobody but the program has approved it", async () => {
    await start({}, { account: () => null });
    const { id, postId } = cell.complaint();
    cell.say(id, marked("Karnal"));
    const payload = {
      replyId: "a",
      purpose: "marked",
      language: "hi",
      text: NAMES_KARNAL,
      to: { channel: "x", externalId: postId },
      approved: true,
    } as const;
    appendEvents(cell.record.writer, {
      grievanceId: id,
      events: [{ type: "reply-prepared", version: 1, payload }],
      actor: "engine",
      now: Date.now(),
    });
    cell.say(id, marked("Panipat"));
    await writing();
    await cell.until(id, "a", "sent");
    expect(cell.posted).toEqual([expect.stringContaining("पानीपत")]);
  });

  test("tells nobody that it is done once the case was opened again", async () => {
    await start({}, { account: () => null });
    const { id, postId } = cell.complaint();
    cell.say(id, marked("Karnal"), { type: "disposed", version: 1, payload: { exception: "Told by telephone" } });
    const payload = {
      replyId: "a",
      purpose: "disposed",
      language: "hi",
      text: "कार्य पूरा हो गया है।",
      to: { channel: "x", externalId: postId },
      approved: true,
    } as const;
    appendEvents(cell.record.writer, {
      grievanceId: id,
      events: [{ type: "reply-prepared", version: 1, payload }],
      actor: "engine",
      now: Date.now(),
    });
    cell.say(id, { type: "reopened", version: 1, payload: { why: "Not solved", dueAt: null } });
    await writing();
    await cell.until(id, "a", "refused");
    expect([cell.calls, cell.replyOf(id, "a")?.refusal?.code]).toEqual([0, "words-untrue"]);
  });
});

describe("a record that was restored", () => {
  const restored = () =>
    writeSetting(
      cell.record.writer,
      RESTORED,
      { from: "a backup", madeAt: Date.now() - 3_600_000, at: Date.now() + 1, former: "0123456789abcdef" },
      Date.now(),
    );

  test("sends nothing again that went out after its backup", async () => {
    await start();
    const { id, postId } = cell.complaint();
    restored();
    const out = cell.x.publish({ text: `@a आपकी शिकायत दर्ज हो गई है।`, author: cell.x.account.username, inReplyTo: postId });
    cell.reply(id, "a", "आपकी शिकायत दर्ज हो गई है।");
    await cell.until(id, "a", "sent");
    expect(cell.replyOf(id, "a")).toMatchObject({ externalId: out.id });
    expect(cell.calls).toBe(0);
  });

  test("sends what did not go out before, once", async () => {
    await start();
    const { id } = cell.complaint();
    restored();
    cell.reply(id, "a", "noted");
    await cell.until(id, "a", "sent");
    expect(cell.posted).toEqual(["noted"]);
  });

  test("leaves to a person what a channel cannot be asked for, and tries it once they approve it again", async () => {
    await start();
    const posted: string[] = [];
    const blind: ReplySender = {
      channel: "email",
      key: "email:replies:test",
      identity: "test",
      pricePerReadUsd: 0,
      account: async () => ({ handle: "cell", isOurs: true }),
      objectionTo: () => null,
      priceOf: () => 0,
      async post({ text }) {
        posted.push(text);
        return { kind: "sent", externalId: "<1@cell>" };
      },
      find: async () => ({ externalId: null, isBlind: true, reads: 0 }),
    };
    await cell.again({ others: () => [blind] });
    const id = cell.complaintOn("email", "<asha@example.org>");
    restored();
    cell.reply(id, "a", "noted");
    await cell.until(id, "a", "refused");
    expect([posted, cell.replyOf(id, "a")?.refusal?.code]).toEqual([[], "unclear"]);
    cell.say(id, { type: "reply-approved", version: 1, payload: { replyId: "a", text: "noted" } });
    cell.outbox.wake();
    await cell.until(id, "a", "sent");
    expect(posted).toEqual(["noted"]);
  });

  test("sends nothing while it cannot look", async () => {
    await start();
    const { id } = cell.complaint();
    restored();
    cell.x.faults.next({ kind: "server-error", status: 503 }, { path: TIMELINE, times: 1_000 });
    cell.reply(id, "a", "noted");
    await cell.untilTrue(() => cell.x.requests.some(({ path }) => TIMELINE.test(path)));
    expect(cell.calls).toBe(0);
    expect(cell.eventsOf(id)).toEqual(["prepared"]);
  });
});

describe("nothing goes out", () => {
  test("that nobody approved", async () => {
    const { id } = (await start()).complaint();
    cell.reply(id, "a", "not yet", false);
    cell.reply(id, "b", "this one");
    await cell.until(id, "b", "sent");
    expect(cell.posted).toEqual(["this one"]);
    cell.say(id, { type: "reply-approved", version: 1, payload: { replyId: "a", text: "now, in other words" } });
    await cell.until(id, "a", "sent");
    expect(cell.posted).toEqual(["this one", "now, in other words"]);
  });

  test("that was withdrawn", async () => {
    const { id } = (await start({}, { account: () => null })).complaint();
    cell.reply(id, "a", "never mind");
    cell.say(id, { type: "reply-withdrawn", version: 1, payload: { replyId: "a" } });
    expect(cell.status.state).toBe("off");
    const { url, account, userBearer } = cell.x;
    await cell.again({
      account: () => ({ baseUrl: url, userId: account.id, access: { kind: "token", token: userBearer }, pricePerReadUsd: 0 }),
    });
    cell.reply(id, "b", "but this");
    await cell.until(id, "b", "sent");
    expect(cell.posted).toEqual(["but this"]);
  });

  test("that is too long or holds a web address, and X is not even asked", async () => {
    const { id } = (await start()).complaint();
    cell.reply(id, "a", "ह".repeat(281));
    cell.reply(id, "b", "see haryana.gov.in");
    await cell.until(id, "b", "refused");
    expect([cell.replyOf(id, "a"), cell.replyOf(id, "b")]).toMatchObject([
      { refusal: { code: "too-long" } },
      { refusal: { code: "other" } },
    ]);
    expect(cell.calls).toBe(0);
  });

  test("beyond the number of a day or the dollars of a month", async () => {
    const settings = { ...DEFAULT_REPLY_SETTINGS, mostPerDay: 1 };
    const { id } = (await start({}, { settings: () => settings })).complaint();
    cell.reply(id, "a", "one");
    cell.reply(id, "b", "two");
    await cell.untilTrue(() => cell.status.waitsFor === "day");
    expect([cell.posted, cell.replyOf(id, "b")?.state]).toEqual([["one"], "approved"]);
    await cell.again({ settings: () => ({ ...DEFAULT_REPLY_SETTINGS, monthlyBudgetUsd: 0.03 }) });
    await cell.until(id, "b", "sent");
    cell.reply(id, "c", "three");
    await cell.untilTrue(() => cell.status.waitsFor === "budget");
    expect(cell.posted).toEqual(["one", "two"]);
  });
});

describe("exactly once, where", () => {
  test.each([
    ["the connection breaks before the answer", { kind: "dropped", when: "after-effect" }],
    ["the answer breaks off in the middle", { kind: "dropped", when: "mid-answer" }],
    ["half of the answer is missing", { kind: "half-json" }],
    ["X reports a fault though it has posted", { kind: "server-error", status: 503, when: "after-effect" }],
    ["X answers too late", { kind: "late", byMs: 500 }],
    ["the answer trickles for too long", { kind: "slow", overMs: 3_000 }],
  ] as const)("%s", async (_name, fault) => {
    await start();
    const { id } = cell.complaint();
    cell.x.faults.next(fault, { path: CREATE });
    cell.reply(id, "a", "पानी की टंकी ठीक कर दी गई है।");
    await cell.until(id, "a", "sent");
    expect(cell.posted).toEqual(["पानी की टंकी ठीक कर दी गई है।"]);
    expect(cell.calls).toBe(1);
    expect(cell.replyOf(id, "a")?.externalId).toBe(cell.x.posts.at(-1)?.id);
  });

  test.each([
    ["the connection breaks before X has heard", { kind: "dropped", when: "before" }],
    ["X reports a fault and has not posted", { kind: "server-error", status: 503 }],
    ["a page of the load balancer answers", { kind: "html", status: 502 }],
  ] as const)("%s: looked for until it is surely absent, then tried again", async (_name, fault) => {
    await start();
    const { id } = cell.complaint();
    cell.x.faults.next(fault, { path: CREATE });
    cell.reply(id, "a", "noted");
    await cell.until(id, "a", "sent");
    expect(cell.posted).toEqual(["noted"]);
    expect(cell.eventsOf(id)).toEqual(["prepared", "attempted", "attempted", "sent"]);
    // Three readings of the timeline, each after a longer wait, lie between the two attempts.
    const readings = cell.x.requests.map(({ method, path }) =>
      CREATE.test(path) && method === "POST" ? "post" : TIMELINE.test(path) ? "read" : "",
    );
    expect(readings.filter((each) => each !== "")).toEqual(["post", "read", "read", "read", "post"]);
  });

  test("the post appears only after the first readings of the timeline", async () => {
    await start({}, { lookAfterMs: [20, 50, 800] });
    const { id } = cell.complaint();
    cell.x.faults.next({ kind: "late", byMs: 500 }, { path: CREATE });
    cell.reply(id, "a", "noted");
    await cell.until(id, "a", "sent");
    expect([cell.posted, cell.calls]).toEqual([["noted"], 1]);
  });

  test("the timeline itself cannot be read for a while", async () => {
    await start();
    const { id } = cell.complaint();
    cell.x.faults.next({ kind: "dropped", when: "after-effect" }, { path: CREATE });
    cell.x.faults.next({ kind: "server-error" }, { path: TIMELINE }).next({ kind: "half-json" }, { path: TIMELINE });
    cell.x.faults.next({ kind: "rate-limited", resetAfterMs: 1_000 }, { path: TIMELINE });
    cell.reply(id, "a", "noted");
    await cell.until(id, "a", "sent");
    expect([cell.posted, cell.calls]).toEqual([["noted"], 1]);
  });

  test("the timeline has a page without posts before the one that matters", async () => {
    await start();
    const { id } = cell.complaint();
    cell.x.faults.next({ kind: "dropped", when: "after-effect" }, { path: CREATE }).next({ kind: "empty-page" }, { path: TIMELINE });
    cell.reply(id, "a", "noted");
    await cell.until(id, "a", "sent");
    expect(cell.calls).toBe(1);
  });

  test("the outbox ends and begins again between the attempt and its outcome", async () => {
    await start({}, { lookAfterMs: [60_000, 60_000, 60_000] });
    const { id } = cell.complaint();
    cell.x.faults.next({ kind: "dropped", when: "after-effect" }, { path: CREATE });
    cell.reply(id, "a", "noted");
    await cell.until(id, "a", "attempting");
    await cell.untilTrue(() => cell.posted.length === 1);
    await cell.again({ lookAfterMs: [10, 10, 10] });
    await cell.until(id, "a", "sent");
    expect([cell.posted, cell.calls]).toEqual([["noted"], 1]);
  });

  test("many are broken off at random, and the outbox begins again in between", async () => {
    await start();
    const faults = [
      { kind: "dropped", when: "after-effect" },
      { kind: "server-error", status: 503 },
      { kind: "dropped", when: "before" },
      { kind: "server-error", status: 500, when: "after-effect" },
      { kind: "rate-limited", resetAfterMs: 500 },
    ] as const;
    const ids = Array.from({ length: 10 }, () => cell.complaint().id);
    for (const [index, id] of ids.entries()) {
      const fault = faults[(index * 7) % (faults.length + 2)];
      if (fault) cell.x.faults.next(fault, { path: CREATE });
      cell.reply(id, "a", `answer ${index}`);
    }
    await cell.untilTrue(() => cell.posted.length >= 3);
    await cell.again();
    for (const id of ids) await cell.until(id, "a", "sent");
    expect(cell.posted.toSorted()).toEqual(ids.map((_, index) => `answer ${index}`).toSorted());
  });

  test("the same words had gone out to the same citizen before: what was sent earlier is not taken for it", async () => {
    await start();
    const { id } = cell.complaint();
    cell.reply(id, "a", "we are at it");
    await cell.until(id, "a", "sent");
    cell.x.faults.next({ kind: "dropped", when: "before" }, { path: CREATE });
    cell.reply(id, "b", "we are at it");
    await cell.until(id, "b", "refused");
    expect(cell.replyOf(id, "b")?.refusal?.code).toBe("duplicate");
    expect(cell.posted).toEqual(["we are at it"]);
  });

  test("somebody has answered with these words by hand: X's word of a duplicate leads to that post", async () => {
    await start();
    const { id, postId } = cell.complaint();
    const byHand = cell.x.publish({ text: "@citizen_2 done", author: cell.x.account.username, inReplyTo: postId });
    cell.reply(id, "a", "done");
    await cell.until(id, "a", "sent");
    expect(cell.replyOf(id, "a")?.externalId).toBe(byHand.id);
  });
});

describe("what X does not take", () => {
  test("is refused with X's words, and the next one goes out", async () => {
    await start();
    const [stranger, citizen, gone] = [cell.complaint("no water in ward 4"), cell.complaint(), cell.complaint()];
    cell.x.remove(gone.postId);
    cell.reply(stranger.id, "a", "to a stranger");
    cell.reply(gone.id, "a", "to nobody");
    cell.reply(citizen.id, "a", "to a citizen");
    await cell.until(citizen.id, "a", "sent");
    expect(cell.replyOf(stranger.id, "a")).toMatchObject({
      state: "refused",
      refusal: { code: "not-allowed", detail: expect.stringMatching(/^Forbidden: Reply to this conversation is not allowed/u) },
    });
    expect(cell.replyOf(gone.id, "a")?.refusal?.code).toBe("post-gone");
    expect(cell.posted).toEqual(["to a citizen"]);
  });

  test("can be approved again with other words", async () => {
    await start();
    const { id } = cell.complaint();
    cell.reply(id, "a", "see haryana.gov.in");
    await cell.until(id, "a", "refused");
    cell.say(id, { type: "reply-approved", version: 1, payload: { replyId: "a", text: "see our page" } });
    await cell.until(id, "a", "sent");
    expect(cell.replyOf(id, "a")?.refusal).toBeNull();
  });

  test("because the app may not write: one reply is refused, one sentence says so, and the others wait for a person", async () => {
    await start({ mayWrite: false });
    const [one, other] = [cell.complaint(), cell.complaint()];
    cell.reply(one.id, "a", "one");
    cell.reply(other.id, "a", "two");
    await cell.until(one.id, "a", "refused");
    expect(cell.replyOf(one.id, "a")?.refusal?.code).toBe("no-permission");
    expect(cell.status).toMatchObject({
      state: "held",
      hold: {
        code: "no-permission",
        detail: "Forbidden: Your client app is not configured with the appropriate oauth1 app permissions for this endpoint",
      },
    });
    expect([cell.calls, cell.replyOf(other.id, "a")?.state]).toEqual([1, "approved"]);
    cell.outbox.restart();
    await cell.until(other.id, "a", "refused");
  });

  test("because the credits are used up: the others wait", async () => {
    await start();
    const [one, other] = [cell.complaint(), cell.complaint()];
    cell.x.faults.next({ kind: "out-of-credits" }, { path: CREATE });
    cell.reply(one.id, "a", "one");
    cell.reply(other.id, "a", "two");
    await cell.until(one.id, "a", "refused");
    expect([cell.status.hold?.code, cell.replyOf(other.id, "a")?.state]).toEqual(["no-credit", "approved"]);
    cell.outbox.restart();
    await cell.until(other.id, "a", "sent");
  });

  test("for now, by a rate limit, is tried again after the time that X named", async () => {
    await start();
    const { id } = cell.complaint();
    cell.x.faults.next({ kind: "rate-limited", resetAfterMs: 1_500 }, { path: CREATE });
    cell.reply(id, "a", "noted");
    await cell.untilTrue(() => cell.status.waitsFor === "rate");
    await cell.until(id, "a", "sent");
    const tried = cell.x.requests.filter(({ method, path }) => method === "POST" && CREATE.test(path)).map(({ at }) => at);
    expect((tried[1] ?? 0) - (tried[0] ?? 0)).toBeGreaterThanOrEqual(1_000);
    expect(cell.x.requests.filter(({ path }) => TIMELINE.test(path))).toEqual([]);
  });

  test("again and again without a reason stops the outbox before all replies are refused", async () => {
    await start();
    cell.x.faults.next({ kind: "server-error", status: 422 }, { path: CREATE, times: 20 });
    const ids = Array.from({ length: 5 }, () => cell.complaint().id);
    for (const id of ids) cell.reply(id, "a", `to ${id}`);
    await cell.untilTrue(() => cell.status.hold?.code === "refusals");
    expect(ids.map((id) => cell.replyOf(id, "a")?.state)).toEqual(["refused", "refused", "refused", "approved", "approved"]);
  });
});

describe("a token", () => {
  test("that speaks for another account is not used", async () => {
    await start();
    const { url, userBearer } = cell.x;
    await cell.again({ account: () => ({ baseUrl: url, userId: "77", access: { kind: "token", token: userBearer }, pricePerReadUsd: 0 }) });
    const { id } = cell.complaint();
    cell.reply(id, "a", "one");
    await cell.untilTrue(() => cell.status.state === "held");
    expect(cell.status.hold).toEqual({ code: "wrong-account", detail: "The token speaks for @HaryanaCMCell." });
    expect([cell.calls, cell.eventsOf(id)]).toEqual([0, ["prepared"]]);
  });

  test("that X does not know is told before anything is tried", async () => {
    await start();
    const { url, account } = cell.x;
    await cell.again({
      account: () => ({ baseUrl: url, userId: account.id, access: { kind: "token", token: "old" }, pricePerReadUsd: 0 }),
    });
    const { id } = cell.complaint();
    cell.reply(id, "a", "one");
    await cell.untilTrue(() => cell.status.hold?.code === "no-permission");
    expect([cell.calls, cell.eventsOf(id)]).toEqual([0, ["prepared"]]);
  });

  test("is not asked about while X cannot be reached, and nothing is tried meanwhile", async () => {
    await start();
    const { account } = cell.x;
    await cell.again({
      account: () => ({ baseUrl: "http://127.0.0.1:9", userId: account.id, access: { kind: "token", token: "t" }, pricePerReadUsd: 0 }),
    });
    const { id } = cell.complaint();
    cell.reply(id, "a", "one");
    await cell.untilTrue(() => cell.status.waitsFor === "network");
    expect(cell.eventsOf(id)).toEqual(["prepared"]);
  });
});
