import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createAuthority } from "#fakes/mail/certificate.ts";
import { startFakeMail } from "#fakes/mail/fakeMail.ts";
import { letter } from "#fakes/mail/letter.ts";
import { startFakeMeta } from "#fakes/meta/fakeMeta.ts";
import { startFakeTelegram } from "#fakes/telegram/fakeTelegram.ts";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import { startFakeYouTube } from "#fakes/youtube/fakeYouTube.ts";
import { keyInvalid } from "#fakes/youtube/refusals.ts";
import { checkChannelValues } from "#contract/checkChannelValues.ts";
import type { ChannelForm, ChannelValues } from "#contract/channels.ts";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { systemClock } from "../core/time/clock.ts";
import { drain } from "../core/sync/drain.ts";
import type { DrainOptions } from "../core/sync/drain.ts";
import { MemoryRecorder } from "../core/sync/testing/memoryRecorder.ts";
import { emailChannel } from "./email/emailChannel.ts";
import { openMailRoom } from "./email/testing/inboxFor.ts";
import { sourceOf as facebookSourceOf } from "./facebook/testing/given.ts";
import type { Source } from "../core/ports/source.ts";
import { TELEGRAM_FORM, telegramValuesSchema } from "./telegram/form.ts";
import { telegramChannel } from "./telegram/telegramChannel.ts";
import { givenFor } from "./testing/given.ts";
import { startPeerBetween } from "./testing/peerBetween.ts";
import type { PeerBetween, PeerBetweenOptions } from "./testing/peerBetween.ts";
import { createXSources } from "./x/createXSources.ts";
import { settingsFor } from "./x/testing/settings.ts";
import { YOUTUBE_FORM, youtubeValuesSchema } from "./youtube/form.ts";
import { youtubeChannel } from "./youtube/youtubeChannel.ts";

/** What each channel has no test of in its own folder, because it is not the channel's doing but its peer's. */

let folder: ReturnType<typeof temporaryFolder>;
let closing: (() => Promise<void>)[];
beforeEach(() => {
  folder = temporaryFolder();
  closing = [];
});
afterEach(async () => {
  for (const close of closing.toReversed()) await close();
  folder.remove();
});

function closed<Peer extends { close(): Promise<void> }>(peer: Peer): Peer {
  closing.push(() => peer.close());
  return peer;
}

const between = async (options: PeerBetweenOptions): Promise<PeerBetween> => closed(await startPeerBetween(options));
const run = (source: Source, recorder: MemoryRecorder, options: Partial<DrainOptions> = {}) =>
  drain(source, recorder, { timeoutMs: 25_000, random: () => 0.05, ...options });

/** Reads until a fault is met for the first time: to try again would bring the same. */
function runUntilFault(source: Source, recorder: MemoryRecorder) {
  const stop = new AbortController();
  vi.spyOn(recorder, "noteFault").mockImplementation(() => stop.abort());
  return run(source, recorder, { signal: stop.signal });
}

function first(sources: readonly { readonly source: Source }[]): Source {
  const [found] = sources;
  if (found === undefined) throw new Error("no source");
  return found.source;
}

function defaultsOf(form: ChannelForm, said: ChannelValues): ChannelValues {
  const checked = checkChannelValues(form, said);
  if (!checked.ok) throw new Error(checked.field);
  return checked.values;
}

/** A platform with something to read, and its source at an address. */
interface Played {
  readonly url: string;
  readonly sourceAt: (url: string, now?: () => number) => Source;
  /** Somebody writes once more. */
  readonly writeOne: () => void;
}

async function playedX(count = 1): Promise<Played & { readonly fake: Awaited<ReturnType<typeof startFakeX>> }> {
  const posts = Array.from({ length: count }, (_, n) => ({
    text: `@HaryanaCMCell शिकायत ${n}`,
    author: `resident_${n % 50}`,
    at: Date.now() - 40 * HOUR_MS + n * 60_000,
  }));
  const fake = closed(await startFakeX({ posts, mentionsReach: null }));
  const sourceAt = (url: string, now: () => number = Date.now) => {
    const sources = createXSources({ settings: settingsFor(url, { userId: fake.account.id }), bearer: fake.bearer, now });
    return first(sources.map((source) => ({ source })));
  };
  return { fake, url: fake.url, sourceAt, writeOne: () => void fake.publish({ text: "@HaryanaCMCell और एक", author: "late" }) };
}

async function playedFacebook(count = 1): Promise<Played> {
  const fake = closed(await startFakeMeta({ hasInstagram: false }));
  for (let n = 0; n < count; n += 1) {
    fake.post({ text: `वार्ड ${n} में पानी नहीं`, author: `resident ${n % 50}`, at: Date.now() - 40 * HOUR_MS + n * 60_000 });
  }
  return {
    url: fake.url,
    sourceAt: (url, now = Date.now) => facebookSourceOf("facebook:feed", { ...fake, url }, { now }),
    writeOne: () => void fake.post({ text: "और एक", author: "late" }),
  };
}

