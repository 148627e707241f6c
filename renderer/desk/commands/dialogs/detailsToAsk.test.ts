import { expect, test } from "vitest";
import { detailsToAsk } from "./detailsToAsk.ts";

test("a citizen is asked for what is not known, and not for a place that is", () => {
  const complaint = (...missing: ("place" | "phone" | "detail")[]) => ({ kind: "grievance", missing }) as const;
  expect(detailsToAsk(complaint("place", "phone", "detail"), null)).toEqual(["place", "phone", "detail"]);
  expect(detailsToAsk(complaint("place", "phone"), "Kunjpura")).toEqual(["phone"]);
  expect(detailsToAsk(complaint("place"), "Kunjpura")).toEqual(["detail"]);
});

test("of a complaint that lacked nothing, telephone number included, only more is asked; what was no complaint was not looked at for it", () => {
  expect(detailsToAsk({ kind: "grievance", missing: [] }, "Kunjpura")).toEqual(["detail"]);
  expect(detailsToAsk({ kind: "other", missing: [] }, null)).toEqual(["place", "phone"]);
  expect(detailsToAsk({ kind: "other", missing: [] }, "Kunjpura")).toEqual(["phone"]);
});
