import { describe, expect, test } from "vitest";
import { districtsOn, earlierThan, fitted, limitsOn, LONG_RULING_BYTES, ofAllUpTo, rulingIn, rulingText } from "./ruling.ts";
import type { Ruling } from "./ruling.ts";

const HUB = "5f8c5a2e-8f0f-4d76-9d0c-8d3c3cf1a111";
const ruling = (more: Partial<Ruling> = {}): Ruling => ({
  hub: HUB,
  seat: "a".repeat(16),
  by: "b".repeat(16),
  at: 1,
  until: null,
  people: null,
  districts: null,
  earlier: [],
  ...more,
});
const everybody = { people: null, districts: null };
const hash = "f".repeat(64);
const ids = (count: number) => Array.from({ length: count }, (_, index) => `01890a5d-ac96-774b-bcce-${String(index).padStart(12, "0")}`);
const ofPeople = (people: readonly string[], events: number) => ({ events, items: 0, hash, people: [...people], districts: null });

describe("a limit of a seat", () => {
  const [asha = "", ravi = ""] = ids(2);

  test("counts from where it was said, and what was said before keeps to the one of then, or to a later one", () => {
    const first = ruling({ people: [asha], earlier: earlierThan(null, { events: 5, items: 2, hash }) });
    const second = ruling({ people: [ravi], earlier: earlierThan(first, { events: 9, items: 2, hash }) });
    const peopleOn = (event: number) => limitsOn(second, event).map(({ people }) => people);
    expect([peopleOn(5), peopleOn(9), peopleOn(10)]).toEqual([[[ravi], null, [asha]], [[ravi], [asha]], [[ravi]]]);
    expect([ofAllUpTo(second, "events"), ofAllUpTo(second, "items"), ofAllUpTo(ruling(), "events")]).toEqual([5, 2, Infinity]);
    // Once it may speak for everybody again, all until then may be said by such a one.
    expect(earlierThan({ ...second, people: null }, { events: 20, items: 9, hash })).toEqual([
      { events: 20, items: 9, hash, ...everybody },
    ]);
    expect(earlierThan(null, { events: 0, items: 0 })).toEqual([]);
  });

  test("to some districts leaves what it did in others", () => {
    const moved = ruling({
      districts: ["Hisar"],
      earlier: [
        { events: 3, items: 0, ...everybody },
        { events: 7, items: 0, people: null, districts: ["Karnal"] },
      ],
    });
    expect([3, 7, 8].map((event) => districtsOn(moved, event))).toEqual([null, ["Hisar", "Karnal"], ["Hisar"]]);
    expect(districtsOn(null, 1)).toBeNull();
  });

  test("is read by programs of before where none was before it, and what these said is read here", () => {
    const said = { seat: "a".repeat(16), by: "b".repeat(16), at: 1, signature: "" };
    const text = rulingText(ruling({ people: [asha] }));
    expect(text).not.toContain("earlier");
    expect(rulingIn({ ...said, text }, HUB)).toEqual(ruling({ people: [asha] }));
    const limited = ruling({ people: [asha], until: { events: 1, items: 0, admitted: [] }, earlier: [ofPeople([ravi], 1)] });
    expect(rulingIn({ ...said, text: rulingText(limited) }, HUB)).toEqual(limited);
  });

  test("grows by those before it to no length of which the hub is not asked for all: the longest are left out", () => {
    const all = { events: 1, items: 1, hash, ...everybody };
    const many = fitted(ruling({ people: [asha], earlier: [all, ...[2, 3, 4].map((events) => ofPeople(ids(40), events))] }));
    expect(many.earlier.map(({ events }) => events)).toEqual([1, 3, 4]);
    expect(rulingText(many).length).toBeLessThanOrEqual(LONG_RULING_BYTES);
    const long = ruling({ people: ids(100), earlier: [all, ofPeople(ids(99), 2)] });
    expect(fitted(long).earlier).toEqual([all]);
  });
});
