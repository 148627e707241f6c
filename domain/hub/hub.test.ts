import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STAMP_AHEAD_MS, tick } from "../clock/hybridTime.ts";
import { admissionText, admittedSeats } from "./admission.ts";
import type { Admission } from "./admission.ts";
import { firstBatch, MOST_EVENTS_OF_BATCH, MOST_LETTERS_OF_BATCH } from "./batch.ts";
import { isToTryAgain } from "./hold.ts";
import { clockAheadBy, isClockOff } from "./hubClock.ts";
import { hubAddressSchema, placesOf } from "./membership.ts";
import { pairingCodeOf, typedPairingCode } from "./pairingCode.ts";

const NOW = Date.UTC(2026, 10, 30);

describe("a batch", () => {
  const event = (at: number, letters = 10) => ({ hlc: tick(null, at), at, payload: "x".repeat(letters) });

  test("holds so many events and letters, and one event however long it is", () => {
    const many = Array.from({ length: MOST_EVENTS_OF_BATCH + 5 }, () => event(NOW));
    expect(firstBatch(many, NOW)).toHaveLength(MOST_EVENTS_OF_BATCH);
    const long = event(NOW, MOST_LETTERS_OF_BATCH + 1);
    expect(firstBatch([long, event(NOW)], NOW)).toEqual([long]);
    expect(firstBatch([event(NOW), long], NOW)).toHaveLength(1);
    expect(firstBatch([], NOW)).toEqual([]);
  });

  test("ends before an event whose time the hub does not believe, by its stamp or by its wall clock", () => {
    const soon = event(NOW + STAMP_AHEAD_MS);
    const late = event(NOW + STAMP_AHEAD_MS + 1);
    expect(firstBatch([soon, late, event(NOW)], NOW)).toEqual([soon]);
    expect(firstBatch([{ ...event(NOW), at: NOW + STAMP_AHEAD_MS + 1 }], NOW)).toEqual([]);
    expect(firstBatch([soon, late], NOW + 1)).toHaveLength(2);
  });
});

describe("where a hub is", () => {
  const places = (host: string) => placesOf({ host, port: 5432 }).map((place) => `${place.host} ${place.port}`);

  test("is one server, or several with a port of their own", () => {
    expect(places("hub.example")).toEqual(["hub.example 5432"]);
    expect(places("one.example, other.example:6432,10.0.0.3")).toEqual(["one.example 5432", "other.example 6432", "10.0.0.3 5432"]);
    expect(places("::1")).toEqual(["::1 5432"]);
    expect(places("[::1]:6432,[fe80::2]")).toEqual(["::1 6432", "fe80::2 5432"]);
  });

  test("is no empty name, and no port that there is not", () => {
    const isAddress = (host: string) =>
      hubAddressSchema.safeParse({ host, port: 5432, database: "d", user: "u", tls: true, authority: null }).success;
    expect(["a,b", "a:1,b:65535"].map(isAddress)).toEqual([true, true]);
    expect(["a,", ",a", "a:0", "a:65536", " "].map(isAddress)).toEqual([false, false, false, false, false]);
  });
});

describe("the seats of a hub", () => {
  const hub = "5f8c5a2e-8f0f-4d76-9d0c-8d3c3cf1a111";
  /** A signature that everybody can read: who signed, and what. */
  const signature = (admission: Omit<Admission, "signature">, by: string) => `${by}|${admissionText(admission)}`;
  const isSigned = (text: string, signed: string, publicKey: string) => signed === `${publicKey}|${text}`;
  const admission = (seat: string, by: string, changed: Partial<Admission> = {}): Admission => {
    const unsigned = { hub, seat, publicKey: `key of ${seat}`, name: seat, by, at: NOW, ...changed };
    return { ...unsigned, signature: changed.signature ?? signature(unsigned, `key of ${by}`) };
  };
  const founder = { seat: "a", publicKey: "key of a" };
  const admitted = async (admissions: readonly Admission[]) =>
    [...(await admittedSeats(admissions, { hub, founder, isSigned })).keys()].toSorted();

  test("are those that the founder admitted, and those whom they admitted, in whatever order they are read", async () => {
    const all = [admission("d", "c"), admission("b", "a"), admission("c", "b"), admission("a", "a")];
    expect(await admitted(all)).toEqual(["a", "b", "c", "d"]);
    expect(await admitted(all.toReversed())).toEqual(["a", "b", "c", "d"]);
  });

  test("are no others: of another hub, unsigned, signed by a stranger, admitted by themselves or in a circle", async () => {
    const [a, b] = [admission("a", "a"), admission("b", "a")];
    for (const wrong of [
      admission("c", "b", { hub: "another" }),
      admission("c", "b", { signature: "none" }),
      { ...admission("c", "b"), publicKey: "key of a stranger" },
      admission("c", "c"),
      admission("c", "nobody"),
    ])
      expect(await admitted([a, b, wrong])).toEqual(["a", "b"]);
    expect(await admitted([a, admission("c", "d"), admission("d", "c")])).toEqual(["a"]);
  });

  test("are none where the founder is another one than this seat remembers", async () => {
    expect(await admitted([admission("a", "a", { publicKey: "another key" }), admission("b", "a")])).toEqual(["b"]);
    expect(await admitted([admission("x", "x"), admission("b", "x")])).toEqual([]);
  });
});

