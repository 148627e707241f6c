import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeMail } from "#fakes/mail/fakeMail.ts";
import type { FakeMail, FakeMailOptions } from "#fakes/mail/fakeMail.ts";
import type { MailFault } from "#fakes/mail/faults.ts";
import { letter } from "#fakes/mail/letter.ts";
import { drain } from "../../core/sync/drain.ts";
import { MemoryRecorder } from "../../core/sync/testing/memoryRecorder.ts";
import type { Page } from "../../core/ports/source.ts";
import { openMailRoom, PATIENCE } from "./testing/inboxFor.ts";
import type { MailRoom } from "./testing/inboxFor.ts";

const start = async (options?: FakeMailOptions) => openMailRoom(await startFakeMail(options));
let room: MailRoom<FakeMail>;
beforeEach(async () => {
  room = await start();
});
afterEach(() => room.close());

const KEY = "email:inbox:cell@cmo.example";
const complaint = (number: number, more: Parameters<typeof letter>[0] = {}) =>
  letter({ messageId: `<${number}@example.org>`, subject: `complaint ${number}`, text: `water ${number}`, ...more });

function deliver(from: number, to: number): void {
  for (let number = from; number <= to; number += 1) room.mail.deliver(complaint(number));
}

const idsOf = (recorder: MemoryRecorder) =>
  [...recorder.posts.keys()].map((id) => Number(/^<(\d+)@/u.exec(id)?.[1])).toSorted((a, b) => a - b);
const numbers = (to: number) => Array.from({ length: to }, (_, index) => index + 1);
const read = (recorder: MemoryRecorder, source = room.source(), timeoutMs = 20_000) =>
  drain(source, recorder, { timeoutMs, random: () => 0 });

async function pagesOf(cursor: string | null = null): Promise<readonly Page[]> {
  const pages: Page[] = [];
  for await (const page of room.source().pull(cursor, new AbortController().signal)) pages.push(page);
  return pages;
}

