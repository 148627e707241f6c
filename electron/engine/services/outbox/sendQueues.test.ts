import { afterEach, describe, expect, test } from "vitest";
import { DEFAULT_REPLY_SETTINGS } from "#domain/reply/replySettings.ts";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX, FakeXOptions } from "#rehearsal/x/fakeX.ts";
import { recordPost } from "#db/posts/recordPost.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { examplePost } from "#db/testing/examples.ts";
import { SourceError } from "../../core/ports/source.ts";
import type { ReplySender } from "../../core/ports/replySender.ts";
import { startCell } from "./testing/cell.ts";
import type { Cell, CellOptions } from "./testing/cell.ts";
import { scriptedSender } from "./testing/scriptedSender.ts";
import type { ScriptedSender } from "./testing/scriptedSender.ts";

/* X over HTTP, and beside it a page on Facebook that does what it is told. */

let cell: Cell<FakeX>;
let facebook: ScriptedSender;
let others: readonly ReplySender[];
afterEach(() => cell.close());

async function start(fake: FakeXOptions = {}, options: CellOptions = {}): Promise<void> {
  facebook = scriptedSender("facebook");
  others = [facebook];
  cell = startCell(await startFakeX(fake), { others: () => others, ...options });
}

const CREATE = /^\/2\/tweets$/u;
const UNCLEAR = { kind: "unclear", detail: "" } as const;
const comment = (name: string) => cell.complaintOn("facebook", name);

/** A promise and what ends it. */
function gate(): { readonly over: Promise<void>; readonly open: () => void } {
  let open = () => {};
  const over = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { over, open };
}

describe("two channels", () => {
  test("send each its own replies, each in the order of approval", async () => {
    await start();
    const [onX, onFacebook, alsoOnX, alsoOnFacebook] = [cell.complaint().id, comment("f1"), cell.complaint().id, comment("f2")];
    for (const [index, id] of [onFacebook, onX, alsoOnFacebook, alsoOnX].entries()) cell.reply(id, "a", `answer ${index}`);
    for (const id of [onX, onFacebook, alsoOnX, alsoOnFacebook]) await cell.until(id, "a", "sent");
    expect([cell.posted, facebook.posted]).toEqual([
      ["answer 1", "answer 3"],
      ["answer 0", "answer 2"],
    ]);
    expect([cell.status.handle, cell.statusOf("facebook").handle]).toEqual(["HaryanaCMCell", "cell on facebook"]);
  });

  test("do not wait for each other's calls, and each has one call at a time", async () => {
    await start();
    const { over, open } = gate();
    facebook.script.push({ posts: true, until: over });
    const [slow, next] = [comment("f1"), comment("f2")];
    cell.reply(slow, "a", "slow");
    cell.reply(next, "a", "next");
    await cell.untilTrue(() => facebook.asked.length === 1);
    const { id } = cell.complaint();
    cell.reply(id, "a", "on X");
    await cell.until(id, "a", "sent");
    expect([facebook.asked.length, facebook.posted, cell.replyOf(slow, "a")?.state]).toEqual([1, [], "attempting"]);
    open();
    await cell.until(next, "a", "sent");
    expect([facebook.posted, facebook.mostAtOnce]).toEqual([["slow", "next"], 1]);
  });

  test("are held up each for itself, and one is released alone", async () => {
    await start({ mayWrite: false });
    facebook.answersAs = new SourceError("unauthorised", "The token ran out.");
    const [onX, onFacebook, onTelegram] = [cell.complaint().id, comment("f1"), cell.complaintOn("telegram", "t1")];
    const telegram = scriptedSender("telegram");
    others = [facebook, telegram];
    cell.outbox.refresh();
    for (const id of [onX, onFacebook, onTelegram]) cell.reply(id, "a", "noted");
    await cell.untilTrue(() => cell.status.state === "held" && cell.statusOf("facebook").state === "held");
    await cell.until(onTelegram, "a", "sent");
    expect(cell.statusOf("facebook").hold).toEqual({ code: "no-permission", detail: "The token ran out." });
    expect([cell.statusOf("telegram").state, facebook.asked, cell.replyOf(onFacebook, "a")?.state]).toEqual(["ready", [], "approved"]);
    facebook.answersAs = { handle: "cell", isOurs: true };
    cell.outbox.restart("facebook");
    await cell.until(onFacebook, "a", "sent");
    expect(cell.status.state).toBe("held");
  });

  test("bear rate limits each for itself", async () => {
    await start();
    facebook.script.push({ posts: false, outcome: { kind: "not-sent", cause: "rate", retryAt: Date.now() + 3_600_000, detail: "" } });
    const [limited, { id }] = [comment("f1"), cell.complaint()];
    cell.reply(limited, "a", "one");
    await cell.untilTrue(() => cell.statusOf("facebook").waitsFor === "rate");
    cell.reply(id, "a", "on X");
    await cell.until(id, "a", "sent");
    expect([cell.status.state, cell.statusOf("facebook").state, facebook.asked.length]).toEqual(["ready", "waiting", 1]);
  });

  test("look for what is unclear each for itself: a doubt on one stops nothing on the other", async () => {
    await start({}, { lookAfterMs: [60_000, 60_000] });
    facebook.script.push({ posts: true, outcome: UNCLEAR });
    const [doubtful, { id }] = [comment("f1"), cell.complaint()];
    cell.reply(doubtful, "a", "doubtful");
    await cell.untilTrue(() => cell.statusOf("facebook").waitsFor === "unclear");
    cell.reply(id, "a", "on X");
    await cell.until(id, "a", "sent");
    expect(cell.replyOf(doubtful, "a")?.state).toBe("attempting");
    await cell.again({ lookAfterMs: [10, 10] });
    await cell.until(doubtful, "a", "sent");
    expect([facebook.posted, facebook.asked.length]).toEqual([["doubtful"], 1]);
  });

  test("send once and no more though calls of both break off at random and the outbox begins again in between", async () => {
    await start();
    const faults = [
      { posts: true, outcome: UNCLEAR },
      { posts: false, outcome: UNCLEAR },
      { posts: true },
      { posts: false, outcome: { kind: "not-sent", cause: "network", retryAt: null, detail: "" } },
    ] as const;
    const ids = Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? cell.complaint().id : comment(`f${index}`)));
    for (const [index, id] of ids.entries()) {
      if (index % 4 === 0) cell.x.faults.next({ kind: "dropped", when: index % 8 === 0 ? "after-effect" : "before" }, { path: CREATE });
      if (index % 2 === 1) facebook.script.push(faults[(index >> 1) % faults.length] ?? { posts: true });
      cell.reply(id, "a", `answer ${index}`);
    }
    await cell.untilTrue(() => cell.posted.length + facebook.posted.length >= 4);
    await cell.again();
    for (const id of ids) await cell.until(id, "a", "sent");
    const wanted = (rest: number) => ids.flatMap((_, index) => (index % 2 === rest ? [`answer ${index}`] : [])).toSorted();
    expect([cell.posted.toSorted(), facebook.posted.toSorted()]).toEqual([wanted(0), wanted(1)]);
  });
});

