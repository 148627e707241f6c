import { createRouterClient } from "@orpc/server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { examplePost, exampleProposal, openExampleCase } from "#db/testing/examples.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import type { EngineOptions } from "../parts/ports.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { DRAFT, mentioning } from "../../services/invitations/testing/meeting.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { readTable } from "../../services/tables/readTable.ts";
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
    scrypt: { scryptCost: 2 ** 10, scryptBlockSize: 8, scryptParallelization: 1 },
    ...changed,
  });
}
const windowOf = (context: Engine["context"]) => createRouterClient(router, { context });
const window = () => windowOf(engine.context);

async function connect(): Promise<void> {
  const values = { baseUrl: x.url, userId: x.account.id, ownPosts: false };
  await window().channels.put({ kind: "x", values, secrets: { bearer: x.bearer } });
  await window().outbox.account.put({ token: x.userBearer });
}

function complaint(name: string) {
  const text = `@${x.account.username} पानी नहीं`;
  const { id, authorId, createdAt } = x.publish({ text, author: name });
  const author = { externalId: authorId, handle: name, name: null, location: null };
  return openExampleCase(
    engine.context.writer,
    examplePost(id, { author, text, createdAt, raw: mentioning(x.account.id) }),
    exampleProposal(),
  );
}
async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + 15_000;
  while (!(await condition())) {
    if (Date.now() > giveUpAt) throw new Error("It did not come to it");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
const { channel, department, district, sinceDays, cases, most } = DRAFT;
const audience = { channel, department, district, sinceDays, cases, most };

describe("invitations from a window", () => {
  test("are drafted, previewed, approved and started, go out at X, and are told in a report that a spreadsheet reads", async () => {
    start();
    await connect();
    complaint("asha");
    expect(await window().invitations.preview(audience)).toMatchObject({ invited: 1, inHindi: 1 });
    const { id } = await window().invitations.save({ id: null, draft: DRAFT });
    await expect(window().invitations.step({ id, step: "start" })).rejects.toMatchObject({ code: "WRONG_STATE" });
    await window().invitations.step({ id, step: "approve" });
    await expect(window().invitations.save({ id, draft: DRAFT })).rejects.toMatchObject({ code: "WRONG_STATE" });
    await expect(window().invitations.remove({ id })).rejects.toMatchObject({ code: "WRONG_STATE" });
    await window().invitations.step({ id, step: "start" });
    await until(async () => (await window().invitations.report({ id })).sent === 1);
    expect(x.posts.filter(({ authorId }) => authorId === x.account.id).map(({ text }) => text)).toEqual([`@asha ${DRAFT.textHi}`]);
    const file = await window().invitations.export({ id, format: "csv", locale: "hi" });
    const table = await readTable(Buffer.from(file.bytes, "base64"));
    expect(JSON.stringify(table)).toContain("आमंत्रित");
    expect((await window().invitations.step({ id, step: "end" })).state).toBe("ended");
    expect(await window().invitations.list()).toMatchObject([{ id, state: "ended", approvedBy: "desk" }]);
  });

  test("to everybody are published at X, and once more when a person says that what X refused was mended", async () => {
    start();
    await connect();
    const { id } = await window().invitations.save({ id: null, draft: { ...DRAFT, form: "open-post" } });
    await window().invitations.step({ id, step: "approve" });
    x.faults.next({ kind: "forbidden" }, { path: /^\/2\/tweets$/u });
    await window().invitations.step({ id, step: "start" });
    const postOf = async () => (await window().invitations.list())[0]?.openPosts[0];
    await until(async () => (await postOf())?.state === "refused");
    expect(await postOf()).toMatchObject({ language: "hi", address: null, refusal: { code: "no-permission" } });
    await window().invitations.publish({ id });
    await until(async () => (await postOf())?.state === "sent");
    const ours = x.posts.filter(({ authorId }) => authorId === x.account.id);
    expect(ours.map(({ text }) => text)).toEqual([DRAFT.textHi]);
    expect((await postOf())?.address).toBe(`https://x.com/i/status/${ours[0]?.id}`);
    expect((await window().outbox.status()).triedToday).toBe(1);
    const byHand = "https://x.com/i/status/5550001";
    expect(await window().invitations.publish({ id, address: byHand })).toMatchObject({ byHand, openPosts: [{ state: "sent" }] });
  });

  test("to everybody are not published where nothing can be written, and their post can be published by hand all the same", async () => {
    start();
    const { id } = await window().invitations.save({ id: null, draft: { ...DRAFT, form: "open-post", channel: "facebook" } });
    await window().invitations.step({ id, step: "approve" });
    await expect(window().invitations.step({ id, step: "start" })).rejects.toMatchObject({ code: "CANNOT_WRITE" });
    await expect(window().invitations.step({ id, step: "start", openPost: "elsewhere" })).rejects.toMatchObject({ code: "NO_OPEN_POST" });
    await expect(window().invitations.publish({ id })).rejects.toMatchObject({ code: "WRONG_STATE" });
    const byHand = "https://www.facebook.com/61000_123456";
    expect(await window().invitations.step({ id, step: "start", openPost: byHand })).toMatchObject({ byHand, state: "running" });
  });

  test("refuse a text that X would not take, and a start in a rehearsal", async () => {
    start({ rehearsal: { databaseFile: `${temporary.folder}/rehearsal.db`, url: x.url, userId: x.account.id, bearer: x.bearer } });
    const draft = { ...DRAFT, textEn: "x".repeat(281) };
    await expect(window().invitations.save({ id: null, draft })).rejects.toMatchObject({ code: "TOO_LONG" });
    const { id } = await window().invitations.save({ id: null, draft: DRAFT });
    await window().invitations.step({ id, step: "approve" });
    await expect(window().invitations.step({ id, step: "start" })).rejects.toMatchObject({ code: "REHEARSAL" });
  });

  test("keep out whom a person names by ticket or by account, once and for ever", async () => {
    start();
    const id = complaint("asha");
    complaint("ravi");
    const ticket = readGrievance(engine.context.writer, id)?.ticket ?? "";
    expect(await window().invitations.optOuts.add({ channel: "x", who: ticket })).toEqual({ isNew: true });
    expect(await window().invitations.optOuts.add({ channel: "x", who: "@Asha" })).toEqual({ isNew: false });
    expect(await window().invitations.optOuts.add({ channel: "x", who: "RAVI" })).toEqual({ isNew: true });
    await expect(window().invitations.optOuts.add({ channel: "x", who: "@nobody" })).rejects.toMatchObject({ code: "UNKNOWN" });
    const { count, optOuts } = await window().invitations.optOuts.list();
    expect(count).toBe(2);
    expect(new Set(optOuts.map(({ handle }) => handle))).toEqual(new Set(["asha", "ravi"]));
    expect(await window().invitations.preview(audience)).toMatchObject({ invited: 0, leftOut: { "opted-out": 2 } });
  });

  test("are approved and started only by anyone who may approve replies", async () => {
    start();
    const { people } = window();
    const passphrase = "seven tall camels in the rain";
    await people.createFirst({ name: "Admin", passphrase });
    await people.add({ name: "Operator", role: "operator", passphrase });
    const operators = windowOf(engine.contextOfWindow());
    await operators.people.signIn({ name: "Operator", passphrase });
    const { id } = await operators.invitations.save({ id: null, draft: DRAFT });
    await expect(operators.invitations.step({ id, step: "approve" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(operators.invitations.publish({ id })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(window().invitations.save({ id: null, draft: DRAFT })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
