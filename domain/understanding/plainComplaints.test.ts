import { describe, expect, test } from "vitest";
import type { Proposal } from "../proposal/proposal.ts";
import { sharedLabel } from "./model/labels.ts";
import { proposalOf } from "./testing/byModel.ts";

/** Names that most lists do not know, some of them close to words of other matters ("Krishna" to greetings, "godown" to fires). */
const PLACES = {
  latin: [
    "layout",
    "Orchid Petals",
    "Krishna Enclave",
    "hostel",
    "godown",
    "dukan",
    "Ozone",
    "flat 203",
    "Ward 7",
    "Gohana",
    "village Kheri",
  ],
  devanagari: ["नवजीवन कुंज", "टावर बी", "हॉस्टल", "वार्ड 7", "गोहाना", "हमारे गांव", "दुकान", "खेड़ी गांव"],
  gurmukhi: ["ਨਵੀਂ ਕਲੋਨੀ", "ਹੋਸਟਲ", "ਵਾਰਡ 7", "ਸਾਡੇ ਪਿੰਡ", "ਡੱਬਵਾਲੀ"],
};

/** What most people write, in the commonest words: `%` stands for a place, before the bar are those who may answer. */
const COMPLAINTS = `
PHED ULB PANCHAYAT GMDA | % me paani nahi aa raha; no water in %; % water supply stopped; % me 4 din se pani nahi; % water is dirty; % ka pani ganda aa raha hai; % me pani ka pressure kam; % में पानी नहीं आ रहा; % में गंदा पानी आ रहा है; % ਵਿੱਚ ਪਾਣੀ ਨਹੀਂ ਆ ਰਿਹਾ; % ਚ ਗੰਦਾ ਪਾਣੀ ਆ ਰਿਹਾ; % me pani koni aanda
POWER | % me bijli nahi hai; % me light nahi aa rahi; % no electricity since morning; power cut in %; % ka transformer kharab; % low voltage; % bijli ka bill zyada aaya; bar bar light ja rahi hai %; % में बिजली नहीं है; % में बिजली बार बार जाती है; % ਚ ਬਿਜਲੀ ਨਹੀਂ; % me bijli koni aati
PWD ULB PANCHAYAT NHAI GMDA MARKETING_BOARD HSVP | % ki sadak tooti hai; % road broken; % road par gaddhe; potholes near %; % की सड़क टूटी है; % ਦੀ ਸੜਕ ਟੁੱਟੀ ਹੋਈ
ULB PANCHAYAT PHED HSVP PWD GMDA POWER IRRIGATION ANIMAL_HUSBANDRY | garbage not lifted in %; % me kooda pada hai; % street lights off; % sewer overflow; % me nali jaam hai; drain blocked %; % me awara kutte; % me safai nahi hoti; % में कूड़ा पड़ा है; % की नाली जाम है; % ਚ ਕੂੜਾ ਪਿਆ
TRANSPORT | bus not coming to %; % me bus nahi aati; % में बस नहीं आती; % ਚ ਬੱਸ ਨਹੀਂ ਆਉਂਦੀ
HEALTH | no doctor at % phc; % hospital no medicine; % अस्पताल में दवाई नहीं; % ਹਸਪਤਾਲ ਚ ਡਾਕਟਰ ਨਹੀਂ
SCHOOL_EDU | % school me teacher nahi; % school roof leaking; % स्कूल में टीचर नहीं
FOOD | % ration nahi mila; ration not given %; % राशन नहीं मिला; % ਰਾਸ਼ਨ ਨਹੀਂ ਮਿਲਿਆ
SOCIAL_JUSTICE CRID | % pension ruki hai; old age pension not coming %; % पेंशन नहीं आई; % ਪੈਨਸ਼ਨ ਨਹੀਂ ਆਈ
REVENUE VIGILANCE | % patwari paise mangta hai; % tehsil registry pending; % इंतकाल नहीं हुआ
POLICE | bike stolen at %; % police FIR nahi likh rahi; % में चोरी हो गई; % ਚ ਚੋਰੀ ਹੋ ਗਈ`
  .trim()
  .split("\n")
  .flatMap((line) => {
    const [answers = "", phrases = ""] = line.split(" | ");
    return phrases.split("; ").map((phrase) => ({ phrase, answers: answers.split(" ") }));
  });

/** Taps and drains of a hostel are those of its college as well. */
const HOSTELS: ReadonlySet<string> = new Set(["hostel", "हॉस्टल", "ਹੋਸਟਲ"]);

function proposalsFor(phrase: string): readonly { readonly place: string; readonly proposal: Proposal }[] {
  const script = /\p{Script=Devanagari}/u.test(phrase) ? "devanagari" : /\p{Script=Gurmukhi}/u.test(phrase) ? "gurmukhi" : "latin";
  return PLACES[script].map((place) => ({
    place,
    proposal: proposalOf(phrase.replace("%", place)),
  }));
}

describe("what most people write, wherever they are", () => {
  const judged = COMPLAINTS.map(({ phrase, answers }) => ({ phrase, answers, proposals: proposalsFor(phrase) }));
  const all = judged.flatMap(({ answers, proposals }) =>
    proposals.map(({ place, proposal }) => ({ answers: HOSTELS.has(place) ? [...answers, "HIGHER_EDU"] : answers, proposal })),
  );

  test.each(judged)("is no emergency: $phrase", ({ proposals }) => {
    expect(proposals.filter(({ proposal }) => proposal.urgency === "emergency")).toEqual([]);
  });

  test("is a grievance", () => {
    expect(all.filter(({ proposal }) => proposal.kind === "grievance").length / all.length).toBeGreaterThan(0.97);
  });

  test("goes to who answers for it", () => {
    const right = all.filter(
      ({ answers, proposal: { departments } }) => departments[0] !== undefined && answers.includes(sharedLabel(departments[0].code)),
    );
    expect(right.length / all.length).toBeGreaterThan(0.95);
  });
});
