import { createRouterClient } from "@orpc/server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { listedReplySchema } from "#contract/outbox.ts";
import { xSourceSettingsSchema } from "#contract/xSource.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { replyDate } from "#domain/reply/replyDate.ts";
import { untrueWords } from "#domain/reply/untrueWords.ts";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import { appendEvents } from "#db/append/append.ts";
import { openWriter } from "#db/opening/open.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { examplePost, exampleProposal, openExampleCase } from "#db/testing/examples.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import type { EngineOptions } from "../parts/ports.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { startOutbox } from "../../services/outbox/outbox.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets, X_BEARER, X_USER_TOKEN } from "../../core/ports/secrets.ts";
import { router } from "./router.ts";

let temporary: ReturnType<typeof temporaryFolder>;
let engine: Engine;
let x: FakeX;
beforeEach(async () => {
  temporary = temporaryFolder();
  x = await startFakeX();
});
afterEach(async () => {
  await engine.stop();
  await x.close();
  temporary.remove();
});

function start(changed: Partial<EngineOptions> = {}): void {
  engine = startEngine({
    databaseFile: `${temporary.folder}/record.db`,
    rehearsal: null,
    source: null,
    secrets: memorySecrets({}),
    runtime: systemRuntime(),
    host: hostWithoutWindows,
    ...changed,
  });
}
const window = () => createRouterClient(router, { context: engine.context });
const valuesOfX = () => ({ baseUrl: x.url, userId: x.account.id, ownPosts: false });
const putX = (changed: { readonly userId?: string } = {}) =>
  window().channels.put({ kind: "x", values: { ...valuesOfX(), ...changed }, secrets: { bearer: x.bearer } });

