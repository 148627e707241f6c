import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rankingOf } from "./ranking.ts";
import type { Judged } from "./ranking.ts";
import { PARTS, partsOf, scoreOf, sharesOf, sumOf, WEIGHTS, WEIGHTS_WITH_ACTIVITY } from "./score.ts";
import type { Evidence } from "./score.ts";

const NOTHING: Evidence = {
  takenUp: 0,
  takenUpPoints: 0,
  unanswered: 0,
  accepted: 0,
  returned: 0,
  onTime: 0,
  late: 0,
  disposed: 0,
  reopened: 0,
  open: 0,
  overdue: 0,
  askedTooLate: 0,
  activity: null,
};

const anyEvidence: fc.Arbitrary<Evidence> = fc
  .tuple(fc.array(fc.nat(60), { minLength: 8, maxLength: 8 }), fc.nat(100), fc.nat(80), fc.nat(80), fc.option(fc.nat(1_000)))
  .map(
    ([
      [takenUp = 0, unanswered = 0, accepted = 0, returned = 0, onTime = 0, late = 0, disposed = 0, reopened = 0],
      points,
      open,
      overdue,
      activity,
    ]) => ({
      takenUp,
      takenUpPoints: Math.round(takenUp * points),
      unanswered,
      accepted,
      returned,
      onTime,
      late,
      disposed,
      reopened,
      open: open + 1,
      overdue: Math.min(overdue, open),
      askedTooLate: 0,
      activity: activity === null ? null : activity / 10,
    }),
  );

/** The score of the first among others. */
function scoreAmong(own: Evidence, others: readonly Evidence[]): number {
  return scoreOf(sharesOf(own), sumOf([own, ...others].map((each) => sharesOf(each)))) ?? Number.NaN;
}

/** Scores have one decimal: what hardly matters may not show. */
function notBelow(after: number, before: number): void {
  expect(after).toBeGreaterThanOrEqual(before);
}

const BETTER: Readonly<Record<string, (own: Evidence) => Evidence>> = {
  "a disposal in time, its report accepted": (own) => ({
    ...own,
    accepted: own.accepted + 1,
    onTime: own.onTime + 1,
    disposed: own.disposed + 1,
    open: own.open - 1,
    overdue: Math.min(own.overdue, own.open - 1),
  }),
  "a late case that is done at last": (own) =>
    own.overdue === 0
      ? own
      : { ...own, accepted: own.accepted + 1, disposed: own.disposed + 1, open: own.open - 1, overdue: own.overdue - 1 },
  "a case taken up at once": (own) => ({ ...own, takenUp: own.takenUp + 1, takenUpPoints: own.takenUpPoints + 100 }),
  "accounts that answer more": (own) => ({ ...own, activity: own.activity === null ? null : Math.min(100, own.activity + 5) }),
};

const WORSE: Readonly<Record<string, (own: Evidence) => Evidence>> = {
  "a report returned": (own) => ({ ...own, returned: own.returned + 1 }),
  "a case opened again": (own) => ({ ...own, reopened: own.reopened + 1 }),
  "a case that becomes late": (own) => (own.overdue === own.open ? own : { ...own, late: own.late + 1, overdue: own.overdue + 1 }),
  "a case that nobody takes up in time": (own) => ({ ...own, unanswered: own.unanswered + 1 }),
  "accounts that fall silent": (own) => ({ ...own, activity: own.activity === null ? null : Math.max(0, own.activity - 5) }),
};

