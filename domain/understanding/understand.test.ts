import { caseNumbersIn } from "../portal/caseNumber.ts";
import { readPartOf } from "../text/readPart.ts";
import { solvedAnswerOf } from "./notSolved.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildGazetteer } from "../geography/gazetteer.ts";
import { createUnderstanding } from "./understand.ts";
import { understand } from "./testing/understand.ts";

const read = (text: string) => understand({ text, placeName: null, authorLocation: null });
const first = (text: string) => read(text).departments[0]?.code ?? null;

describe("the department", () => {
  test.each([
    ["PHED", "तीन दिन से नल में एक बूंद पानी नहीं"],
    ["PHED", "sewer overflow ho raha hai gali me"],
    ["ULB", "सेक्टर 5 में कूड़े के ढेर लगे हैं, सफाई नहीं होती"],
    ["ULB", "street lights are not working in our ward"],
    ["POLICE", "chor ghar ka tala tod kar gehne le gaye, FIR nahi likhi"],
    ["PWD", "सड़क पर गड्ढे ही गड्ढे"],
    ["NHAI", "FASTag charged twice at the toll plaza"],
    ["FOOD", "depot holder rashan kam deta hai"],
    ["SOCIAL_JUSTICE", "बुढ़ापा पेंशन बंद कर दी"],
    ["CRID", "family id me income galat likhi hai"],
    ["IRRIGATION", "टेल तक नहरी पानी नहीं पहुंचता"],
    ["REVENUE", "पटवारी इंतकाल नहीं चढ़ा रहा"],
    ["POLICE", "dukan ka shutter tod kar saara saman le gaye"],
    ["SOCIAL_JUSTICE", "दादी के खाते में तीन हजार आने बंद हो गए"],
    ["LABOUR", "maalik ne kaam karwa ke bhaga diya, paise nahi de raha"],
    ["ANIMAL_HUSBANDRY", "डांगरां का हस्पताल बंद पड़्या सै"],
    ["MARKETING_BOARD", "No toilet and no tap in the vegetable market, yet the market fee is taken"],
  ])("is %s for %j", (code, text) => expect(first(text)).toBe(code));

  test("of electricity follows the district", () => {
    expect(first("करनाल में बिजली नहीं आ रही")).toBe("UHBVN");
    expect(first("jind me light nahi aa rhi")).toBe("DHBVN");
  });

  test("of electricity without a district is both companies", () => {
    const codes = read("रात से बिजली नहीं आ रही").departments.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["UHBVN", "DHBVN"]));
  });

  test("comes with the words of the text that spoke for it", () => {
    const text = "गांव में पेयजल के टैंकर नहीं आ रहे";
    for (const { evidence } of read(text).departments)
      for (const words of evidence) for (const part of words.split(" … ")) expect(text).toContain(part);
    expect(read(text).departments[0]?.evidence.join(" ")).toContain("पेयजल");
  });

  test("recognises misspelt words", () => expect(first("transfrmer jal gya h hisar me")).toBe("DHBVN"));
});

describe("the kind", () => {
  test.each([
    ["other", "2 BHK flat for rent in Gurugram, 24 hour water and electricity"],
    ["other", "उसने पानी की तरह पैसा बहाया"],
    ["other", "Lucknow: power cuts trouble residents, UPPCL blames heat"],
    ["other", "मुख्यमंत्री कल हिसार में सड़क का शिलान्यास करेंगे"],
    ["praise", "बिजली विभाग का बहुत बहुत धन्यवाद, दो घंटे में लाइट ठीक कर दी"],
    ["grievance", "वाह बिजली विभाग वाह, पांच दिन से अंधेरे में बैठे हैं"],
    ["suggestion", "मेरा सुझाव है कि हर गांव में लाइब्रेरी होनी चाहिए"],
    ["grievance", "karwai honi chahiye, thekedar ne ghatiya sadak banai"],
    ["grievance", "Congratulations to the contractor, the road has turned into a river again"],
    ["praise", "The potholes in our lane were filled within a day, wonderful work"],
    ["suggestion", "Please put benches in every park so that the elderly can sit"],
    ["suggestion", "स्कूलों में योग सिखाया जाए तो बच्चे स्वस्थ रहेंगे"],
    ["other", "Teacher: bijli kahan se aati hai? Pappu: mama ke ghar se"],
    ["other", "Mumbai: three storey building collapses, many trapped"],
  ] as const)("is %s for %j", (kind, text) => expect(read(text).kind).toBe(kind));

  test("other has no department and no office", () => {
    const proposal = read("flat for rent, call owner");
    expect(proposal.departments).toEqual([]);
    expect(proposal.office).toBeNull();
  });
});

