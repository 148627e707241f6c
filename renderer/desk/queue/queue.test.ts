import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { QueueRow } from "#contract/desk.ts";
import { queueOf, VIEWS } from "#domain/desk/views.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { offsetToShow } from "./QueueRows.tsx";
import { paced, stillListed } from "./useRowList.ts";
import { chosenFilter, chosenFollowUps, chosenView, isChanged, queueOfChoice } from "./queueOfChoice.ts";
import { createRowCache, ROWS_OF_A_CALL } from "./rowCache.ts";
import { base64OfRows, changesBetween, rowListOf, rowSetOf, rowsOfBase64 } from "../../client/rowList.ts";
import { createShownPlace } from "./useShownPlace.ts";
import { scrollScale } from "./useListScroll.ts";
import {
  countOf,
  extended,
  indexOfNext,
  indexOfStep,
  inList,
  isDoneWith,
  isPicked,
  ONE,
  rowsOf,
  type Selection,
  ticked,
  toggled,
} from "./selection.ts";
import { MOST_PICKED_ROWS } from "#contract/limits.ts";

const NOW = Date.UTC(2026, 10, 24);
const list = (...rows: number[]) => new Uint32Array(rows);
const rowNumbers = fc.uniqueArray(fc.integer({ min: 1, max: 500 })).map((rows) => new Uint32Array(rows));

describe("a list of rows", () => {
  test("comes as it was sent", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 0xffff_ffff })), (rows) => {
        const bytes = Buffer.from(new Uint32Array(rows).buffer);
        const answer = { revision: 7, total: rows.length, rows: bytes.toString("base64"), complete: true, withheld: false };
        expect([...rowListOf(answer).rows]).toEqual(rows);
      }),
    );
  });

  test("tells how many are new and how many are gone", () => {
    fc.assert(
      fc.property(rowNumbers, rowNumbers, (shown, later) => {
        const added = [...later].filter((row) => !shown.includes(row)).length;
        const gone = [...shown].filter((row) => !later.includes(row)).length;
        expect(changesBetween(shown, later)).toEqual({ added, gone });
      }),
    );
  });

  test("tells the same where what came took the place of what went", () => {
    const place = fc.integer({ min: 0, max: 500 });
    const come = fc.uniqueArray(fc.integer({ min: 501, max: 1_000 }));
    fc.assert(
      fc.property(rowNumbers, come, place, place, (shown, rows, from, length) => {
        const gone = shown.subarray(from, from + length).length;
        const later = new Uint32Array([...shown.subarray(0, from), ...rows, ...shown.subarray(from + length)]);
        expect(changesBetween(shown, later)).toEqual({ added: rows.length, gone });
      }),
    );
  });
});

