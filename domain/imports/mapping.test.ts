import { describe, expect, test } from "vitest";
import { caseNumberFrom, caseNumbersIn } from "../portal/caseNumber.ts";
import { departmentNamed } from "./departmentNames.ts";
import { districtNamed } from "./districtNames.ts";
import { headingFingerprint, headingIndex, isPossibleMapping, mappingOf, missingFields } from "./mapping.ts";
import { statusNamed } from "./statuses.ts";

describe("the columns of an export", () => {
  test("are known by their headings in English", () => {
    const headings = [
      "Sr. No.",
      "GRIEVANCE ID",
      "Reg. Date",
      "Complainant Name",
      "Mobile No.",
      "Distt.",
      "Deptt.",
      "Grievance Description",
      "Current Status",
      "Disposal Date",
      "Feedback",
    ];
    expect(mappingOf(headings)).toEqual({
      number: 1,
      registeredOn: 2,
      name: 3,
      phone: 4,
      district: 5,
      department: 6,
      description: 7,
      status: 8,
      statusOn: 9,
    });
  });

  test("are known by their headings in Hindi", () => {
    const headings = ["क्रमांक", "शिकायत संख्या", "दिनांक", "शिकायतकर्ता का नाम", "ज़िला", "विभाग", "शिकायत का विवरण", "स्थिति", "टिप्पणी"];
    expect(mappingOf(headings)).toEqual({
      number: 1,
      registeredOn: 2,
      name: 3,
      district: 4,
      department: 5,
      description: 6,
      status: 7,
      remarks: 8,
    });
  });

  test("are known by the headings of Jan Samvad and of Samadhan Shivir", () => {
    const samvad = [
      "Sr. No.",
      "Demand No.",
      "Samvad Date",
      "Applicant Name",
      "Mobile No.",
      "District",
      "Line Department",
      "Demand Details",
      "Status",
    ];
    expect(mappingOf(samvad)).toEqual({
      number: 1,
      registeredOn: 2,
      name: 3,
      phone: 4,
      district: 5,
      department: 6,
      description: 7,
      status: 8,
    });
    const shivir = ["क्रमांक", "शिविर संख्या", "शिविर तिथि", "प्रार्थी का नाम", "मोबाइल नंबर", "ज़िला", "विभाग", "समस्या", "स्थिति", "टिप्पणी"];
    expect(mappingOf(shivir)).toEqual({
      number: 1,
      registeredOn: 2,
      name: 3,
      phone: 4,
      district: 5,
      department: 6,
      description: 7,
      status: 8,
      remarks: 9,
    });
  });

  test("need a number, a date and words", () => {
    expect(missingFields({})).toEqual(["number", "registeredOn", "description"]);
    expect(missingFields({ number: 0, registeredOn: 1, subject: 2 })).toEqual([]);
    expect([
      isPossibleMapping({ number: 0, name: 0 }, 3),
      isPossibleMapping({ number: 3 }, 3),
      isPossibleMapping({ number: 2 }, 3),
    ]).toEqual([false, false, true]);
  });

  test("stand below titles and blank rows", () => {
    expect(headingIndex([["CM Window"], ["Report of 24.11.2026"], ["Grievance ID", "Status", "Date"], ["1", "x", "y"]])).toBe(2);
    expect(headingIndex([["Title"], ["a", "b", "c"], ["1", "2", "3"]])).toBe(1);
  });

  test("are those of one form whatever their case and spaces", () => {
    expect(headingFingerprint(["Grievance  ID", "STATUS"])).toBe(headingFingerprint(["grievance id", "Status"]));
    expect(headingFingerprint(["Grievance ID"])).not.toBe(headingFingerprint(["Status"]));
  });
});

describe("words of a portal", () => {
  test.each([
    ["Disposed Off", "disposed"],
    ["निस्तारित", "disposed"],
    ["ATR UPLOADED", "atr-sent"],
    ["Re-Opened", "reopened"],
    ["प्रक्रियाधीन", "under-process"],
    ["लंबित", "pending"],
    ["Gone fishing", null],
  ])("%s is the status %s", (written, status) => expect(statusNamed(written)).toBe(status));

  test.each([
    ["Public Health Engineering Department, Haryana", "PHED"],
    ["Department of Health", "HEALTH"],
    ["राजस्व विभाग", "REVENUE"],
    ["DHBVNL", "DHBVN"],
    ["Bureau of Kites", null],
  ])("%s is the department %s", (written, code) => expect(departmentNamed(written)).toBe(code));

  test.each([
    ["Gurgaon", "Gurugram"],
    ["जिला करनाल", "Karnal"],
    ["Mewat", "Nuh"],
    ["MOHINDERGARH", "Mahendragarh"],
    ["Lucknow", null],
  ])("%s is the district %s", (written, name) => expect(districtNamed(written)).toBe(name));
});

describe("the number of a case", () => {
  test("is spelled in one way", () => {
    for (const written of [
      "CMOFF/N/2026/123456",
      " cmoff / n / 2026 / 123456 ",
      "#CMOFF/N/2026/123456.",
      "CMOFF\\N\\2026\\123456",
      "CMOFF/N/२०२६/१२३४५६",
    ])
      expect(caseNumberFrom(written)).toBe("CMOFF/N/2026/123456");
    expect([caseNumberFrom("none"), caseNumberFrom(""), caseNumberFrom("1".repeat(61)), caseNumberFrom("a@b.in 1")]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test("is found in what a citizen writes", () => {
    expect(caseNumbersIn("CM Window par shikayat cmoff/n/2026/123456 ki, phir CMOFF-2025-0099 bhi, koi jawab nahi")).toEqual([
      "CMOFF/N/2026/123456",
      "CMOFF-2025-0099",
    ]);
    expect(caseNumbersIn("मेरा नंबर 9812345678, वार्ड 12/2026")).toEqual([]);
  });
});
