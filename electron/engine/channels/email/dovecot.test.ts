import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createAuthority } from "#fakes/mail/certificate.ts";
import { hasDovecot, startDovecot } from "#fakes/mail/dovecot.ts";
import type { Dovecot } from "#fakes/mail/dovecot.ts";
import { letter } from "#fakes/mail/letter.ts";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { drain } from "../../core/sync/drain.ts";
import type { DrainOptions } from "../../core/sync/drain.ts";
import { startSchedule } from "../../core/sync/schedule.ts";
import { MemoryRecorder } from "../../core/sync/testing/memoryRecorder.ts";
import { emailChannel } from "./emailChannel.ts";
import type { EmailValues } from "./settings.ts";
import { USUAL_PATIENCE } from "./limits.ts";
import { openFolder } from "./mailbox.ts";
import { serverNow } from "./serverNow.ts";
import { serversOrThrow } from "./settings.ts";
import { openMailRoom } from "./testing/inboxFor.ts";
import type { MailRoom } from "./testing/inboxFor.ts";

/* Against the server that offices run, where this machine has it: what our own player of IMAP might get wrong is wrong here. */

const signal = new AbortController().signal;

describe.skipIf(!hasDovecot)("a mailbox on Dovecot", () => {
  let room: MailRoom<Dovecot>;
  beforeEach(async () => {
    room = openMailRoom(await startDovecot());
  }, 60_000);
  afterEach(() => room.close(), 60_000);

  const complaint = (n: number) => letter({ messageId: `<${n}@example.org>`, subject: `शिकायत ${n}`, text: `वार्ड ${n} में पानी नहीं आ रहा` });
  const deliver = (from: number, to: number) => {
    for (let n = from; n <= to; n += 1) room.mail.deliver(complaint(n));
  };
  function source(values: Partial<EmailValues> = {}, secrets?: Readonly<Record<string, string>>) {
    const [found] = emailChannel.sources(room.given(values, secrets));
    if (found === undefined) throw new Error("no source");
    return found.source;
  }
  const read = (recorder: MemoryRecorder, from = source(), options: Partial<DrainOptions> = {}) =>
    drain(from, recorder, { timeoutMs: 40_000, random: () => 0.05, ...options });
  const ids = (recorder: MemoryRecorder) => [...recorder.posts.keys()].toSorted();
  const expected = (to: number) => Array.from({ length: to }, (_, n) => `<${n + 1}@example.org>`).toSorted();

  test("is read once, to the last letter, through restarts and a line that is cut in the middle, and stays as it was", async () => {
    deliver(1, 120);
    const line = await startCutLine(room.mail.imapPort);
    try {
      const recorder = new MemoryRecorder();
      let pages = 0;
      let restarted = Promise.resolve();
      const result = await read(recorder, source({ imapPort: line.port }), {
        onProgress: () => {
          pages += 1;
          if (pages === 1) line.cutAfter(9_000);
          if (pages === 2) restarted = room.mail.restart();
        },
      });
      await restarted;
      expect(result).toMatchObject({ drained: true, new: 120, updated: 0, problems: [] });
      expect(result.errors.length).toBeGreaterThan(0);
      expect(ids(recorder)).toEqual(expected(120));
      expect(await read(recorder)).toMatchObject({ drained: true, new: 0, updated: 0, errors: [] });
      expect([room.mail.kept, room.mail.marked]).toEqual([120, 0]);
    } finally {
      await line.close();
    }
  }, 90_000);

  test("that is numbered again brings nothing twice and loses nothing that came meanwhile", async () => {
    deliver(1, 40);
    const recorder = new MemoryRecorder();
    await read(recorder);
    await room.mail.renumber();
    deliver(41, 45);
    expect(await read(recorder)).toMatchObject({ drained: true, new: 5 });
    expect(ids(recorder)).toEqual(expected(45));
  }, 60_000);

  test("says how old its letters are, whatever this machine takes for the time", async () => {
    deliver(1, 12);
    for (const wrongMs of [0, 3_653 * DAY_MS, 20 * DAY_MS, -20 * DAY_MS, -3_653 * DAY_MS]) {
      const recorder = new MemoryRecorder();
      const values = { firstVisitDays: 5 };
      const [found] = emailChannel.sources({ ...room.given(values), now: () => Date.now() + wrongMs });
      if (found === undefined) throw new Error("no source");
      expect(await read(recorder, found.source)).toMatchObject({ drained: true, new: 12, errors: [] });
      const open = await openFolder({ server: serversOrThrow(room.given()).imap, path: "INBOX", patience: USUAL_PATIENCE, signal });
      try {
        expect(open.client.capabilities.has("WITHIN")).toBe(true);
        expect(Math.abs((await serverNow(open, Date.now() + wrongMs)) - Date.now())).toBeLessThan(HOUR_MS);
      } finally {
        await open.close();
      }
    }
  }, 60_000);

  test("tells of a letter as it comes, over a restart as well", async () => {
    const recorder = new MemoryRecorder();
    const schedule = startSchedule({ sources: [{ source: source(), pollEveryMs: 3_600_000, budgetUsd: null }], recorder, random: () => 0 });
    try {
      await expect.poll(() => schedule.statuses[0]?.state, { timeout: 20_000 }).toBe("live");
      for (const n of [1, 2]) {
        const written = complaint(n);
        // It is heard of once the line listens: before that it is in nobody's ear, and the next visit would bring it.
        await expect
          .poll(
            () => {
              room.mail.deliver(written);
              return recorder.posts.has(`<${n}@example.org>`);
            },
            { timeout: 30_000, interval: 500 },
          )
          .toBe(true);
        await room.mail.restart();
      }
      expect(recorder.posts.size).toBe(2);
    } finally {
      await schedule.stop();
    }
  }, 90_000);

  test("is tested: it answers, and a wrong password, a stranger's certificate and a folder that is not there are told", async () => {
    expect(await emailChannel.test(room.given(), signal)).toMatchObject({ ok: true });
    expect(await emailChannel.test(room.given({}, { password: "wrong" }), signal)).toMatchObject({ ok: false, fault: "unauthorised" });
    const stranger = createAuthority("Another").certificate;
    expect(await emailChannel.test(room.given({ serverCertificate: stranger }), signal)).toMatchObject({ ok: false, fault: "certificate" });
    expect(await emailChannel.test(room.given({ folder: "Complaints" }), signal)).toMatchObject({ ok: false });
  }, 60_000);
});

/** A line to a port of this machine that is cut once, after so many bytes of what comes back. */
async function startCutLine(to: number) {
  let left = Number.POSITIVE_INFINITY;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(to, "127.0.0.1");
    for (const each of [near, far]) {
      open.add(each);
      each.on("error", () => undefined).on("close", () => [near, far].map((end) => end.destroy()));
    }
    near.pipe(far);
    far.on("data", (bytes: Buffer) => {
      near.write(bytes.subarray(0, left));
      left -= bytes.length;
      if (left > 0) return;
      left = Number.POSITIVE_INFINITY;
      near.end(() => far.destroy());
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    cutAfter: (bytes: number) => void (left = bytes),
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
