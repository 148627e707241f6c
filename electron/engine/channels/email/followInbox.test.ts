import { afterEach, describe, expect, test } from "vitest";
import { startFakeMail } from "#fakes/mail/fakeMail.ts";
import type { FakeMail, FakeMailOptions } from "#fakes/mail/fakeMail.ts";
import { letter } from "#fakes/mail/letter.ts";
import { startSchedule } from "../../core/sync/schedule.ts";
import { MemoryRecorder } from "../../core/sync/testing/memoryRecorder.ts";
import type { PushedPage } from "../../core/ports/source.ts";
import { openMailRoom, PATIENCE } from "./testing/inboxFor.ts";
import type { MailRoom } from "./testing/inboxFor.ts";

const start = async (options?: FakeMailOptions) => openMailRoom(await startFakeMail(options));
let room: MailRoom<FakeMail>;
let stop: AbortController;
async function open(options: FakeMailOptions = {}): Promise<void> {
  stop = new AbortController();
  room = await start(options);
}
afterEach(async () => {
  stop.abort();
  await room.close();
});

const complaint = (number: number) => letter({ messageId: `<${number}@example.org>`, subject: `complaint ${number}` });

/** Follows in the background; what came so far, and how it ended. */
function listen(patience = PATIENCE) {
  const pages: PushedPage[] = [];
  const ended = (async () => {
    try {
      for await (const page of room.source({ patience }).follow?.(stop.signal) ?? []) pages.push(page);
      return null;
    } catch (error) {
      return error;
    }
  })();
  return { pages, ended, ids: () => pages.flatMap(({ posts }) => posts.map(({ externalId }) => externalId)) };
}

async function until(condition: () => boolean): Promise<void> {
  for (const end = Date.now() + 8_000; !condition();) {
    if (Date.now() > end) throw new Error("waited too long");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const idles = () => room.mail.commands.filter((command) => command === "IDLE").length;

describe("an inbox that is listened to", () => {
  test("brings letters as they come, and no older ones", async () => {
    await open();
    room.mail.deliver(complaint(1));
    const heard = listen();
    await until(() => idles() === 1);
    room.mail.deliver(complaint(2));
    await until(() => heard.ids().length === 1);
    await until(() => idles() === 2);
    room.mail.deliver(complaint(3));
    room.mail.deliver(complaint(4));
    await until(() => heard.ids().length === 3);
    expect(heard.ids()).toEqual(["<2@example.org>", "<3@example.org>", "<4@example.org>"]);
    expect(heard.pages[0]).toMatchObject({ posts: [] });
  });

  test("misses none that comes between two IDLEs", async () => {
    await open();
    const heard = listen();
    await until(() => idles() === 1);
    for (let number = 1; number <= 100; number += 1) {
      room.mail.deliver(complaint(number));
      if (number % 7 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    await until(() => heard.ids().length === 100);
    expect(new Set(heard.ids()).size).toBe(100);
  });

  test("is not mistaken when letters are taken away", async () => {
    await open();
    for (let number = 1; number <= 3; number += 1) room.mail.deliver(complaint(number));
    const heard = listen();
    await until(() => idles() === 1);
    room.mail.inbox.remove(1);
    room.mail.inbox.remove(2);
    room.mail.deliver(complaint(4));
    await until(() => heard.ids().length === 1);
    expect(heard.ids()).toEqual(["<4@example.org>"]);
  });

  test("is told from a dead connection: IDLE begins again now and then, with a sign of life", async () => {
    await open();
    const heard = listen({ ...PATIENCE, idleMs: 30 });
    await until(() => idles() >= 4 && heard.pages.length >= 4);
    expect(heard.ids()).toEqual([]);
    room.mail.faults.next({ kind: "silent" }, { command: "NOOP" });
    expect(await heard.ended).toMatchObject({ fault: "timeout" });
  });

  test("says why it ended: dropped, or told to go", async () => {
    await open();
    const dropped = listen();
    await until(() => idles() === 1);
    room.mail.drop();
    expect(await dropped.ended).toMatchObject({ fault: "unreachable" });
    room.mail.faults.next({ kind: "bye", text: "Autologout" }, { command: "IDLE" });
    expect(await listen().ended).toMatchObject({ fault: "server-error", message: expect.stringContaining("Autologout") });
  });

  test("ends with the reason of an abort, and leaves no connection behind", async () => {
    await open();
    const heard = listen();
    await until(() => idles() === 1);
    const reason = new Error("stopped");
    stop.abort(reason);
    expect(await heard.ended).toBe(reason);
    await until(() => room.mail.connections === 0);
  });

  test("is asked again and again where the server cannot push", async () => {
    await open({ hasIdle: false });
    const heard = listen({ ...PATIENCE, idleMs: 30 });
    await until(() => heard.pages.length >= 1);
    room.mail.deliver(complaint(1));
    await until(() => heard.ids().length === 1);
  });
});

test("polls and pushes together bring every letter once, through drops and restarts", async () => {
  await open();
  const recorder = new MemoryRecorder();
  const schedule = startSchedule({ sources: [{ source: room.source(), pollEveryMs: 50, budgetUsd: null }], recorder, random: () => 0 });
  for (let number = 1; number <= 90; number += 1) {
    room.mail.deliver(complaint(number));
    if (number % 15 === 0) room.mail.drop();
    if (number === 40) await room.mail.restart();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await until(() => recorder.posts.size === 90);
  await schedule.stop();
  expect(new Set(recorder.posts.keys()).size).toBe(90);
  expect(recorder.pages.flatMap(({ problems }) => problems)).toEqual([]);
}, 20_000);
