import { describe, expect, test } from "vitest";
import { isWithin, mayBeScoped, sameScope } from "./scope.ts";
import { scopeSchema } from "./scopeSchema.ts";

describe("the scope of a person", () => {
  const karnal = scopeSchema.parse({ departments: null, districts: ["Karnal"] });
  const water = scopeSchema.parse({ departments: ["PHED"], districts: ["Karnal", "Ambala", "Karnal"] });

  test("holds the cases of its departments in its districts, and none that is not known yet", () => {
    expect(isWithin(karnal, { department: null, district: "Karnal" })).toBe(true);
    expect(isWithin(karnal, { department: "PHED", district: null })).toBe(false);
    expect(isWithin(water, { department: "PHED", district: "Ambala" })).toBe(true);
    expect(isWithin(water, { department: "PHED", district: "Rohtak" })).toBe(false);
    expect(isWithin(water, { department: null, district: "Ambala" })).toBe(false);
  });

  test("is written in one way, however it was picked", () => {
    expect(water.districts).toEqual(["Ambala", "Karnal"]);
    expect(sameScope(water, scopeSchema.parse({ departments: ["PHED"], districts: ["Ambala", "Karnal"] }))).toBe(true);
    expect(sameScope(water, null)).toBe(false);
  });

  test("is never empty, and never everything", () => {
    expect(scopeSchema.safeParse({ departments: null, districts: null }).success).toBe(false);
    expect(scopeSchema.safeParse({ departments: [], districts: ["Karnal"] }).success).toBe(false);
  });

  test("is for everybody but an administrator", () => {
    expect([mayBeScoped("administrator"), mayBeScoped("osd"), mayBeScoped("nodal")]).toEqual([false, true, true]);
  });
});
