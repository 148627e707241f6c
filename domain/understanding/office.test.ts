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
  ])("for %j is %s", (text, title) => expect(office(text)?.title.en).toBe(title));

  test("exists for every department, with nothing known of the place", () => {
    for (const code of DEPARTMENT_CODES) expect(officeFor(code, nowhere).title.hi).not.toBe("");
  });
});
