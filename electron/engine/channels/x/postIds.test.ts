import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareIds, newerPosition, olderPosition, snowflakeTime } from "./postIds.ts";

const id = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }).map(String);

describe("ids of X", () => {
  test("compare by value, whatever their length and beyond what a number holds", () => {
    expect(compareIds("9", "10")).toBe(-1);
    expect(compareIds("9007199254740993", "9007199254740992")).toBe(1);
    expect(compareIds("9223372036854775807", "9223372036854775806")).toBe(1);
    expect(compareIds("42", "42")).toBe(0);
  });

  test("order every pair as their values do", () => {
    fc.assert(
      fc.property(id, id, (first, second) => {
        const [a, b] = [BigInt(first), BigInt(second)];
        expect(compareIds(first, second)).toBe(a < b ? -1 : a > b ? 1 : 0);
        const marks = [
          { id: first, at: 0 },
          { id: second, at: 0 },
        ] as const;
        expect(BigInt(newerPosition(...marks)?.id ?? "") >= BigInt(olderPosition(...marks)?.id ?? "")).toBe(true);
      }),
    );
  });

  test("tell their time, unless they are too small to be snowflakes", () => {
    expect(snowflakeTime("1346889436626259968")).toBe(Date.parse("2021-01-06T18:40:40.344Z"));
    expect(snowflakeTime("17")).toBeNull();
    expect(snowflakeTime("18446744073709551615")).toBeNull();
  });
});
