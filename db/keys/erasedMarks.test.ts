import { expect, test } from "vitest";
import { ErasedMarks } from "./erasedMarks.ts";

const markOf = (...bytes: readonly number[]) => new Uint8Array([...bytes, 9, 9, 9]);

test("What was erased before or is noted now may be held, and nothing else, whose mark begins otherwise", () => {
  let asked = 0;
  const marks = new ErasedMarks(() => {
    asked += 1;
    return [markOf(0, 0, 0x10), markOf(0xff, 0xff, 0xff)];
  });
  expect([markOf(0, 0, 0x10), markOf(0xff, 0xff, 0xff)].map((mark) => marks.mayHold(mark))).toEqual([true, true]);
  expect([markOf(0, 0, 0), markOf(0, 0, 0x20), markOf(0xff, 0xff, 0xe0)].map((mark) => marks.mayHold(mark))).toEqual([false, false, false]);
  marks.note(markOf(0, 0, 0x20));
  expect(marks.mayHold(markOf(0, 0, 0x20))).toBe(true);
  expect(asked).toBe(1);
});
