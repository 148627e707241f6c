import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { systemClock } from "../../core/time/clock.ts";
import { createJoinings } from "./joinings.ts";
import { admitAnswered, askToJoin, joinOnceAdmitted, offerPairing } from "./pairing.ts";
import { readMembership } from "./seatAtHub.ts";
import type { SeatAtHub } from "./seatAtHub.ts";
import { openPair, someKey } from "./testing/room.ts";

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const each of undo.splice(0).toReversed()) await each();
});

const joiningsOf = (record: SeatAtHub["record"], at: SeatAtHub | null = null) =>
  createJoinings({ record, clock: systemClock, secrets: memorySecrets({}), connected: () => at, onDidChange: () => undefined });

test("joining is given up while the hub does not answer yet, and nobody is told of a fault", async () => {
  const record = temporaryRecord();
  undo.push(() => record.remove());
  const silent = createServer((line) => line.on("error", () => undefined)).listen(0, "127.0.0.1");
  undo.push(() => silent.close());
  await once(silent, "listening");
  const address = {
    host: "127.0.0.1",
    port: (silent.address() as AddressInfo).port,
    database: "hub",
    user: "ismgt",
    tls: false,
    authority: null,
  };
  const joinings = joiningsOf(record.writer);
  const joined = joinings.join({ name: "Desk 2", code: "ABCD", address, password: null });
  await once(silent, "connection");
  joinings.giveUpJoining();
  await joined;
  expect(joinings.joining).toBeNull();
});

test("a code that was ended before the hub had it is not shown", async () => {
  const { hub, room, desk } = await openPair(Date.now);
  undo.push(() => room.close());
  let there: () => void = () => undefined;
  vi.spyOn(hub, "offerPairing").mockReturnValue(new Promise<void>((resolve) => (there = resolve)));
  const joinings = joiningsOf(desk.at.record, desk.at);
  const paired = joinings.pair(null);
  joinings.endPairing();
  there();
  await paired;
  expect(joinings.pairing).toBeNull();
  joinings.stop();
});

test("joining that is given up while the hub is asked does not come about, though the other seat admits meanwhile", async () => {
  const { hub, room, desk } = await openPair(Date.now);
  undo.push(() => room.close());
  const record = temporaryRecord();
  undo.push(() => record.remove());
  const { writer } = record;
  const code = await offerPairing(desk.at);
  const { address } = desk.at.membership;
  const membership = await askToJoin(writer, hub, { code, address, name: "Desk 3", privateKey: someKey(), now: Date.now() });
  await admitAnswered(desk.at, code, Date.now());
  const waiting = new AbortController();
  const look = hub.look.bind(hub);
  vi.spyOn(hub, "look").mockImplementation(async () => {
    waiting.abort();
    return await look();
  });
  expect(await joinOnceAdmitted(writer, hub, membership, () => waiting.signal.aborted)).toBe(false);
  expect(readMembership(writer)).toBeNull();
  expect(await joinOnceAdmitted(writer, hub, membership)).toBe(true);
});
