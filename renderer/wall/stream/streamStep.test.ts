import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exampleCard } from "../testing/exampleCard.ts";
import { NOTHING_SHOWN, type StreamAnswer, type StreamState, streamStep } from "./streamStep.ts";

const answer = (ids: readonly string[], openedToday = 0, readAt = 0): StreamAnswer => ({
  cards: ids.map((id) => exampleCard({ incident: { id, cases: 1, openCases: 1, citizens: 1, openEmergencies: 0 } })),
  openedToday,
  readAt,
});
const idsOf = ({ cards }: StreamState) => cards.map(({ incident }) => incident.id).join("");

describe("the stream", () => {
  test("shows the newest first, as many as have a place", () => {
    const state = streamStep(NOTHING_SHOWN, answer(["a", "b", "c"], 90), 2);
    expect([idsOf(state), state.fresh, state.passed]).toEqual(["ab", [], 0]);
  });

  test("keeps everything in its place while an incident that is shown grows, and shows that it does", () => {
    const before = streamStep(NOTHING_SHOWN, answer(["a", "b", "c"]), 3);
    const grown = answer(["c", "a", "b"]);
    const counted = grown.cards.map((card, index) => (index === 0 ? { ...card, incident: { ...card.incident, cases: 8 } } : card));
    const after = streamStep(before, { ...grown, cards: counted }, 3);
    expect(idsOf(after)).toBe("abc");
    expect(after.cards[2]?.incident.cases).toBe(8);
  });

  test("takes the order of the answer when something new comes up, and says what came besides", () => {
    const before = streamStep(NOTHING_SHOWN, answer(["a", "b", "c"], 10), 3);
    const after = streamStep(before, answer(["e", "c", "a", "b"], 22), 3);
    expect([idsOf(after), after.fresh, after.passed]).toEqual(["eca", ["e"], 11]);
  });

  test("lets one in at a time in a surge, so that each can be read, and comes to the newest afterwards", () => {
    let state = streamStep(NOTHING_SHOWN, answer(["a", "b", "c", "d"]), 4);
    state = streamStep(state, answer(["h", "g", "f", "e", "a"], 4, 1_000), 4);
    expect(idsOf(state)).toBe("habc");
    state = streamStep(state, answer(["m", "l", "k", "j", "i"], 9, 2_500), 4);
    expect([idsOf(state), state.passed]).toEqual(["mhab", 4]);
    const rest = answer(["m", "l", "k", "j", "i"], 9, 3_000);
    expect(streamStep(state, rest, 4).cards).toEqual(state.cards);
    for (const readAt of [4_000, 5_500, 7_000]) state = streamStep(state, { ...rest, readAt }, 4);
    expect(idsOf(state)).toBe("mlkj");
  });

  test("takes away what is gone from the record", () => {
    const before = streamStep(NOTHING_SHOWN, answer(["a", "b", "c"]), 3);
    expect(idsOf(streamStep(before, answer(["a", "c"]), 3))).toBe("ac");
  });

  test("counts nothing backwards when a new day begins", () => {
    const before = streamStep(NOTHING_SHOWN, answer(["a"], 300), 2);
    expect(streamStep(before, answer(["b", "a"], 1), 2).passed).toBe(0);
  });

  test("never shows an incident twice, fills its places, and has the newest on top after every arrival", () => {
    const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(ids, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 5 }), (answers, places) => {
        let state = NOTHING_SHOWN;
        for (const [index, each] of answers.entries()) {
          const shownBefore = new Set(idsOf(state));
          state = streamStep(state, answer(each, 0, index * 2_000), places);
          expect(new Set(idsOf(state)).size).toBe(Math.min(places, each.length));
          const [newest] = each;
          if (newest !== undefined && !shownBefore.has(newest)) expect(idsOf(state)[0]).toBe(newest);
        }
      }),
    );
  });
});
