import { expect, test } from "vitest";
import { isAsApproved, withApproved, withHidden } from "./roomPicture.ts";

const file = `${"a".repeat(64)}.jpg`;
const copy = `${"b".repeat(64)}.wall.webp`;
const part = { left: 0, top: 0, width: 100, height: 100 };
const approved = { file, copy, crop: null, blurs: [part] };

test("a picture that is hidden keeps what was blurred of it, so that approving it again starts from there", () => {
  const hidden = withHidden(withApproved([], approved), file);
  expect(hidden).toEqual([{ as: "hidden", ...approved }]);
  expect(isAsApproved(hidden, approved)).toBe(false);
  expect(withApproved(hidden, { file, copy: null, crop: null, blurs: [] })).toEqual([
    { as: "shown", file, copy: null, crop: null, blurs: [] },
  ]);
  expect(withHidden([], file)).toEqual([{ as: "hidden", file, copy: null, crop: null, blurs: [] }]);
});

test("is approved as it is only where the same parts are blurred and the same is kept", () => {
  const pictures = withApproved([], approved);
  expect(isAsApproved(pictures, { ...approved, blurs: [{ ...part }] })).toBe(true);
  for (const other of [
    { ...approved, file: `${"c".repeat(64)}.jpg` },
    { ...approved, copy: null },
    { ...approved, crop: part },
    { ...approved, blurs: [] },
    { ...approved, blurs: [{ ...part, left: 1 }] },
    { ...approved, blurs: [part, part] },
  ])
    expect(isAsApproved(pictures, other)).toBe(false);
});
