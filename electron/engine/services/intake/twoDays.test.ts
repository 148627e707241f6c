import { expect, onTestFinished, test } from "vitest";
import { SEARCHED, startEveryPeer, voicesOf } from "#fakes/everyPeer.ts";
import type { EveryPeer } from "#fakes/everyPeer.ts";
import { playBrowser } from "#fakes/signIn/fakeSignIn.ts";
import { unauthorized } from "#fakes/telegram/refusals.ts";
import type { ChannelValues } from "#contract/channels.ts";
import { DAY_MS, HOUR_MS, startOfIndianDay } from "#domain/clock/indianDay.ts";
import { DEFAULT_REGISTERED_TEXTS, textToRegister } from "#domain/reply/registeredText.ts";
import { replySettingsSchema } from "#domain/reply/replySettings.ts";
import { TestClock } from "../../core/sync/testing/testClock.ts";
import { openLeapingCell } from "./testing/leapingCell.ts";
import type { LeapingCell } from "./testing/leapingCell.ts";

/*
 * A day and more with every channel on, half an hour at a leap: every peer is a server that speaks its protocol, the record is a file, and the reading,
 * answering and signing in are the program's own. Tokens last two hours at X and one at Google and Microsoft. What goes wrong, and when, is below: all of it in
 * the first 26 hours. `TWO_DAYS=1` goes on to 48 hours, `TWO_DAYS_FIGURES=1` prints what came of it.
 */

const LEAP_MS = HOUR_MS / 2;
const HOURS = process.env["TWO_DAYS"] === undefined ? 29 : 48;
/** The machine sleeps from the first hour to the second, for longer than any token lasts. */
const ASLEEP = [20, 23] as const;
/** When people of the cell answer somebody of each channel. */
const ANSWERED_AT: ReadonlySet<number> = new Set([3, 7, 11, 17, 19, 24, 25, 26]);
/** When somebody calls by telephone. */
const CALLED_AT: ReadonlySet<number> = new Set([1, 4, 8, 13, 18]);
/** Hours. The comments below each of their posts are asked for at every look: a few make the run long enough. */
const VISITORS_POST_EVERY = 6;
const ACKNOWLEDGED = "1107161234567890100";
const FOR_LONG = { times: 1_000_000 };

interface Room {
  readonly peers: EveryPeer;
  readonly cell: LeapingCell;
  /** Does so after the first page of a source, where more is to come. */
  readonly inMidPage: (sourceKey: string, act: () => void) => void;
  /** So many citizens speak at once. */
  readonly flood: (voice: string, count: number) => void;
}

