import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeYouTube } from "#fakes/youtube/fakeYouTube.ts";
import type { FakeYouTube, FakeYouTubeOptions } from "#fakes/youtube/fakeYouTube.ts";
import {
  backendError,
  commentsDisabled,
  insufficientPermissions,
  invalidPageToken,
  quotaExceeded,
  rateLimited,
  tooManyRequests,
} from "#fakes/youtube/refusals.ts";
import { gapsOf } from "#db/sources/sourceGaps.ts";
import { checkChannelValues } from "#contract/checkChannelValues.ts";
import type { DrainOptions } from "../../core/sync/drain.ts";
import { drainedRecord } from "../testing/drainedRecord.ts";
import type { DrainedRecord } from "../testing/drainedRecord.ts";
import { givenFor } from "../testing/given.ts";
import { YOUTUBE_FORM, youtubeValuesSchema } from "./form.ts";
import type { YouTubeValues } from "./form.ts";
import { nextPacificMidnight } from "./pacificDay.ts";
import { youtubeChannel } from "./youtubeChannel.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let fake: FakeYouTube;
let record: DrainedRecord;
/** Sets both clocks forward. */
let aheadMs: number;
/** Sets only ours. */
let skewMs: number;
beforeEach(() => {
  record = drainedRecord();
  [aheadMs, skewMs] = [0, 0];
});
afterEach(async () => {
  await fake.close();
  record.remove();
});

const theirs = () => Date.now() + aheadMs;
const ours = () => theirs() + skewMs;

async function start(options: FakeYouTubeOptions = {}): Promise<void> {
  fake = await startFakeYouTube({ now: theirs, ...options });
}

function given(changed: Partial<YouTubeValues> = {}, secrets: Readonly<Record<string, string>> = {}) {
  const checked = checkChannelValues(YOUTUBE_FORM, { channelId: fake.channel.id, apiUrl: fake.url, tokenUrl: fake.tokenUrl, ...changed });
  if (!checked.ok) throw new Error(checked.field);
  return givenFor(youtubeValuesSchema.parse(checked.values), { secrets: { apiKey: fake.apiKey, ...secrets }, folder: "unused", now: ours });
}

function owner() {
  return { refreshToken: fake.login.refreshToken, clientSecret: fake.login.clientSecret };
}

/** Put together again each time, as at a start of the program. */
function run(changed: Partial<YouTubeValues> = {}, options: Partial<DrainOptions> = {}) {
  const [published] = youtubeChannel.sources(given(changed));
  if (!published) throw new Error("no source");
  return record.drain(published.source, options);
}

function commentMany(count: number): void {
  for (let index = 0; index < count; index += 1) {
    const author = { channelId: `UCresident${index % 200}`, name: `@resident-${index % 200}` };
    fake.comment({ text: `शिकायत ${index}: सड़क टूटी है`, author, at: theirs() - 6 * DAY_MS + index * 300_000 });
  }
}

const texts = () => record.posts().map(({ text }) => text);
const sorted = (words: readonly string[]) => words.toSorted();

