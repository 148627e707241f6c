import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenise } from "./tokenise.ts";

const forms = (text: string) => tokenise(text).map(({ sigil, form }) => sigil + form);

describe("tokenise", () => {
  test("takes hashtags and handles apart", () => {
    expect(forms("#StrayDogs @MunCorpGurugram #जलभराव @DC_Hisar")).toEqual([
      "#stray",
      "#dogs",
      "@mun",
      "@corp",
      "@gurugram",
      "#जलभराव",
      "@dc",
      "@hisar",
    ]);
  });

  test("leaves out links and e-mail addresses", () =>
    expect(forms("see https://t.co/abc or a.b@gov.in now")).toEqual(["see", "or", "now"]));

  test("parts words of different scripts and keeps a sentence's end", () => {
    const tokens = tokenise("सेक्टर12 में।JE ने");
    expect(tokens.map(({ form }) => form)).toEqual(["सेक्टर", "12", "में", "je", "ने"]);
    expect(tokens[3]?.gap).toBe("sentence");
  });

  test("gives words in order, each at its place in the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        let last = 0;
        for (const { text: word, start, end } of tokenise(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(word);
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
