import fc from "fast-check";
import { expect, test } from "vitest";
import { MOST_BLURS } from "#domain/grievance/choices.ts";
import { pictureEditsSchema } from "#domain/grievance/roomPicture.ts";
import { addedPart, ARROWS, nudged, partBetween, withPart } from "./parts.ts";

const corner = fc.record({ x: fc.integer({ min: -2_000, max: 12_000 }), y: fc.integer({ min: -2_000, max: 12_000 }) });

test("whatever is drawn, moved and resized is a part that the engine takes", () => {
  fc.assert(
    fc.property(
      corner,
      corner,
      fc.array(fc.tuple(fc.constantFrom(...Object.values(ARROWS)), fc.boolean()), { maxLength: 60 }),
      (one, other, strokes) => {
        const part = strokes.reduce((at, [arrow, resizes]) => nudged(at, arrow, resizes), partBetween(one, other));
        expect(pictureEditsSchema.safeParse({ crop: part, blurs: [part] }).success).toBe(true);
      },
    ),
  );
});

test("a second cut replaces the first, and blurred parts are bounded", () => {
  const part = addedPart();
  const other = nudged(part, [-100, 0], false);
  expect(withPart(withPart({ crop: null, blurs: [] }, "crop", part), "crop", other)).toEqual({ crop: other, blurs: [] });
  const many = Array.from({ length: MOST_BLURS + 5 }).reduce<ReturnType<typeof withPart>>((edits) => withPart(edits, "blur", part), {
    crop: null,
    blurs: [],
  });
  expect(many.blurs).toHaveLength(MOST_BLURS);
});
