import * as fc from "fast-check";
import { expect, test } from "vitest";
import { newDossierCode, typedDossierCode } from "./dossierCode.ts";

test("a code is twelve digits, and is the same however it is typed", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 }), (digits) => {
      const left = [...digits];
      const code = newDossierCode(() => left.shift() ?? 0);
      expect(code).toMatch(/^\d{4} \d{4} \d{4}$/u);
      const whole = digits.join("");
      const inHindi = code.replaceAll(/\d/gu, (digit) => String.fromCodePoint(0x09_66 + Number(digit)));
      for (const typed of [code, whole, code.replaceAll(" ", "-"), ` ${code}\n`, inHindi]) expect(typedDossierCode(typed)).toBe(whole);
    }),
  );
});
