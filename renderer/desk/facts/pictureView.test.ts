import { expect, test } from "vitest";
import { moved, turned, viewAfterKey, WHOLE, zoomed } from "./pictureView.ts";

test("a picture grows step by step to its limit, and back to the whole, which lies in the middle", () => {
  let view = WHOLE;
  for (let step = 0; step < 20; step += 1) view = zoomed(view, "in");
  expect(view.zoom).toBe(8);
  view = moved(view, 40, -30);
  for (let step = 0; step < 20; step += 1) view = zoomed(view, "out");
  expect(view).toEqual(WHOLE);
});

test("the whole is not moved, a part is", () => {
  expect(moved(WHOLE, 10, 10)).toEqual(WHOLE);
  expect(moved(zoomed(WHOLE, "in"), 10, -5)).toMatchObject({ x: 10, y: -5 });
});

test("four quarters are none, and keys do the same", () => {
  expect([1, 2, 3, 4].reduce((view) => turned(view), WHOLE)).toEqual(WHOLE);
  expect(viewAfterKey(WHOLE, "KeyR")).toMatchObject({ quarters: 1 });
  expect(viewAfterKey(zoomed(WHOLE, "in"), "Digit0")).toEqual(WHOLE);
  expect(viewAfterKey(WHOLE, "KeyQ")).toBeNull();
});
