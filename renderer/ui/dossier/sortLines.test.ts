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

test("only what has late cases is a line, as titles say; all else is in the last one", () => {
  const all = { open: 8, overdue: 3, incidents: 0 };
  const quiet = { ...sort("PWD", "Roads"), overdue: 0 };
  expect(sortLines({ sorts: [...sorts, quiet], all }, words).map(({ name, open }) => [name, open])).toEqual([
    ["Power outage, DHBVN", 2],
    ["No water", 2],
    ["Power outage, UHBVN", 2],
    ["review.open.rest", 2],
  ]);
  const place = { district: "Karnal", place: "Gharaunda", placeHi: null, open: 9, overdue: 0, incidents: 1 } as const;
  expect(placeLines({ places: [place], all }, words)).toEqual([]);
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