async function playedInstagram(count = 1): Promise<Played> {
  const fake = closed(await startFakeMeta());
  const media = fake.media({ text: "नई सड़क", at: Date.now() - 50 * HOUR_MS });
  for (let n = 0; n < count; n += 1) {
    fake.igComment(media, { text: `शिकायत ${n}`, author: `resident ${n % 50}`, at: Date.now() - 40 * HOUR_MS + n * 60_000 });
  }
  return {
    url: fake.url,
    sourceAt: (url, now = Date.now) => facebookSourceOf("instagram:comments", { ...fake, url }, { now }),
    writeOne: () => void fake.igComment(media, { text: "और एक", author: "late" }),
  };
}

async function playedTelegram(count = 1): Promise<Played> {
  const fake = closed(await startFakeTelegram());
  for (let n = 0; n < count; n += 1) fake.write({ text: `वार्ड ${n} में पानी नहीं` });
  const sourceAt = (apiUrl: string, now: () => number = Date.now) => {
    const values = telegramValuesSchema.parse(defaultsOf(TELEGRAM_FORM, { apiUrl, waitSeconds: 0 }));
    return first(telegramChannel.sources(givenFor(values, { secrets: { token: fake.token }, folder: folder.folder, now })));
  };
  return { url: fake.url, sourceAt, writeOne: () => void fake.write({ text: "और एक" }) };
}

async function playedYouTube(count = 1): Promise<Played & { readonly fake: Awaited<ReturnType<typeof startFakeYouTube>> }> {
  const fake = closed(await startFakeYouTube({ dailyUnits: 1_000_000 }));
  for (let n = 0; n < count; n += 1) {
    const author = { channelId: `UCresident${n % 50}`, name: `@resident-${n % 50}` };
    fake.comment({ text: `शिकायत ${n}`, author, at: Date.now() - 5 * DAY_MS + n * 300_000 });
  }
  const sourceAt = (url: string, now: () => number = Date.now) => {
    const apiUrl = `${new URL(url).origin}${new URL(fake.url).pathname}`;
    const said = { channelId: fake.channel.id, apiUrl, tokenUrl: fake.tokenUrl, dailyUnits: 1_000_000 };
    const values = youtubeValuesSchema.parse(defaultsOf(YOUTUBE_FORM, said));
    return first(youtubeChannel.sources(givenFor(values, { secrets: { apiKey: fake.apiKey }, folder: folder.folder, now })));
  };
  const author = { channelId: "UClate", name: "@late" };
  return { fake, url: fake.url, sourceAt, writeOne: () => void fake.comment({ text: "और एक", author }) };
}

const HTTP_CHANNELS = [
  ["X", playedX],
  ["Facebook", playedFacebook],
  ["Instagram", playedInstagram],
  ["Telegram", playedTelegram],
  ["YouTube", playedYouTube],
] as const;

describe("a server whose certificate proves nothing", () => {
  test.each(HTTP_CHANNELS)("is not spoken to on %s: no token goes out, and nothing is taken in", async (_name, play) => {
    const played = await play();
    const authority = createAuthority();
    for (const certificate of [
      authority.issue(),
      authority.issue({ validFrom: Date.now() - 9 * DAY_MS, validTo: Date.now() - DAY_MS }),
      authority.issue({ names: ["api.example.org"] }),
    ]) {
      const stranger = await between({ to: played.url, certificate });
      const recorder = new MemoryRecorder();
      const { drained, errors } = await runUntilFault(played.sourceAt(stranger.url), recorder);
      expect(errors[0]?.detail).toMatch(/cannot prove that it is/u);
      expect([drained, errors[0]?.fault, recorder.posts.size, stranger.asked]).toEqual([false, "certificate", 0, []]);
    }
    // The right one is read from where nothing was.
    const recorder = new MemoryRecorder();
    expect(await run(played.sourceAt(new URL(played.url).origin), recorder)).toMatchObject({ drained: true, new: 1 });
  });

  test("is not spoken to for e-mail, and the letters come once when it is the right one again", async () => {
    const room = closed(openMailRoom(await startFakeMail({ security: "tls" })));
    for (let n = 0; n < 30; n += 1) room.mail.deliver(letter({ messageId: `<${n}@example.org>`, text: `पानी नहीं ${n}` }));
    const recorder = new MemoryRecorder();
    const trusting = (serverCertificate: string) => first(emailChannel.sources(room.given({ serverCertificate })));
    const other = createAuthority("Another").certificate;
    expect(await runUntilFault(trusting(other), recorder)).toMatchObject({ drained: false, new: 0 });
    vi.restoreAllMocks();
    expect(room.mail.commands.filter((command) => /LOGIN|AUTHENTICATE/u.test(command))).toEqual([]);
    expect(await run(trusting(room.mail.authority), recorder)).toMatchObject({ drained: true, new: 30 });
  });
});

