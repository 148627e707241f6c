import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readHistory } from "#db/events/read.ts";
import { sealBox } from "#db/keys/boxes.ts";
import { recordPost } from "#db/posts/recordPost.ts";
import { publicKeyOf, signText } from "#db/seals/signing.ts";
import { examplePost, MORNING } from "#db/testing/examples.ts";
import { renewalIn, renewalText } from "#domain/hub/renewal.ts";
import { HubError } from "#hub/hubError.ts";
import type { MemoryHub } from "#hub/testing/memoryHub.ts";
import { admissionOf, NOTHING_YET } from "./foundHub.ts";
import { renewRoomKey } from "./renewRoomKey.ts";
import { openInRoom, roomKeyOf } from "./roomKey.ts";
import { ruleSeat } from "./ruleSeat.ts";
import { readMembership } from "./seatAtHub.ts";
import { openAsSeat, sealToSeat } from "./seatBox.ts";
import { everythingOf, openPair, someKey } from "./testing/room.ts";
import type { Room, TestSeat } from "./testing/room.ts";
import { caseAt, doSomething } from "./testing/someActs.ts";
import { verifyHub } from "./verifyHub.ts";

/* Once a seat does not belong to the hub any more, what is told is sealed with a key that it never had. */

let now: number;
let hub: MemoryHub;
let room: Room;
let desk: TestSeat;
let wall: TestSeat;
let stolen: TestSeat;
beforeEach(async () => {
  now = MORNING + 3_600_000;
  ({ hub, room, desk, wall } = await openPair(() => now));
  stolen = await room.add();
});
afterEach(() => room.close());

/** Those that still belong, until nothing is left. */
async function settle(...seats: TestSeat[]): Promise<void> {
  for (let turn = 0; turn < 12; turn++) for (const seat of seats) await seat.round();
}
const boxes = () => [...[...hub.rows.keys.values()].map(({ box }) => box), ...hub.rows.items.map(({ box }) => box)];
const keyOf = (seat: TestSeat) => {
  const membership = readMembership(seat.at.record);
  const key = membership && roomKeyOf(seat.at.record, membership);
  if (key === null) throw new Error("A seat has the key of its room");
  return key;
};
const opens = (seat: TestSeat, box: string) => openInRoom(keyOf(seat), box) !== null;

test("a box for a seat is opened by that seat alone, and by nobody where it was altered", () => {
  const [own, other] = [someKey(), someKey()];
  const box = sealToSeat("पानी", publicKeyOf(own)) ?? "";
  expect(openAsSeat(box, own)).toBe("पानी");
  expect(openAsSeat(box, other)).toBeNull();
  expect(sealToSeat("पानी", publicKeyOf(own))).not.toBe(box);
  for (const at of [0, 33, box.length - 6])
    expect(openAsSeat(`${box.slice(0, at)}${box[at] === "A" ? "B" : "A"}${box.slice(at + 1)}`, own)).toBeNull();
  expect(openAsSeat("", own)).toBeNull();
});

test("a key that takes the place of one which is not here yet brings that one along", async () => {
  await room.settle();
  await renewRoomKey(desk.at, now);
  await wall.round();
  doSomething(wall.at.record, { serial: 1, action: 0, now });
  await wall.round();
  await renewRoomKey(desk.at, now + 1);
  await settle(desk, wall);
  expect(boxes().map((box) => opens(desk, box))).toEqual(boxes().map(() => true));
  expect(everythingOf(desk)).toEqual(everythingOf(wall));
});

