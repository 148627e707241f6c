import { describe, expect, test } from "vitest";
import { buildGazetteer } from "../../geography/gazetteer.ts";
import { tokenise } from "../../text/tokenise.ts";
import { placeFinder } from "../understand.ts";
import { locate } from "./location.ts";

const finder = placeFinder(buildGazetteer());
const districtOf = (text: string) => locate(tokenise(text), finder, "text").location.district;

describe("the place of the matter, where another is named beside it", () => {
  test.each([
    ["where it has been taken", "नारनौल सेक्टर एक में plot, letter Rewari office se aayega, phir Narnaul jao", "Mahendragarh"],
    ["where the writer works", "फतेहाबाद बस अड्डे पै खड्या सूं, गुड़गांव आले ऑफिस म्ह बी इतना इंतजार ना करया", "Fatehabad"],
    ["where it leads", "Karnal depot's 5:20 to Gurgaon comes never", "Karnal"],
    ["where somebody has to go", "My wife teaches at Pehowa girls school, the order says join Nuh by tomorrow", "Kurukshetra"],
    ["what it is compared with", "Ambala Cantt Sadar Bazar vendors counted 612. Next tweet compares with Karnal", "Ambala"],
    ["where somebody lies ill", "Safidon bypass pe accident hua, kirayedar ab Rohtak me plaster me hai", "Jind"],
    ["who comes from there", "What a bout at Ambala Cantt, the Sonipat one lost in the last ten seconds", "Ambala"],
    ["where others come from, with a sector of a town", "हरतौल की नाली नहीं, गुड़गांव सेक्टर 9 की बड़ी ड्रेन उफनती है", "Gurugram"],
    ["both ends of a stretch", "link road Barauli to Sonipat mandi has peeled in five months", "Sonipat"],
    ["a colony of one name elsewhere", "घरआळे टोहाणा भाटिया नगर म्ह सैं", "Fatehabad"],
    ["after where a chowk leads, in Punjabi", "ਪੁਲਿਸ ਲਾਓ ਰੋਹਤਕ ਚੌਂਕ ਦਾਦਰੀ", "Charkhi Dadri"],
    ["where a body of the State sits", "The Bhiwani board has my father's photograph in place of mine. I live in Karnal", "Karnal"],
    ["what it should be like", "Request for a dialysis unit at Kanina hospital on the lines of Rewari civil hospital", "Mahendragarh"],
    ["where it is so already", "siwani m ek pashu ambulance laga do, sunya s hisar m to chaale s", "Bhiwani"],
    ["others who come to look", "लाखन माजरा म्ह जोहड़ की कायाकल्प करी, जींद आळे भी देखण आवैं", "Rohtak"],
    ["a team from elsewhere", "अंबाला छावनी के सुभाष पार्क में रक्तदान शिविर है, यमुनानगर की टीम भी आ रही है", "Ambala"],
    ["where they set out", "चरखी दादरी से तड़के चार बजे चलकर पीजीआई रोहतक पहुंचो, एमआरआई की तारीख नहीं", "Rohtak"],
    ["where they gave up", "सफीदों अस्पताल में जच्चा वार्ड साफ मिला, पानीपत से हार कर यहां आए थे", "Jind"],
    [
      "the village they come from",
      "A hospital opposite Sheela Bypass Rohtak refused the card. We come from a village in Jhajjar",
      "Rohtak",
    ],
    ["the name of a firm", "We are Rohtak Fasteners Pvt Ltd, plot in Growth Centre Bawal", "Rewari"],
    ["after where a chowk leads", "Rohtak Chowk, Dadri pe jaam", "Charkhi Dadri"],
    ["after where a gate leads", "Pataudi, Jhajjar Gate ke paas naali band hai", "Gurugram"],
    ["the direction", "नारनौल का पुल टूट गया, रेवाड़ी कानी जाण आळे दूसरी राह जाओ", "Mahendragarh"],
    ["the direction, in Punjabi", "ਬੋਹੜਾ ਕਲਾਂ, ਰੇਵਾੜੀ ਵਾਲੇ ਪਾਸੇ, ਸੜਕ ਟੁੱਟੀ", "Gurugram"],
    ["where an office has its number", "Kanina me pani nahi aata, Rewari ka number band hai", "Mahendragarh"],
    ["whose address somebody gave", "Kaithal ke underpass me pani bhara hai, engineer ne Ambala ka pata diya", "Kaithal"],
    ["the last of the offices", "कनीना आईटीआई में मास्टर नहीं, प्रिंसिपल, डीसी, पंचकूला, सारे घूम लिए", "Mahendragarh"],
    ["where somebody went again and again", "dialysis ab Gohana me hoti hai, Rohtak ke chakkar khatam", "Sonipat"],
    ["where a friend has it better", "At ITI Rohtak no seat was given to me. My friend in Jhajjar ITI was admitted", "Rohtak"],
    ["where a friend lost something as well", "रोहतक में दोस्त की बाइक चोरी हुई, मेरी जींद के सिविल अस्पताल से गई", "Jind"],
    ["where a road leads", "lakhan majra me jind aali sadak pe gaddhe hain", "Rohtak"],
    ["where buses and cars go", "My tea stall is at Mundhal, just where the Rohtak buses stop", "Bhiwani"],
    ["where somebody is treated", "A tree fell on the Jind bypass and hit my brother. Treatment at Rohtak costs 11 lakh", "Jind"],
    ["where from help will come", "जींद के पार्क में तार गिरा है, टीम हिसार से चलेगी", "Jind"],
  ])("%s", (_what, text, district) => {
    expect(districtOf(text)).toBe(district);
  });
});