describe("a list that is worked through", () => {
  test("holds what the queue still holds, in its place, and beside that the open case alone", () => {
    const open = fc.option(fc.integer({ min: 1, max: 500 }));
    fc.assert(
      fc.property(rowNumbers, rowNumbers, open, (shown, later, row) => {
        const listed = rowSetOf(later);
        const kept = row !== null && !listed.has(row) ? row : null;
        const taken = { revision: 1, rows: shown, complete: true, withheld: false };
        const { list: still, left } = stillListed(taken, listed, kept);
        expect([...still.rows].filter((each) => each !== left)).toEqual([...shown].filter((each) => later.includes(each)));
        expect(left).toBe(kept !== null && shown.includes(kept) ? kept : null);
        expect(still.rows.includes(left ?? 0)).toBe(left !== null);
      }),
    );
  });

  test("goes on to what an act has left: the next one, else the one before, else none", () => {
    const reached =
      (...rows: readonly number[]) =>
      (row: number) =>
        rows.includes(row);
    expect(indexOfNext(list(7, 8, 9), 1, reached(8))).toBe(2);
    expect(indexOfNext(list(7, 8, 9, 6), 0, reached(7, 8, 9))).toBe(3);
    expect(indexOfNext(list(6, 7, 8, 9), 3, reached(7, 8, 9))).toBe(0);
    expect(indexOfNext(list(7, 8), 0, reached(7, 8))).toBe(-1);
  });

  test("goes on to nothing that the person or somebody else has settled, also before the list is read again", () => {
    const known = {
      settled: new Set([8]),
      states: ["new"] as const,
      stateOf: (row: number) => (row === 7 ? "marked" : row === 6 ? "new" : undefined),
    };
    expect([6, 7, 8, 9].map((row) => isDoneWith(row, known))).toEqual([false, true, true, false]);
    expect(isDoneWith(7, { ...known, states: undefined })).toBe(false);
    // At the end of the list: what was done before this one still stands above it.
    expect(indexOfNext(list(5, 6, 7, 8, 9), 4, (row) => row === 9 || isDoneWith(row, known))).toBe(1);
  });

  test("leads from a case that somebody else settled at the end of the list to the nearest that is left", () => {
    expect(indexOfStep(5, 4, 1, true)).toBe(3);
    expect(indexOfStep(5, 0, -1, true)).toBe(1);
    expect(indexOfStep(5, 4, 1, false)).toBe(4);
    expect(indexOfStep(5, 2, 1, true)).toBe(3);
    expect(indexOfStep(1, 0, 1, true)).toBe(0);
    expect([indexOfStep(5, -1, 1, false), indexOfStep(5, 3, 10, false), indexOfStep(5, 1, -10, false)]).toEqual([0, 4, 0]);
  });

  test("keeps the case on screen two lines from either edge, as far as it can, and stands still where it is seen so", () => {
    const view = { viewportPx: 920, marginPx: 184 };
    expect(offsetToShow({ ...view, rowPx: 92, topPx: 92, offsetPx: 0 })).toBe(0);
    expect(offsetToShow({ ...view, rowPx: 92, topPx: 5 * 92, offsetPx: 0 })).toBe(0);
    expect(offsetToShow({ ...view, rowPx: 92, topPx: 8 * 92, offsetPx: 0 })).toBe(92);
    expect(offsetToShow({ ...view, rowPx: 92, topPx: 20 * 92, offsetPx: 19 * 92 })).toBe(18 * 92);
  });
});

describe("the scroll bar", () => {
  const ROW_PX = 92;

  test.each([0, 5, 1_000, 1_000_000])("reaches the first and the last of %i rows", (rows) => {
    const scale = scrollScale(rows * ROW_PX, 900);
    expect(scale.heightPx).toBeLessThan(33_000_000);
    expect(scale.offsetAt(0)).toBe(0);
    expect(scale.offsetAt(Math.max(0, scale.heightPx - 900))).toBeCloseTo(Math.max(0, rows * ROW_PX - 900), 3);
  });

  test("finds back to every place", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (rows, share) => {
        const scale = scrollScale(rows * ROW_PX, 900);
        const offset = share * scale.largestOffsetPx;
        expect(scale.offsetAt(scale.scrollTopAt(offset))).toBeCloseTo(offset, 3);
      }),
    );
  });

  test("is true to the pixel as long as a list can be laid out", () => {
    expect([scrollScale(1_000 * ROW_PX, 900).isTrue, scrollScale(1_000_000 * ROW_PX, 900).isTrue]).toEqual([true, false]);
  });
});