/** Each page holds some of the one before it again, and is in another order. */
function unruly(list: (body: never) => unknown[] | undefined): NonNullable<PeerBetweenOptions["change"]> {
  let before: readonly unknown[] = [];
  return (body) => {
    const items = list(body as never);
    if (items === undefined) return body;
    const own = [...items];
    const again = before.slice(-5);
    before = own;
    items.splice(0, items.length, ...again, ...own.filter((_, n) => n % 3 === 0), ...own.filter((_, n) => n % 3 !== 0).toReversed());
    return body;
  };
}

describe("a platform that repeats things and is out of order", () => {
  test("gives every post of X once", async () => {
    const { fake, sourceAt } = await playedX(650);
    const peer = await between({ to: fake.url, change: unruly(({ data }: { readonly data?: unknown[] }) => data) });
    const recorder = new MemoryRecorder();
    expect(await run(sourceAt(peer.url), recorder)).toMatchObject({ drained: true, new: 650 });
    expect(recorder.texts.toSorted()).toEqual(fake.posts.map(({ text }) => text).toSorted());
    fake.publish({ text: "@HaryanaCMCell और एक", author: "late" });
    expect(await run(sourceAt(peer.url), recorder)).toMatchObject({ drained: true, new: 1, updated: 0 });
  });

  test.each([
    ["Facebook", playedFacebook],
    ["Instagram", playedInstagram],
  ] as const)("gives everything on %s once", async (_name, play) => {
    const { url, sourceAt, writeOne } = await play(250);
    const stir = unruly(({ data }: { readonly data?: unknown[] }) => data);
    // Not the list of pictures: it would come again as comments.
    const change = (body: unknown, path: string) => (/\/(?:feed|comments)\?/u.test(path) ? stir(body, path) : body);
    const peer = await between({ to: url, change });
    const recorder = new MemoryRecorder();
    expect(await run(sourceAt(peer.url), recorder)).toMatchObject({ drained: true, new: 250, updated: 0 });
    expect(new Set(recorder.texts).size).toBe(250);
    writeOne();
    expect(await run(sourceAt(peer.url), recorder)).toMatchObject({ drained: true, new: 1, updated: 0 });
    expect(await run(sourceAt(peer.url), recorder)).toMatchObject({ drained: true, new: 0, updated: 0 });
  });

  test("gives every message of Telegram once", async () => {
    const { url, sourceAt, writeOne } = await playedTelegram(250);
    const peer = await between({
      to: url,
      change: unruly(({ result }: { readonly result?: unknown }) => (Array.isArray(result) ? result : undefined)),
    });
    const recorder = new MemoryRecorder();
    expect(await run(sourceAt(peer.url), recorder)).toMatchObject({ drained: true, new: 250 });
    writeOne();
    expect(await run(sourceAt(peer.url), recorder)).toMatchObject({ drained: true, new: 1 });
    expect(recorder.posts.size).toBe(251);
  });

  test("gives every comment of YouTube once", async () => {
    const { url, sourceAt } = await playedYouTube(250);
    const peer = await between({ to: url, change: unruly(({ items }: { readonly items?: unknown[] }) => items) });
    const recorder = new MemoryRecorder();
    expect(await run(sourceAt(peer.url), recorder)).toMatchObject({ drained: true, new: 250 });
    expect(new Set(recorder.texts).size).toBe(250);
    expect(await run(sourceAt(peer.url), recorder)).toMatchObject({ drained: true, new: 0, updated: 0 });
  });
});

