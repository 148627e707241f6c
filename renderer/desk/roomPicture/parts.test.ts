import fc from "fast-check";
import { expect, test } from "vitest";
import { MOST_BLURS } from "#domain/grievance/choices.ts";
import { pictureEditsSchema } from "#domain/grievance/roomPicture.ts";
import { addedPart, ARROWS, drawnPart, isFull, nudged, withPart } from "./parts.ts";

const corner = fc.record({ x: fc.integer({ min: -2_000, max: 12_000 }), y: fc.integer({ min: -2_000, max: 12_000 }) });

test("whatever is drawn, moved and resized is a part that the engine takes, or nothing", () => {
  fc.assert(
    fc.property(
      corner,
      corner,
      fc.array(fc.tuple(fc.constantFrom(...Object.values(ARROWS)), fc.boolean()), { maxLength: 60 }),
      (one, other, strokes) => {
        const drawn = drawnPart(one, other);
        const part = drawn && strokes.reduce((at, [arrow, resizes]) => nudged(at, arrow, resizes), drawn);
        expect(part === null || pictureEditsSchema.safeParse({ crop: part, blurs: [part] }).success).toBe(true);
      },
    ),
  );
});

test("a click or a drag of a few points draws nothing, so that no picture is cut to a point", () => {
  expect(drawnPart({ x: 4_000, y: 4_000 }, { x: 4_000, y: 4_000 })).toBeNull();
  expect(drawnPart({ x: 4_000, y: 4_000 }, { x: 4_050, y: 9_000 })).toBeNull();
  expect(drawnPart({ x: 9_990, y: 0 }, { x: 12_000, y: 5_000 })).toBeNull();
  expect(drawnPart({ x: 4_200, y: 4_300 }, { x: 4_000, y: 4_000 })).toEqual({ left: 4_000, top: 4_000, width: 200, height: 300 });
});

test("parts that are added one after the other lie beside each other, all of them within the picture", () => {
  const added = Array.from({ length: MOST_BLURS }, (_, before) => addedPart(before));
  expect(new Set(added.map((part) => JSON.stringify(part))).size).toBe(MOST_BLURS);
  expect(pictureEditsSchema.safeParse({ crop: null, blurs: added }).success).toBe(true);
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
  expect([isFull(many), isFull({ crop: part, blurs: many.blurs.slice(1) })]).toEqual([true, false]);
});
