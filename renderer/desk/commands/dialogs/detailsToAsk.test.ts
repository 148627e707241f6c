import { expect, test } from "vitest";
import { detailsToAsk } from "./detailsToAsk.ts";

test("a citizen is asked for what is not known, and not for a place that is", () => {
  expect(detailsToAsk(["place", "phone", "detail"], null)).toEqual(["place", "phone", "detail"]);
  expect(detailsToAsk(["place", "phone"], "Kunjpura")).toEqual(["phone"]);
  expect(detailsToAsk([], null)).toEqual(["place", "phone"]);
  expect(detailsToAsk([], "Kunjpura")).toEqual(["phone"]);
  expect(detailsToAsk(["place"], "Kunjpura")).toEqual(["detail"]);
});