describe("a score", () => {
  const others = fc.array(anyEvidence, { minLength: 0, maxLength: 5 });

  test.each(Object.entries(BETTER))("is never lowered by %s", (_, change) => {
    fc.assert(
      fc.property(anyEvidence, others, (own, rest) => notBelow(scoreAmong(change(own), rest), scoreAmong(own, rest))),
      { numRuns: 500 },
    );
    const first = scoreAmong({ ...NOTHING, open: 3 }, []);
    notBelow(scoreAmong(change({ ...NOTHING, open: 3 }), []), first);
  });

  test.each(Object.entries(WORSE))("is never raised by %s", (_, change) => {
    fc.assert(
      fc.property(anyEvidence, others, (own, rest) => notBelow(scoreAmong(own, rest), scoreAmong(change(own), rest))),
      { numRuns: 500 },
    );
  });

  test("lies between 0 and 100, and its parts too, where there are any", () => {
    fc.assert(
      fc.property(anyEvidence, others, (own, rest) => {
        const score = scoreAmong(own, rest);
        for (const value of [
          score,
          ...Object.values(partsOf(sharesOf(own), sumOf([own, ...rest].map((each) => sharesOf(each))))).filter((part) => part !== null),
        ]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  test("leaves a part out of which nobody has anything, and gives its weight to the others", () => {
    const own = { ...NOTHING, accepted: 3, returned: 1 };
    const unknown = { responsiveness: null, overdue: null, onTime: null, solved: null, activity: null };
    expect(partsOf(sharesOf(own), sharesOf(own))).toEqual({ ...unknown, atrQuality: 75 });
    expect(scoreAmong(own, [])).toBe(75);
  });

  test("is of a hundred, with and without what is known of accounts", () => {
    for (const weights of [WEIGHTS, WEIGHTS_WITH_ACTIVITY]) {
      expect(PARTS.reduce((sum, part) => sum + weights[part], 0)).toBe(100);
    }
    expect(PARTS.filter((part) => WEIGHTS[part] !== WEIGHTS_WITH_ACTIVITY[part])).toEqual(["responsiveness", "activity"]);
  });

  test("is not known of one with nothing to judge by, or with nothing but accounts", () => {
    expect(scoreOf(sharesOf(NOTHING), sharesOf({ ...NOTHING, accepted: 5 }))).toBeNull();
    expect(scoreOf(sharesOf({ ...NOTHING, activity: 90 }), sharesOf({ ...NOTHING, accepted: 5 }))).toBeNull();
  });

  test("is the same whatever became late before the cell marked it: that counts neither against anybody nor for them", () => {
    fc.assert(
      fc.property(anyEvidence, others, fc.nat(80), (own, rest, cells) => {
        const delayed = { ...own, open: own.open + cells, overdue: own.overdue + cells, askedTooLate: cells };
        expect(scoreAmong(delayed, rest)).toBe(scoreAmong(own, rest));
      }),
    );
    expect(scoreOf(sharesOf({ ...NOTHING, open: 8, overdue: 8, askedTooLate: 8 }), sharesOf({ ...NOTHING, accepted: 5 }))).toBeNull();
  });

  test("moves by ten at most when accounts are looked at, and not at all for those whose are not", () => {
    const known = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(anyEvidence, others, known, (own, rest, activity) => {
        const unseen = { ...own, activity: null };
        const among = rest.map((other) => ({ ...other, activity: null }));
        const seen = scoreAmong({ ...own, activity }, among);
        // Both have one decimal.
        expect(Math.abs(seen - scoreAmong(unseen, among))).toBeLessThanOrEqual(10.1);
        const looked = rest.map((other) => ({ ...other, activity }));
        expect(scoreAmong(unseen, looked)).toBe(scoreAmong(unseen, among));
      }),
    );
  });

  test("does not put one good case above many", () => {
    const one = { ...NOTHING, takenUp: 1, takenUpPoints: 100, accepted: 1, onTime: 1, disposed: 1, open: 0 };
    const many = {
      ...NOTHING,
      takenUp: 200,
      takenUpPoints: 18_000,
      accepted: 190,
      returned: 8,
      onTime: 190,
      late: 8,
      disposed: 198,
      open: 40,
      overdue: 1,
    };
    const poor = {
      ...NOTHING,
      takenUp: 200,
      takenUpPoints: 9_000,
      accepted: 90,
      returned: 60,
      onTime: 60,
      late: 140,
      disposed: 120,
      open: 200,
      overdue: 90,
    };
    expect(scoreAmong(many, [one, poor])).toBeGreaterThan(scoreAmong(one, [many, poor]));
    expect(scoreAmong(one, [many, poor])).toBeGreaterThan(scoreAmong(poor, [one, many]));
  });
});

describe("a score is the mean of its bars by weight", () => {
  test("and is computed again from what a wall shows, to a tenth", () => {
    fc.assert(
      fc.property(fc.array(anyEvidence, { minLength: 1, maxLength: 8 }), (all) => {
        for (const { score, parts } of rankingOf(all.map((now, index) => ({ name: String(index), now, before: now })))) {
          const weights = parts.activity === null ? WEIGHTS : WEIGHTS_WITH_ACTIVITY;
          const bars = PARTS.flatMap((part) => (parts[part] === null ? [] : [{ weight: weights[part], value: parts[part] }]));
          const weight = bars.reduce((sum, bar) => sum + bar.weight, 0);
          expect(Math.abs(score - bars.reduce((sum, bar) => sum + bar.weight * bar.value, 0) / weight)).toBeLessThanOrEqual(0.0501);
        }
      }),
    );
  });
});

describe("a ranking", () => {
  test("leaves out those with fewer cases than it asks for, now and in the week before", () => {
    const few = { ...NOTHING, open: 4 };
    const many = { ...NOTHING, open: 3, disposed: 2, onTime: 2 };
    const rows = rankingOf(
      [
        { name: "few", now: few, before: many },
        { name: "many", now: many, before: few },
      ],
      5,
    );
    expect(rows).toMatchObject([{ name: "many", rank: 1, rankWas: null }]);
  });

  test("counts among the cases that somebody is judged by none that is late by the cell's delay", () => {
    const own = { ...NOTHING, open: 2, disposed: 2, onTime: 2 };
    const delayed = { ...own, open: 40, overdue: 38, askedTooLate: 38 };
    expect(rankingOf([{ name: "delayed", now: delayed, before: delayed }], 5)).toEqual([]);
  });

  const judged = fc.uniqueArray(fc.record({ name: fc.constantFrom("a", "b", "c", "d", "e", "f"), now: anyEvidence, before: anyEvidence }), {
    selector: ({ name }) => name,
    minLength: 1,
  });

  test("goes from the best down, scores that are printed alike share a rank, and nobody is left out", () => {
    fc.assert(
      fc.property(judged, (all: readonly Judged<string>[]) => {
        const rows = rankingOf(all);
        expect(rows.map(({ name }) => name).toSorted()).toEqual(all.map(({ name }) => name).toSorted());
        const printed = (score: number | null) => Math.round(score ?? 0);
        for (const { score, rank, isShared } of rows) {
          expect(rank).toBe(1 + rows.filter((other) => printed(other.score) > printed(score)).length);
          expect(isShared).toBe(rows.filter((other) => printed(other.score) === printed(score)).length > 1);
        }
        for (const { scoreWas, rankWas } of rows)
          expect(rankWas).toBe(1 + rows.filter((other) => printed(other.scoreWas) > printed(scoreWas)).length);
      }),
    );
  });

  test("puts the one whose accounts answer before its like, and one that nobody looked at between them", () => {
    const own = { ...NOTHING, accepted: 20, returned: 5, open: 4, takenUp: 25, takenUpPoints: 1_500 };
    const named = (name: string, activity: number | null) => ({ name, now: { ...own, activity }, before: own });
    const rows = rankingOf([named("silent", 10), named("unseen", null), named("answers", 95)]);
    expect(rows.map(({ name, rank, rankWas }) => [name, rank, rankWas])).toEqual([
      ["answers", 1, 1],
      ["unseen", 2, 1],
      ["silent", 3, 1],
    ]);
    expect(rows.map(({ parts }) => parts.activity)).toEqual([84.4, null, 20.6]);
  });

  test("says nothing of the week before where there was nothing then", () => {
    const rows = rankingOf([
      { name: "new", now: { ...NOTHING, accepted: 4 }, before: NOTHING },
      { name: "old", now: { ...NOTHING, accepted: 4, returned: 4 }, before: { ...NOTHING, accepted: 1 } },
      { name: "none", now: NOTHING, before: { ...NOTHING, accepted: 1 } },
    ]);
    expect(rows.map(({ name, rank, rankWas }) => [name, rank, rankWas])).toEqual([
      ["new", 1, null],
      ["old", 2, 1],
    ]);
  });
});
