import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { faultOfPassphrase, LONGEST_PASSPHRASE, sameWhereverTyped, SHORTEST_PASSPHRASE } from "./passphrase.ts";
import { nameKeyOf } from "./person.ts";

describe("a passphrase", () => {
  test.each([
    ["nau baje daftar", null],
    ["सुबह की चाय कड़क", null],
    ["पानी", "too-short"],
    ["          ", "too-simple"],
    ["ababababababab", "too-simple"],
    ["password12", "too-common"],
    ["P@ssw0rd2026!", "too-common"],
    ["Admin@Haryana 1966", "too-common"],
    ["haryana-cm-cell", "too-common"],
    ["1234567890", "too-common"],
    ["हरियाणा 2026", "too-common"],
    ["पासफ़्रेज़ 123", "too-common"],
    ["the password of the blue door", null],
    ["Haryana ki subah", null],
    ["Sunita Devi 1990", "has-name"],
    ["my SUNITA  devi", "has-name"],
  ])("%s: %s", (passphrase, fault) => {
    expect(faultOfPassphrase(passphrase, "Sunita Devi")).toBe(fault);
  });

  test("is judged alike in whatever form a keyboard sends its letters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 260 }), fc.string({ unit: "grapheme", maxLength: 12 }), (passphrase, name) => {
        expect(faultOfPassphrase(passphrase.normalize("NFD"), name)).toBe(faultOfPassphrase(passphrase.normalize("NFC"), name));
        expect(sameWhereverTyped(passphrase.normalize("NFD"))).toBe(sameWhereverTyped(passphrase.normalize("NFC")));
      }),
    );
  });

  test("that will do is of a length that is told", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 260 }), (passphrase) => {
        if (faultOfPassphrase(passphrase, "x") !== null) return;
        const letters = Array.from(sameWhereverTyped(passphrase)).length;
        expect(letters).toBeGreaterThanOrEqual(SHORTEST_PASSPHRASE);
        expect(letters).toBeLessThanOrEqual(LONGEST_PASSPHRASE);
      }),
    );
  });
});

test("a name is the same with other spaces, capitals and forms of its letters", () => {
  expect(nameKeyOf("  Anita   RANI ")).toBe(nameKeyOf("anita rani"));
  expect(nameKeyOf("क़ासिम")).toBe(nameKeyOf("क़ासिम"));
  expect(nameKeyOf("Anita Rani")).not.toBe(nameKeyOf("Anita Rana"));
});
