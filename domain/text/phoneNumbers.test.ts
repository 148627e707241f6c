import { describe, expect, test } from "vitest";
import { joinedNumber, phoneNumbersIn } from "./phoneNumbers.ts";

describe("telephone numbers for a search", () => {
  test("are ten digits each, however they were written", () => {
    expect(phoneNumbersIn("call 98123 45670 or +91-98765-43210, ९८१२३४५६७१")).toEqual(["9812345670", "9876543210", "9812345671"]);
    expect(phoneNumbersIn("वार्ड 12 में पानी नहीं")).toEqual([]);
  });

  test("are read through signs and an O for a nought, and not put together across words", () => {
    expect(phoneNumbersIn("O1744-22 (0) 145, ph 98123\u200b4567०")).toEqual(["1744220145", "9812345670"]);
    expect(phoneNumbersIn("ward 11, makan 98123, gali 45670")).toEqual([]);
  });

  test("are typed in one piece or in several, with the country before them or not, whole or begun", () => {
    for (const typed of ["9812345670", "98123 45670", "+91 98123-45670", "0091 9812345670", "९८१२३ ४५६७०"])
      expect([typed, joinedNumber(typed)]).toEqual([typed, "9812345670"]);
    expect(joinedNumber("98123")).toBe("98123");
    expect(joinedNumber("+91 981")).toBe("981");
  });

  test("are not read into other words", () => {
    for (const typed of ["sector 12", "12", "", "bijli", "98123 panipat"]) expect(joinedNumber(typed)).toBeNull();
  });
});
