import { existsSync, readFileSync } from "node:fs";
import { createRouterClient } from "@orpc/server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startFakeMail } from "#fakes/mail/fakeMail.ts";
import { playBrowser } from "#fakes/signIn/fakeSignIn.ts";
import { startFakeYouTube } from "#fakes/youtube/fakeYouTube.ts";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import { stats } from "#db/queries/stats.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { callbackAddresses } from "../../core/signIn/callbackServer.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import { router } from "./router.ts";

/** Free in the range that systems do not hand out. */
const PORTS = [19_500 + (process.pid % 400) * 2, 19_501 + (process.pid % 400) * 2];

let folder: ReturnType<typeof temporaryFolder>;
let x: FakeX;
let engine: Engine;
let opened: string[];
let shown: Promise<string>[];
/** Whether the person goes to the page that is opened. */
let goes: boolean;
beforeEach(async () => {
  folder = temporaryFolder();
  [opened, shown, goes] = [[], [], true];
  x = await startFakeX({ account: { username: "HaryanaCMCell" }, callbacks: callbackAddresses(PORTS) });
});
afterEach(async () => {
  await engine.stop();
  await x.close();
  folder.remove();
});

function start(secrets: Readonly<Record<string, string>> = {}): void {
  engine = startEngine({
    databaseFile: `${folder.folder}/record.db`,
    rehearsal: null,
    source: null,
    secrets: memorySecrets({ "x.bearer": x.bearer, ...secrets }),
    runtime: systemRuntime(),
    callbackPorts: PORTS,
    host: {
      ...hostWithoutWindows,
      async openBrowser(address) {
        opened.push(address);
        if (goes) shown.push(playBrowser(address).then(({ text }) => text));
        return true;
      },
    },
  });
}
const window = () => createRouterClient(router, { context: engine.context });
const putX = (changed: object = {}) =>
  window().channels.put({
    kind: "x",
    values: { baseUrl: x.url, userId: x.account.id, clientId: x.clientId, ownPosts: false, quotes: false, pollSeconds: 1, ...changed },
    secrets: {},
  });
