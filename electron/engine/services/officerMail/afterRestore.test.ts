import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { appendEvents } from "#db/append/append.ts";
import { ownSeat } from "#db/seat.ts";
import { MORNING } from "#db/testing/examples.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { startFakeMail } from "#fakes/mail/fakeMail.ts";
import type { FakeMail } from "#fakes/mail/fakeMail.ts";
import { backedUp } from "../backup/testing/wayBack.ts";
import { MARK, OFFICE, OFFICER, startOfficerMailRoom } from "./testing/officerMailRoom.ts";
import type { OfficerMailRoom } from "./testing/officerMailRoom.ts";

let mail: FakeMail;
let disk: ReturnType<typeof temporaryFolder>;
let room: OfficerMailRoom;
beforeEach(async () => {
  mail = await startFakeMail();
  disk = temporaryFolder();
});
afterEach(async () => {
  await room.stop();
  await mail.close();
  disk.remove();
});

const HOUR_S = 3_600;

async function untilFollowing({ record }: OfficerMailRoom): Promise<void> {
  while (record.sqlite.prepare("SELECT 1 FROM setting WHERE key = 'officerMail.followed'").get() === undefined)
    await new Promise((resolve) => setImmediate(resolve));
}

/** A room with two mails that wait, backed up; then one of them goes out, and the room is lost. Starts the restored one in its place. */
async function lostAndRestored(copiesIn: string | null): Promise<void> {
  room = startOfficerMailRoom(mail, { waitSeconds: HOUR_S }, null, null, { copiesIn });
  room.change({ senderSeat: ownSeat(room.record) });
  room.name(OFFICE, "Er. Suresh Kumar", OFFICER);
  await untilFollowing(room);
  room.do(room.openCase("1"), { type: "mark", to: MARK });
  await room.until(() => room.office.status().counts.prepared === 1);
  const backup = await backedUp(room.record, disk.folder);
  const senderSeat = ownSeat(room.record);
  room.pass((HOUR_S + 1) * 1_000);
  await room.until(() => room.office.status().counts.sent === 1);
  await room.stop();
  expect(mail.sent).toHaveLength(1);
  room = startOfficerMailRoom(mail, { senderSeat, waitSeconds: 0 }, null, null, {
    restored: await backup.restore(MORNING + 3 * HOUR_S * 1_000),
    copiesIn,
  });
  room.pass(3 * HOUR_S * 1_000);
}

describe("mails to officers of a record that was restored", () => {
  test("wait for a person, and one that lies among the copies of what was sent is not sent again", async () => {
    await lostAndRestored("Sent");
    expect(room.office.status().state).toBe("restored");
    await room.until(() => room.office.status().counts.sent === 1);
    expect(room.office.status()).toMatchObject({ heldMails: 0 });
    room.office.goOn();
    expect(room.office.status().state).toBe("ready");
    room.do(room.openCase("2"), { type: "mark", to: MARK });
    await room.until(() => room.office.status().counts.sent === 2);
    expect(mail.sent).toHaveLength(2);
  });

  test("are held where they cannot be looked for, also once the others go on, until a person sends them", async () => {
    await lostAndRestored(null);
    room.office.goOn();
    room.do(room.openCase("2"), { type: "mark", to: MARK });
    await room.until(() => room.office.status().counts.sent === 1);
    expect(room.office.status()).toMatchObject({ heldMails: 1, counts: { withheld: 1 } });
    expect(mail.sent).toHaveLength(2);
    expect(room.office.sendHeld()).toBe(1);
    await room.until(() => room.office.status().counts.sent === 2);
    expect(mail.sent).toHaveLength(3);
  });

  test("of what the clock catches up with are held as well: the lost record may have told of it", async () => {
    await lostAndRestored(null);
    const [{ id } = { id: "" }] = room.record.sqlite.prepare<[], { id: string }>("SELECT id FROM grievance").all();
    room.do(id as never, { type: "undertake" });
    appendEvents(room.record, {
      grievanceId: id as never,
      events: [{ type: "fell-due", version: 1, payload: { dueAt: MORNING + HOUR_S * 1_000 } }],
      actor: "engine",
      now: room.now,
    });
    room.pass(60_000);
    room.office.goOn();
    await room.until(() => room.office.status().heldMails === 2);
    expect(mail.sent).toHaveLength(1);
  });
});
