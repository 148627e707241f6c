import { expect, test } from "vitest";
import { allWithoutInvisible, withoutInvisible } from "./invisible.ts";
import { maskPersonalData } from "./mask.ts";

const MARKS = ["\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\u200e", "\u200f", "\u061c"];

test("marks of direction and what else nobody sees leave a text, and Hindi keeps its joiners and a letter its lines", () => {
  for (const mark of [...MARKS, "\u200b", "\u2060", "\ufeff", "\u00ad", "\u0000", "\u0007", "\u{e0041}"]) {
    expect([mark, withoutInvisible(`Ram${mark}esh`)]).toEqual([mark, "Ramesh"]);
    expect([mark, maskPersonalData(`Ram${mark}esh`)]).toEqual([mark, "Ramesh"]);
  }
  const kept = "क्\u200dष क्\u200cष\nline\tend 👩\u200d🌾";
  expect(withoutInvisible(kept)).toBe(kept);
});

test("a name on paper is rid of them however deep it stands", () => {
  expect(allWithoutInvisible({ letter: { to: ["\u202eexe.fdp", 3, null], at: 1 } })).toEqual({
    letter: { to: ["exe.fdp", 3, null], at: 1 },
  });
});

test("a number is hidden also where marks of direction part it", () => {
  for (const mark of MARKS) expect(maskPersonalData(`call 98123${mark}45670`)).toBe("call 98••••••70");
});