describe("an inbox", () => {
  test("is read in pages, oldest first, and from its cursor on", async () => {
    deliver(1, 60);
    const pages = await pagesOf();
    expect(pages.map(({ posts, drained }) => [posts.length, drained])).toEqual([
      [25, false],
      [25, false],
      [10, true],
    ]);
    deliver(61, 62);
    const [next, ...none] = await pagesOf(pages.at(-1)?.cursor);
    expect(next?.posts.map(({ externalId }) => externalId)).toEqual(["<61@example.org>", "<62@example.org>"]);
    expect(none).toEqual([]);
    expect((await pagesOf(next?.cursor)).map(({ posts, drained }) => [posts.length, drained])).toEqual([[0, true]]);
  });

  test("stays as it was: nothing is marked as read, moved or deleted", async () => {
    deliver(1, 5);
    await read(new MemoryRecorder());
    expect(room.mail.inbox.messages.map(({ flags }) => [...flags])).toEqual([[], [], [], [], []]);
    expect(room.mail.commands.filter((command) => /SELECT|STORE|EXPUNGE|MOVE|COPY|BODY\[/u.test(command))).toEqual([]);
  });

  test("that is empty says so with a page", async () => {
    expect(await pagesOf()).toMatchObject([{ posts: [], drained: true }]);
  });

  test("is read again from nothing where the cursor cannot be read", async () => {
    deliver(1, 3);
    expect((await pagesOf("no cursor")).flatMap(({ posts }) => posts)).toHaveLength(3);
  });
});

describe("nothing is lost and nothing doubled", () => {
  test("when the connection breaks in the middle of a letter, again and again", async () => {
    deliver(1, 60);
    room.mail.faults.next({ kind: "drop-in-literal", afterBytes: 3_000 }, { command: "UID FETCH", times: 2 });
    room.mail.faults.next({ kind: "bye", text: "Server shutting down" }, { command: "UID FETCH" });
    room.mail.faults.next({ kind: "no", text: "[UNAVAILABLE] Try again" }, { command: "UID SEARCH" });
    room.mail.faults.next({ kind: "no", text: "[UNAVAILABLE] Backend is down" }, { command: "UID FETCH" });
    room.mail.faults.next({ kind: "garbage" }, { command: "UID FETCH" });
    const recorder = new MemoryRecorder();
    const result = await read(recorder);
    expect(result).toMatchObject({ drained: true, new: 60 });
    expect(idsOf(recorder)).toEqual(numbers(60));
    expect(result.errors.length).toBeGreaterThanOrEqual(4);
  });

  test("when the server is started again between two pages", async () => {
    deliver(1, 60);
    const recorder = new MemoryRecorder();
    const record = recorder.record.bind(recorder);
    let pages = 0;
    recorder.record = (...page) => {
      const recorded = record(...page);
      pages += 1;
      if (pages === 1) room.mail.drop();
      return recorded;
    };
    await Promise.all([read(recorder), room.mail.restart()]);
    expect(idsOf(recorder)).toEqual(numbers(60));
  });

  test("when the server numbers its letters again", async () => {
    deliver(1, 30);
    const recorder = new MemoryRecorder();
    expect(await read(recorder)).toMatchObject({ new: 30 });
    room.mail.inbox.remove(3);
    room.mail.inbox.renumber();
    deliver(31, 33);
    expect(await read(recorder)).toMatchObject({ read: 32, new: 3, updated: 0 });
    expect(idsOf(recorder)).toEqual(numbers(33));
  });

  test("when letters come while the inbox is read, and some go", async () => {
    deliver(1, 30);
    const recorder = new MemoryRecorder();
    const record = recorder.record.bind(recorder);
    recorder.record = (...page) => {
      const recorded = record(...page);
      if (recorder.posts.size === 25) {
        room.mail.inbox.remove(28);
        deliver(31, 32);
      }
      return recorded;
    };
    await read(recorder);
    await read(recorder);
    expect(idsOf(recorder)).toEqual(numbers(32).filter((number) => number !== 28));
  });

  test("when a letter came twice, and when two letters bear one id or none", async () => {
    room.mail.deliver(complaint(1));
    room.mail.deliver(Buffer.concat([Buffer.from("Received: by another way\r\n"), complaint(1, { date: Date.now() })]));
    room.mail.deliver(complaint(1, { text: "another incident" }));
    room.mail.deliver(complaint(2, { messageId: null }));
    room.mail.deliver(complaint(3, { messageId: null }));
    const recorder = new MemoryRecorder();
    await read(recorder);
    const texts = [...recorder.posts.values()].map(({ text }) => text.split("\n").at(-1));
    expect(new Set(texts)).toEqual(new Set(["water 1", "another incident", "water 2", "water 3"]));
    room.mail.inbox.renumber();
    const before = recorder.posts.size;
    expect(await read(recorder)).toMatchObject({ new: 0, updated: 0 });
    expect(recorder.posts.size).toBe(before);
  });

  test("when dates are in no order, or of another year", async () => {
    const now = Date.now();
    const dates = [now - 3_600_000, now - 7_200_000, now + 86_400_000 * 400, 0, now];
    dates.forEach((date, index) => room.mail.deliver(complaint(index + 1, { date }), now - 60_000));
    room.mail.deliver(complaint(6, { headers: { Date: "Sun, 99 Nov 20261 10:00" } }), now + 86_400_000);
    const recorder = new MemoryRecorder();
    await read(recorder);
    expect(idsOf(recorder)).toEqual(numbers(6));
    for (const { createdAt } of recorder.posts.values()) {
      expect(createdAt).toBeLessThanOrEqual(Date.now());
      expect(createdAt).toBeGreaterThan(now - 86_400_000);
    }
  });
});

describe("a server that is slow or silent", () => {
  test("is given up in time, with what it had brought recorded", async () => {
    deliver(1, 30);
    room.mail.faults.next({ kind: "silent" }, { command: "UID SEARCH" });
    room.mail.faults.next({ kind: "drip", bytes: 10, everyMs: 20 }, { command: "UID FETCH" });
    const recorder = new MemoryRecorder();
    const result = await read(recorder);
    expect(result).toMatchObject({ drained: true, new: 30 });
    expect(result.errors).toMatchObject([{ fault: "timeout", count: 1 }, { fault: "timeout" }]);
  });

  test("that drips is waited for as long as it comes to an end", async () => {
    deliver(1, 2);
    room.mail.faults.next({ kind: "drip", bytes: 100, everyMs: 5 }, { command: "UID SEARCH" });
    const recorder = new MemoryRecorder();
    const source = room.source({ patience: { ...PATIENCE, deadlineMs: 10_000 } });
    expect(await read(recorder, source)).toMatchObject({ drained: true, new: 2, errors: [] });
  });

  test("is left at once by an abort, with its reason", async () => {
    deliver(1, 2);
    room.mail.faults.next({ kind: "silent" }, { command: "UID SEARCH" });
    const stop = new AbortController();
    const pull = room.source({ patience: { ...PATIENCE, silenceMs: 60_000, deadlineMs: 60_000 } }).pull(null, stop.signal);
    const ended = pull[Symbol.asyncIterator]().next();
    const reason = new Error("stopped");
    while (!room.mail.commands.some((command) => command.startsWith("UID SEARCH"))) await new Promise((resolve) => setTimeout(resolve, 5));
    stop.abort(reason);
    await expect(ended).rejects.toBe(reason);
  });
});

describe("one letter that cannot be had or read", () => {
  test("is passed over and told of, where the server gives the others", async () => {
    deliver(1, 5);
    room.mail.faults.next({ kind: "no", text: "Some messages could not be FETCHed" }, { containing: "BODY", uid: 3, times: 2 });
    const recorder = new MemoryRecorder();
    const first = await read(recorder);
    expect(first.drained).toBe(true);
    expect(idsOf(recorder)).toEqual([1, 2, 4, 5]);
    expect(first.problems).toEqual(["The server could not give the letter 3 of the mailbox; it was passed over."]);
  });

  test("is passed over also where the server refuses to say how large any is", async () => {
    deliver(1, 4);
    room.mail.faults.next({ kind: "no", text: "Some messages could not be FETCHed" }, { containing: "RFC822.SIZE" });
    room.mail.faults.next({ kind: "no", text: "Some messages could not be FETCHed" }, { containing: "BODY", uid: 4, times: 2 });
    const recorder = new MemoryRecorder();
    expect(await read(recorder)).toMatchObject({ drained: true, problems: [expect.stringContaining("the letter 4")] });
    expect(idsOf(recorder)).toEqual([1, 2, 3]);
  });

  test("is not passed over where the server gives none", async () => {
    deliver(1, 3);
    room.mail.faults.next({ kind: "no", text: "Storage failure" }, { containing: "FETCH", times: 16 });
    const recorder = new MemoryRecorder();
    await read(recorder);
    expect(idsOf(recorder)).toEqual([1, 2, 3]);
  });

  test("of a hundred megabytes is known by its beginning, and the rest comes whole", async () => {
    room.mail.deliver(complaint(1));
    const huge = Buffer.concat([complaint(2, { text: "the road is broken" }), Buffer.alloc(100 * 1024 * 1024, "A\r\n")]);
    room.mail.deliver(huge);
    room.mail.deliver(complaint(3));
    const recorder = new MemoryRecorder();
    const patience = { ...PATIENCE, silenceMs: 10_000, deadlineMs: 10_000 };
    expect(await read(recorder, room.source({ patience }))).toMatchObject({ drained: true, new: 3 });
    expect(recorder.posts.get("<2@example.org>")?.text).toContain("could not be read whole");
    expect(room.mail.commands.filter((command) => command.includes("<0.524288>"))).toHaveLength(1);
  });

  test("of ten thousand parts opens its case by its header, and holds up nothing", async () => {
    const nested = Array.from({ length: 10_000 }, (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`).join(
      "",
    );
    room.mail.deliver(`From: asha@example.org\r\nMessage-ID: <1@example.org>\r\nSubject: no water\r\nMIME-Version: 1.0\r\n${nested}`);
    room.mail.deliver(complaint(2));
    const recorder = new MemoryRecorder();
    const { problems } = await read(recorder);
    expect(idsOf(recorder)).toEqual([1, 2]);
    expect(problems).toEqual([expect.stringContaining("The letter 1 of the mailbox could not be read whole")]);
    expect(recorder.cursorOf(KEY)).toContain('"lastUid":2');
  });
});

describe("five hundred letters with faults among them", () => {
  test("come exactly once each", async () => {
    deliver(1, 500);
    for (let fault = 0; fault < 8; fault += 1) {
      room.mail.faults.next({ kind: "drop-in-literal", afterBytes: 500 + fault * 4_000 }, { command: "UID FETCH", uid: 20 + fault * 60 });
    }
    const faults: readonly MailFault[] = [
      { kind: "bye", text: "[LIMIT] Too many connections from your address" },
      { kind: "garbage" },
      { kind: "no", text: "[UNAVAILABLE] Internal error, try again" },
      { kind: "silent" },
      { kind: "drip", bytes: 2_000, everyMs: 1 },
    ];
    const left = [...faults];
    const onProgress = () => {
      const fault = left.shift();
      if (fault !== undefined) room.mail.faults.next(fault, { command: "UID" });
    };
    const recorder = new MemoryRecorder();
    const result = await drain(room.source(), recorder, { timeoutMs: 60_000, random: () => 0, onProgress });
    expect(result).toMatchObject({ drained: true, new: 500, updated: 0, problems: [] });
    expect([idsOf(recorder), left]).toEqual([numbers(500), []]);
    expect(new Set(result.errors.map(({ fault }) => fault))).toEqual(
      new Set(["unreachable", "too-many-connections", "bad-answer", "timeout"]),
    );
    const again = await read(recorder);
    expect(again).toMatchObject({ drained: true, new: 0, updated: 0, errors: [] });
  });
});
