import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEPARTMENT_CODES } from "../department/departments.ts";
import { DISTRICTS } from "../geography/districts.ts";
import type { HeatCell } from "./heat.ts";
import { hasHistory, pressHeadline, rankHeadline, todayHeadline } from "./headline.ts";

const cell = (
  district: HeatCell["district"],
  department: HeatCell["department"],
  asked: number,
  reportsOverdue: number,
  openedToday = 0,
): HeatCell => ({
  district,
  department,
  open: asked,
  asked,
  reportsOverdue,
  askedTooLate: 0,
  markingsOverdue: 0,
  oldestOpenedAt: null,
  openedToday,
  usualToday: null,
});

describe("the headline of where it presses", () => {
  test("names the district, how much of it is late, and whose most of that is", () => {
    const cells = [
      cell("Panipat", "ULB", 12, 9),
      { ...cell("Panipat", "PHED", 10, 3), askedTooLate: 2 },
      { ...cell("Gurugram", "ULB", 300, 60), askedTooLate: 40 },
      cell("Nuh", "PHED", 2, 2),
    ];
    expect(pressHeadline(cells, 0)).toEqual({
      is: "presses",
      district: "Panipat",
      late: 12,
      asked: 22,
      askedTooLate: 2,
      most: { department: "ULB", late: 9 },
    });
  });

  test("names the district also where nobody knows the department of most of its cases", () => {
    const cells = [cell("Panipat", null, 12, 9), cell("Panipat", "PHED", 10, 3), cell("Gurugram", "ULB", 300, 60)];
    expect(pressHeadline(cells, 0)).toEqual({ is: "presses", district: "Panipat", late: 12, asked: 22, askedTooLate: 0, most: null });
  });

  test("is no all-clear where no office was asked, and one only where nothing is late", () => {
    expect(pressHeadline([{ ...cell("Nuh", "PHED", 0, 0), open: 40, markingsOverdue: 40 }], 40)).toEqual({
      is: "nobody-asked",
      toMark: 40,
    });
    expect(pressHeadline([cell("Nuh", "PHED", 7, 0)], 0)).toEqual({ is: "in-time", asked: 7 });
    expect(pressHeadline([cell("Nuh", "PHED", 10, 5), cell("Jind", "PHED", 10, 5)], 0)).toEqual({ is: "even", late: 10, asked: 20 });
  });

  test("never says more than there is, and never less of the district than of one of its departments", () => {
    const anyCell = fc
      .tuple(fc.constantFrom(...DISTRICTS.map(({ name }) => name)), fc.constantFrom(...DEPARTMENT_CODES), fc.nat(50), fc.nat(50))
      .map(([district, department, asked, late]) => cell(district, department, asked, Math.min(asked, late)));
    fc.assert(
      fc.property(fc.uniqueArray(anyCell, { selector: (each) => `${each.district} ${each.department}`, maxLength: 60 }), (cells) => {
        const headline = pressHeadline(cells, 0);
        if (headline.is !== "presses") return;
        expect(headline.most?.late ?? 0).toBeLessThanOrEqual(headline.late);
        expect(headline.late).toBeLessThanOrEqual(headline.asked);
        const own = cells.filter(({ district }) => district === headline.district);
        expect(own.reduce((sum, each) => sum + each.reportsOverdue, 0)).toBe(headline.late);
      }),
    );
  });
});

test("today is told against the usual, and a difference of a few is none", () => {
  const cells = [cell("Nuh", "PHED", 1, 0, 30), cell("Nuh", "ULB", 1, 0, 10), cell("Jind", "ULB", 1, 0, 35), cell(null, null, 0, 0, 99)];
  expect(todayHeadline(cells, [], { opened: 174, usual: 100.4 })).toEqual({
    opened: 174,
    usual: 100,
    as: "more",
    most: { districts: ["Nuh"], opened: 40, oneVoice: null },
  });
  const tied = [cell("Rohtak", "PHED", 1, 0, 24), cell("Jind", "PHED", 1, 0, 24), cell("Nuh", "ULB", 1, 0, 9)];
  expect(todayHeadline(tied, [], { opened: 57, usual: 29 }).most).toEqual({ districts: ["Jind", "Rohtak"], opened: 24, oneVoice: null });
  expect(todayHeadline([...tied, cell("Hisar", "ULB", 1, 0, 24)], [], { opened: 81, usual: 29 }).most).toBeNull();
  expect(todayHeadline(cells, [], { opened: 3, usual: 2 }).as).toBe("usual");
  // Of a night on which two usually come in none is no news.
  expect(todayHeadline([], [], { opened: 0, usual: 2.4 }).as).toBe("usual");
  expect(todayHeadline([], [], { opened: 4, usual: 9.5 }).as).toBe("fewer");
  expect(todayHeadline([], [], { opened: 80, usual: 100 })).toMatchObject({ as: "fewer", most: null });
  // A handful is nobody's.
  const few = [cell("Hisar", "ULB", 1, 0, 1), cell("Sirsa", "ULB", 1, 0, 1)];
  expect(todayHeadline(few, [], { opened: 2, usual: 2 }).most).toBeNull();
  expect(todayHeadline([], [], { opened: 80, usual: null })).toMatchObject({ usual: null, as: null });
});

