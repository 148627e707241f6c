import { expect, test } from "vitest";
import { rowRoom } from "./rowRoom.ts";

const SHORT = "Water leaks";
const LONG = "An open manhole stands in the middle of the road before the school, and two children have fallen in";
const room = { leadWidth: 5, mostLines: 2, width: 40, height: 21 } as const;

test("rows are as many as have room, and a few are larger", () => {
  const many = rowRoom({ ...room, titles: Array.from({ length: 9 }, () => SHORT) });
  expect([many.shown, many.columns, many.heights.length]).toEqual([5, 1, 5]);
  const few = rowRoom({ ...room, titles: [SHORT, SHORT] });
  expect([few.shown, few.heights.length]).toEqual([2, 3]);
  expect([few.size > 1.1, few.size <= 1.5, many.size < 1.1]).toEqual([true, true, true]);
});

test("a row whose words are long has a line more, and only that one", () => {
  const { heights, lines, shown } = rowRoom({ ...room, titles: [SHORT, LONG, SHORT, LONG, SHORT] });
  expect([lines, shown]).toEqual([[1, 2, 1, 2], 4]);
  expect(heights.map((height) => height > 4)).toEqual([false, true, false, true]);
  expect(rowRoom({ ...room, mostLines: 1, titles: [SHORT, LONG, SHORT, LONG, SHORT] }).shown).toBe(5);
});

test("what has no room in one column goes into the next, and rows beside each other are as high as each other", () => {
  const wide = rowRoom({ ...room, width: 80, titles: [SHORT, LONG, LONG, SHORT, SHORT, SHORT, SHORT, SHORT] });
  expect([wide.columns, wide.shown]).toEqual([2, 8]);
  expect(wide.heights.map((height) => height > 4)).toEqual([false, true, true, false]);
});

test("there is a row however low the panel is", () => {
  expect(rowRoom({ ...room, height: 2, titles: [LONG, LONG] })).toMatchObject({ shown: 1, size: 1, lines: [2] });
});