describe("a pairing code", () => {
  test("is read however it was typed", () => {
    const code = pairingCodeOf(new Uint8Array(16).map((_, index) => index * 37));
    expect(code).toMatch(/^[A-Z2-9]{4}(?:-[A-Z2-9]{4}){3}$/u);
    expect(code).not.toMatch(/[IO01]/u);
    const letters = code.replaceAll("-", "");
    expect(typedPairingCode(code)).toBe(letters);
    expect(typedPairingCode(` ${code.toLowerCase().replaceAll("-", " – ")} `)).toBe(letters);
  });

  test("is nothing else", () => {
    for (const typed of ["", "ABCD-EFGH-JKLM", "ABCD-EFGH-JKLM-NPQ0", "ABCD-EFGH-JKLM-NPQR-S"]) expect(typedPairingCode(typed)).toBeNull();
  });
});

test("a clock is off by what it shows in the middle between question and answer", () => {
  expect(clockAheadBy(1_000, 3_000, 2_000)).toBe(0);
  expect(isClockOff(NOW, NOW, NOW - STAMP_AHEAD_MS)).toBe(false);
  expect(isClockOff(NOW, NOW, NOW - STAMP_AHEAD_MS - 1)).toBe(true);
  expect(isClockOff(NOW, NOW, NOW + STAMP_AHEAD_MS + 1)).toBe(true);
});

test("however slowly the hub answers, a clock that is off is taken for off, and one that is far from it never is", () => {
  const beside = fc.integer({ min: -2 * STAMP_AHEAD_MS, max: 2 * STAMP_AHEAD_MS });
  fc.assert(
    fc.property(beside, fc.integer({ min: 0, max: 60_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (besideMs, tookMs, looked) => {
      const isOff = isClockOff(NOW, NOW + tookMs, NOW - besideMs + looked * tookMs);
      if (Math.abs(besideMs) > STAMP_AHEAD_MS) expect(isOff).toBe(true);
      if (Math.abs(besideMs) + tookMs <= STAMP_AHEAD_MS) expect(isOff).toBe(false);
    }),
  );
});

test("a clock that somebody sets while the hub is asked counts as off where it is off before or after", () => {
  for (const besideMs of [-STAMP_AHEAD_MS - 1, STAMP_AHEAD_MS + 1, -4 * STAMP_AHEAD_MS, 4 * STAMP_AHEAD_MS]) {
    expect(isClockOff(NOW, NOW + besideMs, NOW)).toBe(true);
    expect(isClockOff(NOW + besideMs, NOW, NOW)).toBe(true);
  }
  expect(isClockOff(NOW, NOW - STAMP_AHEAD_MS, NOW)).toBe(false);
});

test("a seat in quarantine is tried again: soon where its time may come to be believed, else later", () => {
  const hold = { seatSeq: 1, sinceAt: NOW, triedAt: NOW };
  expect(isToTryAgain({ ...hold, fault: "ahead" }, NOW + 60_000)).toBe(true);
  expect(isToTryAgain({ ...hold, fault: "forged" }, NOW + 60_000)).toBe(false);
  expect(isToTryAgain({ ...hold, fault: "forged" }, NOW + 3_600_000)).toBe(true);
  expect(isToTryAgain({ ...hold, fault: "forged" }, NOW - 3_600_000)).toBe(true);
});