describe("the urgency", () => {
  test.each([
    ["emergency", "हमारी गली में बिजली का तार टूटकर गिरा पड़ा है, करंट आ रहा है"],
    ["emergency", "mera 6 saal ka beta subah se laapata hai"],
    ["emergency", "Shots fired outside the bus stand right now"],
    ["routine", "गली की नाली कई महीने से टूटी है"],
    ["emergency", "अब नहीं सहा जाता, ज़हर ले आया हूं, आज रात के बाद किसी को तंग नहीं करूंगा"],
    ["urgent", "kal raat ghar ka tala tod kar gehne le gaye"],
    ["emergency", "A child has slipped into the pond and is drowning"],
    ["emergency", "khudai me mitti dhas gayi, do mazdoor dab gaye hain"],
    ["routine", "2015 में हमारी दुकान में आग लगी थी, मुआवजे की फाइल अटकी है"],
    ["routine", "पार्क में दाखिला महंगा है और छत पर घास उगी है"],
  ] as const)("is %s for %j", (urgency, text) => expect(read(text).urgency).toBe(urgency));
});

describe("the place", () => {
  test.each([
    ["Gurugram", "gudgaon me pani nahi"],
    ["Gurugram", "गुड़गांव में पानी नहीं"],
    ["Nuh", "mewat me bijli nahi"],
    ["Hisar", "hissar me pani nahi"],
    ["Sonipat", "No water in Sonepat"],
    ["Hansi", "नारनौंद तहसील हिसार में पटवारी नहीं आता"],
    ["Sirsa", "ਡੱਬਵਾਲੀ ਵਿੱਚ ਬਿਜਲੀ ਨਹੀਂ"],
    ["Karnal", "naharaunda nahi, gharaunda me bijli nahi"],
    [null, "The light in our village has gone"],
  ] as const)("is %s for %j", (district, text) => expect(read(text).district).toBe(district));

  test("of a road is where the road is, not where it leads", () =>
    expect(read("delhi road rohtak par gaddhe, jind road bhi kharab").district).toBe("Rohtak"));

  test("falls back to the place tag and the profile, in this order", () => {
    const text = "गली में पानी भरा है";
    const proposal = understand({ text, placeName: "Rohtak, India", authorLocation: "Hisar" });
    expect([proposal.district, proposal.placeBasis]).toEqual(["Rohtak", "place-tag"]);
    expect(understand({ text, placeName: null, authorLocation: "Hisar, Haryana" }).placeBasis).toBe("profile");
    // As Telegram sends where somebody is.
    const sent = understand({ text, placeName: "29.15394, 75.72294", authorLocation: "Rohtak" });
    expect([sent.district, sent.placeBasis]).toEqual(["Hisar", "place-tag"]);
  });

  test.each([
    ["a district of the text", "पानीपत में पानी नहीं आ रहा", "Panipat"],
    ["a village of several districts that the text names", "गांव हुमायूंपुर में पानी नहीं आ रहा", null],
    ["that village, where the writer says who they are", "गांव हुमायूंपुर में मेरी जमीन पर कब्जा है, मैं हिसार में हूं", null],
    ["another state", "दिल्ली में जल बोर्ड का पानी काला आता है", null],
  ])("the profile never beats %s", (_what, text, district) => {
    expect(understand({ text, placeName: null, authorLocation: "Hisar, Haryana" }).district).toBe(district);
  });
});