function complaint(text = "@HaryanaCMCell पानी नहीं"): GrievanceId {
  const { id, authorId, createdAt } = x.publish({ text, author: "asha" });
  const author = { externalId: authorId, handle: "asha", name: null, location: null };
  return openExampleCase(engine.context.writer, examplePost(id, { author, createdAt }), exampleProposal());
}
function prepared(id: GrievanceId, replyId: string, approved: boolean, text = `उत्तर ${replyId}`): void {
  const { channel, externalId } = readGrievance(engine.context.writer, id)?.firstPost ?? { channel: "x", externalId: "1" };
  const payload = { replyId, purpose: "free", language: "hi", text, to: { channel, externalId }, approved } as const;
  const events: GrievanceEvent[] = [{ type: "reply-prepared", version: 1, payload }];
  appendEvents(engine.context.writer, { grievanceId: id, events, actor: "osd", now: Date.now() });
}
async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + 15_000;
  while (!(await condition())) {
    if (Date.now() > giveUpAt) throw new Error("It did not come to it");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
const writtenByUs = () => x.posts.filter(({ authorId }) => authorId === x.account.id);

describe("the outbox from a window", () => {
  test("drafts, lists and sends: off without a token, ready with it, and the reply is at X", async () => {
    start();
    const id = complaint();
    const draft = await window().outbox.draft({ id, purpose: "acknowledgement" });
    expect(draft).toMatchObject({ language: "hi", warnings: [], to: { channel: "x" } });
    expect(await window().outbox.status()).toMatchObject({ state: "off", counts: { prepared: 0 } });
    prepared(id, "a", false);
    prepared(id, "b", true, draft.text);
    expect((await window().outbox.list({ list: "prepared" })).replies).toMatchObject([{ replyId: "a", refusal: null }]);

    await putX();
    expect(await window().outbox.account.get()).toEqual({ userId: x.account.id, hasToken: false, signedIn: null });
    expect(await window().outbox.account.test({ token: x.userBearer })).toEqual({ ok: true, handle: "HaryanaCMCell" });
    await window().outbox.account.put({ token: x.userBearer });
    await until(() => writtenByUs().length === 1);
    await until(async () => (await window().outbox.ofCase({ id })).some(({ state }) => state === "sent"));
    expect(writtenByUs()[0]?.text).toBe(`@asha ${draft.text}`);
    expect(await window().outbox.status()).toMatchObject({
      state: "ready",
      senders: [{ channel: "x", state: "ready", handle: "HaryanaCMCell", triedToday: 1 }],
      counts: { prepared: 1, approved: 0 },
      triedToday: 1,
      spentUsd: 0.015,
    });
  });

  test("pages through a list, and names what can be done after a refusal", async () => {
    start({ source: null, secrets: memorySecrets({ [X_USER_TOKEN]: x.userBearer }) });
    const id = complaint("no mention of us at all");
    for (const replyId of ["a", "b", "c"]) prepared(id, replyId, false);
    const first = await window().outbox.list({ list: "prepared", limit: 2 });
    const second = await window().outbox.list({ list: "prepared", limit: 2, after: first.after });
    expect([...first.replies, ...second.replies].map(({ replyId }) => replyId)).toEqual(["a", "b", "c"]);
    expect(second.after).toBeNull();
    await putX();
    prepared(id, "d", true);
    await until(async () => (await window().outbox.list({ list: "refused" })).replies.length === 1);
    const [refused] = (await window().outbox.list({ list: "refused" })).replies;
    expect(listedReplySchema.parse(refused)).toMatchObject({
      refusal: { code: "not-allowed", alternatives: ["by-hand", "direct-message", "phone", "quote"] },
    });
  });

  test("answers a whole incident by one call, and takes back what has not gone out", async () => {
    start();
    const id = complaint();
    const answered = await window().outbox.answerIncident({ id, purpose: "acknowledgement" });
    expect(answered).toMatchObject({ prepared: [id], passedOver: [] });
    const reach = await window().outbox.reach({ id, purpose: "acknowledgement" });
    expect(reach).toMatchObject({ reached: [], passedOver: [{ id, why: "told-already" }] });
    expect((await window().outbox.ofCase({ id }))[0]).toMatchObject({ replyId: answered.replyId, state: "prepared" });
    expect(await window().desk.undo({ runId: answered.replyId })).toMatchObject({ undone: 1, kept: 0 });
    expect(await window().outbox.ofCase({ id })).toEqual([]);
  });

  test("keeps templates that can be used and refuses others", async () => {
    start();
    const settings = await window().outbox.settings.get();
    expect(settings).toMatchObject({ acknowledges: false, reopenWithinDays: 30, templates: {} });
    const own = { ...settings, acknowledges: true, templates: { marked: { hi: "{ticket} {office} को भेजी गई।" } } };
    expect(await window().outbox.settings.put(own)).toEqual(own);
    const id = complaint();
    expect((await window().outbox.draft({ id, purpose: "marked" })).text).toMatch(/^\d{6}-\w{6} संबंधित विभाग को भेजी गई।$/u);
    await expect(window().outbox.settings.put({ ...settings, templates: { marked: { hi: "भेजी गई" } } })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });
});

describe("words that do not hold of the case any more", () => {
  const marked = (district: "Karnal" | "Panipat"): GrievanceEvent => ({
    type: "marked",
    version: 1,
    payload: { to: { department: "PHED", district, office: null } },
  });
  const happened = (id: GrievanceId, event: GrievanceEvent) =>
    appendEvents(engine.context.writer, { grievanceId: id, events: [event], actor: "osd", now: Date.now() });
  const approve = async (id: GrievanceId, text: string, restsOn?: string) => {
    const action = { type: "approve-reply", replyId: "a", text, ...(restsOn !== undefined && { restsOn }) } as const;
    let refusals: readonly string[] = [];
    const steps = await window().desk.act({ target: { kind: "case", id }, act: { do: "act", action } });
    for await (const step of steps) refusals = step.refusals.map(({ code }) => code);
    return refusals;
  };

  test("are told of a reply that waits, and are approved by nobody who has not seen the case as it is", async () => {
    start();
    const id = complaint();
    happened(id, marked("Karnal"));
    const before = await window().outbox.draft({ id, purpose: "marked", language: "hi" });
    prepared(id, "a", false, before.text);
    happened(id, marked("Panipat"));
    const { said, text } = await window().outbox.draft({ id, purpose: "marked", language: "hi", replyId: "a" });
    const reply = { text: before.text, purpose: "marked", language: "hi" } as const;
    expect(untrueWords(reply, said.before, said.now)).toMatchObject([{ part: "office", now: said.now.offices.hi[0] }]);
    expect(untrueWords({ ...reply, text }, said.before, said.now)).toEqual([]);

    expect(await approve(id, before.text)).toEqual(["words-untrue"]);
    expect(await approve(id, before.text, before.said.restsOn)).toEqual(["words-untrue"]);
    expect(await approve(id, before.text, said.restsOn)).toEqual([]);
    expect((await window().outbox.ofCase({ id }))[0]).toMatchObject({ state: "approved", text: before.text });
  });

  test("of an extension name the day that is granted with them", async () => {
    start();
    const id = complaint();
    happened(id, marked("Karnal"));
    const dueAt = Date.now() + 40 * 86_400_000;
    const { text } = await window().outbox.draft({ id, purpose: "interim", language: "en", dueAt });
    expect(text).toContain(replyDate(dueAt, "en"));
  });
});

describe("the token that replies are sent with", () => {
  test("goes to the account and the address that it was given for, and to no other", async () => {
    const secrets = memorySecrets({});
    start({ secrets });
    await expect(window().outbox.account.put({ token: x.userBearer })).rejects.toMatchObject({ code: "NO_ACCOUNT" });
    await putX();
    await expect(window().outbox.account.put({ token: "two words" })).rejects.toMatchObject({ code: "NOT_A_TOKEN" });
    await window().outbox.account.put({ token: x.userBearer });
    await window().channels.put({ kind: "x", values: { ...valuesOfX(), pollSeconds: 60 } });
    expect(secrets.get(X_USER_TOKEN)).toBe(x.userBearer);
    await expect(putX({ userId: "77" })).rejects.toMatchObject({ code: "SECRET_NEEDED", data: { field: "userToken" } });
    await window().outbox.account.remove();
    expect(secrets.get(X_USER_TOKEN)).toBeUndefined();
    await putX({ userId: "77" });
    await window().outbox.account.put({ token: x.userBearer });
    expect(await window().outbox.account.test({})).toEqual({ ok: false, code: "wrong-account", detail: "@HaryanaCMCell" });
    await window().channels.remove({ kind: "x" });
    expect([secrets.get(X_BEARER), secrets.get(X_USER_TOKEN)]).toEqual([undefined, undefined]);
  });

  test("may be the four keys of an app and its user", async () => {
    start();
    await putX();
    const { appKey, appSecret, accessToken, accessSecret } = x.userKeys;
    const token = `${appKey}\n${appSecret}\n${accessToken}\n${accessSecret}\n`;
    expect(await window().outbox.account.test({ token })).toEqual({ ok: true, handle: "HaryanaCMCell" });
    expect(await window().outbox.account.test({ token: token.replace("secret", "other") })).toMatchObject({
      ok: false,
      code: "no-permission",
    });
  });
});

describe("a rehearsal", () => {
  test("sends nothing, though a token is there and replies are approved, and its record never sends anyone who opens it", async () => {
    const rehearsed = `${temporary.folder}/rehearsal.db`;
    const rehearsal = { databaseFile: rehearsed, url: x.url, userId: x.account.id, bearer: x.bearer };
    const secrets = memorySecrets({ [X_USER_TOKEN]: x.userBearer });
    start({ rehearsal, secrets });
    await putX();
    const id = complaint();
    prepared(id, "a", true);
    await window().outbox.settings.put({ ...(await window().outbox.settings.get()), acknowledges: true });
    x.publish({ text: "@HaryanaCMCell करनाल में पानी नहीं आ रहा", author: "bina" });
    // The sources go round more than once, and so would a sender.
    await until(() => x.requests.filter(({ path }) => path.endsWith("/mentions")).length >= 3);
    expect(await window().outbox.status()).toMatchObject({ state: "rehearsal", counts: { approved: 1 } });
    expect((await window().outbox.resume()).state).toBe("rehearsal");
    await engine.stop();

    const record = openWriter(rehearsed);
    const options = { record, senders: () => [], settings: () => engine.context.settings.replies(), policy: engine.context.policy };
    expect(() => startOutbox({ ...options, now: Date.now, onDidChange: () => undefined })).toThrow("rehearsal");
    record.close();

    start({
      databaseFile: rehearsed,
      secrets,
      source: xSourceSettingsSchema.parse({
        ...valuesOfX(),
        query: null,
        messages: false,
        pollEveryMs: 1_000,
        pricePerPostUsd: 0,
        pricePerUserUsd: 0,
      }),
    });
    await until(async () => (await window().outbox.status()).state === "rehearsal");
    expect([writtenByUs(), x.requests.filter(({ method, path }) => method === "POST" && path === "/2/tweets")]).toEqual([[], []]);
  });
});
