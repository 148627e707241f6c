import { expect, test } from "vitest";
import { PINNABLE_SCENES } from "#domain/wall/scenes.ts";
import { tellsSurges } from "./tellsSurges.ts";

const SURGING = { total: 2, next: [] };
const UNCOVERED = { isNotice: false, isReview: false, isReplay: false };

test("each scene of the present but the trend has a line of what surges", () => {
  expect(PINNABLE_SCENES.filter((scene) => !tellsSurges(SURGING, { ...UNCOVERED, scene }))).toEqual(["trend"]);
});

test("a notice or a review over the trend does not hide what surges", () => {
  expect(tellsSurges(SURGING, { ...UNCOVERED, isNotice: true, scene: "trend" })).toBe(true);
  expect(tellsSurges(SURGING, { ...UNCOVERED, isReview: true, scene: "trend" })).toBe(true);
});

test("over a replay it would be of other hours, under a notice it is of the present again", () => {
  expect(tellsSurges(SURGING, { ...UNCOVERED, isReplay: true, scene: "now" })).toBe(false);
  expect(tellsSurges(SURGING, { ...UNCOVERED, isReplay: true, isNotice: true, scene: "now" })).toBe(true);
});

test("where nothing surges, or that is not known, there is no line", () => {
  for (const alerts of [null, { total: 0, next: [] }]) expect(tellsSurges(alerts, { ...UNCOVERED, scene: "now" })).toBe(false);
});
