import { describe, expect, test } from "vitest";
import { FAULT_POLICIES, waitBeforeTry } from "./faultPolicy.ts";
import { FATAL_CODES } from "./shell.ts";

describe("what is done about a fault", () => {
  test("has an exit code of its own for each, beside those that commands end with", () => {
    const codes = FATAL_CODES.filter((code) => code !== "INTERNAL").map((code) => FAULT_POLICIES[code].exitCode);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((code) => code >= 10 && code < 64)).toBe(true);
    expect(FAULT_POLICIES.INTERNAL.exitCode).toBe(1);
  });

  test("is said in Hindi and in English, and where it is waited for, that it goes on by itself", () => {
    for (const code of FATAL_CODES) {
      const { sentence, cure } = FAULT_POLICIES[code];
      expect(sentence.hi).toMatch(/\p{Script=Devanagari}.*।$/u);
      expect([code, /by itself/u.test(sentence.en), /अपने आप/u.test(sentence.hi)]).toEqual([code, cure === "wait", cure === "wait"]);
    }
  });

  test("leaves to a person only what no waiting helps", () => {
    const byCure = (cure: string) => FATAL_CODES.filter((code) => FAULT_POLICIES[code].cure === cure).toSorted();
    expect(byCure("person")).toEqual(["DATABASE_BEFORE_RELEASE", "DATABASE_DAMAGED", "DATABASE_NEWER", "KEYS_MISSING", "MIGRATION_FAILED"]);
    expect(byCure("restart")).toEqual(["INTERNAL"]);
  });

  test("waits twice as long each time, and never longer than half a minute", () => {
    expect([1, 2, 3, 4, 5, 6, 7, 1_000].map(waitBeforeTry)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  });
});