describe("a seat that is revoked", () => {
  test("opens nothing of what comes after, and the others all", async () => {
    doSomething(desk.at.record, { serial: 0, action: 0, now });
    recordPost(desk.at.record, examplePost("before"), now);
    await room.settle();
    const before = new Set(boxes());
    expect([...before].every((box) => opens(stolen, box))).toBe(true);
    now += 60_000;
    await ruleSeat(desk.at, stolen.id, { is: "revoked" }, now);
    await settle(wall, desk);
    doSomething(wall.at.record, { serial: 1, action: 0, now });
    doSomething(desk.at.record, { serial: 2, action: 0, now });
    for (const seat of [desk, wall]) recordPost(seat.at.record, examplePost(`after at ${seat.id}`), now);
    await settle(wall, desk);
    expect(await stolen.round()).toEqual({ is: "revoked" });
    const after = boxes().filter((box) => !before.has(box));
    expect(after.length).toBeGreaterThan(2);
    expect(after.map((box) => opens(stolen, box))).toEqual(after.map(() => false));
    expect(boxes().map((box) => opens(wall, box))).toEqual(boxes().map(() => true));
    expect(keyOf(wall).ref.equals(keyOf(desk).ref)).toBe(true);
    expect(keyOf(wall).ref.equals(keyOf(stolen).ref)).toBe(false);
    expect(everythingOf(wall)).toEqual(everythingOf(desk));
    expect(JSON.stringify(readHistory(wall.at.record, caseAt(2)).timeline)).toContain("पानी");
    expect(
      (await verifyHub(wall.at.record, { ...wall.at, membership: readMembership(wall.at.record) ?? wall.at.membership })).faults,
    ).toEqual([]);
  });

  test("is left out of the key also where another seat, whose clock is ahead, renewed it before", async () => {
    await room.settle();
    await renewRoomKey(wall.at, now + 200_000);
    await settle(wall, desk, stolen);
    await ruleSeat(atNow(desk), stolen.id, { is: "revoked" }, now);
    await settle(wall, desk);
    expect(keyOf(wall).ref.equals(keyOf(desk).ref)).toBe(true);
    expect(keyOf(wall).ref.equals(keyOf(stolen).ref)).toBe(false);
  });

  test("is left out of the key also where it made the one before, with a time beyond all clocks", async () => {
    await room.settle();
    await renewRoomKey(stolen.at, Number.MAX_SAFE_INTEGER);
    await settle(wall, desk, stolen);
    const before = keyOf(stolen);
    await ruleSeat(atNow(desk), stolen.id, { is: "revoked" }, now);
    now += 60_000;
    await settle(wall, desk);
    expect(keyOf(wall).ref.equals(keyOf(desk).ref)).toBe(true);
    expect(keyOf(wall).ref.equals(before.ref)).toBe(false);
  });

  test("is left out of the key also where another seat made the one before, with a time beyond all clocks", async () => {
    await room.settle();
    await renewRoomKey(stolen.at, Number.MAX_SAFE_INTEGER);
    await settle(wall, desk, stolen);
    await ruleSeat(atNow(desk), wall.id, { is: "revoked" }, now);
    now += 60_000;
    await settle(desk, stolen);
    expect(keyOf(desk).ref.equals(keyOf(stolen).ref)).toBe(true);
    expect(keyOf(desk).ref.equals(keyOf(wall).ref)).toBe(false);
  });

  test("does not make the room go back to the key that it has, where the new one is taken out of the hub", async () => {
    await room.settle();
    await renewRoomKey(desk.at, now);
    await settle(wall, desk, stolen);
    const before = hub.rows.roomKeys;
    await ruleSeat(atNow(desk), stolen.id, { is: "revoked" }, now);
    await settle(wall, desk);
    const { ref } = keyOf(wall);
    hub.rows.roomKeys = before;
    await settle(wall);
    expect(keyOf(wall).ref.equals(ref)).toBe(true);
  });

  test("is revoked also where it let in one with a key that nothing can be sealed to", async () => {
    await room.settle();
    const publicKey = Buffer.alloc(32).fill(1, 0, 1).toString("base64");
    const { hub: id } = desk.at.membership;
    const letIn = { hub: id, seat: "e".repeat(16), publicKey, name: "Nobody", by: stolen.id, at: now };
    await hub.admit(admissionOf(letIn, stolen.at.privateKey), NOTHING_YET);
    await ruleSeat(desk.at, stolen.id, { is: "revoked" }, now);
    now += 60_000;
    await settle(wall, desk);
    expect(keyOf(wall).ref.equals(keyOf(desk).ref)).toBe(true);
    expect(keyOf(wall).ref.equals(keyOf(stolen).ref)).toBe(false);
    expect(await stolen.round()).toEqual({ is: "revoked" });
  });

  test("stops nobody by a key that is none", async () => {
    await room.settle();
    const { publicKey } = desk.at.membership;
    const ref = "a".repeat(32);
    const made = {
      hub: desk.at.membership.hub,
      ref,
      by: stolen.id,
      at: now,
      boxes: { [desk.id]: sealToSeat("no key", publicKey) ?? "" },
      before: "",
    };
    const text = renewalText(made);
    await hub.renewRoomKey({ ref, by: stolen.id, at: now, text, signature: signText(text, stolen.at.privateKey) });
    expect(await desk.round()).toMatchObject({ is: "done" });
  });

  test("is never revoked and left with the key, wherever the line breaks", async () => {
    await room.settle();
    const broken = (cut: "renewRoomKey" | "rule") => ({
      ...desk.at,
      hub: { ...hub, [cut]: async () => Promise.reject(new HubError("unreachable", "cut")) },
    });
    await expect(ruleSeat(broken("renewRoomKey"), stolen.id, { is: "revoked" }, now)).rejects.toMatchObject({ fault: "unreachable" });
    expect(hub.rows.rulings.size).toBe(0);
    await expect(ruleSeat(broken("rule"), stolen.id, { is: "revoked" }, now)).rejects.toMatchObject({ fault: "unreachable" });
    await settle(wall, desk, stolen);
    const before = new Set(boxes());
    recordPost(wall.at.record, examplePost("after"), now);
    await settle(wall, desk);
    const after = boxes().filter((box) => !before.has(box));
    expect(after.map((box) => opens(stolen, box))).toEqual([false]);
    await ruleSeat(atNow(desk), stolen.id, { is: "revoked" }, now);
    now += 60_000;
    expect(await stolen.round()).toEqual({ is: "revoked" });
  });

  test("keeps nobody from what was told before: not who was away, nor who joins later", async () => {
    doSomething(wall.at.record, { serial: 0, action: 0, now });
    recordPost(wall.at.record, examplePost("before"), now);
    await wall.round();
    now += 60_000;
    await ruleSeat(desk.at, stolen.id, { is: "revoked" }, now);
    const another = await room.add();
    now += 60_000;
    await ruleSeat(desk.at, another.id, { is: "revoked" }, now);
    await settle(desk, wall);
    room.reopened(desk, () => undefined);
    desk.at = { ...desk.at, membership: readMembership(desk.at.record) ?? desk.at.membership, roomKey: keyOf(desk) };
    const late = await room.add();
    recordPost(late.at.record, examplePost("of who came late"), now);
    await settle(desk, wall, late);
    const posts = (seat: TestSeat) => seat.at.record.sqlite.prepare("SELECT text FROM post ORDER BY external_id").pluck().all();
    expect(posts(desk)).toHaveLength(3);
    expect([posts(wall), posts(late)]).toEqual([posts(desk), posts(desk)]);
    expect(everythingOf(late)).toEqual(everythingOf(desk));
  });

  test("opens again what is told once it belongs again, and what it missed", async () => {
    now += 60_000;
    await ruleSeat(desk.at, stolen.id, { is: "revoked" }, now);
    await settle(wall, desk);
    recordPost(wall.at.record, examplePost("missed"), now);
    await settle(wall, desk);
    now += 60_000;
    await ruleSeat(
      { ...desk.at, membership: readMembership(desk.at.record) ?? desk.at.membership, roomKey: keyOf(desk) },
      stolen.id,
      { is: "member", people: null },
      now,
    );
    await settle(wall, desk, stolen);
    expect(stolen.at.record.sqlite.prepare("SELECT count(*) FROM post").pluck().get()).toBe(1);
  });

  test("renews nothing itself, nor does a stranger, nor who signs for another", async () => {
    now += 60_000;
    await ruleSeat(desk.at, stolen.id, { is: "revoked" }, now);
    await settle(wall);
    const before = keyOf(wall).ref;
    const [stored] = hub.rows.roomKeys;
    const renewal = stored && renewalIn(stored, desk.at.membership.hub);
    if (!stored || !renewal) throw new Error("The key was renewed");
    expect(Object.keys(renewal.boxes).toSorted()).toEqual([desk.id, wall.id].toSorted());
    const ref = "a".repeat(32);
    const key = { ref, madeAt: now, secret: Buffer.alloc(32, 1).toString("base64") };
    const box = sealToSeat(JSON.stringify(key), wall.at.membership.publicKey) ?? "";
    for (const [by, privateKey] of [
      [stolen.id, stolen.at.privateKey],
      [desk.id, stolen.at.privateKey],
      ["f".repeat(16), someKey()],
    ] as const) {
      const made = { ...renewal, ref, by, at: now + 1, boxes: { [wall.id]: box }, before: sealBox([wall.at.roomKey], { keys: [] }) };
      const text = renewalText(made);
      hub.rows.roomKeys = [...hub.rows.roomKeys, { ref, by, at: made.at, text, signature: signText(text, privateKey) }];
      await wall.round();
      expect(keyOf(wall).ref.equals(before)).toBe(true);
    }
  });
});