describe("picking rows", () => {
  const rows = list(50, 40, 30, 20, 10);

  test("goes on from where it began, in both directions", () => {
    const down = extended(extended(ONE, rows, 1, 2), rows, 2, 3);
    expect(down).toEqual({ kind: "some", rows: new Set([40, 30, 20]), anchor: 1 });
    const up = extended(down, rows, 3, 0);
    expect(up).toEqual({ kind: "some", rows: new Set([50, 40]), anchor: 1 });
  });

  test("of one more takes the case on screen with it; letting go of all leaves the one", () => {
    const two = toggled(ONE, rows, 0, 3);
    expect(two).toEqual({ kind: "some", rows: new Set([50, 20]), anchor: 3 });
    expect(toggled(toggled(two, rows, 3, 3), rows, 3, 0)).toEqual(ONE);
  });

  test("ticks one line by its box, and none that was only open; of all of them it leaves out the one that is ticked off", () => {
    const one = ticked(ONE, rows, 2);
    expect([countOf(one), isPicked(one, rows[2] ?? 0)]).toEqual([1, true]);
    expect(countOf(ticked(one, rows, 0))).toBe(2);
    expect(ticked(one, rows, 2)).toEqual(ONE);
    const all: Selection = { kind: "all", rows: rowSetOf(rows), asOf: Promise.resolve("") };
    const rest = ticked(all, rows, 1);
    expect([rest.kind, countOf(rest), isPicked(rest, rows[1] ?? 0)]).toEqual(["all", rows.length - 1, false]);
    expect(rowsOf(ticked(rest, rows, 1))).toEqual(rows);
  });

  test("never names more than one act takes, and keeps the near end of a long range", () => {
    const long = Uint32Array.from({ length: 5_000 }, (_, index) => index + 1);
    const down = extended(ONE, long, 10, 4_000);
    const up = extended(ONE, long, 4_000, 10);
    expect([down, up].map((each) => (each.kind === "some" ? each.rows.size : 0))).toEqual([MOST_PICKED_ROWS, MOST_PICKED_ROWS]);
    expect([isPicked(down, 11), isPicked(up, 4_001)]).toEqual([true, true]);
  });

  test("is by the row, not by its place: a new list changes nothing but what is gone", () => {
    const picked = extended(ONE, rows, 1, 3);
    const after = inList(picked, list(99, 20, 98, 40));
    expect(after).toEqual({ kind: "some", rows: new Set([20, 40]), anchor: 1 });
    expect(inList(picked, list(1, 2))).toEqual(ONE);
  });

  test("of all takes what the list held at the press: what comes later is not picked, what is gone is let go of", () => {
    fc.assert(
      fc.property(rowNumbers, rowNumbers, (pressed, later) => {
        const all = { kind: "all", rows: rowSetOf(pressed), asOf: Promise.resolve("run:1") } as const;
        const after = inList(all, later);
        const kept = [...pressed].filter((row) => later.includes(row));
        expect(new Set(rowsOf(after))).toEqual(new Set(kept));
        expect(countOf(after)).toBe(kept.length);
        for (const row of later) expect(isPicked(after, row)).toBe(pressed.includes(row));
      }),
    );
  });

  test("is told to the engine as the engine tells its lists", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 0xffff_ffff }), { maxLength: 20_000 }), (rows) => {
        const told = base64OfRows(Uint32Array.from(rows));
        expect(told).toBe(Buffer.from(Uint32Array.from(rows).buffer).toString("base64"));
        expect([...rowsOfBase64(told)]).toEqual(rows);
      }),
      { numRuns: 30 },
    );
  });
});

describe("the queue that is looked at", () => {
  const queue = (choice: Parameters<typeof queueOfChoice>[0]) => queueOfChoice(choice, "me", NOW);

  test.each(VIEWS)("of the view %s is what the view says", (view) => {
    const { filter, order } = queueOf(view, "me");
    // What is to be worked off first is looked at with its floods folded; the figure beside the view counts each case.
    const folded = view === "new" ? { folded: true } : {};
    expect(queue(chosenView(view))).toEqual({ filter: { ...filter, ...folded }, order, unread: [] });
  });

  test("takes the changes of the filter bar over it; an empty list takes a field away", () => {
    const choice = { ...chosenView("new"), changes: { districts: ["Karnal" as const], states: [] }, order: "due" as const };
    expect(queue(choice)).toEqual({
      filter: { districts: ["Karnal"], folded: true, ofPerson: { person: "me", list: "awake" } },
      order: "due",
      unread: [],
    });
  });

  test("can be asked for less than a view does", () => {
    expect(queue({ ...chosenView("overdue"), changes: { overdue: undefined } }).filter).toEqual({ asked: true });
  });

  test("goes over the whole record when something is typed", () => {
    const choice = { ...chosenView("new"), typed: "dist:Karnal pani dept:zzz" };
    expect(queue(choice)).toEqual({ filter: { districts: ["Karnal"], text: "pani" }, order: "newest", unread: ["dept:zzz"] });
  });

  test("of the follow-ups that are due holds those alone, by their day", () => {
    const choice = chosenFollowUps(["one" as GrievanceId]);
    expect(queue(choice)).toEqual({ filter: { cases: ["one"], ofPerson: { person: "me", list: "follow-up" } }, order: "due", unread: [] });
    expect(queue({ ...choice, changes: {} })).toEqual({ ...queueOf("follow-up", "me"), unread: [] });
  });

  test("may be one of one's own", () => {
    const own = { id: "1", name: "पानीपत", queue: { filter: { districts: ["Panipat" as const] }, order: "due" as const } };
    expect(queue(chosenFilter(own))).toEqual({ ...own.queue, unread: [] });
  });

  test("is changed once something is typed, filtered or ordered otherwise", () => {
    const plain = chosenView("new");
    const others = [
      { ...plain, typed: "x" },
      { ...plain, changes: { overdue: true } },
      { ...plain, order: "due" as const },
    ];
    expect([isChanged(plain), isChanged({ ...plain, typed: " " }), ...others.map(isChanged)]).toEqual([false, false, true, true, true]);
  });
});

