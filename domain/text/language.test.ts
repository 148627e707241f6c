import { describe, expect, test } from "vitest";
import { languageOf } from "./language.ts";
import { tokenise } from "./tokenise.ts";

describe("languageOf", () => {
  test.each([
    ["hi", "रात से बिजली नहीं है, कोई सुनने वाला नहीं"],
    ["hi", "नगर निगम का JE फोन नहीं उठाता #Rohtak"],
    ["hinglish", "kal raat se light nahi aa rhi, JE phone nahi uthata"],
    ["hinglish", "Property ID me naam galat, NDC nahi mil rahi"],
    ["en", "There has been no water in our street since Monday"],
    ["en", "Drain choked, Sector 14"],
    ["pa", "ਸਾਡੇ ਪਿੰਡ ਵਿੱਚ ਪਾਣੀ ਨਹੀਂ ਆਉਂਦਾ"],
    ["hry", "म्हारे गाम मैं पाणी कोन्या आंदा"],
    ["hry", "लाइनमैन न्यूं कहवै सै अक कल आवैंगे"],
    ["hry", "mhare gaam ka johad ubal ke gali m aa liya s, balak kit te jaavein"],
    ["hry", "Tohane aali nahar m jeep ja padi, gotakhor koni, paani tez s"],
    ["hinglish", "police station ke samne gaddha h, SDO ka phone nahi lagta"],
    ["mixed", "The road is broken for a year. Koi sunne wala nahi hai, gaddhe hi gaddhe."],
    ["mixed", "बिजली का बिल दुगना आया है। I have visited the office four times."],
  ] as const)("%s: %s", (language, text) => expect(languageOf(tokenise(text))).toBe(language));

  test("has an answer for a text without words", () => expect(languageOf(tokenise("123 😭 !!"))).toBe("en"));
});
