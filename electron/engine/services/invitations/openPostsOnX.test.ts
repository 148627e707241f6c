import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import type { Fault } from "#rehearsal/x/faults.ts";
import { DEFAULT_REPLY_SETTINGS } from "#domain/reply/replySettings.ts";
import { answersTo } from "#db/invitations/answers.ts";
import { recordPost } from "#db/posts/recordPost.ts";
import { spendOfMonth } from "#db/sources/sourceState.ts";
import { examplePost } from "#db/testing/examples.ts";
import { spendKey } from "../../channels/x/sender.ts";
import { startCell } from "../outbox/testing/cell.ts";
import type { Cell, CellOptions } from "../outbox/testing/cell.ts";
import { DRAFT } from "./testing/meeting.ts";
import { openPostDesk } from "./testing/openPosts.ts";
import type { OpenPostDesk } from "./testing/openPosts.ts";

const CREATE = { path: /^\/2\/tweets$/u };

let cell: Cell<FakeX>;
let desk: OpenPostDesk;
async function start(options: CellOptions = {}): Promise<void> {
  cell = startCell(await startFakeX(), options);
  desk = openPostDesk(cell.record.writer);
}
beforeEach(() => start());
afterEach(() => cell.close());

const stateOf = (id: string, language?: "hi" | "en") => desk.of(id, language)?.state;
async function untilIs(id: string, state: string, language?: "hi" | "en"): Promise<void> {
  cell.outbox.wake();
  await cell.untilTrue(() => stateOf(id, language) === state);
}
const ours = () => cell.x.posts.filter(({ authorId }) => authorId === cell.x.account.id);

