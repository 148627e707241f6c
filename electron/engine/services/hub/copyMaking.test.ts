import { afterEach, beforeEach, expect, test } from "vitest";
import { memoryHub } from "#hub/testing/memoryHub.ts";
import type { Copies } from "./copies.ts";
import { createCopyMaking } from "./copyMaking.ts";
import { openRoom } from "./testing/room.ts";
import type { Room } from "./testing/room.ts";

let room: Room;
beforeEach(() => {
  room = openRoom(memoryHub({ now: Date.now }), Date.now);
});
afterEach(() => room.close());

test("A copy that is wanted again while it is made is neither dropped nor begun again", async () => {
  const seat = await room.add();
  const begun: string[] = [];
  const pushed: { readonly id: string; readonly done: () => void }[] = [];
  const copies: Copies = {
    bring: () => Promise.resolve(false),
    isOfUse: () => true,
    begin: (_, districts) => Promise.resolve({ id: String(begun.push("copy")), districts, moves: {} }),
    push: (_, { begun: { id } }) => new Promise((done) => pushed.push({ id, done: () => done(true) })),
  };
  const making = createCopyMaking({ copies, now: Date.now, ring: () => undefined });
  const rounds = async (count: number) => {
    for (let at = 0; at < count; at += 1) await making.afterRound(seat.at, await seat.round());
  };
  await rounds(1);
  expect([making.isMaking, begun.length]).toEqual([false, 0]);
  making.want(null);
  making.want(null);
  await rounds(1);
  // Begun, and not a piece of it is there yet.
  making.want(null);
  await rounds(3);
  making.want(null);
  await rounds(2);
  expect([making.isMaking, begun.length, pushed.map(({ id }) => id)]).toEqual([true, 1, ["1"]]);
  pushed[0]?.done();
  await expect.poll(() => making.isMaking).toBe(false);
  making.want(null);
  await rounds(2);
  expect(pushed.map(({ id }) => id)).toEqual(["1", "2"]);
});
