import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "../clock/indianDay.ts";
import { INCIDENT_PAIRS } from "./testing/incidentPairs.ts";
import { lastingMs, LONGEST_LASTING_MS, sameIncident } from "./sameIncident.ts";
import { incidentKeysOf, incidentKeysSoughtBy } from "./incidentKeys.ts";
import { incidentSketchOf } from "./incidentSketch.ts";
import type { IncidentFacts, IncidentSketch } from "./incidentSketch.ts";
import { understand } from "./testing/understand.ts";

let citizens = 0;

function sketch(text: string, more: Partial<IncidentFacts> = {}): IncidentSketch {
  const proposal = understand({ text, placeName: null, authorLocation: null });
  return incidentSketchOf(text, {
    at: 0,
    author: `citizen ${++citizens}`,
    departments: proposal.departments.map(({ code }) => code),
    category: proposal.category?.code ?? null,
    district: proposal.district,
    place: proposal.place,
    routine: proposal.routine,
    ...more,
  });
}

const texts = INCIDENT_PAIRS.flatMap(([one, other]) => [one, other]);
const anyText = fc.constantFrom(...texts);
const anyFacts = fc.record({ at: fc.integer({ min: 0, max: 4 * DAY_MS }), author: fc.constantFrom("asha", "bina", null) });
const anySketch = fc.tuple(anyText, anyFacts).map(([text, facts]) => sketch(text, facts));

describe("whether two complaints are of one incident", () => {
  test.each(INCIDENT_PAIRS)("%s | %s: %s", (one, other, same) => {
    const relation = sameIncident(sketch(one), sketch(other, { at: 20 * HOUR_MS }));
    expect(relation !== null).toBe(same);
  });

  test("is answered the same either way", () => {
    fc.assert(
      fc.property(anySketch, anySketch, (one, other) => {
        expect(sameIncident(one, other)).toBe(sameIncident(other, one));
      }),
      { numRuns: 300 },
    );
  });

  test("is true of every complaint and itself", () => {
    for (const text of texts) {
      const one = sketch(text, { author: "asha" });
      expect(sameIncident(one, one)).toBe("same-citizen-again");
    }
  });

  test("does not rest on the order of the words", () => {
    fc.assert(
      fc.property(anySketch, anyText, fc.nat(), (one, text, turn) => {
        const other = { ...sketch(text, { author: null }), wording: null };
        const at = turn % (other.words.length + 1);
        const turned = [...other.words.slice(at), ...other.words.slice(0, at)];
        expect(sameIncident(one, { ...other, words: turned })).toBe(sameIncident(one, other));
      }),
      { numRuns: 200 },
    );
  });

  test("is found under a key that the other is kept under, and never over more days than an incident lasts", () => {
    fc.assert(
      fc.property(anySketch, anySketch, (one, other) => {
        if (sameIncident(one, other) === null) return;
        const sought = incidentKeysSoughtBy(one);
        expect(incidentKeysOf(other).some((key) => sought.includes(key))).toBe(true);
        expect(Math.abs(one.at - other.at)).toBeLessThanOrEqual(LONGEST_LASTING_MS);
      }),
      { numRuns: 500 },
    );
  });

  test("ends sooner for water and power than for the rest", () => {
    const water = sketch("Sector 12 Panipat me pani nahi aa raha");
    const road = sketch("Panchkula sector 20 sadak tooti padi hai");
    expect([lastingMs(water), lastingMs(road)]).toEqual([2 * DAY_MS, 3 * DAY_MS]);
    const again = "पानीपत सेक्टर 12 पानी नहीं आ रहा";
    expect(sameIncident(water, sketch(again, { at: 2 * DAY_MS }))).toBe("same-incident");
    expect(sameIncident(water, sketch(again, { at: 2 * DAY_MS + 1 }))).toBeNull();
  });

  test("knows the same citizen again in another thread, also where they do not say where", () => {
    const one = sketch("Sector 12 Panipat me 4 din se pani nahi aa raha", { author: "asha" });
    const again = sketch("abhi tak pani nahi aaya, koi sunwai nahi", { author: "asha", at: HOUR_MS });
    expect(sameIncident(one, again)).toBe("same-citizen-again");
    expect(sameIncident(one, { ...again, author: "bina" })).toBeNull();
    expect(sameIncident(one, sketch("Panipat sector 12 me bijli bhi nahi aa rahi", { author: "asha" }))).toBeNull();
  });

  test("knows a text that is passed on, by its words alone if it is long", () => {
    const long = "Sir hamari colony me teen mahine se koi safai karamchari nahi aaya please action lijiye";
    expect(sameIncident(sketch(long), sketch(`@cmohry ${long.toUpperCase()}!!! https://t.co/x`))).toBe("repost");
    expect(sameIncident(sketch(long, { district: "Karnal" }), sketch(long, { district: "Hisar" }))).toBe("repost");
    const short = "pani nahi aa raha";
    expect(sameIncident(sketch(short, { district: "Karnal" }), sketch(short, { district: "Hisar" }))).toBeNull();
    expect(sameIncident(sketch(""), sketch(""))).toBeNull();
  });

  test("holds where an office was named that the other case would accept as well", () => {
    const one = { ...sketch("Sector 12 Panipat me pani nahi aa raha"), departments: ["PHED", "ULB"] as const };
    const other = sketch("पानीपत सेक्टर 12 पानी नहीं आ रहा");
    expect(sameIncident(one, { ...other, departments: ["ULB", "PHED"] })).toBe("same-incident");
    expect(sameIncident(one, { ...other, departments: ["ULB"] })).toBe("same-incident");
    expect(sameIncident(one, { ...other, departments: ["POLICE"] })).toBeNull();
  });
});
