import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { countReadingProblems, openReadingProblems, rawOfReadingProblem } from "#db/sources/readingProblems.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { startFakeMail } from "#fakes/mail/fakeMail.ts";
import type { FakeMail } from "#fakes/mail/fakeMail.ts";
import { letter } from "#fakes/mail/letter.ts";
import { createAttachmentRoom } from "../../core/files/attachmentRoom.ts";
import { intakeRulesOf } from "../../core/ingest/intakeRules.ts";
import { createRecorder, introduceSources } from "../../core/ingest/recorder.ts";
import { lettersInline } from "./mail/letterReading.ts";
import type { LetterReading } from "./mail/letterReading.ts";
import { drain } from "../../core/sync/drain.ts";
import type { Recorder } from "../../core/sync/recorder.ts";
import { createUnderstandingStep } from "../../core/understanding/understandingStep.ts";
import { createReadingProblems } from "../../core/sources/readingProblems.ts";
import type { ReadingProblems } from "../../core/sources/readingProblems.ts";
import { createInboxSource } from "./inboxSource.ts";
import { noKeys, openMailRoom } from "./testing/inboxFor.ts";
import type { MailRoom } from "./testing/inboxFor.ts";

let room: MailRoom<FakeMail>;
let record: TemporaryRecord;
let recorder: Recorder;
let logged: string[];
/** What a letter must hold for its reader to be lost; null for a sound reader. */
let hangsOn: string | null;
beforeEach(async () => {
  room = openMailRoom(await startFakeMail());
  record = temporaryRecord();
  [logged, hangsOn] = [[], "hang"];
  const understanding = createUnderstandingStep({
    record: record.writer,
    settings: record.writer,
    addresses: () => ({}),
    usesLearned: () => false,
  });
  const rules = intakeRulesOf(record.writer, understanding);
  recorder = createRecorder(
    record.writer,
    rules,
    () => undefined,
    () => undefined,
    (line) => logged.push(line),
  );
});
afterEach(async () => {
  await room.close();
  record.remove();
});

const letters: LetterReading = {
  read: async (raw, isCut) =>
    hangsOn !== null && raw.includes(hangsOn)
      ? { ok: false, reason: "too-long", detail: "Reading it took too long." }
      : lettersInline.read(raw, isCut),
};

type Context = Parameters<typeof createInboxSource>[0]["context"];
const context = (changed: Partial<Context>): Context => ({
  correspondents: { ourAddress: room.mail.address, offices: new Set(), authenticationServer: null },
  resolveTxt: noKeys,
  replyKey: null,
  letters,
  files: room.files,
  now: Date.now,
  ...changed,
});
const source = (changed: Partial<Context> = {}) => room.source({ context: context(changed) });

async function read(from = source()) {
  introduceSources(record.writer, [from]);
  return drain(from, recorder, { timeoutMs: 20_000 });
}
const problems = (from = source()): ReadingProblems =>
  createReadingProblems({ record: record.writer, recorder, sourceOf: () => from, now: Date.now, onDidChange: () => undefined });
const listed = () => openReadingProblems(record.writer, 100);
const again = (from = source()) => problems(from).readAgain(listed()[0]?.id ?? 0, "asha", new AbortController().signal);
const posts = () =>
  record.writer.sqlite.prepare("SELECT text, media_count AS media FROM post ORDER BY id").all() as { text: string; media: number }[];

