import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { appendEvents } from "#db/append/append.ts";
import { readEvents } from "#db/events/read.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { BEGINS_WITHIN_MS, LEASE_LIVES_MS } from "#domain/hub/lease.ts";
import { DEFAULT_REPLY_SETTINGS } from "#domain/reply/replySettings.ts";
import { memoryHub } from "#hub/testing/memoryHub.ts";
import type { MemoryHub } from "#hub/testing/memoryHub.ts";
import { startOutbox } from "../outbox/outbox.ts";
import type { Outbox } from "../outbox/outbox.ts";
import { scriptedSender } from "../outbox/testing/scriptedSender.ts";
import type { ScriptedSender } from "../outbox/testing/scriptedSender.ts";
import { createSendingLease } from "./sendingLease.ts";
import { openRoom } from "./testing/room.ts";
import type { Room, TestSeat } from "./testing/room.ts";
import { caseAt, doSomething } from "./testing/someActs.ts";

/* Two seats that both could send, at one hub: each reply goes out once. */

interface SendingTestSeat {
  readonly seat: TestSeat;
  readonly lease: ReturnType<typeof createSendingLease>;
  readonly outbox: Outbox;
  /** Its machine sleeps: what its clocks show from then on. */
  asleepSince: number | null;
}

let now: number;
let hub: MemoryHub;
let room: Room;
let x: ScriptedSender;
/** Calls of a program that was killed end for nobody. */
let killed: Promise<void>;
let letGo: () => void;
let desk: SendingTestSeat;
let wall: SendingTestSeat;

beforeEach(async () => {
  now = Date.now();
  hub = memoryHub({ now: () => now });
  room = openRoom(hub, () => now);
  x = scriptedSender("x");
  killed = new Promise((resolve) => (letGo = resolve));
  desk = open(await room.add());
  wall = open(await room.add());
});
afterEach(async () => {
  letGo();
  await Promise.all([desk.outbox.stop(), wall.outbox.stop()]);
  room.close();
});

function open(seat: TestSeat): SendingTestSeat {
  const sleep = { asleepSince: null as number | null };
  const shown = () => sleep.asleepSince ?? now;
  const { record } = seat.at;
  const lease = createSendingLease({ record, clock: { now: shown, elapsed: shown }, mayTake: () => true, onDidChange: () => undefined });
  const outbox = startOutbox({
    record,
    senders: () => [x],
    settings: () => DEFAULT_REPLY_SETTINGS,
    policy: () => DEFAULT_SLA_POLICY,
    now: () => now,
    onDidChange: () => undefined,
    oneSender: lease.sender,
    random: () => 0.01,
    lookAfterMs: [10, 20, 30],
  });
  return Object.assign(sleep, { seat, lease, outbox });
}

/** As the loop of its engine does after a round. */
async function keepLease({ seat, lease }: SendingTestSeat): Promise<void> {
  await lease.keep(
    seat.at,
    (await hub.look()).lease,
    room.seats.map(({ id }) => id),
  );
}

function approveAt({ seat }: SendingTestSeat, serial: number): GrievanceId {
  const id = caseAt(serial);
  const { record } = seat.at;
  if (readGrievance(record, id) === null) doSomething(record, { serial, action: 0, now });
  const to = readGrievance(record, id)?.firstPost ?? { channel: "x" as const, externalId: "" };
  const payload = { replyId: "a", purpose: "free", language: "hi", text: `उत्तर ${serial}`, to, approved: true } as const;
  appendEvents(record, { grievanceId: id, events: [{ type: "reply-prepared", version: 1, payload }], actor: "osd", now });
  return id;
}

const stateAt = ({ seat }: SendingTestSeat, id: GrievanceId) => readGrievance(seat.at.record, id)?.replies[0]?.state;
const eventsAt = ({ seat }: SendingTestSeat, id: GrievanceId) =>
  readEvents(seat.at.record, id).flatMap(({ event }) => (event?.type.startsWith("reply-") ? [event.type] : []));
const waitsAt = ({ outbox }: SendingTestSeat) => outbox.statuses[0]?.waitsFor;
const until = (what: () => unknown, is: unknown) => expect.poll(what, { timeout: 10_000, interval: 10 }).toEqual(is);