describe("comments of a channel", () => {
  test("600 comments and replies come exactly once through every fault that passes, and a second run brings nothing new", async () => {
    await start();
    commentMany(450);
    const [first, second] = fake.comments;
    for (let index = 0; index < 147; index += 1) fake.comment({ text: `उत्तर ${index}`, replyTo: first! });
    for (let index = 0; index < 3; index += 1) fake.comment({ text: `और ${index}`, replyTo: second! });
    fake.faults
      .next({ kind: "refusal", answer: rateLimited })
      .next({ kind: "refusal", answer: tooManyRequests(0) })
      .next({ kind: "refusal", answer: backendError })
      .next({ kind: "html" })
      .next({ kind: "half-json" })
      .next({ kind: "slow", overMs: 100 })
      .next({ kind: "dropped", when: "before" })
      .next({ kind: "dropped", when: "after-effect" })
      .next({ kind: "dropped", when: "mid-answer" });
    const result = await run();
    // A page whose answer came too late is read once more.
    expect(result).toMatchObject({ drained: true, new: 600, updated: 0 });
    expect(new Set(result.errors.map(({ fault }) => fault))).toEqual(
      new Set(["rate-limited", "server-error", "bad-answer", "unreachable"]),
    );
    expect(sorted(texts())).toEqual(sorted(fake.comments.map(({ text }) => text)));
    expect(JSON.stringify(result)).not.toContain(fake.apiKey);

    const units = fake.unitsUsed;
    expect(await run()).toMatchObject({ drained: true, new: 0, updated: 0, cases: 0, errors: [] });
    expect(fake.unitsUsed - units).toBeLessThanOrEqual(2);
  });

  test("bring their pictures, which may be fetched from YouTube alone", async () => {
    await start();
    const imageUrl = "https://yt3.ggpht.com/comment/street.jpg";
    fake.comment({ text: "सड़क की हालत", imageUrl });
    fake.comment({ text: "no picture", imageUrl: "javascript:alert(1)" });
    await run();
    const media = record.record.writer.sqlite.prepare<[], string>("SELECT media FROM post WHERE media <> '[]'").pluck().all();
    expect(media.map((each) => JSON.parse(each))).toEqual([[expect.objectContaining({ kind: "photo", url: imageUrl })]]);
    const mayFetch = (url: string) => youtubeChannel.mayFetchPicture?.(new URL(url), given().values);
    expect(
      [imageUrl, "https://yt3.googleusercontent.com/x", "https://ggpht.com.evil.example/x", "http://yt3.ggpht.com/x"].map(mayFetch),
    ).toEqual([true, true, false, false]);
  });

  test("loses and doubles nothing when it is killed after any page, though comments are written meanwhile", async () => {
    await start();
    commentMany(250);
    let [drained, runs] = [false, 0];
    while (!drained) {
      const kill = new AbortController();
      ({ drained } = await run({}, { signal: kill.signal, onProgress: () => kill.abort() }));
      fake.comment({ text: `written in run ${(runs += 1)}` });
      expect(runs).toBeLessThan(20);
    }
    expect(await run()).toMatchObject({ drained: true });
    expect(sorted(texts())).toEqual(sorted(fake.comments.map(({ text }) => text)));
  });

  test("begins a walk again where Google takes the token of a page no longer", async () => {
    await start();
    commentMany(250);
    fake.faults.next({ kind: "slow", overMs: 1 }).next({ kind: "refusal", answer: invalidPageToken });
    expect(await run()).toMatchObject({ drained: true, new: 250, errors: [] });
  });

  test("keeps what lies below a page that names itself: a gap until a walk comes to its end", async () => {
    await start();
    commentMany(450);
    fake.setCircling(true);
    expect(await run()).toMatchObject({ drained: true, new: 200 });
    const gaps = () => gapsOf(record.record.writer);
    expect(gaps()).toMatchObject([{ state: "open", to: { at: expect.any(Number) } }]);
    fake.setCircling(false);
    expect(await run()).toMatchObject({ drained: true, new: 250 });
    expect(gaps()).toEqual([]);
  });

  test("asks again for replies whose pages went in a circle, and says that they may be missing", async () => {
    await start();
    commentMany(1);
    for (let index = 0; index < 350; index += 1) fake.comment({ text: `उत्तर ${index}`, replyTo: fake.comments[0]! });
    fake.setCircling(true);
    expect((await run()).problems).toEqual([expect.stringContaining("in a circle")]);
    expect(texts().length).toBeLessThan(351);
    fake.setCircling(false);
    await run();
    expect(texts()).toHaveLength(351);
  });

  test("gives up for now where Google takes the tokens of pages no more, again and again", async () => {
    await start();
    commentMany(250);
    const isSecond = { path: "commentThreads" };
    for (let round = 0; round < 3; round += 1)
      fake.faults.next({ kind: "slow", overMs: 1 }, isSecond).next({ kind: "refusal", answer: invalidPageToken }, isSecond);
    expect(await run()).toMatchObject({ drained: false, errors: [{ fault: "bad-request" }] });
    fake.faults.clear();
    expect(await run()).toMatchObject({ drained: true });
    expect(texts()).toHaveLength(250);
  });

  test("goes on below an old comment that is above new ones", async () => {
    await start();
    commentMany(10);
    await run();
    for (let index = 0; index < 150; index += 1)
      fake.comment({ text: `नई ${index}`, author: { channelId: "UCnew", name: "@new" }, at: theirs() - index * 1_000 });
    const requested = fake.requests.length;
    fake.pin(fake.comments[0]!);
    expect(await run()).toMatchObject({ drained: true, new: 150 });
    expect(fake.requests.length - requested).toBe(2);
  });

  test("finds late replies, edits and what was held for review within the hour, and asks for many replies only where there are more", async () => {
    await start();
    commentMany(150);
    const old = fake.comments[3]!;
    for (let index = 0; index < 30; index += 1) fake.comment({ text: `पुराना उत्तर ${index}`, replyTo: old });
    const held = fake.comment({ text: "मेरा नंबर 9876543210", moderation: "heldForReview", at: theirs() - 6 * DAY_MS + HOUR_MS });
    expect(await run()).toMatchObject({ new: 180 });

    fake.comment({ text: "देर से आया उत्तर", replyTo: old });
    fake.edit(fake.comments[0]!, "बदली हुई शिकायत");
    fake.publish(held);
    expect(await run()).toMatchObject({ new: 0, updated: 0 });
    aheadMs = HOUR_MS + 60_000;
    expect(await run()).toMatchObject({ drained: true, new: 2, updated: 1 });
    expect(texts()).toEqual(expect.arrayContaining(["देर से आया उत्तर", "बदली हुई शिकायत", "मेरा नंबर 9876543210"]));

    aheadMs = 3 * HOUR_MS;
    const asked = fake.requests.length;
    expect(await run()).toMatchObject({ new: 0, updated: 0 });
    expect(fake.requests.slice(asked).filter(({ path }) => path.endsWith("/comments"))).toEqual([]);
  });

  test("a first visit goes no further back than is wanted, then or later; without a limit it reads all", async () => {
    await start();
    fake.comment({ text: "पिछले साल की", at: theirs() - 400 * DAY_MS });
    expect(await run()).toMatchObject({ drained: true, new: 0 });
    aheadMs = 2 * HOUR_MS;
    expect(await run()).toMatchObject({ drained: true, new: 0 });
    fake.comment({ text: "आज की" });
    expect(await run()).toMatchObject({ drained: true, new: 1 });
    record.record.writer.sqlite.prepare("UPDATE source_state SET cursor = NULL").run();
    expect(await run({ firstVisitDays: null })).toMatchObject({ drained: true, new: 1 });
  });

  test("a clock of ours that is a day off loses nothing", async () => {
    await start();
    commentMany(120);
    skewMs = DAY_MS;
    expect(await run()).toMatchObject({ drained: true, new: 120 });
    skewMs = -DAY_MS;
    fake.comment({ text: "नई" });
    expect(await run()).toMatchObject({ drained: true, new: 1 });
  });

  test.each([10, -10])("a first visit by a clock that is %i years off reads what is wanted, and the next ones as well", async (years) => {
    await start();
    commentMany(20);
    skewMs = years * 365 * DAY_MS;
    expect(await run()).toMatchObject({ drained: true, new: 20 });
    fake.comment({ text: "नई" });
    expect(await run()).toMatchObject({ drained: true, new: 1 });
    skewMs = 0;
    fake.comment({ text: "और नई" });
    expect(await run()).toMatchObject({ drained: true, new: 1 });
  });

  test("tells ours from citizens', and to which citizen an answer is given", async () => {
    await start();
    const asha = { channelId: "UCasha", name: "@asha" };
    const top = fake.comment({ text: "पानी नहीं है", author: asha });
    fake.comment({ text: "यहाँ भी", replyTo: top, author: { channelId: "UCbimla", name: "@bimla" } });
    const us = { channelId: fake.channel.id, name: "@HaryanaCMCell" };
    fake.comment({ text: "देख रहे हैं", replyTo: top, author: us });
    fake.comment({ text: "@bimla कृपया पता लिखें", replyTo: top, author: us });
    fake.comment({ text: "बिना खाते का", replyTo: top, author: null });
    await run();
    const rows = record.record.writer.sqlite
      .prepare("SELECT role, in_reply_to_author_id AS whom, conversation_id AS thread FROM post WHERE role = 'ours' ORDER BY text DESC")
      .all();
    expect(rows).toEqual([
      { role: "ours", whom: "UCasha", thread: top.id },
      { role: "ours", whom: "UCbimla", thread: top.id },
    ]);
    expect(record.cases()).toBe(3);
  });
});

