import { expect, test } from "vitest";
import { COMPARED_MARKS, comparedWith } from "./Compared.tsx";

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
