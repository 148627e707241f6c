import { afterEach, beforeEach, expect, test } from "vitest";
import { checkChannelValues } from "#contract/checkChannelValues.ts";
import type { ChannelValues } from "#contract/channels.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { startFakeMail } from "#fakes/mail/fakeMail.ts";
import type { FakeMail } from "#fakes/mail/fakeMail.ts";
import { letter } from "#fakes/mail/letter.ts";
import { playBrowser, startFakeGoogle, startFakeMicrosoft } from "#fakes/signIn/fakeSignIn.ts";
import type { FakeSignIn } from "#fakes/signIn/fakeSignIn.ts";
import { createFileStore } from "../../core/files/fileStore.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import type { Page, Source } from "../../core/ports/source.ts";
import { createEngineSettings } from "../../core/settings/engineSettings.ts";
import { privateFile } from "../../core/signIn/privateFile.ts";
import { createSignIns } from "../../core/signIn/signIns.ts";
import { channelPlugin } from "../channels.ts";
import { createChannelSetUps } from "../channelSetUps.ts";
import type { ChannelSetUps } from "../channelSetUps.ts";
import { emailChannel } from "./emailChannel.ts";
import { EMAIL_FORM } from "./form.ts";
import { MOST_LETTERS_A_PAGE } from "./limits.ts";
import { openMailRoom, PATIENCE } from "./testing/inboxFor.ts";

const never = new AbortController().signal;

let record: TemporaryRecord;
let clock: { at: number };
let closing: (() => Promise<void>)[];
beforeEach(() => {
  record = temporaryRecord();
  clock = { at: Date.now() };
  closing = [];
});
afterEach(async () => {
  for (const close of closing) await close();
  record.remove();
});

interface Room {
  readonly mail: FakeMail;
  readonly platform: FakeSignIn;
  readonly channels: ChannelSetUps;
  put(changed?: ChannelValues, secrets?: Readonly<Record<string, string>>): Promise<void>;
  signIn(way?: "browser" | "code"): ReturnType<ChannelSetUps["signIn"]>;
  source(): Source;
}

/** A mailbox that takes the tokens of the platform, and the program beside it. */
async function open(provider: "gmail" | "microsoft", lets: (token: string) => boolean = () => true): Promise<Room> {
  const platform = await (provider === "gmail" ? startFakeGoogle : startFakeMicrosoft)({ now: () => clock.at });
  const token = (said: string) => platform.authority.scopesOf(said) !== null && lets(said);
  const mail = await startFakeMail({ token, hasBearer: provider === "gmail" });
  closing.push(
    () => platform.close(),
    () => mail.close(),
  );
  const channels = createChannelSetUps({
    plugins: [channelPlugin(emailChannel)],
    settings: createEngineSettings(record.writer, Date.now),
    secrets: memorySecrets({}),
    signIns: createSignIns({ home: privateFile(`${record.file}.sign-ins.json`), now: () => clock.at }),
    callbackPorts: [0],
    files: createFileStore(`${record.file}.files`),
    offices: () => ({ x: new Set<string>(), facebook: new Set<string>(), email: new Set<string>() }),
    now: () => clock.at,
  });
  const values = {
    provider,
    clientId: platform.clientId,
    signInServer: platform.url,
    address: mail.address,
    imapHost: mail.host,
    imapPort: mail.imapPort,
    imapSecurity: "none",
    smtpHost: mail.host,
    smtpPort: mail.smtpPort,
    smtpSecurity: "none",
  };
  const { clientSecret } = platform;
  return {
    mail,
    platform,
    channels,
    async put(changed = {}, secrets = {}) {
      const told = { ...(clientSecret !== null && { clientSecret }), ...secrets };
      expect(await channels.put("email", { ...values, ...changed }, told)).toEqual({ outcome: "stored" });
    },
    async signIn(way = "browser") {
      const openBrowser = async (address: string) => {
        void playBrowser(address);
        return true;
      };
      const onDidChange = () => {
        const code = channels.get("email")?.signIn?.waits?.code;
        if (code != null) platform.authority.decide(code, "agreed");
      };
      return channels.signIn("email", { way, openBrowser, onDidChange });
    },
    source() {
      const source = channels.feeds()[0]?.sources()[0]?.source;
      if (source === undefined) throw new Error("no source");
      return source;
    },
  };
}

const stateOf = ({ channels }: Room) => channels.get("email")?.signIn;
const idsOf = (pages: readonly Page[]) => pages.flatMap(({ posts }) => posts.map(({ externalId }) => externalId));

async function pull(source: Source, onPage: (pages: number) => void = () => undefined): Promise<readonly Page[]> {
  const pages: Page[] = [];
  for await (const page of source.pull(null, never)) {
    pages.push(page);
    onPage(pages.length);
  }
  return pages;
}

