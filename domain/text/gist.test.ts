import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gistOf } from "./gist.ts";
import { maskPersonalData } from "./mask.ts";

const gist = (text: string, ...evidence: readonly string[]) => gistOf(maskPersonalData(text), evidence);

describe("the gist of a complaint", () => {
  test.each([
    ["@cmohry नमस्ते महोदय, कृपया ध्यान दें: वार्ड 12 में तीन दिन से पानी नहीं आ रहा। बच्चे परेशान हैं।", "वार्ड 12 में तीन दिन से पानी नहीं आ रहा"],
    [
      "Respected Sir,\nWith due respect, kindly help. The transformer at Sector 9 burnt two days ago.",
      "The transformer at Sector 9 burnt two days ago",
    ],
    ["sir ji namaste 🙏 @DC_Karnal sadak tooti hui hai ambala cantt ke paas", "🙏 sadak tooti hui hai ambala cantt ke paas"],
    ["ਸਤ ਸ੍ਰੀ ਅਕਾਲ ਜੀ। ਪਿੰਡ ਵਿੱਚ ਬਿਜਲੀ ਨਹੀਂ ਆ ਰਹੀ, ਟਰਾਂਸਫਾਰਮਰ ਸੜ ਗਿਆ", "ਪਿੰਡ ਵਿੱਚ ਬਿਜਲੀ ਨਹੀਂ ਆ ਰਹੀ, ਟਰਾਂਸਫਾਰਮਰ ਸੜ ਗਿਆ"],
    ["#Hansi #धनीपाल: Govt school की चारदीवारी दो साल से गिरी, cattle walk in", "Govt school की चारदीवारी दो साल से गिरी"],
  ])("is no greeting: %s", (text, expected) => {
    expect(gist(text)).toBe(expected);
  });

  test("is the clause with the words that decided, wherever it stands", () => {
    const story =
      "My grandson types this for me. We are old people here. The sewer has overflowed into our street since Monday. Nobody comes.";
    expect(gist(story, "sewer")).toBe("The sewer has overflowed into our street since Monday");
    expect(gist(story)).toBe("My grandson types this for me");
  });

  test("takes the next clause along while it is short", () => {
    expect(gist("कैथल बस अड्डा, शाम से बस नहीं, यात्री परेशान हैं और कोई सुनने वाला नहीं", "बस अड्डा")).toBe("कैथल बस अड्डा, शाम से बस नहीं");
  });

  test("keeps the names of a place together", () => {
    const text = "More than 40 people in Nangal Pathani, Rewari are vomiting after drinking the supply water. Stop it now!";
    expect(gist(text, "vomiting")).toBe("More than 40 people in Nangal Pathani, Rewari are vomiting after drinking the supply water");
    expect(gist("Dear Sir, Water has not come for a week.")).toBe("Water has not come for a week");
  });

  test("is what there is where nothing but courtesy was written", () => {
    expect(gist("नमस्ते महोदय, धन्यवाद")).toBe("नमस्ते महोदय, धन्यवाद");
    expect(gist("")).toBe("");
  });

  test("uncovers nothing that was masked, and ends no clause at a number", () => {
    expect(gist("मेरा नंबर 9876543210 है. Rs 2.5 lakh ka bill aaya hai.")).not.toMatch(/9876543210/u);
    expect(gist("Rs 2.5 lakh ka bill no. 12 aaya hai, sab galat hai")).toBe("Rs 2.5 lakh ka bill no. 12 aaya hai");
  });

  test("is made of words of the text, in linear time, whatever was written", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 300 }),
        fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 }),
        (text, evidence) => {
          const masked = maskPersonalData(text);
          const wordsOf = (of: string) => of.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== "");
          const known = new Set(wordsOf(masked));
          for (const word of wordsOf(gistOf(masked, evidence))) expect(known.has(word)).toBe(true);
        },
      ),
    );
    const started = performance.now();
    for (const hostile of ["@".repeat(60_000), ", ".repeat(30_000), "….".repeat(30_000), "\u0301".repeat(60_000)]) gist(hostile);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