describe("units", () => {
  test("a quota that is used up is waited for until midnight in California", async () => {
    await start();
    commentMany(10);
    fake.faults.next({ kind: "refusal", answer: quotaExceeded });
    expect(await run()).toMatchObject({ drained: false, errors: [{ fault: "usage-cap" }] });
    const [stored] = record.record.writer.sqlite.prepare<[], { at: number }>("SELECT fault_retry_at AS at FROM source_state").all();
    expect(stored?.at).toBe(nextPacificMidnight(ours()));
    expect(await run()).toMatchObject({ drained: true, new: 10 });
  });

  test("our own limit of a day stops before the next call, over a restart, and the next day goes on", async () => {
    await start();
    commentMany(250);
    const limited = { dailyUnits: 2 };
    expect(await run(limited)).toMatchObject({ drained: false, new: 200, errors: [{ fault: "budget-spent" }] });
    expect(fake.unitsUsed).toBe(2);
    expect(await run(limited)).toMatchObject({ drained: false, new: 0 });
    aheadMs = DAY_MS + HOUR_MS;
    expect(await run(limited)).toMatchObject({ drained: true, new: 50 });
  });
});

describe("what does not pass", () => {
  test.each([
    [commentsDisabled, "forbidden", "disabled comments"],
    [insufficientPermissions, "forbidden", "scopes"],
  ])("ends a drain and says why", async (answer, fault, words) => {
    await start();
    fake.faults.next({ kind: "refusal", answer });
    expect(await run()).toMatchObject({ drained: false, errors: [{ fault, detail: expect.stringContaining(words) }] });
  });
});

