import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Writer } from "../connection.ts";
import { verifyEvents } from "../events/verify.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { acknowledgeGap, gapsOf, recordGaps } from "./sourceGaps.ts";

let record: TemporaryRecord;
let writer: Writer;
beforeEach(() => {
  record = temporaryRecord();
  ({ writer } = record);
});
afterEach(() => record.remove());

const X = "x:mentions:1";
const gap = (id: string, from: number, to: number) => ({ id, from: { mark: String(from), at: from }, to: { mark: String(to), at: to } });
const told = () => gapsOf(writer, { acknowledged: true }).map(({ id, state, from, to }) => [id, state, from?.at ?? null, to.at]);

describe("gaps of a source", () => {
  test("grow shorter while they are searched, and are told no more once they are read", () => {
    recordGaps(writer, X, { open: [gap("a", 10, 90)], closed: [], lost: [] }, 100);
    recordGaps(writer, X, { open: [gap("a", 10, 50), gap("b", 95, 99)], closed: [], lost: [] }, 101);
    expect(told()).toEqual([
      ["b", "open", 95, 99],
      ["a", "open", 10, 50],
    ]);
    recordGaps(writer, X, { open: [gap("b", 95, 99)], closed: ["a"], lost: [] }, 102);
    expect(told()).toEqual([["b", "open", 95, 99]]);
  });

  test("are those of each source alone", () => {
    recordGaps(writer, X, { open: [gap("a", 10, 90)], closed: [], lost: [] }, 100);
    recordGaps(writer, "x:search:2", { open: [], closed: ["a"], lost: [] }, 101);
    expect(told()).toEqual([["a", "open", 10, 90]]);
  });

  test("are lost where the source does not speak of them any more, for nobody has read them", () => {
    recordGaps(writer, X, { open: [gap("a", 10, 90)], closed: [], lost: [] }, 100);
    recordGaps(writer, X, { open: [], closed: [], lost: [] }, 101);
    expect(told()).toEqual([["a", "lost", 10, 90]]);
  });

  test("stay lost until a person acknowledges it, which is an event with from and to", () => {
    recordGaps(writer, X, { open: [gap("a", 10, 90)], closed: [], lost: [] }, 100);
    expect(acknowledgeGap(writer, { sourceKey: X, id: "a" }, "p-1", 101)).toBe(false);
    recordGaps(writer, X, { open: [], closed: [], lost: [gap("a", 10, 40)] }, 102);
    expect(gapsOf(writer)).toMatchObject([{ state: "lost", openedAt: 100, changedAt: 102, acknowledgedBy: null }]);
    expect(acknowledgeGap(writer, { sourceKey: X, id: "a" }, "p-1", 103)).toBe(true);
    expect(acknowledgeGap(writer, { sourceKey: X, id: "a" }, "p-2", 104)).toBe(false);
    expect(gapsOf(writer)).toEqual([]);
    expect(gapsOf(writer, { acknowledged: true })).toMatchObject([{ state: "acknowledged", acknowledgedBy: "p-1", changedAt: 103 }]);
    const events = writer.sqlite.prepare("SELECT stream, type, actor, at, payload FROM event").all();
    expect(events).toEqual([
      {
        stream: "sources",
        type: "gap-acknowledged",
        actor: "p-1",
        at: 103,
        payload: JSON.stringify({ source: X, gap: "a", from: { mark: "10", at: 10 }, to: { mark: "40", at: 40 } }),
      },
    ]);
    expect(verifyEvents(writer)).toMatchObject({ intact: true, events: 1 });
  });

  test("that a person acknowledged are not asked about again when the same stretch is met again", () => {
    recordGaps(writer, X, { open: [], closed: [], lost: [gap("a", 10, 90)] }, 100);
    acknowledgeGap(writer, { sourceKey: X, id: "a" }, "p-1", 101);
    recordGaps(writer, X, { open: [], closed: [], lost: [gap("a", 10, 90)] }, 102);
    expect(told()).toEqual([["a", "acknowledged", 10, 90]]);
  });
});
