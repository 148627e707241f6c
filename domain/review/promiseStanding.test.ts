import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS } from "../clock/indianDay.ts";
import { STATES } from "../grievance/state.ts";
import type { OfficeId, PromiseId } from "../ids.ts";
import { standingOf } from "./promiseStanding.ts";
import type { PromisedCase } from "./promiseStanding.ts";
import type { ReviewPromise } from "./review.ts";

const MADE = Date.UTC(2026, 10, 24, 5);
const DUE = MADE + 3 * DAY_MS;
const promise: ReviewPromise = {
  id: "p" as PromiseId,
  stop: null,
  office: "REVENUE/district-head/Nuh" as OfficeId,
  officer: null,
  cases: [],
  words: "By Friday",
  madeAt: MADE,
  madeBy: "osd",
  firstDueAt: DUE,
  putOff: { answers: [] },
  settled: { answers: [] },
  remindedOf: [],
  fellDueAt: [],
};
const open: PromisedCase = { state: "in-action", disposedAt: null };
const reported: PromisedCase = { state: "atr-sent", disposedAt: null };
const disposed = (at: number): PromisedCase => ({ state: "disposed", disposedAt: at });

test("a promise is open until its day, and broken after it where nothing came", () => {
  expect(standingOf(promise, [open], DUE)).toBe("open");
  expect(standingOf(promise, [open], DUE + 1)).toBe("broken");
  expect(standingOf(promise, [], DUE + 1)).toBe("broken");
});

test("a promise is kept once all its cases are disposed of in time, and stays so", () => {
  expect(standingOf(promise, [disposed(DUE), disposed(MADE)], MADE + DAY_MS)).toBe("kept");
  expect(standingOf(promise, [disposed(DUE)], DUE + 30 * DAY_MS)).toBe("kept");
});

test("a promise whose reports wait for the cell is told as reported, and one that came late or in part as partly kept", () => {
  expect(standingOf(promise, [reported, disposed(DUE)], DUE + 1)).toBe("reported");
  expect(standingOf(promise, [disposed(DUE + 1)], DUE + 2)).toBe("partly-kept");
  expect(standingOf(promise, [disposed(DUE), open], DUE + 1)).toBe("partly-kept");
});

test("a promise that was put off counts from its new day", () => {
  const later = { ...promise, putOff: { answers: [{ id: "e", actor: "osd", at: MADE, value: DUE + DAY_MS }] } };
  expect(standingOf(later, [open], DUE + 1)).toBe("open");
});

test("what a person said of a promise goes before all that its cases tell", () => {
  const anyCase = fc.record({ state: fc.constantFrom(...STATES), disposedAt: fc.option(fc.integer({ min: MADE, max: DUE + 9 * DAY_MS })) });
  fc.assert(
    fc.property(fc.array(anyCase, { maxLength: 5 }), fc.constantFrom("kept", "partly-kept", "broken", "withdrawn"), (cases, result) => {
      const settled = { answers: [{ id: "e", actor: "osd", at: DUE, value: { result, words: null } }] };
      expect(standingOf({ ...promise, settled }, cases, DUE + DAY_MS)).toBe(result);
    }),
  );
});

test("a promise never gets worse by a further case that is disposed of in time", () => {
  // What waits for the cell is not worth more than a part that is done.
  const worth = { broken: 0, open: 1, "partly-kept": 1, reported: 1, kept: 2, withdrawn: 2 } as const;
  const anyCase = fc.constantFrom(open, reported, disposed(DUE), disposed(DUE + 1));
  fc.assert(
    fc.property(fc.array(anyCase, { minLength: 1, maxLength: 5 }), fc.integer({ min: MADE, max: DUE + 9 * DAY_MS }), (cases, now) => {
      const better = cases.map((each, index) => (index === 0 ? disposed(DUE) : each));
      expect(worth[standingOf(promise, better, now)]).toBeGreaterThanOrEqual(worth[standingOf(promise, cases, now)]);
    }),
  );
});