describe("a letter that cannot be read", () => {
  test("is recorded with the page that passes it, told to the log once, and not met again", async () => {
    for (const subject of ["before", "hang बिजली", "after"])
      room.mail.deliver(letter({ from: "Asha <asha@example.org>", subject, text: "hangs?" }));
    hangsOn = "=?UTF-8?B?4KSs4KS/4KSc4KSy4KWA";
    expect(await read()).toMatchObject({ new: 2, problems: [expect.stringContaining("letter 2")] });
    expect(listed()).toMatchObject([
      { reason: "too-long", title: "Asha <asha@example.org> · hang बिजली", sourceKey: "email:inbox:cell@cmo.example", count: 1 },
    ]);
    expect(Buffer.from(rawOfReadingProblem(record.writer, listed()[0]?.id ?? 0) ?? []).toString()).toContain(
      "From: Asha <asha@example.org>",
    );
    expect(logged).toEqual([expect.stringContaining("email:inbox:cell@cmo.example: The letter 2 of the mailbox could not be read")]);
    expect(logged.join()).not.toContain("asha");
    expect(await read()).toMatchObject({ read: 0, problems: [] });
  });

  test("ends its page, so that what came before it is recorded whatever happens then", async () => {
    for (const subject of ["1", "2", "hang", "4"]) room.mail.deliver(letter({ subject }));
    const pages = [];
    for await (const page of source().pull(null, new AbortController().signal))
      pages.push([page.posts.length, page.notRead?.length, page.drained]);
    expect(pages).toEqual([
      [2, 1, false],
      [1, 0, true],
    ]);
  });

  test("is read again out of what was kept of it, also when the mailbox is away", async () => {
    room.mail.deliver(letter({ subject: "hang" }));
    await read();
    expect(await again()).toEqual({ outcome: "not-read", reason: "too-long" });
    expect(listed()).toMatchObject([{ count: 2 }]);
    hangsOn = null;
    const away = source();
    room.mail.drop();
    expect(await again(away)).toEqual({ outcome: "read", posts: 1 });
    expect(posts()).toMatchObject([{ text: expect.stringContaining("hang") }]);
    expect(listed()).toEqual([]);
  });

  test("is read again out of the mailbox where it was too large to be kept, as long as it is there", async () => {
    const large = letter({ subject: "hang", text: "x".repeat(1_500_000) });
    room.mail.deliver(large);
    room.mail.deliver(large);
    await read();
    hangsOn = null;
    expect(listed()).toMatchObject([{ keptBytes: 1024 * 1024 }, {}]);
    room.mail.inbox.remove(2);
    expect(await again()).toEqual({ outcome: "gone" });
    problems().dismiss([listed()[0]?.id ?? 0], "asha");
    expect(await again()).toEqual({ outcome: "read", posts: 1 });
    expect(countReadingProblems(record.writer)).toBe(0);
  });

  test.each(["whole", "text"] as const)("is kept on the list where the server names it and says nothing of it: %s", async (what) => {
    for (const subject of ["1", "2", "3", "4"]) room.mail.deliver(letter({ subject }));
    room.mail.inbox.withheld.set(2, what);
    expect(await read()).toMatchObject({ new: 3, drained: true });
    expect(listed()).toMatchObject([{ reason: "not-given", name: expect.stringMatching(/:2$/u) }]);
    room.mail.inbox.withheld.clear();
    expect(await again()).toEqual({ outcome: "read", posts: 1 });
    expect(posts()).toHaveLength(4);
  });

  test("is waited for where the server says nothing of any", async () => {
    for (const subject of ["1", "2", "3"]) room.mail.deliver(letter({ subject }));
    for (const uid of [1, 2, 3]) room.mail.inbox.withheld.set(uid, "text");
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 1_000);
    const first = source();
    introduceSources(record.writer, [first]);
    expect(await drain(first, recorder, { signal: stop.signal, timeoutMs: 20_000 })).toMatchObject({ new: 0, drained: false });
    room.mail.inbox.withheld.clear();
    expect(await read()).toMatchObject({ new: 3, drained: true });
  });

  test("is kept on the list where the server has it and cannot give it", async () => {
    for (const subject of ["1", "2", "3"]) room.mail.deliver(letter({ subject }));
    room.mail.faults.next({ kind: "no", text: "message is damaged" }, { command: "UID FETCH", containing: "BODY", uid: 2, times: 100 });
    expect(await read()).toMatchObject({ new: 2, drained: true });
    expect(listed()).toMatchObject([{ reason: "not-given" }]);
    room.mail.faults.clear();
    expect(await again()).toEqual({ outcome: "read", posts: 1 });
    expect(posts()).toHaveLength(3);
  });
});

describe("attachments", () => {
  const photo = {
    name: "pipe.jpg",
    type: "image/jpeg",
    content: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(600, 7)]),
  };
  const limited = (freeBytes = 0) =>
    createAttachmentRoom({
      record: record.writer,
      folder: "files",
      now: Date.now,
      limits: { ofSender: 1_000, ofAll: 10_000, freeBytes },
      freeBytesAt: async () => 10_000,
    });

  test.each([
    ["a bounce", { from: "mailer-daemon@example.org", subject: "Undeliverable", headers: { "Return-Path": "<>" } }],
    ["an automatic answer", { headers: { "Auto-Submitted": "auto-replied" } }],
    ["a newsletter", { headers: { "List-Unsubscribe": "<mailto:off@example.org>" } }],
    ["spam", { headers: { "X-Spam-Flag": "YES" } }],
  ])("of %s stay in the mailbox, and the letter is recorded", async (_, options) => {
    room.mail.deliver(letter({ ...options, attachments: [photo] }));
    expect(await read()).toMatchObject({ new: 1, problems: [] });
    expect(posts()).toMatchObject([{ media: 0 }]);
  });

  test("beyond what a sender may send a day are told of, and kept when a person asks for them", async () => {
    const from = source({ room: limited() });
    for (const subject of ["1", "2"]) room.mail.deliver(letter({ subject, attachments: [photo] }));
    expect(await read(from)).toMatchObject({ new: 2, problems: [expect.stringContaining("for want of room")] });
    expect(posts()).toMatchObject([{ media: 1 }, { media: 0, text: expect.stringContaining("[attachment not kept: pipe.jpg") }]);
    expect(listed()).toMatchObject([{ reason: "attachments-not-kept", keptBytes: 0 }]);
    expect(await again(from)).toEqual({ outcome: "read", posts: 1 });
    expect(posts()).toMatchObject([{ media: 1 }, { media: 1, text: expect.not.stringContaining("not kept") }]);
  });

  test("are not kept where the disk is nearly full, and the letter is", async () => {
    const from = source({ room: limited(9_900) });
    room.mail.deliver(letter({ attachments: [photo] }));
    expect(await read(from)).toMatchObject({ new: 1 });
    expect(posts()).toMatchObject([{ media: 0, text: expect.stringContaining("the disk is nearly full") }]);
    expect(await again(from)).toEqual({ outcome: "not-read", reason: "attachments-not-kept" });
  });
});
