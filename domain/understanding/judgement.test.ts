import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createModel } from "./model/model.ts";
import type { Shares } from "./model/model.ts";
import { createUnderstanding } from "./understand.ts";

const model = createModel(readFileSync(new URL("model/weights.bin", import.meta.url)));

/** The kind of a post of which the model thinks so. */
function kindBy(kind: Shares) {
  const { understand } = createUnderstanding({ model: { ...model, opinionOf: (post) => ({ ...model.opinionOf(post), kind }) } });
  return understand({ text: "तहसील में टोकन की लंबी लाइन", placeName: null, authorLocation: null }).kind;
}

test.each(["suggestion", "other", "praise"])("what is nearly as much a complaint as %s is one, so that it has a clock", (label) => {
  const shares = (first: number, second: number) => [
    { label, share: first },
    { label: "grievance", share: second },
  ];
  expect(kindBy(shares(0.55, 0.4))).toBe("grievance");
  expect(kindBy(shares(0.97, 0.02))).toBe(label);
});
