import { describe, expect, test } from "vitest";
import { isWithin, mayBeScoped, sameScope, sees } from "./scope.ts";
import { scopeSchema } from "./scopeSchema.ts";

describe("the scope of a person", () => {
  const karnal = scopeSchema.parse({ departments: null, districts: ["Karnal"] });
  const water = scopeSchema.parse({ departments: ["PHED"], districts: ["Karnal", "Ambala", "Karnal"] });

  const phedKarnal = scopeSchema.parse({ departments: ["PHED"], districts: ["Karnal"] });
  const unmarked = { markedTo: null, additionalMarks: [] };

  test("holds what happened in its departments and districts", () => {
    expect(sees(karnal, { department: "PHED", district: "Karnal", ...unmarked })).toBe(true);
    expect(sees(karnal, { department: "PHED", district: "Ambala", ...unmarked })).toBe(false);
    expect(sees(water, { department: "PHED", district: "Ambala", ...unmarked })).toBe(true);
    expect(sees(water, { department: "REVENUE", district: "Ambala", ...unmarked })).toBe(false);
  });

  test("holds what is not known to be elsewhere, as long as something of it is known", () => {
    expect(sees(phedKarnal, { department: "PHED", district: null, ...unmarked })).toBe(true);
    expect(sees(phedKarnal, { department: null, district: "Karnal", ...unmarked })).toBe(true);
    expect(sees(phedKarnal, { department: null, district: "Ambala", ...unmarked })).toBe(false);
    expect(sees(phedKarnal, { department: null, district: null, ...unmarked })).toBe(false);
    expect(sees(karnal, { department: "PHED", district: null, ...unmarked })).toBe(false);
  });

  test("holds what its offices answer for, wherever it happened", () => {
    const elsewhere = { department: "REVENUE", district: "Ambala", ...unmarked };
    const own = { department: "PHED", district: "Karnal" };
    expect(sees(phedKarnal, elsewhere)).toBe(false);
    expect(sees(phedKarnal, { ...elsewhere, additionalMarks: [{ department: "HEALTH", district: "Ambala" }, own] })).toBe(true);
    expect(sees(phedKarnal, { ...elsewhere, department: "PHED", markedTo: own })).toBe(true);
  });

  test("counts no office of the whole State to a district", () => {
    expect(isWithin(phedKarnal, { department: "PHED", district: null })).toBe(false);
    expect(isWithin(karnal, { department: "PHED", district: "Karnal" })).toBe(true);
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