test("one person who writes many times makes no district the one where most came from, and that is told beside it", () => {
  const cells = [
    cell("Rohtak", "PHED", 1, 0, 24),
    cell("Jind", "PHED", 1, 0, 24),
    cell("Jind", "ULB", 1, 0, 6),
    cell("Nuh", "ULB", 1, 0, 9),
  ];
  const jind = (cases: number) => [{ department: "PHED", district: "Jind", cases } as const];
  const most = (ofOne: Parameters<typeof todayHeadline>[1], all = cells) => todayHeadline(all, ofOne, { opened: 63, usual: 9 }).most;
  expect(most([])).toEqual({ districts: ["Jind"], opened: 30, oneVoice: null });
  expect(most(jind(23))).toEqual({ districts: ["Rohtak"], opened: 24, oneVoice: { district: "Jind", cases: 23 } });
  // Half of all that came in there is of several people.
  expect(most(jind(15))).toEqual({ districts: ["Jind"], opened: 30, oneVoice: null });
  // Nobody would have named it.
  expect(most([{ department: "ULB", district: "Nuh", cases: 9 }])).toMatchObject({ districts: ["Jind"], oneVoice: null });
  expect(most(jind(20), [cell("Jind", "PHED", 1, 0, 24)])).toEqual({ districts: [], opened: 0, oneVoice: { district: "Jind", cases: 20 } });
});

describe("of a ranking", () => {
  const placed = (name: string, rank: number, rankWas: number | null, score = 60 - 5 * rank) => ({
    name,
    rank,
    rankWas,
    score,
    open: 20,
    overdue: 2,
    askedTooLate: 0,
  });
  const STATE = { asked: 100, reportsOverdue: 20 };
  const headline = (...ranked: readonly ReturnType<typeof placed>[]) => rankHeadline(ranked, STATE);
  const alike = [placed("Karnal", 1, 1, 44.2), placed("Nuh", 2, 2, 43), placed("Jind", 3, 3, 42), placed("Rohtak", 4, 4, 40.3)];

  test("the best, the worst and the one that moved most are told; of a few nothing", () => {
    const [karnal, nuh, jind] = [placed("Karnal", 1, 2), placed("Nuh", 2, 9), placed("Jind", 3, null)];
    expect(headline(karnal, nuh, jind, placed("Rohtak", 4, 4), placed("Sirsa", 5, 1))).toEqual({
      first: { names: ["Karnal"], score: 55, though: null },
      last: { names: ["Sirsa"], score: 35 },
      mover: { name: "Nuh", places: 7 },
    });
    // Nobody was overtaken by those that were not ranked a week ago.
    const rest = [placed("Jind", 3, null), placed("Hisar", 4, null)];
    expect(headline(placed("Karnal", 1, null), placed("Nuh", 2, null), ...rest, placed("Rohtak", 5, 1))?.mover).toBeNull();
    expect(headline(placed("Karnal", 1, 1), placed("Nuh", 2, 2), placed("Jind", 3, 3), placed("Sirsa", 4, 4))).toBeNull();
    expect(headline(placed("Karnal", 1, 1))).toBeNull();
  });

  test("a place is compared with that of a week ago only where at least half were ranked then", () => {
    const of = (...ranks: readonly (number | null)[]) => hasHistory(ranks.map((rankWas) => ({ rankWas })));
    expect(of(1, 2, null, null)).toBe(true);
    expect(of(1, null, null)).toBe(false);
    expect(of()).toBe(false);
  });

  test("nobody is the best or the worst by what is not printed, and more than can be named are nobody", () => {
    expect(headline(...alike, placed("Sirsa", 5, 5, 39.9))?.last).toEqual({ names: ["Rohtak", "Sirsa"], score: 40 });
    const three = headline(...alike, placed("Sirsa", 5, 5, 39.9), placed("Palwal", 6, 6, 39.6));
    expect(three).toMatchObject({ first: { names: ["Karnal"] }, last: null });
    expect(headline(...["Karnal", "Nuh", "Jind", "Hisar", "Sirsa"].map((name) => placed(name, 1, 1)))).toBeNull();
  });

  test("of a first one is told what is late, where that is half, or a larger share than the State's, whosever delay it is", () => {
    const though = (overdue: number, askedTooLate: number, state = STATE) =>
      rankHeadline([{ ...placed("Karnal", 1, 1), overdue, askedTooLate }, ...alike.slice(1), placed("Sirsa", 5, 5, 20)], state)?.first
        ?.though;
    expect(though(16, 15)).toEqual({ asked: 20, reportsOverdue: 16, askedTooLate: 15 });
    expect(though(4, 4)).toBeNull();
    expect(though(5, 5)).toEqual({ asked: 20, reportsOverdue: 5, askedTooLate: 5 });
    expect(though(10, 0, { asked: 100, reportsOverdue: 90 })).toEqual({ asked: 20, reportsOverdue: 10, askedTooLate: 0 });
    expect(though(9, 0, { asked: 100, reportsOverdue: 90 })).toBeNull();
  });
});