describe("an open post on X", () => {
  test("goes out once its campaign is started, in Hindi unless another choice was approved, and in answer to nobody", async () => {
    const { id } = desk.approved();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(cell.calls).toBe(0);
    desk.step(id, "start");
    await untilIs(id, "sent");
    expect(ours().map(({ text, replyTo }) => [text, replyTo ?? null])).toEqual([[DRAFT.textHi, null]]);
    expect(desk.of(id)).toMatchObject({ externalId: ours()[0]?.id, attempts: 1 });
  });

  test("in both languages makes two posts, the Hindi one first", async () => {
    const { id } = desk.started({ openPostIn: "both" });
    await untilIs(id, "sent", "en");
    expect(ours().map(({ text }) => text)).toEqual(expect.arrayContaining([DRAFT.textHi, DRAFT.textEn]));
    expect(ours()).toHaveLength(2);
    expect(desk.of(id, "hi")?.sentAt).toBeLessThanOrEqual(desk.of(id, "en")?.sentAt ?? 0);
  });

  test("has its answers collected as those of one that a person published", async () => {
    const { id } = desk.started();
    await untilIs(id, "sent");
    const openPostId = desk.of(id)?.externalId ?? "";
    const author = { externalId: "9", handle: "asha", name: null, location: null };
    recordPost(cell.record.writer, examplePost("77001", { text: "हर वार्ड में टैंकर", author, conversationId: openPostId }), Date.now());
    expect(answersTo(cell.record.writer, id)).toMatchObject([{ externalId: "77001", isDirect: true }]);
  });

  test.each([
    ["an answer that never comes", { kind: "slow", overMs: 60_000 }],
    ["a connection cut after the post was taken", { kind: "dropped", when: "after-effect" }],
    ["a connection cut before the post was taken", { kind: "dropped", when: "before" }],
    ["a fault of X after the post was taken", { kind: "server-error", when: "after-effect" }],
    ["a fault of X before the post was taken", { kind: "server-error", status: 503 }],
    ["half an answer", { kind: "half-json" }],
    ["an answer that is a web page", { kind: "html", status: 502 }],
    ["too many requests", { kind: "rate-limited", resetAfterMs: 500 }],
  ] as const satisfies readonly (readonly [string, Fault])[])("is there exactly once after %s", async (_name, fault) => {
    cell.x.faults.next(fault, CREATE);
    const { id } = desk.started();
    await untilIs(id, "sent");
    expect(ours().map(({ text }) => text)).toEqual([DRAFT.textHi]);
    expect(desk.of(id)?.externalId).toBe(ours()[0]?.id);
  });

  test("is not taken for one of the same words that stood there before, nor for an answer with them", async () => {
    cell.x.publish({ text: DRAFT.textHi, author: cell.x.account.username, at: Date.now() - 30 * 86_400_000 });
    const before = ours()[0]?.id;
    cell.x.faults.next({ kind: "dropped", when: "before" }, CREATE);
    const { id } = desk.started();
    await cell.untilTrue(() => cell.calls === 1);
    const asked = cell.complaint();
    cell.x.publish({ text: DRAFT.textHi, author: cell.x.account.username, inReplyTo: asked.postId });
    await untilIs(id, "refused");
    expect(desk.of(id)).toMatchObject({ newestBeforeId: before, refusalCode: "duplicate" });
    expect(ours()).toHaveLength(2);
  });

  test("that somebody else's campaign has already is not claimed a second time", async () => {
    const { id } = desk.started();
    await untilIs(id, "sent");
    const second = desk.started();
    await untilIs(second.id, "refused");
    expect(desk.of(second.id)).toMatchObject({ refusalCode: "duplicate", externalId: null });
    expect(ours()).toHaveLength(1);
  });

  test("waits while the token has run out, is refused where the account may not write, and goes out once a person has mended it", async () => {
    cell.x.faults.next({ kind: "unauthorized" }, { path: "/2/users/me" });
    const { id } = desk.started();
    await cell.untilTrue(() => cell.status.hold !== null);
    expect([cell.status.hold?.code, stateOf(id), cell.calls]).toEqual(["no-permission", "approved", 0]);
    cell.x.faults.next({ kind: "unauthorized" }, CREATE);
    cell.outbox.restart("x");
    await untilIs(id, "refused");
    expect(desk.of(id)).toMatchObject({ refusalCode: "no-permission" });
    expect(cell.status.hold?.code).toBe("no-permission");
    desk.publish(id);
    cell.outbox.restart("x");
    await untilIs(id, "sent");
    expect(ours()).toHaveLength(1);
  });

  test("keeps to the limits of its channel, and counts for them", async () => {
    await cell.again({ settings: () => ({ ...DEFAULT_REPLY_SETTINGS, mostPerDay: 1 }) });
    const { id } = desk.started({ openPostIn: "both" });
    await untilIs(id, "sent");
    await cell.untilTrue(() => cell.status.waitsFor === "day");
    expect([stateOf(id, "en"), ours().length]).toEqual(["approved", 1]);
    const key = spendKey(cell.x.account.id);
    expect(spendOfMonth(cell.record.writer, key, Date.now()).usd).toBeCloseTo(DEFAULT_REPLY_SETTINGS.priceUsd);
    await cell.again({ settings: () => ({ ...DEFAULT_REPLY_SETTINGS, monthlyBudgetUsd: 0.02 }) });
    await cell.untilTrue(() => cell.status.waitsFor === "budget");
    expect(ours()).toHaveLength(1);
  });

  test("is taken back by a pause before it was tried, and goes out when the campaign goes on", async () => {
    await cell.again({ account: () => null });
    const { id } = desk.started();
    desk.step(id, "pause");
    expect(stateOf(id)).toBe("withdrawn");
    await cell.again();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(cell.calls).toBe(0);
    desk.step(id, "start");
    await untilIs(id, "sent");
    expect(ours()).toHaveLength(1);
  });

  test("whose campaign paused while nobody knew whether it is out is looked for, and not tried again", async () => {
    cell.x.faults.next({ kind: "dropped", when: "before" }, CREATE);
    const { id } = desk.started();
    await cell.untilTrue(() => cell.calls === 1);
    desk.step(id, "pause");
    expect(stateOf(id)).toBe("attempting");
    await untilIs(id, "withdrawn");
    expect([cell.calls, ours().length]).toEqual([1, 0]);
    cell.x.faults.next({ kind: "dropped", when: "after-effect" }, CREATE);
    desk.step(id, "start");
    await cell.untilTrue(() => cell.calls === 2);
    desk.step(id, "pause");
    await untilIs(id, "sent");
    expect(ours()).toHaveLength(1);
  });

  test("that a person publishes by hand instead is not tried any more, even while it is looked for", async () => {
    cell.x.faults.next({ kind: "dropped", when: "before" }, CREATE);
    const { id } = desk.started();
    await cell.untilTrue(() => cell.calls === 1);
    expect(desk.publish(id, "nowhere")).toEqual({ refusal: "no-open-post" });
    const acted = desk.publish(id, "https://x.com/HaryanaCMCell/status/5550001");
    expect(acted).toMatchObject({ refusal: null, campaign: { openPostId: "5550001" } });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect([stateOf(id), cell.calls]).toEqual(["withdrawn", 1]);
    expect(desk.publish(id)).toEqual({ refusal: "wrong-state" });
    expect(stateOf(id)).toBe("withdrawn");
  });

  test("too long for X is refused here, and nothing is called", async () => {
    const { id } = desk.approved();
    cell.record.writer.sqlite.exec("DROP TRIGGER invitation_words_stay");
    cell.record.writer.sqlite.prepare("UPDATE invitation_campaign SET text_hi = ? WHERE id = ?").run("ह".repeat(281), id);
    desk.step(id, "start");
    await untilIs(id, "refused");
    expect([desk.of(id)?.refusalCode, cell.calls]).toEqual(["too-long", 0]);
  });

  test("stands back while X cannot be asked for our newest post, and the answers go on", async () => {
    await cell.again({ account: () => null });
    const { id: caseId } = cell.complaint();
    cell.reply(caseId, "a", "टंकी भर दी गई है।");
    const { id } = desk.started();
    cell.x.faults.next({ kind: "server-error" }, { path: `/2/users/${cell.x.account.id}/tweets`, times: 1_000 });
    await cell.again();
    await cell.until(caseId, "a", "sent");
    await cell.untilTrue(() => cell.status.waitsFor === "network");
    expect([stateOf(id), cell.status.state]).toEqual(["approved", "waiting"]);
    cell.x.faults.clear();
    await untilIs(id, "sent");
    expect(cell.posted).toHaveLength(2);
  });

  test("waits as well where the token runs out just before it is tried", async () => {
    cell.x.faults.next({ kind: "unauthorized" }, { path: `/2/users/${cell.x.account.id}/tweets` });
    const { id } = desk.started();
    await cell.untilTrue(() => cell.x.faults.pending === 0);
    expect([stateOf(id), cell.calls]).toEqual(["approved", 0]);
    await untilIs(id, "sent");
    expect(ours()).toHaveLength(1);
  });

  test("is refused where our own posts may not be read, since it could not be found again", async () => {
    cell.x.faults.next({ kind: "forbidden" }, { path: `/2/users/${cell.x.account.id}/tweets` });
    const { id } = desk.started();
    await untilIs(id, "refused");
    expect([desk.of(id)?.refusalCode, cell.calls]).toEqual(["no-permission", 0]);
    const { id: caseId } = cell.complaint();
    cell.reply(caseId, "a", "टंकी भर दी गई है।");
    await cell.until(caseId, "a", "sent");
  });

  test("is not kept waiting by the answers that are approved before it", async () => {
    await cell.again({ account: () => null });
    const { id: caseId } = cell.complaint();
    cell.reply(caseId, "a", "टंकी भर दी गई है।");
    const { id } = desk.started();
    await cell.again();
    await cell.until(caseId, "a", "sent");
    expect(desk.of(id)?.sentAt ?? 0).toBeLessThanOrEqual(cell.replyOf(caseId, "a")?.sentAt ?? 0);
    expect(cell.posted).toHaveLength(2);
  });
});

