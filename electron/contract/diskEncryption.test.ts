import { describe, expect, test } from "vitest";
import { isPlainElsewhere, worstAnswer } from "./diskEncryption.ts";
import type { Volume, VolumeAnswer, VolumeUse } from "./diskEncryption.ts";

const LUKS: VolumeAnswer = { is: "encrypted", by: "luks" };
const PLAIN: VolumeAnswer = { is: "not-encrypted", why: "plain" };
const SILENT: VolumeAnswer = { is: "unknown", why: "no-answer" };
const volume = (answer: VolumeAnswer, ...holds: VolumeUse[]): Volume => ({ at: "/", holds, answer });

describe("the answer for a record", () => {
  test("is that of its worst part", () => {
    expect(worstAnswer([volume(LUKS, "record", "papers")])).toBe("encrypted");
    expect(worstAnswer([volume(LUKS, "record"), volume(SILENT, "papers")])).toBe("unknown");
    expect(worstAnswer([volume(SILENT, "record"), volume(PLAIN, "backup-state")])).toBe("not-encrypted");
    expect(worstAnswer([])).toBe("unknown");
  });

  test("is told apart from where a part of it may lie for a time", () => {
    const volumes = [volume(LUKS, "record"), volume(PLAIN, "swap"), volume(SILENT, "temporary")];
    expect([worstAnswer(volumes), isPlainElsewhere(volumes)]).toEqual(["encrypted", true]);
    expect(isPlainElsewhere([volume(PLAIN, "record"), volume(LUKS, "swap")])).toBe(false);
  });
});
