import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createUnderstanding } from "../understand.ts";
import { createModel } from "./model.ts";
import { ModelFileError } from "./modelFile.ts";

const bytes = readFileSync(new URL("weights.bin", import.meta.url));
const model = createModel(bytes);
const { understand } = createUnderstanding({ model });
const proposed = (text: string) => understand({ text, placeName: null, authorLocation: null });

describe("a proposal of rules and model", () => {
  test.each([
    ["naultha me 4 pole gire pade, 3 raat se andhera", "grievance"],
    ["ਡੱਬਵਾਲੀ ਸਿਵਲ ਹਸਪਤਾਲ ਦੀ ਡਾਕਟਰ ਮੈਡਮ ਨੇ ਰਾਤ ਨੂੰ ਆ ਕੇ ਮਦਦ ਕੀਤੀ, ਬਹੁਤ ਧੰਨਵਾਦ, ਰੱਬ ਭਲਾ ਕਰੇ", "praise"],
    ["क्या मैच था कल! बुमराह ने आग लगा दी, सामने वालों की बिजली गुल", "other"],
    ["Our town deserves a government college for girls. Please consider opening one.", "suggestion"],
  ])("of %s is a %s", (text, kind) => {
    expect(proposed(text).kind).toBe(kind);
  });

  test("sees a danger that nobody calls one, and says by which words", () => {
    const { urgency, urgencyEvidence, kind } = proposed("खेत के खुले बोरवेल में तीन साल का बच्चा गिर गया है, रोने की आवाज आ रही है, जल्दी कोई भेजो");
    expect([kind, urgency]).toEqual(["grievance", "emergency"]);
    expect(urgencyEvidence.length).toBeGreaterThan(0);
  });

  test.each(["करनाल वार्ड 12 में पानी नहीं आ रहा", "bijli nahi aa rahi", "Street light not working in sector 14"])(
    "of a few plain words is no emergency: %s",
    (text) => {
      expect(proposed(text).urgency).not.toBe("emergency");
    },
  );

  test("takes for an emergency by itself only what it is very sure of, and asks about the rest", () => {
    const near = proposed("There has been no water in our colony for two days. Koi tanker bhi nahi bheja aur JE phone nahi utha raha.");
    expect(near.urgency).not.toBe("emergency");
    const asked = proposed(
      "School van stuck in water with children inside near Sohna Road, Gurugram. Parents are wading in. Please send a tractor.",
    );
    expect(asked.urgency === "emergency" || asked.certainty?.maybeEmergency).toBe(true);
    // Few words that name no danger are not even asked about.
    expect(proposed("करनाल वार्ड 12 में पानी नहीं आ रहा").certainty?.maybeEmergency).toBe(false);
  });

  test("doubts a district that only the author's profile names, and not one of the text", () => {
    const said = (text: string) => understand({ text, placeName: null, authorLocation: "Karnal" });
    const [profile, own] = [said("Our street light has been out for a month"), said("Street light out in Hisar for a month")];
    expect([profile.district, profile.certainty?.check.includes("district")]).toEqual(["Karnal", true]);
    expect([own.district, own.certainty?.check.includes("district")]).toEqual(["Hisar", false]);
  });

  test("shows no name of a person among its reasons", () => {
    const { departments, urgencyEvidence } = proposed(
      "Karnal ward 12 me pani nahi aa raha. मेरा नाम घनश्याम है. Rampat Singh S/o Jiledaar Singh, gali 4.",
    );
    const words = [...urgencyEvidence, ...departments.flatMap(({ evidence }) => evidence)].join(" ");
    expect(words).not.toMatch(/घनश्याम|Rampat|Jiledaar/u);
  });

  test("names the model, says how sure it is, and offers no junk for a bill", () => {
    const { certainty, departments } = proposed("Sirsa me bijli ka bill 3 guna aaya, meter check karwao");
    expect(certainty?.model).toBe(model.id);
    expect(certainty?.department).toBeGreaterThan(0.8);
    expect(departments[0]?.code).toBe("DHBVN");
    expect(departments.map(({ code }) => code)).not.toContain("HSSC");
    expect(departments[0]?.evidence.length).toBeGreaterThan(0);
  });

  test("of an empty or a hostile text is made all the same, in linear time", () => {
    for (const text of ["", "😀", "\u0000\ufffd", "a".repeat(12_000), "पानी ".repeat(6_000), "?!".repeat(9_000)]) {
      expect(() => proposed(text)).not.toThrow();
      expect(proposed(text).certainty?.kind).toBeLessThanOrEqual(1);
    }
  });
});

describe("what is corrected at the desk", () => {
  test("changes the next proposal, and what it says of its certainty stays a share", () => {
    const understanding = createUnderstanding({ model });
    const text = "Jhulsavan ki purani haveli ki deewar par kabza ho raha hai, tehsil wale dekhte nahi";
    const ask = () => understanding.understand({ text, placeName: null, authorLocation: null });
    const before = ask().departments[0]?.code;
    const wanted = before === "SPORTS" ? "MINING" : "SPORTS";
    understanding.learn({ text, department: wanted, kind: "suggestion" });
    expect([ask().departments[0]?.code, ask().kind]).toEqual([wanted, "suggestion"]);
    expect(ask().certainty?.kind).toBeGreaterThan(0);
    expect(ask().certainty?.kind).toBeLessThanOrEqual(1);
    const again = createUnderstanding({ model, learned: structuredClone(understanding.learned()) });
    expect(again.understand({ text, placeName: null, authorLocation: null })).toEqual(ask());
  });
});

describe("the file of the weights", () => {
  test.each([
    ["another file", new TextEncoder().encode("no weights at all")],
    ["a file that is cut off", bytes.subarray(0, bytes.length - 10)],
    ["a file that is too long", Buffer.concat([bytes, bytes.subarray(0, 4)])],
    ["a file that ends with its name", bytes.subarray(0, 8)],
    ["a file that ends within its header", bytes.subarray(0, 200)],
    [
      "a file whose header is none",
      Buffer.concat([bytes.subarray(0, 8), Buffer.from([4, 0, 0, 0]), Buffer.from("null"), Buffer.alloc(64)]),
    ],
  ])("is refused with a sentence where it is %s", (_, content) => {
    expect(() => createModel(content)).toThrow(ModelFileError);
  });
});