describe("our own clock", () => {
  test.each(HTTP_CHANNELS.flatMap(([name, play]) => [-26, 26].map((hours) => ({ name, play, hours }))))(
    "that is off by $hours hours loses and doubles nothing on $name",
    async ({ play, hours }) => {
      const { url, sourceAt, writeOne } = await play(130);
      const now = () => Date.now() + hours * HOUR_MS;
      const options = { clock: { ...systemClock, now } };
      const recorder = new MemoryRecorder();
      expect(await run(sourceAt(new URL(url).origin, now), recorder, options)).toMatchObject({ drained: true, new: 130 });
      writeOne();
      expect(await run(sourceAt(new URL(url).origin, now), recorder, options)).toMatchObject({ drained: true, new: 1 });
      expect(await run(sourceAt(new URL(url).origin, now), recorder, options)).toMatchObject({ drained: true, new: 0, updated: 0 });
      expect(recorder.posts.size).toBe(131);
    },
  );

  test.each([-26, 26])("that is off by %d hours loses and doubles no letter", async (hours) => {
    const room = closed(openMailRoom(await startFakeMail()));
    const write = (n: number) => room.mail.deliver(letter({ messageId: `<${n}@example.org>`, text: `पानी नहीं ${n}` }));
    for (let n = 0; n < 60; n += 1) write(n);
    const now = () => Date.now() + hours * HOUR_MS;
    const options = { clock: { ...systemClock, now } };
    const source = () => first(emailChannel.sources({ ...room.given(), now }));
    const recorder = new MemoryRecorder();
    expect(await run(source(), recorder, options)).toMatchObject({ drained: true, new: 60 });
    write(60);
    expect(await run(source(), recorder, options)).toMatchObject({ drained: true, new: 1 });
    expect(await run(source(), recorder, options)).toMatchObject({ drained: true, new: 0, updated: 0 });
    expect(recorder.posts.size).toBe(61);
  });

  test.each([-26 * HOUR_MS, 26 * HOUR_MS])(
    "that is off by %d ms waits out a limit of X, and loses and doubles no post",
    async (aheadMs) => {
      const { fake } = await playedX(350);
      const settings = settingsFor(fake.url, { userId: fake.account.id });
      const now = () => Date.now() + aheadMs;
      const skewed = () => first(createXSources({ settings, bearer: fake.bearer, now }).map((source) => ({ source })));
      const clock = { ...systemClock, now };
      const recorder = new MemoryRecorder();
      fake.faults.next({ kind: "rate-limited", resetAfterMs: 300 });
      expect(await run(skewed(), recorder, { clock })).toMatchObject({ drained: true, new: 350 });
      fake.publish({ text: "@HaryanaCMCell और एक", author: "late" });
      expect(await run(skewed(), recorder, { clock })).toMatchObject({ drained: true, new: 1 });
      expect(await run(skewed(), recorder, { clock })).toMatchObject({ read: 0 });
    },
  );
});

describe("what speaks for us, when it ends in the middle of reading", () => {
  test("loses no mention of X: with a new token the rest comes, each once", async () => {
    const { fake, sourceAt } = await playedX(650);
    const recorder = new MemoryRecorder();
    let pages = 0;
    const onProgress = () => {
      pages += 1;
      if (pages === 3) fake.faults.next({ kind: "unauthorized" }, { times: 100 });
    };
    const before = await run(sourceAt(fake.url), recorder, { onProgress });
    expect(before).toMatchObject({ drained: false, read: 300, errors: [{ fault: "unauthorised" }] });
    fake.faults.clear();
    expect(await run(sourceAt(fake.url), recorder)).toMatchObject({ drained: true, read: 350, new: 350 });
    expect(recorder.posts.size).toBe(650);
  });

  test("loses no comment of YouTube: with a new key the rest comes, each once", async () => {
    const { fake, url, sourceAt } = await playedYouTube(450);
    const recorder = new MemoryRecorder();
    let pages = 0;
    const onProgress = () => {
      pages += 1;
      if (pages === 2) fake.faults.next({ kind: "refusal", answer: keyInvalid }, { times: 100 });
    };
    const before = await run(sourceAt(url), recorder, { onProgress });
    expect(before).toMatchObject({ drained: false, errors: [{ fault: "unauthorised" }] });
    expect(before.new).toBeGreaterThan(0);
    expect(before.new).toBeLessThan(450);
    fake.faults.clear();
    expect(await run(sourceAt(url), recorder)).toMatchObject({ drained: true, new: 450 - before.new });
    expect(recorder.posts.size).toBe(450);
  });

  test("loses no letter: with the new password the rest comes, each once", async () => {
    const room = closed(openMailRoom(await startFakeMail()));
    for (let n = 0; n < 80; n += 1) room.mail.deliver(letter({ messageId: `<${n}@example.org>`, text: `पानी नहीं ${n}` }));
    const recorder = new MemoryRecorder();
    const source = (password: string) => first(emailChannel.sources(room.given({}, { password })));
    const stop = new AbortController();
    let pages = 0;
    const onProgress = () => {
      pages += 1;
      if (pages === 2) stop.abort();
    };
    const before = await run(source(room.mail.password), recorder, { onProgress, signal: stop.signal });
    expect(before).toMatchObject({ drained: false, new: 50 });
    const refusedOne = await run(source("the old password"), recorder, { timeoutMs: 2_000 });
    expect(refusedOne).toMatchObject({ drained: false, new: 0, errors: [{ fault: "unauthorised" }] });
    expect(await run(source(room.mail.password), recorder)).toMatchObject({ drained: true, new: 30 });
    expect(recorder.posts.size).toBe(80);
  });
});
