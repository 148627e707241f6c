import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { OfficerMailSettings } from "#domain/officerMail/officerMailSettings.ts";
import { officerMailsToSend } from "#db/officerMail/waiting.ts";
import { startFakeMail } from "#fakes/mail/fakeMail.ts";
import type { FakeMail } from "#fakes/mail/fakeMail.ts";
import { settle, TestClock } from "../../core/sync/testing/testClock.ts";
import { takeAheadAsDue } from "./officerMailSender.ts";
import { MARK, OFFICE, OFFICER, startOfficerMailRoom } from "./testing/officerMailRoom.ts";
import type { OfficerMailRoom } from "./testing/officerMailRoom.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

let mail: FakeMail;
let room: OfficerMailRoom;
let clock: TestClock;
beforeEach(async () => {
  mail = await startFakeMail();
  clock = new TestClock();
});
afterEach(async () => {
  await room.stop();
  await mail.close();
});

async function start(chosen: Partial<OfficerMailSettings> = {}): Promise<void> {
  room = startOfficerMailRoom(mail, chosen, null, clock);
  room.name(OFFICE, "Er. Suresh Kumar", OFFICER);
  await clock.pass(2_000);
}

async function mark(id: string): Promise<void> {
  room.do(room.openCase(id), { type: "mark", to: MARK });
  await settle();
}

const sent = (count: number) => room.until(() => room.office.status().counts.sent === count);
const setBack = () => clock.set(clock.now() - DAY_MS);

describe("what officers are told, when somebody sets the clock back by a day", () => {
  test("goes out after its wait, not before and not a day later", async () => {
    await start({ waitSeconds: 600 });
    await mark("1");
    await clock.pass(2_000);
    setBack();
    await clock.pass(9 * MINUTE_MS);
    expect(room.office.list(null)).toMatchObject([{ state: "prepared", attempts: 0 }]);
    await clock.pass(MINUTE_MS);
    await sent(1);
  });

  test("is told of what happens after, though mails were switched on by the clock that was ahead", async () => {
    await start();
    setBack();
    await mark("1");
    await clock.pass(2_000);
    await sent(1);
  });

  test("is held by a refused password for as long as before", async () => {
    await start();
    mail.faults.next({ kind: "smtp-refuse", at: "MAIL", line: "530 5.7.0 Authentication required" });
    await mark("1");
    await room.until(() => room.office.status().state === "held");
    setBack();
    await clock.pass(4 * MINUTE_MS);
    expect(room.office.list(null)).toMatchObject([{ attempts: 1 }]);
    await clock.pass(2 * MINUTE_MS);
    await sent(1);
  });

  test("keeps to the most of an hour, and goes on after it", async () => {
    await start({ mostPerHour: 1 });
    await mark("1");
    await sent(1);
    setBack();
    await mark("2");
    await clock.pass(58 * MINUTE_MS);
    expect(mail.sent).toHaveLength(1);
    await clock.pass(3 * MINUTE_MS);
    await sent(2);
  });

  test("is due at the next start, where the clock was set back before", async () => {
    await start({ waitSeconds: 600 });
    await mark("1");
    await clock.pass(2_000);
    const before = clock.now() - DAY_MS;
    expect(officerMailsToSend(room.record, before, 10)).toEqual([]);
    takeAheadAsDue(room.record, before);
    expect(officerMailsToSend(room.record, before, 10)).toHaveLength(1);
  });
});
