import { expect, test } from "vitest";
import { rowRoom } from "./rowRoom.ts";

const SHORT = "Water leaks";
const LONG = "An open manhole stands in the middle of the road before the school, and two children have fallen in";
const room = { leadWidth: 5, mostLines: 2, width: 40, height: 21 } as const;

const rowsOf = (within: Omit<Parameters<typeof rowRoom>[0], "titles" | "facts">, titles: readonly string[]) =>
  rowRoom({ ...within, titles, facts: titles.map(() => "1 report overdue") });

test("rows are as many as have room, and a few are larger", () => {
  const many = rowsOf(
    room,
    Array.from({ length: 9 }, () => SHORT),
  );
  expect([many.shown, many.columns, many.heights.length]).toEqual([5, 1, 5]);
  const few = rowsOf(room, [SHORT, SHORT]);
  expect([few.shown, few.heights.length]).toEqual([2, 3]);
  expect([few.size > 1.1, few.size <= 1.5, many.size < 1.1]).toEqual([true, true, true]);
});

test("a row whose words are long has a line more, and only that one", () => {
  const { heights, lines, shown } = rowsOf(room, [SHORT, LONG, SHORT, LONG, SHORT]);
  expect([lines, shown]).toEqual([[1, 2, 1, 2], 4]);
  expect(heights.map((height) => height > 4)).toEqual([false, true, false, true]);
  expect(rowsOf({ ...room, mostLines: 1 }, [SHORT, LONG, SHORT, LONG, SHORT]).shown).toBe(5);
});

test("what has no room in one column goes into the next, and rows beside each other are as high as each other", () => {
  const wide = rowsOf({ ...room, width: 80 }, [SHORT, LONG, LONG, SHORT, SHORT, SHORT, SHORT, SHORT]);
  expect([wide.columns, wide.shown]).toEqual([2, 8]);
  expect(wide.heights.map((height) => height > 4)).toEqual([false, true, true, false]);
});

test("there is a row however low the panel is", () => {
  expect(rowsOf({ ...room, height: 2 }, [LONG, LONG])).toMatchObject({ shown: 1, size: 1, lines: [2] });
});

test("short rows stand in narrower columns, so that a wide panel shows more of them", () => {
  const titles = Array.from({ length: 15 }, () => "Sirsa, Hisar");
  expect(rowsOf({ ...room, leadWidth: 2, width: 73, height: 21 }, titles)).toMatchObject({ columns: 3, shown: 15 });
  const long = rowRoom({ ...room, leadWidth: 2, width: 73, height: 21, titles, facts: titles.map(() => LONG) });
  expect([long.columns, long.shown]).toEqual([2, 10]);
});

test("letters grow no further than each row has room for whole", () => {
  const alone = rowsOf({ ...room, mostLines: 1, width: 44, height: 28 }, [SHORT, SHORT]);
  expect(alone.size).toBeGreaterThan(1.4);
  expect(rowsOf({ ...room, mostLines: 1, width: 44, height: 28 }, [SHORT, LONG]).size).toBeLessThan(1.3);
});

test("a title that has no room beside the gap between two columns has a line more", () => {
  const long = "Panipat: Superintending Engineer (Operation)";
  const titles = Array.from({ length: 9 }, (_, index) => (index === 4 ? long : "Sirsa: Executive Engineer"));
  const { columns, lines } = rowsOf({ ...room, width: 69, height: 20 }, titles);
  expect([columns, lines[4]]).toEqual([2, 2]);
});
