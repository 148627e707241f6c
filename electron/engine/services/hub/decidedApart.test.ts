import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { appendEvents } from "#db/append/append.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { examplePost, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import { HubError } from "#hub/hubError.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import { memoryHub } from "#hub/testing/memoryHub.ts";
import { chooseAnswer, keptContradictions } from "../transfer/contradictions.ts";
import { holdSeat } from "./heldSeats.ts";
import { openRoom } from "./testing/room.ts";
import type { Room, TestSeat } from "./testing/room.ts";
import { syncRound } from "./syncRound.ts";

const RULES = { policy: DEFAULT_SLA_POLICY, ruleScores: () => ({}) as never, registry: standardRegistry() };

describe("two seats that did not see each other", () => {
  let now: number;
  let room: Room;
  let desk: TestSeat;
  let wall: TestSeat;
  let id: GrievanceId;
  beforeEach(async () => {
    now = MORNING + 3_600_000;
    room = openRoom(memoryHub({ now: () => now }), () => now);
    desk = await room.add();
    wall = await room.add();
    id = openExampleCase(desk.at.record, examplePost("1"));
    await room.settle();
  });
  afterEach(() => room.close());

  function mark(seat: TestSeat, office: string): void {
    now += 1_000;
    const to = { department: "PHED", district: "Karnal", office: office as OfficeId } as const;
    appendEvents(seat.at.record, { grievanceId: id, events: [{ type: "marked", version: 1, payload: { to } }], actor: "desk", now });
  }
  const known = () => room.seats.map(({ at }) => keptContradictions(at.record).map((each) => each.grievanceId));

  test("and marked a case to different offices: both are told, until one answer is chosen at either", async () => {
    mark(desk, "PHED/district/Karnal");
    mark(wall, "PHED/subdivision/Karnal");
    await desk.round();
    await room.settle();
    expect(known()).toEqual([[id], [id]]);
    const [found] = keptContradictions(wall.at.record);
    expect(new Set([found?.here.markedTo?.office, found?.there.markedTo?.office])).toEqual(
      new Set(["PHED/district/Karnal", "PHED/subdivision/Karnal"]),
    );
    now += 1_000;
    const standing = readGrievance(wall.at.record, id)?.markedTo?.office;
    const answer = found?.here.markedTo?.office === standing ? "here" : "there";
    expect(chooseAnswer(wall.at.record, id, answer, { actor: "desk", now, ...RULES })).toBe("done");
    await room.settle();
    expect(known()).toEqual([[], []]);
  });

  test.each(["desk", "wall"] as const)(
    "and of whom one marked what the other set aside: both are told, also where %s is later",
    async (later) => {
      await room.settle();
      mark(desk, "PHED/district/Karnal");
      const setAside = {
        type: "set-aside",
        version: 1,
        payload: { aside: { as: "not-a-grievance", reason: "Not for the state" } },
      } as const;
      appendEvents(wall.at.record, { grievanceId: id, events: [setAside], actor: "desk", now: now + 1_000 });
      for (const seat of later === "desk" ? [wall, desk] : [desk, wall]) for (const _ of [1, 2, 3]) await seat.round();
      await room.settle();
      expect(known()).toEqual([[id], [id]]);
      expect(readGrievance(desk.at.record, id)).toEqual(readGrievance(wall.at.record, id));
    },
  );

  test("is found also where the line broke after the own acts were brought to the hub", async () => {
    await room.settle();
    mark(wall, "PHED/subdivision/Karnal");
    mark(desk, "PHED/district/Karnal");
    await desk.round();
    const { hub } = wall.at;
    const cut = { ...wall.at, hub: { ...hub, batchesAfter: () => Promise.reject(new HubError("unreachable", "The line broke")) } };
    await expect(syncRound(cut, { now: () => now, onDidTake: () => undefined })).rejects.toThrow("The line broke");
    await room.settle();
    expect(known()).toEqual([[id], [id]]);
  });

  test("is found also where nothing of the other was taken in for some rounds after the own acts were brought", async () => {
    await room.settle();
    mark(desk, "PHED/district/Karnal");
    mark(wall, "PHED/subdivision/Karnal");
    await desk.round();
    await desk.round();
    holdSeat(wall.at.record, desk.at.membership.seat, { fault: "failed", seatSeq: 1 }, now);
    for (const _ of [1, 2, 3]) await wall.round();
    expect(known()).toEqual([[], []]);
    now += 11 * 60_000;
    await wall.round();
    await room.settle();
    expect(known()).toEqual([[id], [id]]);
  });

  test("is no contradiction where one knew of the other", async () => {
    mark(desk, "PHED/district/Karnal");
    await room.settle();
    mark(wall, "PHED/subdivision/Karnal");
    await room.settle();
    expect(known()).toEqual([[], []]);
  });
});
