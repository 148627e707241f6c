import { expect, test } from "vitest";
import type { DepartmentCode } from "#domain/department/departments.ts";
import { placeLines, sortLines } from "./OpenCasesTable.tsx";

const words = {
  locale: "en",
  departmentBrief: (code: DepartmentCode | null) => code ?? "none",
  district: (name: string | null) => name ?? "none",
  place: ({ place }: { readonly place: string | null }) => place,
  say: (id: string) => id,
} as const;
const sort = (department: DepartmentCode, name: string) =>
  ({ department, category: "power-outage", label: { en: name, hi: name }, open: 2, overdue: 1, incidents: 0 }) as const;
const sorts = [sort("DHBVN", "Power outage"), sort("PHED", "No water"), sort("UHBVN", "Power outage")];

test("two categories of one name say whose each is, and no other does", () => {
  const lines = sortLines({ sorts, all: { open: 6, overdue: 3, incidents: 0 } }, words);
  expect(lines.map(({ name }) => name)).toEqual(["Power outage, DHBVN", "No water", "Power outage, UHBVN"]);
});

test("the lines of a table add up to all that is open: what is left has a line of its own, which nobody can ask for", () => {
  const all = { open: 212, overdue: 28, incidents: 4 };
  const places = [{ district: "Karnal", place: "Gharaunda", placeHi: null, open: 9, overdue: 2, incidents: 1 }] as const;
  for (const lines of [sortLines({ sorts, all }, words), placeLines({ places: [...places], all }, words)]) {
    const sum = (of: "open" | "overdue" | "incidents") => lines.reduce((total, line) => total + line[of], 0);
    expect({ open: sum("open"), overdue: sum("overdue"), incidents: sum("incidents") }).toEqual(all);
    expect(lines.filter(({ isRest }) => isRest)).toEqual([lines.at(-1)]);
  }
  expect(sortLines({ sorts: [], all }, words)).toEqual([]);
});
