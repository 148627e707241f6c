import { describe, expect, test } from "vitest";
import { maskPersonalData } from "./mask.ts";

/** Brackets stand around what is to be hidden. */
const hidden = (marked: string) => marked.replaceAll(/\[[^\]]*\]/gu, "•••");
const plain = (marked: string) => marked.replaceAll(/[[\]]/gu, "");

describe("the name of a private person is hidden", () => {
  test.each([
    "मेरा नाम [रामपाल] है, पेंशन तीन महीने से नहीं आई",
    "मेरा नाम [रामपाल सिंह] है",
    "मेरा नाम [राम किशन] है और मैं जींद से हूँ",
    "म्हारा नाम [धर्मबीर] सै, म्हारे गाम में पाणी कोन्या",
    "प्रार्थी का नाम [सुनीता देवी], वार्ड 5",
    "मेरे पति का नाम [सतबीर] है, उनका कार्ड कट गया",
    "[रामपाल] पुत्र श्री [हरिसिंह] निवासी गांव कलायत",
    "[सुनीता देवी] पत्नी श्री [रमेश कुमार], वार्ड नंबर 4",
    "[राजेश] सुपुत्र स्व. श्री [ओमप्रकाश] गांव धनाना",
    "[राजेश] पुत्र [ओमप्रकाश] निवासी धनाना",
    "नाम: [रामपाल]\nगांव: कलायत",
    "नाम - [कमला देवी], उम्र 67",
    "प्रार्थी: [रामपाल]",
    "निवेदक - [बलवान सिंह]\nगांव मुआना",
    "भवदीय,\n[रामपाल सिंह]",
    "श्रीमती [कमला] की विधवा पेंशन रुकी हुई है",
    "मैं [रामपाल] निवासी गांव बास, बिजली नहीं है",
    "mera naam [rampal] hai, pani nahi aa raha",
    "mera nam [Ram Kishan] h",
    "mhara naam [dharambir] sai",
    "mere pati ka naam [satbir] hai",
    "[Ramesh Kumar] S/o Sh. [Ram Singh], village Assandh",
    "[ramesh] s/o [suresh] vill dhanana",
    "[Sunita] W/o [Rajesh] R/o ward 5",
    "[Asha Rani] D/o [Mohan Lal]",
    "[RAMESH KUMAR] S/O [RAM SINGH] VPO KALAYAT",
    "[Kamla Devi] wife of [Ram Niwas] is waiting for her pension",
    "My name is [Ramesh Kumar] and I live in Rohtak",
    "my name is [ramesh], no water here",
    "Name: [Ramesh Kumar]\nVillage: Assandh",
    "Complainant - [Baljeet Singh]",
    "I, [Ramesh Kumar], resident of ward 7",
    "Smt. [Kamla Devi] has not had her pension",
    "Mr. [Rajesh Verma] beat my brother",
    "Thanks and regards,\n[Ramesh Kumar]",
    "Yours faithfully, [Sunita]",
    "a boy named [Rohit] fell into the open manhole",
  ])("%s", (marked) => expect(maskPersonalData(plain(marked))).toBe(hidden(marked)));
});

describe("nothing is hidden where nobody private is named", () => {
  test.each([
    "मेरा नाम सूची में नहीं है",
    "मेरा नाम राशन कार्ड से कट गया",
    "मेरा नाम गलत है, ठीक करो",
    "गांव का नाम: कलायत",
    "स्कूल का नाम: राजकीय उच्च विद्यालय",
    "मेरा पुत्र बीमार है और पत्नी की पेंशन बंद है",
    "माननीय मुख्यमंत्री श्री नायब सिंह सैनी जी",
    "विधायक श्री रामकुमार गौतम से मिले",
    "श्री कृष्ण मंदिर के पास सीवर",
    "श्रीमान जी, पानी नहीं आ रहा",
    "प्रार्थी ने तीन बार शिकायत की",
    "धन्यवाद, हरियाणा सरकार",
    "मैं गरीब किसान हूं, मेरी फसल खराब हुई",
    "मैं स्थायी निवासी हूं",
    "mera naam list me nahi hai",
    "mera naam bpl suchi se kat diya",
    "my name is not in the list",
    "my name is missing from the voter list",
    "Village Name: Assandh",
    "Scheme name: Lado Lakshmi",
    "no water w/o any notice since Monday",
    "power cut w/o reason",
    "He rides w/o helmet",
    "son of the soil",
    "Shri Krishna Mandir road is broken",
    "CM Shri Nayab Singh Saini should look into it",
    "Hon'ble Minister Sh. Anil Vij ji",
    "Sh. Rajesh Kumar, SDO does not pick up the phone",
    "Mr Rao, former Executive Engineer, said so",
    "SHO Mr Dahiya refused the FIR",
    "Thanks, Haryana Police for the help",
    "Thank you sir",
    "I am from Rohtak, resident of ward 5",
    "I am a resident of ward 5",
    "Applicant has applied thrice",
    "miss you sir, ms word file attached",
    "@DC_Gurugram @cmohry JE Ramesh does nothing",
  ])("%s", (text) => expect(maskPersonalData(text)).toBe(text));
});

describe("the number of a house is hidden, and the street stays", () => {
  test.each([
    "H.No. [123], gali no 4",
    "H No [45-B] Sector 7",
    "hno [12]",
    "House no. [45/2], ward 6",
    "house number [1204] street 3",
    "Flat [302], Tower B",
    "flat no A-[302]".replace("A-[302]", "[A-302]"),
    "मकान नंबर [45], गली नं 3",
    "मकान नं. [123] वार्ड 7",
    "म.नं. [९८], सेक्टर 4",
    "मकान संख्या [12/3]",
    "makan no [45] gali no 2",
    "फ्लैट नंबर [302]",
    "#[123], Sector 7",
    "kothi no [56]",
    "The whole street suffers, street 94, house [97775]. Our hope is you",
    "gali no 40, makan [51929]. aapse hi ummeed hai",
    "गली नंबर 8, मकान [222]।",
    "गली 50, मकान [9948]",
  ])("%s", (marked) => expect(maskPersonalData(plain(marked))).toBe(hidden(marked)));

  test.each([
    "गली नं 3, वार्ड नंबर 12 में सीवर",
    "sector 12 me 45 makan pani se ghire",
    "मकान 45 साल पुराना है",
    "गली 4, मकान 45 साल पुराना है",
    "in street 4 house 45 people without water",
    "flat 50% off",
    "flat 500 rs ki katauti",
    "200 houses without water, house tax 2024",
    "#Sector12 #123 retweet",
    "khamba no 45 ke paas",
    "Booth no 12, khasra no 45",
  ])("%s", (text) => expect(maskPersonalData(text)).toBe(text));
});

test("what was hidden is not hidden again, and stays hidden", () => {
  for (const text of ["Ramesh Kumar S/o Ram Singh, H.No. 12, mera naam rampal hai", "नाम: रामपाल, मकान नंबर 45"]) {
    const once = maskPersonalData(text);
    expect(maskPersonalData(once)).toBe(once);
  }
});

test("a long text of nothing but cues is read in steps that grow with it", () => {
  for (const piece of ["नाम: ", "S/o ", "Smt. ", "मेरा नाम ", "# 1-", "flat ", "H.No. ", "a b c d S/o "]) {
    expect(maskPersonalData(piece.repeat(20_000)).length).toBeGreaterThan(0);
  }
});
