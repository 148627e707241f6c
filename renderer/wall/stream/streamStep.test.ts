import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exampleCard } from "../testing/exampleCard.ts";
import { NOTHING_SHOWN, streamStep } from "./streamStep.ts";

const cards = (...ids: string[]) =>
  ids.map((id) => exampleCard({ trouble: { id, cases: 1, openCases: 1, citizens: 1, openEmergencies: 0 } }));

describe("the stream", () => {
  test("shows the newest first, as many as have a place", () => {
    const { ids, fresh, passed } = streamStep(NOTHING_SHOWN, cards("a", "b", "c"), 90, 2);
    expect({ ids, fresh, passed }).toEqual({ ids: ["a", "b"], fresh: [], passed: 0 });
  });

  test("keeps everything in its place while a trouble that is shown grows", () => {
    const before = streamStep(NOTHING_SHOWN, cards("a", "b", "c"), 10, 3);
    expect(streamStep(before, cards("c", "a", "b"), 11, 3)).toBe(before);
  });

  test("takes the order of the answer when something new comes up, and says what came besides", () => {
    const before = streamStep(NOTHING_SHOWN, cards("a", "b", "c"), 10, 3);
    const after = streamStep(before, cards("e", "c", "a", "b"), 22, 3);
    expect(after).toEqual({ ids: ["e", "c", "a"], fresh: ["e"], passed: 11, openedToday: 22 });
  });

  test("counts nothing backwards when a new day begins", () => {
    const before = streamStep(NOTHING_SHOWN, cards("a"), 300, 2);
    expect(streamStep(before, cards("b", "a"), 1, 2).passed).toBe(0);
  });

  test("shows what the answer has on top, whatever came before", () => {
    const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(ids, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 5 }), (answers, places) => {
        let state = NOTHING_SHOWN;
        for (const answer of answers) state = streamStep(state, cards(...answer), 0, places);
        expect(state.ids.toSorted()).toEqual((answers.at(-1) ?? []).slice(0, places).toSorted());
      }),
    );
  });
});
