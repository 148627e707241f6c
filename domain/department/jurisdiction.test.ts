import { describe, expect, test } from "vitest";
import { DISTRICTS } from "../geography/districts.ts";
import { settledMark } from "../grievance/office.ts";
import { standardRegistry } from "../registry/registry.ts";
import { DEPARTMENT_CODES } from "./departments.ts";
import { departmentIn, servesDistrict } from "./jurisdiction.ts";
import { ladderOf } from "./offices.ts";

const everywhere = DISTRICTS.flatMap(({ name }) => DEPARTMENT_CODES.map((code) => ({ code, district: name })));

describe("the department that answers in a district", () => {
  test("serves it, whichever department was meant, and is the same once it is found", () => {
    for (const { code, district } of everywhere) {
      const answering = departmentIn(code, district);
      expect([code, district, servesDistrict(answering, district)]).toEqual([code, district, true]);
      expect(departmentIn(answering, district)).toBe(answering);
    }
  });

  test("has an office there that is listed, wherever the department has offices of districts", () => {
    const registry = standardRegistry();
    for (const { code, district } of everywhere) {
      const mark = settledMark({ department: code, district, office: null });
      if (!ladderOf(mark.department).some(({ level, branch }) => level === "district" && branch === undefined)) continue;
      const { id, district: of } = registry.officeOfMark(mark);
      expect([id, registry.isListed(id), of]).toEqual([id, true, district]);
    }
  });

  test("is the northern company in Ambala and the southern one in Gurugram, also for a mark that names the other's office", () => {
    expect(departmentIn("DHBVN", "Ambala")).toBe("UHBVN");
    expect(departmentIn("UHBVN", "Gurugram")).toBe("DHBVN");
    expect(departmentIn("DHBVN", null)).toBe("DHBVN");
    expect(settledMark({ department: "DHBVN", district: "Ambala", office: "DHBVN/district/Ambala" })).toEqual({
      department: "UHBVN",
      district: "Ambala",
      office: null,
    });
  });

  test("stays where a person names an office of another place, or the head of the department", () => {
    for (const office of ["DHBVN/district/Hisar", "DHBVN/department"]) {
      const mark = { department: "DHBVN", district: "Ambala", office } as const;
      expect(settledMark(mark)).toEqual(mark);
    }
  });
});
