import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withoutClosingThanks, withoutCourtesies } from "./courtesies.ts";
import { proposalOf } from "./testing/byModel.ts";

const kindOf = (text: string) => proposalOf(text).kind;
const said = (text: string) => withoutCourtesies(text).replaceAll(/\s+/gu, " ").trim();

describe("a greeting and a closing request say nothing of the matter", () => {
  test.each([
    ["Respected sir, namaste, the drain in our lane has not been cleaned since May. Kindly look into it.", "the drain in our lane"],
    ["@HaryanaCMCell माननीय मुख्यमंत्री जी, वार्ड 4 की नालियां महीनों से साफ नहीं हुईं। कृपया समाधान करवाएं।", "वार्ड 4 की नालियां"],
    ["Please dhyan dijiye, naali ki safai ke baad gaad wahi side me chhod gaye. Pls action le #Rohtak", "naali ki safai"],
    ["ਸਤਿ ਸ੍ਰੀ ਅਕਾਲ ਜੀ, ਗਲੀ ਵਿੱਚ ਕੂੜੇ ਦੇ ਢੇਰ ਲੱਗੇ ਪਏ ਨੇ ਤੇ ਗੱਡੀ ਨਹੀਂ ਆਈ। ਕਿਰਪਾ ਕਰਕੇ ਹੱਲ ਕਰੋ ਜੀ।", "ਗਲੀ ਵਿੱਚ ਕੂੜੇ"],
  ])("%s", (text, first) => {
    const rest = withoutCourtesies(text);
    expect(rest).toHaveLength(text.length);
    expect(rest.indexOf(first)).toBe(text.indexOf(first));
    expect(said(text)).not.toMatch(/sir|kindly|माननीय|समाधान|dijiye|pls|ਅਕਾਲ|ਹੱਲ/iu);
  });

  test.each([
    "Kindly look into it.",
    "Sir, light nahi hai",
    "Ram Nagar, Karnal ki gali mein paani khada hai aur koi nahi sunta",
    "Bridge collapsed and people are under it, please send help, please act on the officers who built it",
  ])("and stays where it says more, or all there is: %s", (text) => expect(withoutCourtesies(text)).toBe(text));

  test("of any text all marks stay, and no letter moves", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom("Sir", ",", ".", " ", "।", "please", "act", "नमस्ते", "पानी", "🙏", "#Hisar", "@x", "\n", "thanks", "कृपया"),
          { maxLength: 60 },
        ),
        (parts) => {
          const text = parts.join("");
          const rest = withoutCourtesies(text);
          expect(rest).toHaveLength(text.length);
          for (let at = 0; at < text.length; at += 1) expect([text[at], " "]).toContain(rest[at]);
        },
      ),
    );
  });
});

test.each([
  "Low pressure in ward 6, Panipat for weeks. Those at the end of the line in Tehsil Camp get water for ten minutes a day. Thank you.",
  "Low pressure in ward 6, Panipat for weeks. Those at the end of the line in Tehsil Camp get water for ten minutes a day. Hoping for a quick response.",
  "दिव्यांग पेंशन की मेडिकल जांच के लिए अंबाला कैंट अस्पताल के चार चक्कर लगा चुका हूं, डॉक्टर नहीं मिलता। धन्यवाद।",
  "Saral portal pe caste certificate 11 din se under process hai, admission ki last date nikal jayegi. Tehsil Ambala Cantt. Thank you sir",
])("a complaint that closes politely is a complaint: %s", (text) => expect(kindOf(text)).toBe("grievance"));

test.each([
  "The street light near our gate in Sector 9 was repaired the same evening we wrote. Thank you.",
  "Staff nurse at Gurugram civil hospital stayed two hours past her shift for my wife. Please convey our thanks. Kindly look into it.",
  "हमारे गांव की सड़क दस साल बाद बन गई, अब बच्चे आराम से स्कूल जाते हैं। धन्यवाद।",
])("and thanks for what was done stay thanks: %s", (text) => expect(kindOf(text)).toBe("praise"));

test("thanks in the sentence of what was done are no habit", () => {
  expect(withoutClosingThanks("The bridge at our village was mended in two days, thanks")).toBeNull();
  expect(withoutClosingThanks("No water comes in our lane for eight days. Thanks")).not.toBeNull();
});