/** By the hour. */
const TROUBLES: Readonly<Record<number, (room: Room) => void>> = {
  // Tokens that end while a list is read, page by page.
  2({ peers: { x }, inMidPage, flood }) {
    flood("x mention", 230);
    inMidPage("x:mentions", () => x.signIn.expireAccess());
  },
  3({ peers: { youtube }, inMidPage, flood }) {
    flood("youtube held comment", 130);
    inMidPage("youtube:held", () => youtube.expireAccessToken());
  },
  4({ peers: { mail, microsoft }, inMidPage, flood }) {
    flood("email letter", 60);
    inMidPage("email:", () => {
      microsoft.authority.expireAccess();
      mail.faults.next({ kind: "bye", text: "Session expired, please login again." }, { command: "UID FETCH", containing: "BODY" });
    });
  },
  5({ peers: { meta }, inMidPage, flood }) {
    flood("facebook comment", 130);
    inMidPage("facebook:comments", () => void (meta.state.isExpired = true));
  },
  // A page's token does not end by itself: a person has put it right at Meta.
  6: ({ peers: { meta } }) => void (meta.state.isExpired = false),
  7({ peers: { telegram }, inMidPage, flood }) {
    flood("telegram message", 130);
    inMidPage("telegram:", () => void telegram.faults.next({ kind: "refusal", answer: unauthorized }, { path: "/getUpdates" }));
  },
  // Renewals that are refused for now.
  8({ peers: { x, youtube, microsoft, sms } }) {
    x.faults.next({ kind: "rate-limited", resetAfterMs: 600_000 }, { path: "/2/oauth2/token" });
    youtube.faults.next({ kind: "html", status: 503 }, { path: "/token" });
    microsoft.faults.next({ kind: "refusal", answer: { status: 400, body: { error: "temporarily_unavailable" } } }, { path: "/token" });
    sms.faults.next({ kind: "refusal", answer: { status: 429, body: {}, headers: { "retry-after": "60" } } }, { path: "/nic" });
  },
  // Renewals that are cut off: before they come there, and, where the old token stays good, before the answer comes back.
  9({ peers: { x, youtube, microsoft } }) {
    x.faults.next({ kind: "dropped", when: "before" }, { path: "/2/oauth2/token" });
    youtube.faults.next({ kind: "dropped", when: "after-effect" }, { path: "/token" });
    youtube.faults.next({ kind: "half-json" }, { path: "/token" });
    microsoft.faults.next({ kind: "dropped", when: "before" }, { path: "/token" });
  },
  // One peer after the other is down for an hour.
  11: ({ peers }) => fall(peers, "x"),
  12: ({ peers }) => fall(peers, "meta"),
  13: ({ peers }) => fall(peers, "youtube"),
  14: ({ peers }) => fall(peers, "telegram"),
  15: ({ peers }) => fall(peers, "mail"),
  16: ({ peers }) => fall(peers),
  // Answers whose outcome nobody hears.
  17({ peers: { x, meta } }) {
    x.faults.next({ kind: "dropped", when: "after-effect" }, { path: /^\/2\/tweets$/u });
    meta.faults.next({ kind: "dropped", when: "after-effect" }, { path: "/comments", method: "POST" });
  },
  // No network at all.
  18: ({ peers }) => fall(peers, "x", "meta", "youtube", "telegram", "mail"),
  19: ({ peers }) => fall(peers),
  // X's stream of activity is refused, so that the other one takes its place, and comes back.
  24({ peers: { x } }) {
    x.faults.next({ kind: "forbidden" }, { path: "/2/activity/stream" });
    x.dropStreams();
  },
  25: ({ peers: { x } }) => x.dropStreams("operationally"),
  // Every token ends at one moment, while all read and people answer.
  26({ peers: { x, youtube, microsoft } }) {
    x.signIn.expireAccess();
    youtube.expireAccessToken();
    microsoft.authority.expireAccess();
  },
};

/** These are down, and all others are well. */
function fall(
  { x, meta, youtube, telegram, mail, microsoft }: EveryPeer,
  ...down: readonly ("x" | "meta" | "youtube" | "telegram" | "mail")[]
) {
  for (const [name, { faults }] of Object.entries({ x, meta, youtube, telegram })) {
    faults.clear();
    if (down.includes(name as "x")) faults.next({ kind: "html", status: 503 }, FOR_LONG);
  }
  mail.faults.clear();
  microsoft.faults.clear();
  if (down.includes("x")) x.dropStreams();
  if (!down.includes("mail")) return;
  mail.faults.next({ kind: "bye", text: "Going down" }, FOR_LONG);
  microsoft.faults.next({ kind: "dropped", when: "before" }, FOR_LONG);
  mail.drop();
}

function setUpsFor({ x, meta, youtube, telegram, mail, microsoft, sms }: EveryPeer): Readonly<Record<string, SetUp>> {
  const { clientId, clientSecret } = youtube.login;
  const { userName, password } = sms.account;
  const { header, entityId } = sms.registration;
  // Whatever chance adds, once in a leap.
  const pollSeconds = 1_500;
  const named = { imapHost: mail.host, imapPort: mail.imapPort, smtpHost: mail.host, smtpPort: mail.smtpPort };
  const signedInTo = { provider: "microsoft", clientId: microsoft.clientId, signInServer: microsoft.url };
  const ofX = { baseUrl: x.url, userId: x.account.id, query: SEARCHED, clientId: x.clientId };
  const ofYouTube = { channelId: youtube.channel.id, apiUrl: youtube.url, tokenUrl: youtube.tokenUrl, clientId };
  return {
    x: [{ ...ofX, stream: true, activity: true, ownsApp: true, pollSeconds }, { bearer: x.bearer }],
    // It has the most lists: every second leap.
    facebook: [{ baseUrl: meta.url, pageId: meta.page.id, pollSeconds: 2 * pollSeconds }, { pageToken: meta.token }],
    youtube: [
      { ...ofYouTube, readsHeld: true, pollEverySeconds: pollSeconds },
      { apiKey: youtube.apiKey, clientSecret },
    ],
    telegram: [{ apiUrl: telegram.url, waitSeconds: 0 }, { token: telegram.token }],
    email: [{ ...signedInTo, ...named, address: mail.address, imapSecurity: "none", smtpSecurity: "none", pollEvery: pollSeconds }, {}],
    sms: [{ gateway: "nic", userName, header, entityId, address: `${sms.url}/nic` }, { password }],
  };
}
type SetUp = readonly [values: ChannelValues, secrets: Readonly<Record<string, string>>];