test("where somebody lived before is not where the matter is", () => {
  expect(districtOf("Nani has not come back from the market of Sector 15. We shifted here from Sirsa only last week")).toBeNull();
});

test("the deity of each village is no colony", () => {
  expect(districtOf("सबर राखो, करम करो। जय दादा खेड़ा")).toBeNull();
});

describe("a battle", () => {
  test.each(["Panipat ki teesri ladai kis saal hui thi?", "पानीपत की पहली लड़ाई कब हुई", "When was the last battle of Panipat fought?"])(
    "is no place of today: %s",
    (text) => {
      expect(districtOf(text)).toBeNull();
    },
  );

  test("leaves the place that the text names beside it", () => {
    expect(districtOf("पानीपत की तीसरी लड़ाई में कौन मारा गया? आसौदा सिवान के युवक समूह में जुड़ें")).toBe("Jhajjar");
    expect(districtOf("Panipat me paani nahi aa raha")).toBe("Panipat");
  });
});

test("the name of a person in a handle is no village", () => {
  expect(districtOf("@RaviS haan wahi kikar wale, school ke peeche kaate the")).toBeNull();
});

describe("a firm or what was moved", () => {
  test.each([
    ["Faridabad", "Faridabad Smart City Limited dug the road and left"],
    ["Gurugram", "Gurugram Metro Rail Limited has blocked the service lane"],
    ["Sonipat", "Sonipat Sugar Mill Ltd has not paid the farmers"],
    ["Karnal", "Patients are shifted from Karnal civil hospital as the CT machine is dead"],
    ["Jind", "My wife was shifted from Jind hospital as there is no doctor"],
    ["Kaithal", "The tehsil was moved from Kalayat"],
    ["Karnal", "Karnal Smart City Ltd ne sadak khod di, bharti nahi"],
    ["Panipat", "पानीपत Sugar Mill Ltd ने किसानों का पैसा नहीं दिया"],
    ["Rohtak", "Rohtak Sahkari Chini Mill Ltd gande pani ka nala khula chhod rahi hai"],
    ["Palwal", "Office has been moved from Palwal bus stand and nobody tells where"],
    ["Karnal", "The dialysis patients were shifted from Karnal to Rohtak as the Karnal machine is dead"],
    ["Hisar", "We have moved from Hisar, the deposit of the plot is not returned"],
    ["Ambala", "We shifted from Hisar to Ambala and our street light is dead"],
    ["Rewari", "We are Rohtak Fasteners Pvt Ltd, plot in Growth Centre Bawal"],
    ["Sirsa", "Hum log, I moved from Jind last year, Sirsa me pani nahi aata"],
    ["Jhajjar", "Gurugram Metro Rail Limited has its yard at Bahadurgarh and smoke comes, Bahadurgarh people cough"],
    ["Fatehabad", "दादा खेड़ा में पानी नहीं, फतेहाबाद"],
    ["Jind", "जींद Sugar Mill Limited का धुआं सारे गाम म्ह आवै सै"],
  ])("is in %s: %s", (district, text) => {
    expect(districtOf(text)).toBe(district);
  });
});
