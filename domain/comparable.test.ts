import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { isComparable } from "./comparable.ts";

const SCHEMAS: readonly z.ZodType[] = [
  z.string().min(1).max(3),
  z.array(z.string()).min(1).max(3),
  z.set(z.string()).max(3),
  z.map(z.string(), z.string()),
  z.object({ words: z.string().trim().min(1), list: z.array(z.object({ id: z.string().length(2) })).max(2) }),
];
const TRAP = { toString: null, valueOf: null };
/** Deeper than a call stack goes. */
const nested = (depth: number) => {
  let value: unknown = 1;
  for (let left = depth; left > 0; left -= 1) value = [value];
  return value;
};

describe("a value from outside", () => {
  test.each([
    { length: TRAP },
    { size: TRAP },
    { words: { length: [[TRAP]] } },
    { list: [{ id: { length: {} } }] },
    { words: { length: nested(100_000) } },
    { length: Symbol("a") },
  ])("that zod cannot read is refused (%#)", (value) => expect(isComparable(value)).toBe(false));

  test.each([{ length: TRAP }, { length: nested(100_000) }])("is one that zod throws at and does not refuse (%#)", (value) =>
    expect(() => z.string().min(1).safeParse(value)).toThrow(),
  );

  test("may be as wide and as deep as it likes, and holds any number or word as its length", () => {
    expect(isComparable(nested(200_000))).toBe(true);
    expect(isComparable(Array.from({ length: 200_000 }, () => ({ length: 1e308, size: "x" })))).toBe(true);
    expect(isComparable({ length: null, size: undefined, bytes: new Uint8Array(9), list: new Set(["a"]) })).toBe(true);
  });

  test("is refused by zod and not thrown at, where it passes", () => {
    const key = fc.constantFrom("length", "size", "words", "list", "id", "toString", "valueOf");
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(null, 0, "", "ab", -1),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(key, tie("value"), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(value, (each) => {
        if (isComparable(each)) for (const schema of SCHEMAS) schema.safeParse(each);
      }),
      { numRuns: 2_000 },
    );
  });
});
