import { expect, test } from "vitest";
import { afterAct, afterStep, TOUR_STEPS, type TourPlace } from "./steps.ts";

test("the tour goes through all its steps and ends", () => {
  const seen: TourPlace[] = [];
  for (let place = afterStep("offer"); place !== null; place = afterStep(place)) seen.push(place);
  expect(seen).toEqual(TOUR_STEPS);
});

test("a case that is accepted, and then taken back, leads on by itself", () => {
  for (const place of ["list", "proposal", "accept"] as const) expect(afterAct(place, "accepted")).toBe("undo");
  expect(afterAct("undo", "undone")).toBe("palette");
  expect(afterAct("wall", "accepted")).toBe("wall");
  expect(afterAct("accept", "other")).toBe("accept");
});

test("a person who begins to work is not asked any more whether they want one", () => {
  expect(afterAct("offer", "other")).toBeNull();
  expect(afterAct("offer", "accepted")).toBeNull();
});