describe("of the seats of a hub", () => {
  test("one sends what was approved at any of them, and the others say that they wait", async () => {
    await keepLease(desk);
    await keepLease(wall);
    const id = approveAt(wall, 0);
    wall.outbox.wake();
    await until(() => waitsAt(wall), "other-seat");
    expect(x.asked).toEqual([]);
    await room.settle();
    desk.outbox.wake();
    await until(() => stateAt(desk, id), "sent");
    await room.settle();
    expect(stateAt(wall, id)).toBe("sent");
    expect([x.posted, wall.lease.standing, desk.lease.standing]).toMatchObject([
      ["उत्तर 0"],
      { is: "other", seat: desk.seat.id },
      { is: "own" },
    ]);
    wall.outbox.wake();
    await until(() => waitsAt(wall), null);
  });

  test("none sends while nobody has the lease, as without a network", async () => {
    const id = approveAt(desk, 0);
    desk.outbox.wake();
    await until(() => waitsAt(desk), "other-seat");
    expect(desk.lease.standing).toMatchObject({ is: "unknown", sinceAt: now });
    expect([x.asked, stateAt(desk, id)]).toEqual([[], "approved"]);
  });

  test("a former sender that wakes up begins nothing", async () => {
    await keepLease(desk);
    desk.asleepSince = now;
    now += LEASE_LIVES_MS + 1;
    await keepLease(wall);
    // By its own clocks the lease is still its own.
    expect(desk.lease.sender.sends).toBe(true);
    const id = approveAt(desk, 0);
    desk.outbox.wake();
    await until(() => waitsAt(desk), "other-seat");
    expect([x.asked, eventsAt(desk, id)]).toEqual([[], ["reply-prepared"]]);
    await room.settle();
    wall.outbox.wake();
    await until(() => stateAt(wall, id), "sent");
    expect(x.posted).toEqual(["उत्तर 0"]);
  });

  test("one that slept between its attempt and the call does not make it", async () => {
    await keepLease(desk);
    const begin = hub.beginAttempt.bind(hub);
    Object.assign(hub, {
      beginAttempt: async (...attempt: Parameters<typeof begin>) => {
        const begun = await begin(...attempt);
        now += BEGINS_WITHIN_MS;
        return begun;
      },
    });
    approveAt(desk, 0);
    desk.outbox.wake();
    await until(() => waitsAt(desk), "other-seat");
    expect([x.asked, hub.rows.attempts.size]).toEqual([[], 1]);
  });

  test.each([
    ["found", true, 1],
    ["sent by it, as it is not there", false, 2],
  ] as const)("what a sender tried before it was gone is looked for by the next one, and %s", async (_name, isOut, calls) => {
    const id = approveAt(desk, 0);
    await room.settle();
    x.script.push({ posts: false, until: killed, outcome: { kind: "unclear", detail: "killed" } });
    await keepLease(desk);
    desk.outbox.wake();
    await until(() => x.asked.length, 1);
    await until(() => hub.rows.attempts.size, 1);
    if (isOut) x.put("उत्तर 0");
    // It is gone before its chain tells of the attempt.
    expect(eventsAt(wall, id)).toEqual(["reply-prepared"]);
    desk.asleepSince = now;
    now += LEASE_LIVES_MS + 1;
    await keepLease(wall);
    wall.outbox.wake();
    await until(() => stateAt(wall, id), "sent");
    expect([x.posted, x.asked.length]).toEqual([["उत्तर 0"], calls]);
    expect(hub.rows.attempts.get(`${id} a`)).toMatchObject({ outcome: "sent" });
  });

  test("what one has sent is not sent again by the next one, which has not heard of it", async () => {
    await keepLease(desk);
    const id = approveAt(desk, 0);
    await room.settle();
    desk.outbox.wake();
    await until(() => stateAt(desk, id), "sent");
    await until(() => hub.rows.attempts.get(`${id} a`)?.outcome, "sent");
    await desk.lease.letGo();
    await keepLease(wall);
    wall.outbox.wake();
    await until(() => stateAt(wall, id), "sent");
    expect(x.asked).toHaveLength(1);
    await room.settle();
    expect(eventsAt(wall, id)).toEqual(eventsAt(desk, id));
  });

  test("one that has left its hub sends for itself again", async () => {
    await keepLease(wall);
    const id = approveAt(desk, 0);
    hub.rows.lease = null;
    desk.seat.at.record.transaction(() => desk.seat.at.record.sqlite.prepare("DELETE FROM setting WHERE key = 'hub.membership'").run());
    desk.outbox.wake();
    await until(() => stateAt(desk, id), "sent");
    expect(desk.lease.standing).toBeNull();
  });
});