const MAIL = {
  messageId: "<1@cmo.example>",
  to: ["asha@example.org"],
  subject: "शिकायत",
  text: "दर्ज है",
  replyTo: null,
  inReplyTo: null,
  references: [],
  attachments: [],
};

test("a mailbox at Google signs in by the browser, and reads on where its token ends in the middle", async () => {
  const room = await open("gmail");
  await room.put();
  expect(stateOf(room)).toMatchObject({ isReady: true, hasCode: false, callbacks: [], signedIn: null });
  expect(await room.signIn()).toEqual({ ok: true, account: room.mail.address });
  expect(stateOf(room)).toMatchObject({ signedIn: { account: room.mail.address, ended: null } });
  const all = MOST_LETTERS_A_PAGE * 2 + 5;
  for (let n = 1; n <= all; n += 1) room.mail.deliver(letter({ messageId: `<${n}@example.org>`, text: "पानी नहीं आ रहा" }));
  const pages = await pull(room.source(), (count) => {
    if (count !== 1) return;
    room.platform.authority.expireAccess();
    room.mail.faults.next({ kind: "bye", text: "Session expired, please login again." }, { command: "UID FETCH", containing: "BODY" });
  });
  expect(idsOf(pages).toSorted()).toEqual(Array.from({ length: all }, (_, n) => `<${n + 1}@example.org>`).toSorted());
  expect(room.platform.authority).toMatchObject({ renewals: 1, replays: 0 });
});

test("a mailbox at Microsoft signs in by the browser under localhost, or by a code on another device", async () => {
  const room = await open("microsoft");
  await room.put();
  expect(await room.signIn()).toMatchObject({ ok: true });
  expect(room.platform.requests.some(({ path }) => path.startsWith("/organizations/oauth2/v2.0/authorize"))).toBe(true);
  await room.channels.signOut("email");
  expect(stateOf(room)).toMatchObject({ hasCode: true, signedIn: null });
  expect(await room.signIn("code")).toEqual({ ok: true, account: room.mail.address });
  room.mail.deliver(letter({ messageId: "<1@example.org>" }));
  expect(idsOf(await pull(room.source()))).toEqual(["<1@example.org>"]);
});

test("a token that is refused is renewed once for all who read and write at that moment, and the letter goes out", async () => {
  const room = await open("microsoft");
  await room.put();
  await room.signIn();
  room.platform.authority.expireAccess();
  const source = room.source();
  const transport = room.channels.mailTransport();
  const [outcome] = await Promise.all([transport?.send(MAIL, never), pull(source), pull(source)]);
  expect(outcome).toEqual({ kind: "sent", externalId: MAIL.messageId });
  expect(room.platform.authority).toMatchObject({ renewals: 1, replays: 0 });
  // Before its time as well: by the clock.
  clock.at += 2 * 3_600_000;
  expect(await transport?.send({ ...MAIL, messageId: "<2@cmo.example>" }, never)).toMatchObject({ kind: "sent" });
  expect(room.platform.authority).toMatchObject({ renewals: 2, replays: 0 });
  expect(room.mail.sent).toHaveLength(2);
});

test("48 hours keep a mailbox signed in, read and written", async () => {
  const room = await open("microsoft");
  await room.put();
  await room.signIn();
  const [source, transport] = [room.source(), room.channels.mailTransport()];
  let cursor: string | null = null;
  const ids: string[] = [];
  for (let hour = 0; hour < 48; hour += 1) {
    clock.at += 3_600_000;
    room.mail.deliver(letter({ messageId: `<${hour}@example.org>`, text: "सड़क टूटी है" }), clock.at);
    for await (const page of source.pull(cursor, never)) {
      cursor = page.cursor;
      ids.push(...idsOf([page]));
    }
    expect(await transport?.send({ ...MAIL, messageId: `<out-${hour}@cmo.example>` }, never)).toMatchObject({ kind: "sent" });
  }
  expect(ids).toHaveLength(48);
  expect(room.platform.authority.replays).toBe(0);
  expect(room.platform.authority.renewals).toBeGreaterThan(40);
});

test("a renewal that is refused is told, keeps letters back for a person, and goes on by a password where one is stored", async () => {
  const room = await open("gmail");
  await room.put({ warnTo: "osd@example.gov.in" });
  await room.signIn();
  room.platform.authority.takeBack();
  clock.at += 2 * 3_600_000;
  await expect(pull(room.source())).rejects.toMatchObject({ fault: "signed-out" });
  const transport = room.channels.mailTransport();
  expect(await transport?.send(MAIL, never)).toMatchObject({ kind: "refused", code: "no-permission" });
  expect(room.channels.endedSignIns()).toMatchObject([
    { kind: "email", account: room.mail.address, to: "osd@example.gov.in", toldAt: null },
  ]);
  expect(await room.channels.test("email", room.channels.get("email")?.values ?? {}, {}, never)).toMatchObject({
    test: { ok: false, fault: "signed-out" },
  });
  await room.put({ warnTo: "osd@example.gov.in" }, { password: room.mail.password });
  expect(await pull(room.source())).toHaveLength(1);
  expect(await room.channels.mailTransport()?.send(MAIL, never)).toMatchObject({ kind: "sent" });
  await room.channels.toldOfSignIn("email");
  expect(room.channels.endedSignIns()).toMatchObject([{ toldAt: clock.at }]);
});

