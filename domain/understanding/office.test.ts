import { describe, expect, test } from "vitest";
import { DEPARTMENT_CODES } from "../department/departments.ts";
import { officeFor } from "./office.ts";
import { understand } from "./testing/understand.ts";

const office = (text: string) => understand({ text, placeName: null, authorLocation: null }).office;
const nowhere = {
  district: null,
  subDivision: null,
  tehsil: null,
  block: null,
  town: null,
  village: null,
  locality: null,
  candidates: [],
  places: [],
};

describe("the office", () => {
  test.each([
    ["gharaunda me pani nahi aa raha", "Sub-Divisional Engineer, Public Health (PHED), Gharaunda"],
    ["करनाल में पानी नहीं आ रहा", "Executive Engineer, Public Health (PHED), Karnal"],
    ["gurugram me chori ho gayi, police sunti nahi", "Commissioner of Police, Police, Gurugram"],
    ["डबवाली में चोरी हो गई, पुलिस सुनती नहीं", "Superintendent of Police, Police, Dabwali"],
    ["kooda nahi uthaya, gohana nagar parishad", "Executive Officer, Municipal Council, Urban Local Bodies, Gohana"],
    ["कूड़ा नहीं उठा, नगर निगम पानीपत", "Commissioner, Municipal Corporation, Urban Local Bodies, Panipat"],
    ["family id me income galat, jind", "Additional Deputy Commissioner, Family ID (CRID), Jind"],
    ["गांव पधाना जिला करनाल में तीन दिन से पानी नहीं आ रहा", "Sub-Divisional Engineer, Public Health (PHED), Nilokheri"],
    ["gaon padhana karnal me sarpanch ne gali nahi banwai", "Block Development and Panchayat Officer, Panchayats, Nilokheri"],
    ["गांव बड़वासनी सोनीपत में पटवारी इंतकाल नहीं चढ़ा रहा", "Tehsildar, Revenue, Sonipat"],
    ["गांव डिडोली रेवाड़ी में पटवारी इंतकाल नहीं चढ़ा रहा", "Tehsildar, Revenue, Rewari"],
  ])("for %j is %s", (text, title) => expect(office(text)?.title.en).toBe(title));

  test.each([
    ["driving licence nahi bana, gharaunda", "Sub-Divisional Magistrate (driving licence), Transport, Gharaunda"],
    ["ड्राइविंग लाइसेंस तीन महीने से नहीं आया, करनाल", "Secretary, Regional Transport Authority, Transport, Karnal"],
    ["gharaunda me overload dumper chal rahe hain, rta so raha hai", "Secretary, Regional Transport Authority, Transport, Karnal"],
    ["gaadi ki RC aur DL dono pending, gharaunda", "Secretary, Regional Transport Authority, Transport, Karnal"],
    ["roadways bus nahi aati, gharaunda", "General Manager, Haryana Roadways, Transport, Karnal"],
    ["nakli paneer bik raha hai, milawat, gharaunda", "Civil Surgeon, Health, Karnal"],
    ["bal vivah ho raha hai, gharaunda", "Protection-cum-Child Marriage Prohibition Officer, Women & Child, Karnal"],
    ["anganwadi band hai, gharaunda", "Child Development Project Officer, Women & Child, Gharaunda"],
    ["manrega ki majduri nahi mili, jila karnal", "Chief Executive Officer, Zila Parishad, Panchayats, Karnal"],
    ["factory boiler safety equipment nahi, panipat", "Assistant Director, Industrial Safety, Labour, Panipat"],
    ["child labour in factory, panipat", "Assistant Labour Commissioner, Labour, Panipat"],
  ])("of the category in %j is %s", (text, title) => expect(office(text)?.title.en).toBe(title));

  test("comes with every further department that is proposed, as its own category tells", () => {
    const { departments } = understand({
      text: "police traffic jam, overload dumper, rta sunta nahi, gharaunda",
      placeName: null,
      authorLocation: null,
    });
    expect(departments[0]?.office).toBeUndefined();
    for (const { office } of departments.slice(1)) expect(office).toBeDefined();
    const offices = Object.fromEntries(departments.map((each) => [each.code, each.office?.jurisdiction]));
    expect(offices).toMatchObject({ TRANSPORT: "Karnal, RTA" });
  });

  test("exists for every department, with nothing known of the place", () => {
    for (const code of DEPARTMENT_CODES) expect(officeFor(code, nowhere).title.hi).not.toBe("");
  });
});