describe("the place of a list that is shown", () => {
  const known = new Set<number>();
  const shown = () => {
    known.clear();
    known.add(0);
    const place = createShownPlace();
    place.judgeBy((offsetPx) => known.has(offsetPx));
    return place;
  };

  test("is the one that was scrolled to once its lines are known, and till then the one before", () => {
    const place = shown();
    place.goTo(500, true);
    expect(place.offsetPx()).toBe(0);
    known.add(500);
    place.lookAgain();
    expect(place.offsetPx()).toBe(500);
    known.add(900);
    place.goTo(900, true);
    expect(place.offsetPx()).toBe(900);
  });

  test("follows what could be read in passing, and never goes back to what was passed before", () => {
    const place = shown();
    const seen: number[] = [];
    place.subscribe((offsetPx) => seen.push(offsetPx));
    for (const offsetPx of [100, 200, 300]) place.goTo(offsetPx, true);
    known.add(200);
    place.lookAgain();
    known.add(100);
    place.lookAgain();
    known.add(300);
    place.lookAgain();
    expect(seen).toEqual([200, 300]);
  });

  test("is wherever one goes where nothing is known, and in a list of which the old place is not known", () => {
    const place = shown();
    place.judgeBy(() => false);
    place.goTo(700, false);
    expect(place.offsetPx()).toBe(700);
  });

  test("shows known lines wherever one goes and whatever comes in, as long as any are known", () => {
    const step = fc.oneof(fc.record({ go: fc.nat(30) }), fc.record({ comes: fc.nat(30) }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const place = shown();
        for (const each of steps) {
          if ("go" in each) place.goTo(each.go, true);
          else {
            known.add(each.comes);
            place.lookAgain();
          }
          expect(known.has(place.offsetPx())).toBe(true);
        }
      }),
    );
  });
});

const rowOf = (row: number, ticket: string) => ({ row, ticket }) as QueueRow;