test("a sign-in at Google that ends after seven days is told what of", async () => {
  const room = await open("gmail");
  await room.put();
  await room.signIn();
  clock.at += 7 * 24 * 3_600_000 + 60_000;
  room.platform.authority.takeBack();
  await expect(pull(room.source())).rejects.toMatchObject({ fault: "signed-out" });
  expect(stateOf(room)).toMatchObject({ signedIn: { ended: { advice: { en: expect.stringContaining("in testing") } } } });
});

test("a sign-in that the mail server does not let into the mailbox is not kept", async () => {
  const room = await open("gmail", () => false);
  await room.put();
  expect(await room.signIn()).toEqual({ ok: false, code: "mailbox-closed", detail: room.mail.address });
  expect(stateOf(room)).toMatchObject({ signedIn: null });
});

test("a sign-in speaks for its own mailbox at its own servers alone", async () => {
  const room = await open("gmail");
  await room.put();
  await room.signIn();
  const stranger = await startFakeMail({ address: room.mail.address });
  closing.push(() => stranger.close());
  await room.put({ imapPort: stranger.imapPort });
  expect(stateOf(room)).toMatchObject({ signedIn: null });
  expect(() => room.source()).toThrow(expect.objectContaining({ fault: "unauthorised" }));
  await room.put({ address: "another@cmo.example" });
  expect(stateOf(room)).toMatchObject({ signedIn: null });
  expect(stranger.commands).toEqual([]);
  await room.put();
  expect(stateOf(room)).toMatchObject({ signedIn: { account: room.mail.address } });
});

test("a mailbox of a server that nobody signs in to offers no sign-in", async () => {
  const room = await open("gmail");
  expect(stateOf(room)).toBe(null);
  await room.put({ provider: "nic" });
  expect(stateOf(room)).toBe(null);
  await room.put({ clientId: "" });
  expect(stateOf(room)).toMatchObject({ isReady: false });
});

test("an inbox that is listened to goes on when the server ends the connection with its token, and misses nothing", async () => {
  const good = { token: "one" };
  const room = openMailRoom(await startFakeMail({ token: (said) => said === good.token }));
  const stop = new AbortController();
  closing.push(
    async () => stop.abort(),
    () => room.close(),
  );
  const login = { token: async () => good.token, refused: () => true };
  const { imapPort: port, host, security, address: user } = room.mail;
  const access = { kind: "sign-in", login, identity: "1" } as const;
  const patience = { ...PATIENCE, idleMs: 50 };
  const source = room.source({ server: { host, port, security, user, access, authority: null }, patience });
  const ids: string[] = [];
  const following = (async () => {
    for await (const { posts } of source.follow?.(stop.signal) ?? []) ids.push(...posts.map(({ externalId }) => externalId));
  })().catch((error: unknown) => error);
  await expect.poll(() => room.mail.commands.includes("IDLE")).toBe(true);
  good.token = "two";
  room.mail.faults.next({ kind: "bye", text: "Session invalidated - AccessTokenExpired" }, { command: "NOOP" });
  room.mail.deliver(letter({ messageId: "<1@example.org>" }));
  await expect.poll(() => ids).toEqual(["<1@example.org>"]);
  expect(room.mail.commands.filter((command) => command === "AUTHENTICATE")).toHaveLength(2);
  stop.abort();
  await following;
});

test("who runs the mailbox stands for its servers, which a person may change", () => {
  const chosen = checkChannelValues(EMAIL_FORM, { provider: "nic", address: "cell@hry.gov.in" });
  expect(chosen).toMatchObject({ ok: true, values: { imapHost: "imap.mgovcloud.in", smtpHost: "smtp.mgovcloud.in", smtpPort: 465 } });
  const changed = checkChannelValues(EMAIL_FORM, { provider: "microsoft", address: "cell@hry.gov.in", smtpHost: "smtp.example.gov.in" });
  expect(changed).toMatchObject({
    ok: true,
    values: { imapHost: "outlook.office365.com", smtpHost: "smtp.example.gov.in", smtpPort: 587 },
  });
  expect(checkChannelValues(EMAIL_FORM, { address: "cell@hry.gov.in" })).toMatchObject({ ok: false, field: "imapHost" });
});