const signInOfX = async () => (await window().channels.list()).find(({ form }) => form.kind === "x")?.signIn;
const posts = () => stats(engine.context.writer).posts;

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const endAt = Date.now() + 20_000;
  while (!(await isSo())) {
    if (Date.now() > endAt) throw new Error(`It did not come about: ${JSON.stringify(await window().sources.list())}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Messages are asked for less often than mentions; asked for again and again, X would ask to wait. */
async function untilRead(isSo: () => boolean | Promise<boolean>): Promise<void> {
  let tries = 0;
  await until(async () => {
    if (tries++ % 40 === 0) await window().channels.readNow({ kind: "x" });
    return isSo();
  });
}

async function message(text: string, all: number): Promise<void> {
  x.message({ text, from: "asha", to: x.account.username });
  await untilRead(() => posts() === all);
}

test("the account signs in, is named, reads its messages, and stays signed in when its tokens end and over a restart", async () => {
  start();
  await putX();
  expect(await signInOfX()).toMatchObject({
    isReady: true,
    keptIn: "file",
    waits: null,
    signedIn: null,
    callbacks: callbackAddresses(PORTS),
  });
  expect(await window().channels.signIn({ kind: "x" })).toEqual({ ok: true, account: "@HaryanaCMCell" });
  expect(await shown[0]).toContain("यह पृष्ठ बंद किया जा सकता है");
  expect(new URL(opened[0] ?? "").searchParams.get("scope")).toContain("offline.access");
  expect(await signInOfX()).toMatchObject({ signedIn: { account: "@HaryanaCMCell", ended: null } });

  await message("मेरी शिकायत का क्या हुआ?", 1);
  x.signIn.expireAccess();
  await message("कृपया उत्तर दें", 2);
  expect(x.signIn).toMatchObject({ renewals: 1, replays: 0 });
  await engine.stop();
  x.signIn.expireAccess();
  start();
  await message("तीसरा संदेश", 3);
  expect(x.signIn).toMatchObject({ renewals: 2, replays: 0, standing: 1 });
  // Nothing that a window or a log is told has a token in it.
  const kept = readFileSync(`${folder.folder}/sign-ins.json`, "utf8");
  const [accessToken = "?"] = /(?<=accessToken\\":\\")[\w-]+/u.exec(kept) ?? [];
  expect(x.signIn.scopesOf(accessToken)).not.toBe(null);
  expect(JSON.stringify([await window().channels.list(), await window().sources.list()])).not.toContain(accessToken);
});

test("a sign-in that the platform ends is told at once, and a person signs in again", async () => {
  start();
  await putX();
  await window().channels.signIn({ kind: "x" });
  x.signIn.takeBack();
  await untilRead(async () => (await window().sources.list()).some(({ fault }) => fault?.code === "signed-out"));
  expect(await signInOfX()).toMatchObject({ signedIn: { ended: { why: "refused" } } });
  expect(await window().sources.endedSignIns()).toMatchObject([{ kind: "x", account: "@HaryanaCMCell", why: "refused" }]);
  const asked = x.requests.filter(({ path }) => path === "/2/oauth2/token").length;
  await window().channels.readNow({ kind: "x" });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(x.requests.filter(({ path }) => path === "/2/oauth2/token")).toHaveLength(asked);
  expect(await window().channels.signIn({ kind: "x" })).toMatchObject({ ok: true });
  expect(await window().sources.endedSignIns()).toEqual([]);
  await message("फिर से", 1);
  expect((await window().sources.list()).every(({ fault }) => fault === null)).toBe(true);
});

test("a sign-in of another account is not kept, and given back", async () => {
  start();
  await putX({ userId: "4242" });
  expect(await window().channels.signIn({ kind: "x" })).toEqual({ ok: false, code: "other-account", detail: "@HaryanaCMCell" });
  expect(await shown[0]).toContain("came to nothing");
  expect(await signInOfX()).toMatchObject({ signedIn: null });
  await until(() => x.signIn.standing === 0);
  expect(existsSync(`${folder.folder}/sign-ins.json`)).toBe(false);
});

test("a person gives it up, signs out, and goes on by a pasted token", async () => {
  goes = false;
  start({ "x.user-token": x.userBearer });
  await putX();
  const waiting = window().channels.signIn({ kind: "x" });
  await until(() => opened.length === 1);
  expect(await signInOfX()).toMatchObject({ waits: { address: opened[0], code: null } });
  await window().channels.giveUpSignIn();
  expect(await waiting).toMatchObject({ ok: false, code: "cancelled" });
  await message("टोकन से", 1);

  goes = true;
  expect(await window().channels.signIn({ kind: "x" })).toMatchObject({ ok: true });
  expect(await window().channels.signOut({ kind: "x" })).toMatchObject({ signIn: { signedIn: null } });
  expect(x.signIn.standing).toBe(0);
  await message("फिर टोकन से", 2);
});

test("the end of a sign-in is mailed at once to the address that is named for it", async () => {
  const mail = await startFakeMail();
  try {
    start();
    const servers = { imapHost: mail.host, imapPort: mail.imapPort, smtpHost: mail.host, smtpPort: mail.smtpPort };
    const values = { address: mail.address, ...servers, imapSecurity: "none", smtpSecurity: "none" };
    await window().channels.put({ kind: "email", values, secrets: { password: mail.password } });
    await putX({ warnTo: "osd@example.gov.in" });
    await window().channels.signIn({ kind: "x" });
    x.signIn.takeBack();
    await untilRead(() => mail.sent.length === 1);
    expect(mail.sent).toMatchObject([{ to: ["osd@example.gov.in"] }]);
  } finally {
    await mail.close();
  }
});

test("a sign-in that is waited for while the engine ends is told to begin at the next one", async () => {
  goes = false;
  start();
  await putX();
  const waiting = window().channels.signIn({ kind: "x" });
  await until(() => opened.length === 1);
  const ending = engine.stop();
  expect(await waiting).toMatchObject({ ok: false, code: "engine-ends" });
  await ending;
  goes = true;
  start();
  expect(await window().channels.signIn({ kind: "x" })).toMatchObject({ ok: true });
});

test("where another account is read since, the sign-in of the one before does not speak for it", async () => {
  start();
  await putX();
  await window().channels.signIn({ kind: "x" });
  await putX({ userId: "4242" });
  expect(await signInOfX()).toMatchObject({ signedIn: null });
  expect(await window().outbox.account.get()).toMatchObject({ userId: "4242", signedIn: null });
  await putX();
  expect(await window().outbox.account.get()).toMatchObject({ signedIn: { account: "@HaryanaCMCell", isOver: false } });
});

test("without a client ID nobody can sign in; where it is wrong X says so and nothing is kept", async () => {
  start();
  await putX({ clientId: "" });
  expect(await signInOfX()).toMatchObject({ isReady: false });
  expect(await window().channels.signIn({ kind: "x" })).toMatchObject({ ok: false, code: "app-refused" });
  expect(opened).toEqual([]);
  await expect(window().channels.signIn({ kind: "telegram" })).rejects.toMatchObject({ code: "UNKNOWN_CHANNEL" });
});

test("the owner of a YouTube channel signs in in the same way", async () => {
  const youtube = await startFakeYouTube();
  try {
    start();
    const { channel, apiKey, login } = youtube;
    const values = { channelId: channel.id, apiUrl: youtube.url, tokenUrl: youtube.tokenUrl, clientId: login.clientId, readsHeld: true };
    await window().channels.put({ kind: "youtube", values, secrets: { apiKey, clientSecret: login.clientSecret } });
    expect(await window().channels.signIn({ kind: "youtube" })).toEqual({ ok: true, account: channel.title });
    expect(new URL(opened[0] ?? "").searchParams.get("access_type")).toBe("offline");
    youtube.comment({ text: "रुकी हुई", moderation: "heldForReview" });
    youtube.expireAccessToken();
    await window().channels.readNow({ kind: "youtube" });
    await until(() => posts() === 1);
    expect(youtube.signIn.renewals).toBe(1);
  } finally {
    await youtube.close();
  }
});
