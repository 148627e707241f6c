import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { HttpFault } from "#fakes/http/faults.ts";
import { startFakeMeta } from "#fakes/meta/fakeMeta.ts";
import type { FakeMeta } from "#fakes/meta/fakeMeta.ts";
import { refused } from "#fakes/meta/refusals.ts";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { understand } from "#domain/understanding/testing/understand.ts";
import { answersTo } from "#db/invitations/answers.ts";
import { createRecorder, introduceSources } from "../../core/ingest/recorder.ts";
import { startCell } from "../outbox/testing/cell.ts";
import type { Cell } from "../outbox/testing/cell.ts";
import { facebookChannel } from "../../channels/facebook/facebookChannel.ts";
import { givenFor, sourceOf } from "../../channels/facebook/testing/given.ts";
import { drain } from "../../core/sync/drain.ts";
import { DRAFT } from "./testing/meeting.ts";
import { openPostDesk } from "./testing/openPosts.ts";
import type { OpenPostDesk } from "./testing/openPosts.ts";

let meta: FakeMeta;
let cell: Cell<FakeX>;
let desk: OpenPostDesk;
beforeEach(async () => {
  meta = await startFakeMeta();
  const senders = facebookChannel.senders?.(givenFor(meta)) ?? [];
  cell = startCell(await startFakeX(), { account: () => null, others: () => senders });
  desk = openPostDesk(cell.record.writer, { ourPageId: () => meta.page.id });
});
afterEach(async () => {
  await cell.close();
  await meta.close();
});

async function untilIs(id: string, state: string): Promise<void> {
  cell.outbox.wake();
  await cell.untilTrue(() => desk.of(id)?.state === state);
}
async function read(name: string): Promise<void> {
  const source = sourceOf(name, meta);
  introduceSources(cell.record.writer, [source]);
  const rules = { understand, policy: () => DEFAULT_SLA_POLICY, now: Date.now };
  await drain(
    source,
    createRecorder(cell.record.writer, rules, () => undefined),
    { timeoutMs: 10_000 },
  );
}
const ours = () => meta.below(meta.page).filter(({ list }) => list === "own");
const calls = () => meta.requests.filter(({ method, path }) => method === "POST" && path.endsWith("/feed")).length;
const started = () => desk.started({ channel: "facebook" });
const fails = (fault: HttpFault) => meta.faults.next(fault, { path: `/${meta.page.id}/feed` });

describe("an open post on a Facebook page", () => {
  test("is on the page in the page's name, under the id by which the answers below it are collected", async () => {
    const { id } = started();
    await untilIs(id, "sent");
    expect(ours().map(({ text, id: externalId }) => [text, externalId])).toEqual([[DRAFT.textHi, desk.of(id)?.externalId]]);
    const [post] = ours();
    if (post === undefined) throw new Error("nothing is there");
    meta.comment(post, { text: "हर वार्ड में टैंकर", author: "Asha" });
    await read("facebook:comments");
    expect(answersTo(cell.record.writer, id)).toMatchObject([{ text: "हर वार्ड में टैंकर", isDirect: true }]);
  });

  test.each([
    ["a connection cut after the post was taken", { kind: "dropped", when: "after-effect" }],
    ["a connection cut before the post was taken", { kind: "dropped", when: "before" }],
    ["half an answer", { kind: "half-json" }],
    ["an answer that is a web page", { kind: "html", status: 502 }],
    ["a fault of Meta", { kind: "refusal", answer: refused(2, "Service temporarily unavailable") }],
    [
      "a fault of Meta after the post was taken",
      { kind: "refusal", answer: refused(1, "An unknown error occurred"), when: "after-effect" },
    ],
    ["a limit that passes", { kind: "refusal", answer: { ...refused(32, "Page request limit reached"), headers: { "retry-after": "1" } } }],
  ] as const satisfies readonly (readonly [string, HttpFault])[])("is there exactly once after %s", async (_name, fault) => {
    meta.post({ text: "पुरानी पोस्ट" });
    fails(fault);
    const { id } = started();
    await untilIs(id, "sent");
    expect(ours().map(({ text }) => text)).toEqual([DRAFT.textHi, "पुरानी पोस्ट"]);
    expect(desk.of(id)?.externalId).toBe(ours()[0]?.id);
  });

  test("that Meta calls a duplicate counts as out, with the id of the post where it can be found", async () => {
    const same = meta.post({ text: DRAFT.textHi });
    const { id } = started();
    await untilIs(id, "sent");
    expect([desk.of(id)?.externalId, ours().length, calls()]).toEqual([same.id, 1, 1]);
    const second = started();
    await untilIs(second.id, "sent");
    expect([desk.of(second.id)?.externalId, ours().length]).toEqual([`duplicate:${second.id}:hi`, 1]);
  });

  test("is not taken for one of the same words that stood there before", async () => {
    meta.post({ text: DRAFT.textHi, at: Date.now() - 86_400_000 });
    meta.post({ text: "बीच की पोस्ट", at: Date.now() - 3_600_000 });
    fails({ kind: "dropped", when: "before" });
    const { id } = started();
    await untilIs(id, "sent");
    expect([ours().length, calls(), desk.of(id)?.externalId]).toEqual([3, 2, ours()[0]?.id]);
  });

  test.each([
    [refused(368, "temporarily blocked"), "no-permission"],
    [refused(190, "expired", { subcode: 463 }), "no-permission"],
    [refused(10, "(#10) Application does not have permission for this action"), "no-permission"],
    [refused(200, "(#200) Permissions error"), "no-permission"],
    [refused(100, "(#100) Missing message"), "other"],
  ])("that Meta refuses (%#) stops until a person has it published once more", async (answer, code) => {
    fails({ kind: "refusal", answer });
    const { id } = started();
    await untilIs(id, "refused");
    expect(desk.of(id)).toMatchObject({ refusalCode: code });
    expect(cell.statusOf("facebook").hold?.code ?? "none").toBe(code === "other" ? "none" : code);
    expect([ours().length, calls()]).toEqual([0, 1]);
    desk.publish(id);
    cell.outbox.restart("facebook");
    await untilIs(id, "sent");
    expect(ours()).toHaveLength(1);
  });

  test("that a person published is known by its address, and where that hides which post it is by its words, once the page was read", async () => {
    const shared = "https://www.facebook.com/share/p/1AbCdEfG/";
    const [byAddress, byWords] = [desk.approved({ channel: "facebook" }), desk.approved({ channel: "facebook" })];
    meta.post({ text: "और कुछ" });
    const post = meta.post({ text: DRAFT.textEn });
    const address = `https://www.facebook.com/cmcellharyana/posts/${post.id.split("_")[1]}?ref=share`;
    expect(desk.step(byAddress.id, "start", address)).toMatchObject({ campaign: { openPostId: post.id, state: "running" } });
    expect(desk.step(byWords.id, "start", shared)).toEqual({ refusal: "hidden-open-post" });
    await read("facebook:feed");
    expect(desk.step(byWords.id, "start", shared)).toMatchObject({ campaign: { openPostId: post.id, state: "running" } });
    expect(desk.step(desk.approved({ channel: "facebook" }).id, "start", "https://www.facebook.com/cmcellharyana")).toEqual({
      refusal: "no-open-post",
    });
  });

  test("names the permission that it needs where Meta did not give it", async () => {
    meta.state.permissions.delete("pages_manage_posts");
    const { id } = started();
    await untilIs(id, "refused");
    expect(desk.of(id)?.refusalDetail).toContain("pages_manage_posts");
  });
});
