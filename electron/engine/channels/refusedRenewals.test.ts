import { afterEach, beforeEach, expect, test } from "vitest";
import { startEveryPeer, voicesOf } from "#fakes/everyPeer.ts";
import type { EveryPeer } from "#fakes/everyPeer.ts";
import { playBrowser } from "#fakes/signIn/fakeSignIn.ts";
import type { ChannelValues } from "#contract/channels.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { createFileStore } from "../core/files/fileStore.ts";
import { memorySecrets } from "../core/ports/secrets.ts";
import type { Cursor } from "../core/ports/source.ts";
import { createEngineSettings } from "../core/settings/engineSettings.ts";
import { privateFile } from "../core/signIn/privateFile.ts";
import { createSignIns } from "../core/signIn/signIns.ts";
import { createChannelSetUps } from "./channelSetUps.ts";
import type { ChannelSetUps } from "./channelSetUps.ts";
import { CHANNEL_PLUGINS } from "./channels.ts";

/** The worst that can happen to a sign-in: its token ends between two pages, and the platform refuses to renew it. */

interface Case {
  readonly name: string;
  readonly kind: "x" | "youtube" | "email";
  /** Of its source. */
  readonly key: string;
  readonly voice: string;
  readonly count: number;
  readonly set: (peers: EveryPeer) => readonly [ChannelValues, Readonly<Record<string, string>>];
  readonly endIt: (peers: EveryPeer) => void;
}

const CASES: readonly Case[] = [
  {
    name: "X",
    kind: "x",
    key: "x:messages",
    voice: "x message",
    count: 230,
    set: ({ x }) => [{ baseUrl: x.url, userId: x.account.id, clientId: x.clientId, stream: false, activity: false }, { bearer: x.bearer }],
    endIt: ({ x }) => x.signIn.takeBack(),
  },
  {
    name: "YouTube",
    kind: "youtube",
    key: "youtube:held",
    voice: "youtube held comment",
    count: 230,
    set: ({ youtube }) => [
      { channelId: youtube.channel.id, apiUrl: youtube.url, tokenUrl: youtube.tokenUrl, clientId: youtube.login.clientId, readsHeld: true },
      { apiKey: youtube.apiKey, clientSecret: youtube.login.clientSecret },
    ],
    endIt({ youtube }) {
      youtube.signIn.takeBack();
      youtube.expireAccessToken();
    },
  },
  {
    name: "e-mail",
    kind: "email",
    key: "email:inbox",
    voice: "email letter",
    count: 60,
    set: ({ mail, microsoft }) => [
      {
        provider: "microsoft",
        clientId: microsoft.clientId,
        signInServer: microsoft.url,
        address: mail.address,
        imapHost: mail.host,
        imapPort: mail.imapPort,
        imapSecurity: "none",
        smtpHost: mail.host,
        smtpPort: mail.smtpPort,
        smtpSecurity: "none",
      },
      {},
    ],
    endIt({ mail, microsoft }) {
      microsoft.authority.takeBack();
      mail.faults.next({ kind: "bye", text: "Session expired, please login again." }, { command: "UID FETCH", containing: "BODY" });
    },
  },
];

let record: TemporaryRecord;
let peers: EveryPeer;
let channels: ChannelSetUps;
beforeEach(async () => {
  record = temporaryRecord();
  peers = await startEveryPeer(Date.now);
  channels = createChannelSetUps({
    plugins: CHANNEL_PLUGINS,
    settings: createEngineSettings(record.writer, Date.now),
    secrets: memorySecrets({}),
    signIns: createSignIns({ home: privateFile(`${record.file}.sign-ins.json`), now: Date.now }),
    callbackPorts: [0],
    files: createFileStore(`${record.file}.files`),
    offices: () => ({ x: new Set<string>(), facebook: new Set<string>(), email: new Set<string>() }),
    now: Date.now,
  });
});
afterEach(async () => {
  await peers.close();
  record.remove();
});

async function signIn(kind: Case["kind"]): Promise<void> {
  const openBrowser = async (address: string) => {
    void playBrowser(address);
    return true;
  };
  expect(await channels.signIn(kind, { way: "browser", openBrowser, onDidChange: () => undefined })).toMatchObject({ ok: true });
}

/** From a cursor on, until all is read or something fails. */
async function read(key: string, from: Cursor | null, onPage: (pages: number) => void = () => undefined) {
  const source = channels
    .feeds()
    .flatMap((feed) => feed.sources())
    .find((each) => each.source.key.startsWith(key))?.source;
  if (source === undefined) throw new Error(`no source ${key}`);
  const texts: string[] = [];
  let [cursor, pages] = [from, 0];
  try {
    for await (const page of source.pull(from, new AbortController().signal)) {
      texts.push(...page.posts.map(({ text }) => text));
      cursor = page.cursor;
      onPage((pages += 1));
    }
    return { texts, cursor, error: null };
  } catch (error) {
    return { texts, cursor, error };
  }
}

test.each(CASES)(
  "$name: a token that ends in mid-page and is renewed no more loses nothing, and a new sign-in brings the rest once",
  async (of) => {
    const { kind, key, voice: name, count, set, endIt } = of;
    const [values, secrets] = set(peers);
    expect(await channels.put(kind, values, secrets)).toEqual({ outcome: "stored" });
    await signIn(kind);
    const voice = voicesOf(peers, Date.now).find((each) => each.name === name);
    for (let citizen = 0; citizen < count; citizen += 1) voice?.say(`(${citizen}) पानी नहीं आ रहा`, citizen);

    const first = await read(key, null, (pages) => {
      if (pages === 1) endIt(peers);
    });
    expect(first.error).toMatchObject({ fault: "signed-out" });
    expect(first.texts.length).toBeGreaterThan(0);
    expect(first.texts.length).toBeLessThan(count);
    expect(channels.endedSignIns()).toMatchObject([{ kind, why: "refused" }]);
    // Nothing is asked for again until a person has signed in.
    expect((await read(key, first.cursor)).error).toMatchObject({ fault: "signed-out" });

    await signIn(kind);
    const rest = await read(key, first.cursor);
    expect(rest.error).toBe(null);
    const numbers = [...first.texts, ...rest.texts].map((text) => Number(/\((\d+)\)/u.exec(text)?.[1]));
    expect(numbers.toSorted((one, other) => one - other)).toEqual(Array.from({ length: count }, (_, citizen) => citizen));
    expect(channels.endedSignIns()).toEqual([]);
  },
);