test("the keys that a room had are not read again at each look, though it is asked again who belongs to it", async () => {
  await room.settle();
  await renewRoomKey(desk.at, now);
  await settle(desk, wall);
  wall.at = atNow(wall);
  await settle(wall);
  const roomKeys = vi.spyOn(hub, "roomKeys");
  const admissions = vi.spyOn(hub, "admissions");
  for (let look = 0; look < 4; look += 1) {
    now += 31_000;
    await wall.round();
  }
  expect([roomKeys.mock.calls.length, admissions.mock.calls.length]).toEqual([0, 4]);
  // One that is ahead of the clock here is looked at again until its time has come.
  await renewRoomKey(desk.at, now + 6 * 60_000);
  await wall.round();
  const before = keyOf(wall);
  now += 31_000;
  await wall.round();
  expect(keyOf(wall).ref.equals(before.ref)).toBe(true);
  now += 31_000;
  await wall.round();
  expect(keyOf(wall).ref.equals(before.ref)).toBe(false);
});

describe("words that are sealed with a key of the room which is not here yet", () => {
  const toldAt = (seat: TestSeat, serial: number) => JSON.stringify(readHistory(seat.at.record, caseAt(serial)).timeline);

  test("come once the key is here, and not without it for good", async () => {
    await room.settle();
    // By a clock that is so far ahead as seats believe of each other.
    await renewRoomKey(desk.at, now + 200_000);
    desk.clock = () => now + 200_000;
    doSomething(desk.at.record, { serial: 0, action: 0, now });
    await desk.round();
    wall.clock = () => now - 200_000;
    expect(await wall.round()).toMatchObject({ is: "done", pulled: 0, toPull: 1, hasMore: false });
    wall.clock = () => now;
    await wall.round();
    await wall.round();
    expect(toldAt(wall, 0)).toContain("पानी");
  });

  test("are waited for only where a key is to come: what anybody put there in place of one that was erased holds nobody up", async () => {
    await renewRoomKey(desk.at, now);
    await settle(desk, wall);
    doSomething(desk.at.record, { serial: 0, action: 0, now });
    await desk.round();
    const strange = sealBox([{ ref: Buffer.alloc(16, 7), secret: Buffer.alloc(32, 7) }], { ref: "" });
    for (const [ref, key] of hub.rows.keys) hub.rows.keys.set(ref, { ...key, box: strange });
    expect(await wall.round()).toMatchObject({ is: "done", pulled: 1, toPull: 0 });
    desk.at = atNow(desk);
    const late = await room.add();
    await settle(late);
    expect(everythingOf(late)).toEqual(everythingOf(wall));
  });

  test("come too where they were pushed, with a new key, after the other seat looked", async () => {
    await room.settle();
    doSomething(desk.at.record, { serial: 0, action: 0, now });
    await desk.round();
    const late = hub.batchesAfter.bind(hub);
    Object.assign(hub, {
      async batchesAfter(...asked: Parameters<typeof late>) {
        Object.assign(hub, { batchesAfter: late });
        await ruleSeat(desk.at, stolen.id, { is: "revoked" }, now);
        doSomething(desk.at.record, { serial: 1, action: 0, now });
        await desk.round();
        return late(...asked);
      },
    });
    expect(await wall.round()).toMatchObject({ pulled: 1 });
    await wall.round();
    expect([0, 1].map((serial) => toldAt(wall, serial).includes("पानी"))).toEqual([true, true]);
  });

  test("come from a seat that made that key and may speak for some only since", async () => {
    await room.settle();
    await renewRoomKey(wall.at, now);
    await wall.round();
    doSomething(wall.at.record, { serial: 0, action: 0, now });
    await wall.round();
    await desk.round();
    now += 60_000;
    await ruleSeat(atNow(desk), wall.id, { is: "member", people: ["asha"] }, now);
    // It was away all the time.
    await settle(stolen);
    expect(toldAt(stolen, 0)).toContain("पानी");
  });
});

/** With what it has taken in of the room's keys since it joined. */
function atNow(seat: TestSeat): TestSeat["at"] {
  return { ...seat.at, membership: readMembership(seat.at.record) ?? seat.at.membership, roomKey: keyOf(seat) };
}
