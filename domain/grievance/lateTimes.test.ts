import { describe, expect, test } from "vitest";
import { lateChanges } from "./lateTimes.ts";

describe("when a case was late", () => {
  test("is never, while it is in time", () => {
    expect(lateChanges({ steps: [{ at: 0, state: "new", dueAt: 100 }], isLate: false, isAsked: false })).toEqual([]);
    const reported = [
      { at: 0, state: "new", dueAt: 100 },
      { at: 10, state: "marked", dueAt: 100 },
      { at: 100, state: "atr-sent", dueAt: null },
    ] as const;
    expect(lateChanges({ steps: reported, isLate: false, isAsked: true })).toEqual([]);
  });

  test("begins after the deadline and ends with the report", () => {
    const steps = [
      { at: 0, state: "new", dueAt: 100 },
      { at: 10, state: "marked", dueAt: 100 },
      { at: 150, state: "atr-sent", dueAt: null },
    ] as const;
    expect(lateChanges({ steps, isLate: false, isAsked: true })).toEqual([
      { at: 101, was: null, is: "office" },
      { at: 150, was: "office", is: null },
    ]);
  });

  test("goes over from the cell to the office that is asked too late, and lasts", () => {
    const steps = [
      { at: 0, state: "new", dueAt: 100 },
      { at: 150, state: "marked", dueAt: 100 },
    ] as const;
    expect(lateChanges({ steps, isLate: true, isAsked: true })).toEqual([
      { at: 101, was: null, is: "cell" },
      { at: 150, was: "cell", is: "office" },
    ]);
  });

  test("is the cell's own where a case was disposed of and reopened without an office", () => {
    const steps = [
      { at: 0, state: "new", dueAt: 100 },
      { at: 50, state: "disposed", dueAt: null },
      { at: 60, state: "in-action", dueAt: 120 },
      { at: 150, state: "in-action", dueAt: 130 },
      { at: 170, state: "disposed", dueAt: null },
    ] as const;
    expect(lateChanges({ steps, isLate: false, isAsked: false })).toEqual([
      { at: 121, was: null, is: "cell" },
      { at: 170, was: "cell", is: null },
    ]);
  });

  test("is an office's, once one was asked, also after its report was returned", () => {
    const steps = [
      { at: 0, state: "new", dueAt: 100 },
      { at: 10, state: "marked", dueAt: 100 },
      { at: 20, state: "in-action", dueAt: 100 },
      { at: 50, state: "atr-sent", dueAt: null },
      { at: 60, state: "in-action", dueAt: 100 },
      { at: 150, state: "atr-sent", dueAt: null },
    ] as const;
    expect(lateChanges({ steps, isLate: false, isAsked: true })).toEqual([
      { at: 101, was: null, is: "office" },
      { at: 150, was: "office", is: null },
    ]);
  });

  test("ends with more time, and begins again when that has run out", () => {
    const steps = [
      { at: 0, state: "marked", dueAt: 100 },
      { at: 150, state: "marked", dueAt: 200 },
    ] as const;
    expect(lateChanges({ steps, isLate: true, isAsked: true })).toEqual([
      { at: 101, was: null, is: "office" },
      { at: 150, was: "office", is: null },
      { at: 201, was: null, is: "office" },
    ]);
  });

  test("is what the clock has said, where a deadline has only just passed", () => {
    expect(lateChanges({ steps: [{ at: 0, state: "new", dueAt: 100 }], isLate: false, isAsked: false })).toEqual([]);
    expect(lateChanges({ steps: [{ at: 0, state: "new", dueAt: 100 }], isLate: true, isAsked: false })).toEqual([
      { at: 101, was: null, is: "cell" },
    ]);
  });
});