describe("the rows at hand", () => {
  /** An engine that answers when it is told to. */
  function engine() {
    const asked: { readonly rows: number[]; answer(ticket: string, gone?: readonly number[]): void; fail(): void }[] = [];
    const fetch = (rows: number[]) =>
      new Promise<readonly QueueRow[]>((resolve, reject) => {
        asked.push({
          rows,
          answer: (ticket, gone = []) => resolve(rows.filter((row) => !gone.includes(row)).map((row) => rowOf(row, ticket))),
          fail: () => reject(new Error("gone")),
        });
      });
    return { asked, cache: createRowCache(fetch) };
  }
  const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

  test("are asked for in pages, two at once, and never twice", async () => {
    const { asked, cache } = engine();
    const rows = Array.from({ length: 120 }, (_, index) => index + 1);
    cache.want(rows);
    cache.want(rows);
    expect(asked.map((call) => call.rows.length)).toEqual([ROWS_OF_A_CALL, ROWS_OF_A_CALL]);
    asked[0]?.answer("a");
    await settle();
    expect(asked.map((call) => call.rows.length)).toEqual([ROWS_OF_A_CALL, ROWS_OF_A_CALL, 20]);
  });

  test("that have been scrolled past are not waited for", async () => {
    const { asked, cache } = engine();
    cache.want(Array.from({ length: 300 }, (_, index) => index + 1));
    cache.want([900]);
    asked[0]?.answer("a");
    await settle();
    expect(asked.at(-1)?.rows).toEqual([900]);
  });

  test("are there after they were loaded, or after that was tried, and are not read again", async () => {
    const { asked, cache } = engine();
    const loading = cache.load([1, 2]);
    asked[0]?.answer("a");
    await loading;
    await cache.load([2, 1]);
    expect([asked.length, cache.get(1)?.ticket]).toEqual([1, "a"]);
    const failing = cache.load([3]);
    asked[1]?.fail();
    await failing;
    expect(cache.get(3)).toBeUndefined();
  });

  test("stay as they were while they are read again", async () => {
    const { asked, cache } = engine();
    cache.want([1]);
    asked[0]?.answer("before");
    await settle();
    cache.invalidate();
    expect([asked.length, cache.get(1)?.ticket]).toEqual([2, "before"]);
    asked[1]?.answer("after");
    await settle();
    expect(cache.get(1)?.ticket).toBe("after");
  });

  test("are read once more where an answer is older than a change", async () => {
    const { asked, cache } = engine();
    cache.want([1]);
    cache.invalidate();
    asked[0]?.answer("old");
    await settle();
    expect([cache.get(1)?.ticket, asked.length]).toEqual(["old", 2]);
    asked[1]?.answer("new");
    await settle();
    expect([cache.get(1)?.ticket, asked.length]).toEqual(["new", 2]);
  });

  test("are gone where the engine leaves them out", async () => {
    const { asked, cache } = engine();
    cache.want([1, 2]);
    asked[0]?.answer("a", [2]);
    await settle();
    expect([cache.isGone(1), cache.isGone(2), cache.isGone(3)]).toEqual([false, true, false]);
  });

  test("are not kept for ever", async () => {
    const cache = createRowCache(async (rows) => rows.map((row) => rowOf(row, "a")));
    for (let from = 1; from <= 6_000; from += 50) {
      cache.want(Array.from({ length: 50 }, (_, index) => from + index));
      await settle();
    }
    expect([cache.get(1), cache.get(5_990)?.row]).toEqual([undefined, 5_990]);
  });

  describe("of an engine that fails", () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    test("stay, and are asked for again after a while", async () => {
      const { asked, cache } = engine();
      cache.want([1]);
      asked[0]?.fail();
      await vi.advanceTimersByTimeAsync(500);
      expect(asked.length).toBe(1);
      await vi.advanceTimersByTimeAsync(1_000);
      expect(asked.length).toBe(2);
    });
  });
});

describe("reading at a pace", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("rests for what a reading cost, and not for what it waited for before: a slow start keeps no list from what comes next", async () => {
    let begun = 0;
    const { ask } = paced(async () => {
      begun += 1;
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      return 5;
    });
    ask();
    await vi.advanceTimersByTimeAsync(3_100);
    ask();
    await vi.advanceTimersByTimeAsync(400);
    expect(begun).toBe(2);
  });

  test("goes on as long as it is asked, one at a time, with a rest that grows with what it costs", async () => {
    let begun = 0;
    const { ask, stop } = paced(async () => {
      begun += 1;
      await new Promise((resolve) => setTimeout(resolve, 500));
    });
    ask();
    ask();
    ask();
    await vi.advanceTimersByTimeAsync(4_900);
    expect(begun).toBe(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(begun).toBe(2);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(begun).toBe(2);
    stop();
    ask();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(begun).toBe(2);
  });

  test("rests no longer than a person waits for what is new, however busy the machine is", async () => {
    let begun = 0;
    const { ask } = paced(async () => {
      begun += 1;
      await new Promise((resolve) => setTimeout(resolve, 3_000));
    });
    ask();
    await vi.advanceTimersByTimeAsync(3_000);
    ask();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(begun).toBe(2);
  });

  test("rests not at all where somebody has come to the end of the list, nor after a reading that had begun before", async () => {
    let begun = 0;
    const { ask, askNow } = paced(async () => {
      begun += 1;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    });
    ask();
    await vi.advanceTimersByTimeAsync(2_000);
    askNow();
    await vi.advanceTimersByTimeAsync(10);
    expect(begun).toBe(2);
    askNow();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(begun).toBe(3);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(begun).toBe(3);
  });
});
