import { describe, expect, test } from "vitest";
import { LARGEST_REPLY_PICTURE_BYTES, replyPictureSchema } from "../file/replyPicture.ts";
import { picturesAllowed } from "./replyPictures.ts";

const OPEN = { channel: "x", isPrivate: false, isAboutComment: false, isSensitive: false } as const;

describe("pictures of a reply", () => {
  test("are as many as its channel takes", () => {
    expect(picturesAllowed(OPEN)).toBe(4);
    expect(picturesAllowed({ ...OPEN, isPrivate: true })).toBe(1);
    expect(picturesAllowed({ ...OPEN, channel: "facebook" })).toBe(1);
    expect(picturesAllowed({ ...OPEN, channel: "telegram" })).toBe(1);
    for (const channel of ["instagram", "youtube", "email", "sms", "desk"] as const) expect(picturesAllowed({ ...OPEN, channel })).toBe(0);
  });

  test("of a sensitive case go to its citizen alone", () => {
    expect(picturesAllowed({ ...OPEN, isSensitive: true })).toBe(0);
    expect(picturesAllowed({ ...OPEN, isSensitive: true, isPrivate: true })).toBe(1);
  });

  test("go with no message about a comment", () => {
    expect(picturesAllowed({ ...OPEN, channel: "facebook", isPrivate: true, isAboutComment: true })).toBe(0);
  });

  test("are bounded in size and kind", () => {
    const picture = { hash: "a".repeat(64), name: "road.jpg", mediaType: "image/jpeg", bytes: 10 };
    expect(replyPictureSchema.safeParse(picture).success).toBe(true);
    for (const wrong of [
      { mediaType: "application/pdf" },
      { mediaType: "image/gif" },
      { bytes: LARGEST_REPLY_PICTURE_BYTES + 1 },
      { hash: "../x" },
    ])
      expect(replyPictureSchema.safeParse({ ...picture, ...wrong }).success).toBe(false);
  });
});
