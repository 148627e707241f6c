import { expect, test } from "vitest";
import { comparedWith } from "./Compared.tsx";

test("an arrow says better or worse, whichever way the number went", () => {
  expect(comparedWith(5, 3, "more")).toBe("better");
  expect(comparedWith(5, 3, "fewer")).toBe("worse");
  expect(comparedWith(1, 3, "more")).toBe("worse");
  expect(comparedWith(1, 3, "fewer")).toBe("better");
  expect(comparedWith(3, 3, "fewer")).toBe("same");
});