describe("comments held for review", () => {
  const heldRun = (secrets: Readonly<Record<string, string>>, options: Partial<DrainOptions> = {}) => {
    const [, held] = youtubeChannel.sources(given({ readsHeld: true, clientId: fake.login.clientId }, secrets));
    if (!held) throw new Error("no source");
    return record.drain(held.source, options);
  };

  test("are read in the name of the owner, whose token ends in the middle of it, and are shown on no wall", async () => {
    await start();
    for (let index = 0; index < 150; index += 1) fake.comment({ text: `रुकी हुई ${index}`, moderation: "heldForReview" });
    let pages = 0;
    const onProgress = () => {
      pages += 1;
      if (pages === 1) fake.expireAccessToken();
    };
    expect(await heldRun(owner(), { onProgress })).toMatchObject({ drained: true, new: 150, errors: [] });
    expect(record.posts().every(({ isPrivate }) => isPrivate === 1)).toBe(true);
  });

  test("a sign-in that was taken back is named; nothing is lost until there is another", async () => {
    await start();
    fake.comment({ text: "रुकी हुई", moderation: "heldForReview" });
    fake.revokeLogin();
    fake.expireAccessToken();
    expect(await heldRun({ ...owner(), refreshToken: "1//old" })).toMatchObject({ drained: false, errors: [{ fault: "signed-out" }] });
    expect(await heldRun({})).toMatchObject({
      drained: false,
      errors: [{ fault: "unauthorised", detail: expect.stringContaining("signed in") }],
    });
  });
});

describe("asking again", () => {
  function recheckerOf(from: ReturnType<typeof given>) {
    const [only] = [youtubeChannel.rechecker?.(from) ?? []].flat();
    if (!only) throw new Error("no rechecker");
    return only;
  }

  test("what is held for review is not gone", async () => {
    await start();
    const { id } = fake.comment({ text: "रुकी हुई", moderation: "heldForReview" });
    const asOwner = given({ readsHeld: true, clientId: fake.login.clientId }, owner());
    expect((await recheckerOf(asOwner).recheck([id], new AbortController().signal)).gone).toEqual([]);
  });

  test("names what is gone and brings what was changed", async () => {
    await start();
    commentMany(60);
    const [gone, changed, ...rest] = fake.comments;
    fake.remove(gone!);
    fake.edit(changed!, "नई बात");
    const rechecker = recheckerOf(given());
    const ids = [gone!, changed!, ...rest.slice(0, rechecker.mostAtOnce - 2)].map(({ id }) => id);
    const rechecked = await rechecker.recheck(ids, new AbortController().signal);
    expect(rechecked).toMatchObject({ gone: [gone!.id], changed: [{ externalId: changed!.id, text: "नई बात" }] });
  });

  test("what is there and cannot be read is not gone, and an answer without a list says nothing of any", async () => {
    await start();
    commentMany(2);
    const ids = fake.comments.map(({ id }) => id);
    const recheck = () => recheckerOf(given()).recheck(ids, new AbortController().signal);
    fake.faults.next({ kind: "refusal", answer: { status: 200, body: { items: ids.map((id) => ({ id, snippet: "unlike" })) } } });
    expect(await recheck()).toMatchObject({ gone: [], changed: [] });
    for (const body of [{}, { items: [{ snippet: {} }] }]) {
      fake.faults.next({ kind: "refusal", answer: { status: 200, body } });
      await expect(recheck()).rejects.toMatchObject({ fault: "bad-answer" });
    }
  });

  test("a list that Google refuses for one id is asked for in halves", async () => {
    await start();
    commentMany(4);
    const notFound = { status: 404, body: { error: { code: 404, message: "not found", errors: [{ reason: "commentNotFound" }] } } };
    fake.faults.next({ kind: "refusal", answer: notFound }, { times: 3 });
    const ids = fake.comments.map(({ id }) => id);
    const { gone } = await recheckerOf(given()).recheck(ids, new AbortController().signal);
    expect(gone).toEqual([ids[0]]);
  });
});
