import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeMail } from "#fakes/mail/fakeMail.ts";
import { createAuthority } from "#fakes/mail/certificate.ts";
import { startFakeMeta } from "#fakes/meta/fakeMeta.ts";
import { startFakeProxy } from "#fakes/proxy/fakeProxy.ts";
import type { FakeProxy } from "#fakes/proxy/fakeProxy.ts";
import { startTlsFront } from "#fakes/proxy/tlsFront.ts";
import { startFakeTelegram } from "#fakes/telegram/fakeTelegram.ts";
import { startFakeYouTube } from "#fakes/youtube/fakeYouTube.ts";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import { checkChannelValues } from "#contract/checkChannelValues.ts";
import type { ChannelForm, ConnectionTest } from "#contract/channels.ts";
import type { NetworkSettings } from "#contract/network.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { ask } from "../core/http/ask.ts";
import { tunnelTo } from "../core/http/tunnel.ts";
import { hostWithoutWindows } from "../core/ports/host.ts";
import { memorySecrets } from "../core/ports/secrets.ts";
import { createNetwork } from "../services/network/createNetwork.ts";
import { emailChannel } from "./email/emailChannel.ts";
import { openMailRoom } from "./email/testing/inboxFor.ts";
import { facebookChannel } from "./facebook/facebookChannel.ts";
import { givenFor as givenForFacebook } from "./facebook/testing/given.ts";
import { TELEGRAM_FORM, telegramValuesSchema } from "./telegram/form.ts";
import { telegramChannel } from "./telegram/telegramChannel.ts";
import { givenFor } from "./testing/given.ts";
import { createXSources } from "./x/createXSources.ts";
import { settingsFor } from "./x/testing/settings.ts";
import { testConnection } from "./x/testConnection.ts";
import { YOUTUBE_FORM, youtubeValuesSchema } from "./youtube/form.ts";
import { youtubeChannel } from "./youtube/youtubeChannel.ts";

/*
 * An office whose network lets nothing out but through a proxy that asks for a name and a password, and looks into every connection with
 * an authority of its own. The names of the platforms are known to the proxy alone: whatever goes past it reaches nobody.
 */

const LOGIN = { user: "cell@hry", password: "p:ä ss%20word" };
const NO_NETWORK: NetworkSettings = {
  mode: "manual",
  pacUrl: "",
  host: "127.0.0.1",
  port: 1,
  user: LOGIN.user,
  exceptions: [],
  authorities: "",
};
const never = new AbortController().signal;
const CHANNELS = ["X", "Facebook", "Telegram", "YouTube", "E-mail"] as const;

type Ask = () => Promise<ConnectionTest>;

let proxy: FakeProxy;
let authority: ReturnType<typeof createAuthority>;
let network: ReturnType<typeof createNetwork>;
let stored: NetworkSettings;
let channels: Readonly<Record<(typeof CHANNELS)[number], Ask>>;
let fakeX: Awaited<ReturnType<typeof startFakeX>>;
let closing: (() => unknown)[];

beforeEach(async () => {
  closing = [];
  const ending = <Part extends { close(): Promise<void> }>(part: Part) => {
    closing.push(() => part.close());
    return part;
  };
  authority = createAuthority("Network of the secretariat");
  const folder = temporaryFolder();
  closing.push(() => folder.remove());
  fakeX = ending(await startFakeX());
  const meta = ending(await startFakeMeta({ hasInstagram: false }));
  const telegram = ending(await startFakeTelegram());
  const youtube = ending(await startFakeYouTube({ dailyUnits: 1_000_000 }));
  const mail = openMailRoom(await startFakeMail({ security: "tls", certificate: authority.issue({ names: ["mail.test"] }) }));
  closing.push(() => mail.close());
  const hosts: Record<string, number> = { "mail.test": 0 };
  for (const [name, { url }] of Object.entries({
    "x.test": fakeX,
    "meta.test": meta,
    "telegram.test": telegram,
    "youtube.test": youtube,
  })) {
    hosts[name] = ending(await startTlsFront(Number(new URL(url).port), authority.issue({ names: [name] }))).port;
  }
  proxy = ending(await startFakeProxy({ login: LOGIN, hosts }));
  const values = mail.given({ imapHost: "mail.test", smtpHost: "mail.test", serverCertificate: "" });
  // The two servers of the mailbox are told apart by their ports alone.
  Object.defineProperty(hosts, "mail.test", { get: () => Number(proxy.asked.at(-1)?.split(":")[1]) });
  channels = {
    X: () => testConnection(settingsFor("https://x.test", { userId: fakeX.account.id }), fakeX.bearer, never),
    Facebook: () => facebookChannel.test(givenForFacebook({ ...meta, url: "https://meta.test" }), never),
    Telegram: () => {
      const said = telegramValuesSchema.parse(defaultsOf(TELEGRAM_FORM, { apiUrl: "https://telegram.test" }));
      return telegramChannel.test(givenFor(said, { secrets: { token: telegram.token }, folder: folder.folder }), never);
    },
    YouTube: () => {
      const said = { channelId: youtube.channel.id, apiUrl: "https://youtube.test", tokenUrl: "https://youtube.test/token" };
      const read = youtubeValuesSchema.parse(defaultsOf(YOUTUBE_FORM, { ...said, dailyUnits: 1_000_000 }));
      return youtubeChannel.test(givenFor(read, { secrets: { apiKey: youtube.apiKey }, folder: folder.folder }), never);
    },
    "E-mail": () => emailChannel.test(values, never),
  };
  stored = { ...NO_NETWORK, port: proxy.port, authorities: authority.certificate };
  await setUp();
});
afterEach(async () => {
  network.stop();
  for (const close of closing.toReversed()) await close();
});

