import { expect, test } from "vitest";
import { model } from "./testing/byModel.ts";
import { createUnderstanding } from "./understand.ts";

/** The kind of a post of which the model thinks that it is `label`, or else a complaint. */
function kindBy(text: string, label: string, share: number, complaint: number) {
  const kind = [
    { label, share },
    { label: "grievance", share: complaint },
  ];
  const { understand } = createUnderstanding({ model: { ...model, opinionOf: (post) => ({ ...model.opinionOf(post), kind }) } });
  return understand({ text, placeName: null, authorLocation: null }).kind;
}

const QUEUE = "तहसील में टोकन की लंबी लाइन";

test.each([
  ["suggestion", QUEUE],
  ["other", QUEUE],
  ["praise", `${QUEUE}, धन्यवाद`],
])("what is nearly as much a complaint as %s is one, so that it has a clock", (label, text) => {
  expect(kindBy(text, label, 0.55, 0.4)).toBe("grievance");
  expect(kindBy(text, label, 0.97, 0.02)).toBe(label);
});

test("what may be none of its cell is a complaint sooner than what may be a wish", () => {
  expect(kindBy(QUEUE, "other", 0.55, 0.3)).toBe("grievance");
  expect(kindBy(QUEUE, "suggestion", 0.55, 0.3)).toBe("suggestion");
});

test("the account that a post is addressed to says nothing of it; all that counts is a post longer by a word", () => {
  const shares: (readonly [string, number])[][] = [];
  const opinionOf: typeof model.opinionOf = (post) => {
    const opinion = model.opinionOf(post);
    shares.push([...opinion.kind, ...opinion.department, ...opinion.urgency].map(({ label, share }) => [label, share]));
    return opinion;
  };
  const { understand } = createUnderstanding({ model: { ...model, opinionOf } });
  for (const text of [QUEUE, `${QUEUE} @HaryanaCMCell`]) understand({ text, placeName: null, authorLocation: null });
  const [without, addressed] = shares.map((each) => new Map(each));
  for (const [label, share] of without ?? []) expect(addressed?.get(label)).toBeCloseTo(share, 2);
});
