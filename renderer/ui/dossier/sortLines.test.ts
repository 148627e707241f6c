import { expect, test } from "vitest";
import type { DepartmentCode } from "#domain/department/departments.ts";
import { sortLines } from "./OpenCasesTable.tsx";

const words = { locale: "en", departmentBrief: (code: DepartmentCode | null) => code ?? "none" } as const;
const sort = (department: DepartmentCode, name: string) =>
  ({ department, category: "power-outage", label: { en: name, hi: name }, open: 1, overdue: 1, incidents: 0 }) as const;

test("two categories of one name say whose each is, and no other does", () => {
  const lines = sortLines({ sorts: [sort("DHBVN", "Power outage"), sort("PHED", "No water"), sort("UHBVN", "Power outage")] }, words);
  expect(lines.map(({ name }) => name)).toEqual(["Power outage, DHBVN", "No water", "Power outage, UHBVN"]);
});
