import { describe, expect, test } from "vitest";
import { LONGEST_DIRECTORY } from "#domain/geography/longestDirectory.ts";
import { readVillageFile } from "./villageFile.ts";

const file = (size: number, text: () => Promise<string>) => ({ size, text });

describe("a chosen village file", () => {
  test("is read as text", async () => {
    expect(await readVillageFile(file(9, () => Promise.resolve("name,district")))).toEqual({ csv: "name,district" });
  });

  test("is not even opened when it is too large or empty", async () => {
    const text = () => Promise.reject(new Error("opened"));
    expect(await readVillageFile(file(LONGEST_DIRECTORY + 1, text))).toEqual({ fault: "too-large" });
    expect(await readVillageFile(file(0, text))).toEqual({ fault: "empty" });
  });

  test("that went away meanwhile, or is a spreadsheet, is told apart", async () => {
    expect(await readVillageFile(file(5, () => Promise.reject(new DOMException("gone", "NotFoundError"))))).toEqual({
      fault: "unreadable",
    });
    expect(await readVillageFile(file(5, () => Promise.resolve("PK\u0003\u0004\0\0")))).toEqual({ fault: "not-csv" });
  });
});
