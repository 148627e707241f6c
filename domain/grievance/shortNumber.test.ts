import fc from "fast-check";
import { expect, test } from "vitest";
import type { GrievanceId } from "../ids.ts";
import { idRangeOfShortNumber, readShortNumber, shortNumberOf } from "./shortNumber.ts";

const ids = fc.uuid().map((id) => id as GrievanceId);
const digitsOf = (id: GrievanceId) => shortNumberOf(id).replaceAll("-", "");

test("is nine digits of the id alone", () => {
  expect(shortNumberOf("00000000-0000-5000-8000-000000000000" as GrievanceId)).toBe("000-000-001");
  expect(shortNumberOf("ffffffff-0000-5000-8000-000000000000" as GrievanceId)).toMatch(/^999-999-99\d$/u);
  fc.assert(fc.property(ids, (id) => /^\d{3}-\d{3}-\d{3}$/u.test(shortNumberOf(id))));
});

test("leads back to its id, and to no id beside its range", () => {
  fc.assert(
    fc.property(ids, ids, (id, other) => {
      const [first, last] = idRangeOfShortNumber({ digits: digitsOf(id) });
      expect(id >= first && id <= last).toBe(true);
      expect(other >= first && other <= last).toBe(digitsOf(other) === digitsOf(id));
    }),
  );
});

test("is read however it is typed or heard, with or without its day", () => {
  const id = "7b3f09aa-0000-5000-8000-000000000000" as GrievanceId;
  const digits = digitsOf(id);
  const [a, b, c] = shortNumberOf(id).split("-");
  const hindi = digits.replaceAll(/\d/gu, (digit) => String.fromCodePoint(0x966 + Number(digit)));
  for (const typed of [digits, `${a}-${b}-${c}`, ` #${a} ${b} ${c} `, `${digits.slice(0, 4)} ${digits.slice(4)}`, hindi])
    expect(readShortNumber(typed)).toEqual({ digits, day: null, hasSlip: false });
  for (const typed of [`261124-${digits}`, `261124 ${a} ${b} ${c}`, `261124${digits}`])
    expect(readShortNumber(typed)).toEqual({ digits, day: "261124", hasSlip: false });
  for (const other of ["", "bijli", "9812345670", "12345678", `991324${digits}`, `${a}-${b}-${c}x`, "261124-K4F7QX"])
    expect(readShortNumber(other)).toBeNull();
});

test("notices every wrong digit and every two neighbours that changed places", () => {
  fc.assert(
    fc.property(ids, (id) => {
      const digits = digitsOf(id);
      for (let at = 0; at < digits.length; at += 1) {
        for (const wrong of "0123456789")
          if (wrong !== digits[at]) expect(readShortNumber(digits.slice(0, at) + wrong + digits.slice(at + 1))?.hasSlip).toBe(true);
        const [one, other] = [digits[at], digits[at + 1]];
        if (other !== undefined && one !== other)
          expect(readShortNumber(digits.slice(0, at) + other + one + digits.slice(at + 2))?.hasSlip).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});

test("reads any text without a fault", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => void readShortNumber(text)));
});
