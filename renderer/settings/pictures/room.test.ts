import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sizeOf } from "../../ui/words/sizeOf.ts";
import { capText, readCap } from "./room.ts";
import { PICTURE_CAP_BYTES } from "#contract/limits.ts";

const GB = 1024 ** 3;

describe("the room of pictures", () => {
  test("is told in megabytes, and from a gigabyte on in gigabytes", () => {
    expect(sizeOf(0)).toEqual({ unit: "mb", n: 0 });
    expect(sizeOf(1)).toEqual({ unit: "mb", n: 1 });
    expect(sizeOf(GB - 1024 ** 2)).toEqual({ unit: "mb", n: 1023 });
    expect(sizeOf(GB)).toEqual({ unit: "gb", n: 1 });
    expect(sizeOf(5.25 * GB)).toEqual({ unit: "gb", n: 5.3 });
  });

  test("is typed in gigabytes, in the digits of either script", () => {
    expect(readCap(" 5 ")).toBe(5 * GB);
    expect(readCap("२.५")).toBe(2.5 * GB);
    expect(readCap("0.25")).toBe(PICTURE_CAP_BYTES.least);
    expect(readCap("1024")).toBe(PICTURE_CAP_BYTES.most);
    for (const wrong of ["", "0.24", "0", "-5", "1024.01", "9999", "5 GB", "1e2", "."]) expect(readCap(wrong)).toBeNull();
  });

  test("reads back what its field shows", () => {
    fc.assert(
      fc.property(fc.integer({ min: 25, max: 102_400 }), (hundredths) => {
        const bytes = Math.round((hundredths / 100) * GB);
        expect(readCap(capText(bytes))).toBe(bytes);
      }),
    );
  });
});