describe("a channel that is taken away or pauses", () => {
  test("leaves its replies approved and waiting, and sends them when it is back; X goes on meanwhile", async () => {
    await start();
    others = [];
    cell.outbox.refresh();
    const [waiting, { id }] = [comment("f1"), cell.complaint()];
    cell.reply(waiting, "a", "later");
    cell.reply(id, "a", "now");
    await cell.until(id, "a", "sent");
    expect([cell.statusOf("facebook").state, cell.replyOf(waiting, "a")?.state, cell.eventsOf(waiting)]).toEqual([
      "off",
      "approved",
      ["prepared"],
    ]);
    others = [facebook];
    cell.outbox.refresh();
    await cell.until(waiting, "a", "sent");
    expect(facebook.posted).toEqual(["later"]);
  });

  test("in the middle of a call: what comes of the call is recorded, and nothing after it is tried", async () => {
    await start();
    const { over, open } = gate();
    facebook.script.push({ posts: true, until: over });
    const [first, second] = [comment("f1"), comment("f2")];
    cell.reply(first, "a", "one");
    cell.reply(second, "a", "two");
    await cell.untilTrue(() => facebook.asked.length === 1);
    others = [];
    cell.outbox.refresh();
    open();
    await cell.until(first, "a", "sent");
    expect([cell.replyOf(second, "a")?.state, facebook.asked.length]).toEqual(["approved", 1]);
  });

  test("with a doubt left behind: it is looked for before anything is sent when the channel is back", async () => {
    await start({}, { lookAfterMs: [60_000, 60_000] });
    facebook.script.push({ posts: true, outcome: UNCLEAR });
    const [doubtful, next] = [comment("f1"), comment("f2")];
    cell.reply(doubtful, "a", "one");
    await cell.untilTrue(() => cell.statusOf("facebook").waitsFor === "unclear");
    others = [];
    await cell.again({ lookAfterMs: [10, 10] });
    cell.reply(next, "a", "two");
    expect([cell.replyOf(doubtful, "a")?.state, cell.replyOf(next, "a")?.state]).toEqual(["attempting", "approved"]);
    others = [facebook];
    cell.outbox.refresh();
    await cell.until(next, "a", "sent");
    expect([facebook.posted, cell.replyOf(doubtful, "a")?.state]).toEqual([["one", "two"], "sent"]);
  });
});

