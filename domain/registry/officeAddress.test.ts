import { describe, expect, test } from "vitest";
import { DEPARTMENTS } from "../department/departments.ts";
import { addressOf, addressOfId } from "./officeLabel.ts";
import { standardRegistry } from "./registry.ts";

const office = (id: string) => standardRegistry().office(id) ?? expect.fail(id);

describe("a paper addresses an office", () => {
  test.each([
    [
      "PHED/district/Karnal",
      "Executive Engineer, Public Health Engineering Department, Karnal",
      "कार्यकारी अभियंता, जन स्वास्थ्य अभियांत्रिकी विभाग, करनाल",
    ],
    ["HSVP/district/Hisar", "Estate Officer, Haryana Shehri Vikas Pradhikaran, Hisar", "संपदा अधिकारी, हरियाणा शहरी विकास प्राधिकरण, हिसार"],
    ["POLICE/district/Sirsa", "Superintendent of Police, Sirsa", "पुलिस अधीक्षक, सिरसा"],
    ["PHED/department", "Engineer-in-Chief, Public Health Engineering Department", "प्रमुख अभियंता, जन स्वास्थ्य अभियांत्रिकी विभाग"],
    ["PHED/secretary", "Administrative Secretary, Public Health Engineering Department", "प्रशासनिक सचिव, जन स्वास्थ्य अभियांत्रिकी विभाग"],
    [
      "GMDA/district/Gurugram",
      "Chief Executive Officer, Gurugram Metropolitan Development Authority",
      "मुख्य कार्यकारी अधिकारी, गुरुग्राम महानगर विकास प्राधिकरण",
    ],
  ])("%s with the full name of its department", (id, en, hi) => {
    expect(addressOfId(id)).toEqual({ en, hi });
  });

  test("by the power utility's name, and never by its letters, also where its title has them", () => {
    const { en, hi } = addressOfId("UHBVN/district/Karnal");
    expect(en).toContain("Uttar Haryana Bijli Vitran Nigam");
    expect(hi).toContain("उत्तर हरियाणा बिजली वितरण निगम");
    const titled = addressOf({ ...office("UHBVN/department"), title: { en: "Managing Director, UHBVN", hi: "प्रबंध निदेशक, UHBVN" } });
    expect(titled).toEqual({
      en: "Managing Director, Uttar Haryana Bijli Vitran Nigam",
      hi: "प्रबंध निदेशक, उत्तर हरियाणा बिजली वितरण निगम",
    });
  });

  test("with no code of any department", () => {
    const codes = DEPARTMENTS.map(({ code }) => code).filter((code) => !["CMO", "CRID"].includes(code));
    expect(standardRegistry().offices.length).toBeGreaterThan(100);
    for (const { id, ...each } of standardRegistry().offices) {
      const { en, hi } = addressOf(each);
      expect([id, codes.filter((code) => new RegExp(`\\b${code}\\b`, "u").test(`${en} ${hi}`))]).toEqual([id, []]);
    }
  });
});
