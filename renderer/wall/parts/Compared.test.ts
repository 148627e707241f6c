import { expect, test } from "vitest";
import { COMPARED_MARKS, comparedWith, comparedWork } from "./Compared.tsx";

test("a mark says better or worse, whichever way the number went", () => {
  expect(comparedWith(5, 3, "more")).toBe("better");
  expect(comparedWith(5, 3, "fewer")).toBe("worse");
  expect(comparedWith(1, 3, "more")).toBe("worse");
  expect(comparedWith(1, 3, "fewer")).toBe("better");
  expect(comparedWith(3, 3, "fewer")).toBe("same");
});

test("no arrow points against the words, as one down would beside “12 more”", () => {
  expect(Object.values(COMPARED_MARKS)).toEqual(["done", "late", "level"]);
});

test("a handful that was done is no reason for a tick", () => {
  expect(comparedWork(1, 0)).toBeNull();
  expect(comparedWork(0, 0)).toBeNull();
  expect(comparedWork(2, 27)).toBe("worse");
  expect(comparedWork(9, 3)).toBe("better");
});