test("a road to another state, and where somebody works there, leave the place to the profile", () => {
  for (const text of ["दिल्ली रोड पर गड्ढे हैं", "दिल्ली में नौकरी करता हूं, गांव में पानी नहीं आता"])
    expect(understand({ text, placeName: null, authorLocation: "Rohtak" }).district).toBe("Rohtak");
});

describe("villages of a directory", () => {
  const row = (name: string, district: string) => ({ name, district, block: `${name} block`, tehsil: null, lat: null, lon: null });
  const villages = [
    row("Kotranpura", "Rewari"),
    row("Kotranpura", "Sirsa"),
    row("Zorhabad", "Jind"),
    row("Gignow", "Bhiwani"),
    row("Pani", "Palwal"),
  ];
  const withVillages = createUnderstanding({ gazetteer: buildGazetteer(villages) });
  const place = (text: string) => withVillages.understand({ text, placeName: null, authorLocation: null });

  test("decide the district where the name is one village's", () => expect(place("गांव जोरहाबाद में पानी नहीं").district).toBe("Jind"));
  test("are found by sound", () => expect(place("गांव गिगनाऊ में बिजली नहीं").district).toBe("Bhiwani"));
  test("stay ambiguous where several have the name", () => {
    const { district, location } = place("गांव कोटरानपुरा में पानी नहीं");
    expect(district).toBeNull();
    expect(location.candidates.toSorted()).toEqual(["Rewari", "Sirsa"]);
  });
  test("are decided by the district in the text or the author's profile", () => {
    expect(place("गांव कोटरानपुरा, रेवाड़ी में पानी नहीं").location.village).toBe("Kotranpura");
    expect(withVillages.understand({ text: "गांव कोटरानपुरा में पानी नहीं", placeName: null, authorLocation: "Sirsa" }).district).toBe("Sirsa");
  });
  test("are not read into ordinary words", () => expect(place("pani nahi aa raha").district).toBeNull());
});

describe("any text at all", () => {
  const parts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.string({ unit: "grapheme", maxLength: 20 }),
    fc.constantFrom(
      "पानी नहीं ",
      "bijli ",
      "#रोहतक ",
      "9876543210 ",
      "\u202e",
      "a\u0301\u0302\u0303",
      "😭👩‍🌾",
      "गांव ",
      "@x ",
      "\n",
      "।",
      "https://t.co/x ",
    ),
  );

  test("is understood without an error, ranked, with evidence and spans of its own", () => {
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        const { departments, personalData } = read(text);
        expect(departments.length).toBeLessThanOrEqual(3);
        for (const [at, { score }] of departments.entries()) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(score).toBeLessThanOrEqual(departments[at - 1]?.score ?? 1);
        }
        for (const { start, end } of personalData) expect(start >= 0 && end <= text.length && start < end).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    "पानी नहीं आ रहा ",
    "bijli ka taar toota ",
    "9876 5432 ",
    "z\u0335\u0336a\u0337",
    "\u202eabc 😭 ",
    "@a#b ",
    "a",
    "\u200d",
    "(",
    "\n",
    "aअ",
    "गांव रामपुरा, ",
  ])("is read as far as a person would read it, however long it is: %j", (unit) => {
    const long = unit.repeat(Math.ceil(2_000_000 / unit.length));
    expect(read(long)).toEqual(read(readPartOf(long)));
    expect(solvedAnswerOf(long)).toBe(solvedAnswerOf(readPartOf(long)));
    expect(caseNumbersIn(`${long} CMOFF/N/2026/123456`)).toEqual([]);
  });
});
