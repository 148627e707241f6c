import { describe, expect, test } from "vitest";
import { isOwnTable } from "./ownFile.ts";

describe("what a page may give a person to keep", () => {
  test("is a table that our own page made", () => {
    expect(isOwnTable("blob:ismgt://app/0192f5b4-0001-7000-8000-000000000001", "offices.xlsx")).toBe(true);
    expect(isOwnTable("blob:ismgt://app/0192f5b4-0001-7000-8000-000000000001", "representatives.csv")).toBe(true);
  });

  test("is nothing from elsewhere and nothing that runs", () => {
    expect(isOwnTable("blob:https://example.org/1", "offices.csv")).toBe(false);
    expect(isOwnTable("blob:ismgt://apple/1", "offices.csv")).toBe(false);
    expect(isOwnTable("ismgt://app/wall.html", "wall.html")).toBe(false);
    expect(isOwnTable("data:text/csv,a", "offices.csv")).toBe(false);
    for (const name of ["offices.csv.exe", "../offices.csv", "offices.desktop", ".csv", ""])
      expect(isOwnTable("blob:ismgt://app/1", name)).toBe(false);
  });
});
