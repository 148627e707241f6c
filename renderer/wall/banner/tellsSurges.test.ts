import { expect, test } from "vitest";
import { SHOWN_SCENES } from "#domain/wall/scenes.ts";
import { tellsSurges } from "./tellsSurges.ts";

const SURGING = { total: 2, next: [] };
const UNCOVERED = { isNotice: false, isReview: false };

test("each scene but the trend has a line of what surges", () => {
  expect(SHOWN_SCENES.filter((scene) => !tellsSurges(SURGING, { ...UNCOVERED, scene }))).toEqual(["trend"]);
});

test("a notice or a review over the trend does not hide what surges", () => {
  expect(tellsSurges(SURGING, { isNotice: true, isReview: false, scene: "trend" })).toBe(true);
  expect(tellsSurges(SURGING, { isNotice: false, isReview: true, scene: "trend" })).toBe(true);
});

test("where nothing surges, or that is not known, there is no line", () => {
  for (const alerts of [null, { total: 0, next: [] }]) expect(tellsSurges(alerts, { ...UNCOVERED, scene: "now" })).toBe(false);
});