async function setUp(changed: Partial<NetworkSettings> = {}, password = LOGIN.password): Promise<void> {
  stored = { ...stored, ...changed };
  network?.stop();
  network = createNetwork({
    settings: { network: () => stored, putNetwork: (settings) => void (stored = settings) },
    secrets: memorySecrets({ "network.password": password }),
    host: hostWithoutWindows,
    environment: {},
    systemsOwn: () => [],
  });
}

const answers = async () => Object.fromEntries(await Promise.all(CHANNELS.map(async (name) => [name, await channels[name]()] as const)));
const faultsOf = async () =>
  Object.fromEntries(Object.entries(await answers()).map(([name, test]) => [name, test.ok ? "works" : test.fault]));
const all = (answer: string) => Object.fromEntries(CHANNELS.map((name) => [name, answer]));

describe("through a proxy with a password and a private authority", () => {
  test("every channel works, and nothing goes past it", async () => {
    expect(await faultsOf()).toEqual(all("works"));
    expect(new Set(proxy.asked.map((target) => target.split(":")[0]))).toEqual(
      new Set(["x.test", "meta.test", "telegram.test", "youtube.test", "mail.test"]),
    );
    expect(new Set(proxy.logins)).toEqual(new Set([`${LOGIN.user}:${LOGIN.password}`]));
  });

  test("no platform is told the name and the password of the proxy", async () => {
    await channels.X();
    expect(fakeX.requests.length).toBeGreaterThan(0);
    expect(JSON.stringify(fakeX.requests)).not.toMatch(/proxy-authorization/iu);
    expect(JSON.stringify(fakeX.requests)).not.toContain(Buffer.from(`${LOGIN.user}:${LOGIN.password}`).toString("base64"));
  });

  test("X pushes posts", async () => {
    const [source] = createXSources({
      settings: settingsFor("https://x.test", { userId: fakeX.account.id, stream: true }),
      bearer: fakeX.bearer,
    });
    const stop = new AbortController();
    const texts: string[] = [];
    const following = (async () => {
      for await (const page of source?.follow?.(stop.signal) ?? []) texts.push(...page.posts.map(({ text }) => text));
    })().catch((error: unknown) => error);
    await expect.poll(() => fakeX.stream.open).toBe(1);
    fakeX.publish({ text: "@HaryanaCMCell सेक्टर 4 में पानी नहीं" });
    await expect.poll(() => texts).toEqual(["@HaryanaCMCell सेक्टर 4 में पानी नहीं"]);
    proxy.cut();
    expect(await following).toMatchObject({ fault: "unreachable" });
    stop.abort();
  });

  test("what is asked for by address alone, as a picture, comes through it too", async () => {
    const answer = await ask("https://telegram.test/picture.jpg", { redirect: "manual" });
    await answer.drop();
    expect(proxy.asked).toEqual(["telegram.test:443"]);
  });

  test("a wrong password is told as that, by every channel", async () => {
    await setUp({}, "wrong");
    expect(await faultsOf()).toEqual(all("proxy-login"));
    const [first] = Object.values(await answers());
    expect(first).toMatchObject({ detail: expect.stringContaining("HTTP 407") });
    expect(JSON.stringify(first)).not.toContain("wrong");
  });

  test("a password that is not given goes out as none", async () => {
    await setUp({ user: "" });
    expect(await channels.X()).toMatchObject({ ok: false, fault: "proxy-login", detail: expect.stringContaining("asks for a name") });
    expect(proxy.logins).toEqual([null]);
  });

  test("a proxy that takes no password of our kind says which it wants", async () => {
    proxy.fault = { status: 407, offers: "Negotiate, NTLM" };
    expect(await channels.X()).toMatchObject({ ok: false, fault: "proxy-login", detail: expect.stringContaining("Negotiate, NTLM") });
  });

  test("a proxy that refuses, is down, cuts the line or answers without end is told, and nothing is taken for the platform's", async () => {
    proxy.fault = { status: 403 };
    expect(await faultsOf()).toEqual(all("proxy-refused"));
    for (const fault of ["cuts", "endless"] as const) {
      proxy.fault = fault;
      expect(await faultsOf()).toEqual(all("proxy-down"));
    }
    await proxy.close();
    expect(await faultsOf()).toEqual(all("proxy-down"));
  });

  test("a proxy that says nothing is given up", async () => {
    proxy.fault = "silent";
    await expect(tunnelTo({ host: "x.test", port: 443 }, 50)).rejects.toMatchObject({ problem: "down" });
  });

  test("an authority that is not known is not believed, by any channel", async () => {
    await setUp({ authorities: "" });
    const told = await answers();
    expect(Object.fromEntries(Object.entries(told).map(([name, each]) => [name, each.ok ? "works" : each.fault]))).toEqual(
      all("certificate"),
    );
    // Whose it is, so that a person knows whom to ask.
    for (const each of Object.values(told)) {
      expect(each).toMatchObject({ detail: expect.stringMatching(/certificate of “\w+\.test”, signed by “Network of the secretariat”/u) });
    }
    expect(fakeX.requests).toEqual([]);
  });

  test("what is excepted is reached straight out, as this machine itself is", async () => {
    await setUp({ exceptions: ["*.test"] });
    expect((await channels.X()).ok).toBe(false);
    expect((await ask(fakeX.url, {})).status).toBeGreaterThan(0);
    expect(proxy.asked).toEqual([]);
  });
});

function defaultsOf(form: ChannelForm, said: Readonly<Record<string, string | number>>) {
  const checked = checkChannelValues(form, said);
  if (!checked.ok) throw new Error(checked.field);
  return checked.values;
}