describe("a refresh", () => {
  test("leaves a channel as it is whose account did not change, and forgets what was known of another", async () => {
    await start();
    facebook.answersAs = { handle: "Somebody", isOurs: false };
    const id = comment("f1");
    cell.reply(id, "a", "one");
    await cell.untilTrue(() => cell.statusOf("facebook").state === "held");
    expect(cell.statusOf("facebook").hold?.code).toBe("wrong-account");
    facebook.answersAs = { handle: "cell", isOurs: true };
    others = [{ ...facebook, identity: "one" }];
    cell.outbox.refresh();
    expect(cell.statusOf("facebook").state).toBe("held");
    facebook.identity = "another token";
    others = [facebook];
    cell.outbox.refresh();
    await cell.until(id, "a", "sent");
  });
});

describe("limits", () => {
  test("of a day count for each channel alone", async () => {
    await start({}, { settings: () => ({ ...DEFAULT_REPLY_SETTINGS, mostPerDay: 1 }) });
    const [one, two, { id }] = [comment("f1"), comment("f2"), cell.complaint()];
    cell.reply(one, "a", "one");
    cell.reply(two, "a", "two");
    await cell.untilTrue(() => cell.statusOf("facebook").waitsFor === "day");
    cell.reply(id, "a", "on X");
    await cell.until(id, "a", "sent");
    expect(facebook.posted).toEqual(["one"]);
  });

  test("of a day are not used up by what was tried before the clock was set back by a day", async () => {
    let aheadMs = 86_400_000;
    await start({}, { now: () => Date.now() + aheadMs, settings: () => ({ ...DEFAULT_REPLY_SETTINGS, mostPerDay: 1 }) });
    const [one, two] = [comment("f1"), comment("f2")];
    cell.reply(one, "a", "one");
    cell.reply(two, "a", "two");
    await cell.untilTrue(() => cell.statusOf("facebook").waitsFor === "day");
    aheadMs = 0;
    await cell.until(two, "a", "sent");
    expect(facebook.posted).toEqual(["one", "two"]);
  });

  test("of a month in dollars count for all channels together, and keep back nothing that is free", async () => {
    await start({}, { settings: () => ({ ...DEFAULT_REPLY_SETTINGS, monthlyBudgetUsd: 0.02 }) });
    const [onX, alsoOnX, free, dear] = [cell.complaint().id, cell.complaint().id, comment("f1"), comment("f2")];
    cell.reply(onX, "a", "one");
    await cell.until(onX, "a", "sent");
    cell.reply(alsoOnX, "a", "two");
    await cell.untilTrue(() => cell.status.waitsFor === "budget");
    cell.reply(free, "a", "free");
    await cell.until(free, "a", "sent");
    facebook.priceUsd = 0.01;
    cell.reply(dear, "a", "dear");
    await cell.untilTrue(() => cell.statusOf("facebook").waitsFor === "budget");
    expect([cell.posted, facebook.posted]).toEqual([["one"], ["free"]]);
  });
});

describe("a sender", () => {
  test("is told of the post that it answers: its latest version, its thread, its author, and whether it is private", async () => {
    await start();
    const author = { externalId: "u1", handle: "asha", name: null, location: null };
    const differences = { author, isPrivate: true, conversationId: "thread 9", createdAt: Date.now() };
    const id = cell.complaintOn("facebook", "m1", differences);
    recordPost(
      cell.record.writer,
      { ...examplePost("m1", { channel: "facebook", ...differences }), versionId: "m1b", versionIndex: 1 },
      Date.now(),
    );
    cell.reply(id, "a", "noted");
    await cell.until(id, "a", "sent");
    expect(facebook.asked).toEqual([
      {
        replyId: "a",
        grievanceId: id,
        ticket: readGrievance(cell.record.writer, id)?.ticket,
        text: "noted",
        answers: "m1b",
        answersFirst: "m1",
        conversationId: "thread 9",
        isPrivate: true,
        author: { externalId: "u1", handle: "asha" },
        heardAt: differences.createdAt,
        isByPerson: true,
        isAgain: false,
      },
    ]);
  });

  test("that cannot look through its channel leaves to a person what may be out, and never sends it a second time by itself", async () => {
    await start();
    facebook.canBeSearched = false;
    facebook.script.push({ posts: true, outcome: UNCLEAR });
    const id = comment("f1");
    cell.reply(id, "a", "perhaps");
    await cell.until(id, "a", "refused");
    expect(cell.replyOf(id, "a")?.refusal?.code).toBe("unclear");
    expect([facebook.asked.length, cell.statusOf("facebook").hold]).toEqual([1, null]);
    cell.say(id, { type: "reply-approved", version: 1, payload: { replyId: "a", text: "perhaps, again" } });
    await cell.until(id, "a", "sent");
  });

  test("of X never answers a direct message where all can read it", async () => {
    await start();
    const id = cell.complaintOn("x", "1899", { isPrivate: true });
    cell.reply(id, "a", "noted");
    await cell.until(id, "a", "refused");
    expect([cell.replyOf(id, "a")?.refusal?.code, cell.calls]).toEqual(["not-allowed", 0]);
  });
});