const SIGNED_IN = ["x", "youtube", "email"] as const;

test(`${HOURS} hours with every channel on keep all signed in: what was said is there once, and what was answered went out once`, async () => {
  // From noon on: who calls by night is told in the morning, which has to come before the end.
  const clock = new TestClock(startOfIndianDay(Date.now()) - 3 * DAY_MS + 12 * HOUR_MS);
  const peers = await startEveryPeer(() => clock.now());
  const pages = new Map<string, () => void>();
  const cell = openLeapingCell({
    clock,
    replies: repliesFor(peers, clock.now()),
    onPage(key, goesOn) {
      const [prefix, act] = [...pages].find(([each]) => key.startsWith(each)) ?? [];
      if (!goesOn || prefix === undefined) return;
      pages.delete(prefix);
      act?.();
    },
  });
  onTestFinished(async () => {
    await cell.close();
    await peers.close();
  });
  for (const [kind, [values, secrets]] of Object.entries(setUpsFor(peers)))
    expect([kind, await cell.setUp(kind, values, secrets)]).toEqual([kind, { outcome: "stored" }]);
  const openBrowser = async (address: string) => {
    void playBrowser(address);
    return true;
  };
  for (const kind of SIGNED_IN)
    expect([kind, await cell.channels.signIn(kind, { way: "browser", openBrowser, onDidChange: () => undefined })]).toMatchObject([
      kind,
      { ok: true },
    ]);
  await cell.begin();
  await cell.rest();

  const voices = voicesOf(peers, () => clock.now());
  const said: string[] = [];
  const asked: { readonly words: string; readonly standing: () => readonly string[]; isAnswered: boolean }[] = [];
  const phones: string[] = [];
  const renewals = { x: 0, youtube: 0, email: 0 };
  let mostRenewals = 0;

  function speak(name: string): { readonly words: string; readonly standing: () => readonly string[] } {
    const words = `(${name} ${said.length})`;
    const voice = voices.find((each) => each.name === name);
    if (voice === undefined) throw new Error(name);
    said.push(words);
    return { words, standing: voice.say(`${words} गाँव में पानी नहीं आ रहा`, said.length) };
  }
  const flood = (name: string, count: number) => {
    for (let at = 0; at < count; at += 1) speak(name);
  };
  const room = { peers, cell, flood, inMidPage: (key: string, act: () => void) => void pages.set(key, act) };

  function missing(): readonly string[] {
    const there = timesIn(cell.said());
    return said.filter((words) => !there.has(words));
  }

  /** No token is renewed twice where once is enough: by its time, and at most once more where it ended before. */
  function countRenewals(): void {
    const { x, youtube, microsoft } = peers;
    const now = { x: x.signIn.renewals, youtube: youtube.signIn.renewals, email: microsoft.authority.renewals };
    for (const kind of SIGNED_IN) mostRenewals = Math.max(mostRenewals, now[kind] - renewals[kind]);
    Object.assign(renewals, now);
  }

  for (let leap = 1; leap <= (HOURS * HOUR_MS) / LEAP_MS; leap += 1) {
    const hour = (leap * LEAP_MS) / HOUR_MS;
    const sleeps = hour > ASLEEP[0] && hour <= ASLEEP[1];
    // While a machine sleeps, the clock that nobody sets stands still.
    if (sleeps) clock.set(clock.now() + LEAP_MS);
    else clock.leap(LEAP_MS);
    // The last hours are quiet, so that what waits for its turn comes to its end.
    if (Number.isInteger(hour) && hour <= HOURS - 3) {
      TROUBLES[hour]?.(room);
      const now = voices.flatMap(({ name }) => (name !== "facebook post" || hour % VISITORS_POST_EVERY === 0 ? speak(name) : []));
      if (ANSWERED_AT.has(hour)) asked.push(...now.flatMap((each) => (mayBeAnswered(each.words) ? { ...each, isAnswered: false } : [])));
      if (CALLED_AT.has(hour)) {
        phones.push(`98120${String(10_000 + hour)}`);
        cell.call(phones.at(-1) ?? "");
      }
    }
    if (hour === ASLEEP[1]) {
      cell.wake();
      await cell.rest();
      // After sleep all is read at once.
      expect(missing()).toEqual([]);
    }
    if (sleeps) continue;
    await cell.rest();
    for (const each of asked.filter(({ isAnswered }) => !isAnswered))
      each.isAnswered = cell.answer(each.words, `answer to ${each.words}`, `आपकी शिकायत ${each.words} दर्ज है।`);
    cell.tell();
    countRenewals();
  }

  // Nobody was signed out, and every source reads.
  expect(cell.channels.endedSignIns()).toEqual([]);
  for (const kind of SIGNED_IN) expect([kind, cell.channels.get(kind)?.signIn?.signedIn?.ended]).toEqual([kind, null]);
  expect(cell.statuses.filter(({ state, fault }) => state !== "live" || fault !== null)).toEqual([]);
  expect(cell.senders.filter(({ state }) => state !== "ready")).toEqual([]);
  expect(peers.x.signIn.replays + peers.microsoft.authority.replays).toBe(0);
  expect(mostRenewals).toBeLessThanOrEqual(2);
  expect([renewals.x > (3 / 8) * HOURS, renewals.youtube > (3 / 4) * HOURS, renewals.email > (3 / 4) * HOURS]).toEqual([true, true, true]);
  // All that was said is there, once, and with one case.
  await expect.poll(() => missing()).toEqual([]);
  expect([...timesIn(cell.said())].filter(([, times]) => times !== 1)).toEqual([]);
  expect(cell.adrift()).toBe(0);
  // All that was answered went out, once; who called was told, once.
  expect(asked.filter(({ words }) => cell.replyTo(words)?.state !== "sent").map(({ words }) => [words, cell.replyTo(words)])).toEqual([]);
  expect(asked.filter(({ standing }) => standing().length !== 1).map(({ words, standing }) => [words, standing()])).toEqual([]);
  expect(peers.sms.sent.map(({ mobile }) => mobile).toSorted()).toEqual(phones.map((phone) => `91${phone}`).toSorted());
  expect(cell.ownFaults).toEqual([]);
  if (process.env["TWO_DAYS_FIGURES"] !== undefined) {
    const { x, meta, youtube, telegram, microsoft } = peers;
    const requests = [x, meta, youtube, telegram, microsoft].reduce((sum, peer) => sum + peer.requests.length, 0);
    const sources = cell.statuses.length;
    const figures = {
      sources,
      requests,
      letters: peers.mail.commands.length,
      said: said.length,
      pushed: cell.pushed,
      renewals,
      mostRenewals,
    };
    console.log(JSON.stringify({ ...figures, answered: asked.length, told: peers.sms.sent.length }));
  }
});

/** How often each of the words that citizens said is there. */
function timesIn(texts: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const [words] of texts.flatMap((text) => [...text.matchAll(/\([a-z ]+ \d+\)/gu)])) times.set(words, (times.get(words) ?? 0) + 1);
  return times;
}

/** X lets an app answer those alone who named the account. */
function mayBeAnswered(words: string): boolean {
  return !words.startsWith("(x search ");
}

/** Who calls is told the number of their complaint by SMS. */
function repliesFor({ sms }: EveryPeer, since: number) {
  const { text } = DEFAULT_REGISTERED_TEXTS.acknowledgement.hi;
  sms.registration.templates.set(ACKNOWLEDGED, textToRegister(text));
  const registeredTexts = { acknowledgement: { hi: { text, templateId: ACKNOWLEDGED } } };
  return replySettingsSchema.parse({ told: { acknowledgement: { way: "sent", since } }, registeredTexts });
}