describe("the record itself", () => {
  test("lets no open post be tried before its campaign runs, and lets none that is out be undone or be out untried", async () => {
    await cell.again({ account: () => null });
    const { sqlite } = cell.record.writer;
    const { id } = desk.started();
    expect(() => sqlite.exec("UPDATE open_post SET state = 'sent', external_id = '1'")).toThrow("not tried");
    desk.step(id, "pause");
    expect(() => sqlite.exec("UPDATE open_post SET state = 'attempting', attempts = 1")).toThrow("runs");
    desk.step(id, "start");
    await cell.again();
    await untilIs(id, "sent");
    expect(() => sqlite.exec("UPDATE open_post SET state = 'approved'")).toThrow("stays out");
    desk.publish(id);
    expect(stateOf(id)).toBe("sent");
  });
});

test("a rehearsal publishes nothing, and a channel on which nothing is written is not asked to", () => {
  const rehearsing = openPostDesk(cell.record.writer, { rehearsal: true });
  const { id } = rehearsing.approved();
  expect(rehearsing.step(id, "start")).toEqual({ refusal: "rehearsal" });
  const unwritten = openPostDesk(cell.record.writer, { writesOn: () => false });
  expect(unwritten.step(id, "start")).toEqual({ refusal: "cannot-write" });
  expect(unwritten.step(id, "start", "https://x.com/HaryanaCMCell/status/5550001")).toMatchObject({ refusal: null });
  expect(desk.of(id)).toBeUndefined();
});
