import { expect, test } from "vitest";
import { widthOf } from "./reach.ts";

test("a post is as wide as it was seen, and by what people did with it only where its platform does not tell", () => {
  expect(widthOf({ seen: 20, shared: 14, liked: 80, answered: 6 })).toBe(20);
  expect(widthOf({ seen: null, shared: 14, liked: 80, answered: 6 })).toBe(10_000);
  // What is older than the count has been seen by nobody, as X tells it.
  expect(widthOf({ seen: 0, shared: null, liked: 3, answered: null })).toBe(300);
  expect(widthOf({ seen: null, shared: null, liked: null, answered: null })).toBe(0);
});
