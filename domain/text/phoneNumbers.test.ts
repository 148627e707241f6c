import { describe, expect, test } from "vitest";
import { phoneNumbersIn } from "./phoneNumbers.ts";

describe("telephone numbers for a search", () => {
  test("are ten digits each, however they were written", () => {
    expect(phoneNumbersIn("call 98123 45670 or +91-98765-43210, ९८१२३४५६७१")).toEqual(["9812345670", "9876543210", "9812345671"]);
    expect(phoneNumbersIn("वार्ड 12 में पानी नहीं")).toEqual([]);
  });

  test("are read through signs and an O for a nought, and not put together across words", () => {
    expect(phoneNumbersIn("O1744-22 (0) 145, ph 98123\u200b4567०")).toEqual(["1744220145", "9812345670"]);
    expect(phoneNumbersIn("ward 11, makan 98123, gali 45670")).toEqual([]);
  });
});
