import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEPARTMENT_CODES } from "../department/departments.ts";
import { DISTRICTS } from "../geography/districts.ts";
import { STATES } from "../grievance/state.ts";
import { caseFilterSchema } from "./filter.ts";
import { typedSearch } from "./typedSearch.ts";

/** 24 November 2026, 14:32 in India. */
const NOW = Date.UTC(2026, 10, 24, 9, 2);
const read = (typed: string) => typedSearch(typed, { person: "me-myself", now: NOW });
const istDay = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) - 5.5 * 3_600_000;

describe("what is typed into the search field", () => {
  test("is looked for where it names no filter", () => {
    expect(read("bijli panipat")).toEqual({ filter: { text: "bijli panipat" }, order: null, unread: [] });
    expect(read("  बिजली  ")).toEqual({ filter: { text: "बिजली" }, order: null, unread: [] });
    expect(read("9812345678").filter).toEqual({ text: "9812345678" });
    expect(read("261124-K4F7QX").filter).toEqual({ text: "261124-K4F7QX" });
    expect(read("").filter).toEqual({});
  });

  test("may be filters and words in any order", () => {
    expect(read("dept:PHED dist:Karnal state:new overdue urgent पानी tanker")).toEqual({
      filter: {
        departments: ["PHED"],
        districts: ["Karnal"],
        states: ["new"],
        overdue: true,
        urgencies: ["urgent"],
        text: "पानी tanker",
      },
      order: null,
      unread: [],
    });
  });

  test("may be Hindi throughout", () => {
    expect(read("विभाग:पुलिस ज़िला:करनाल स्थिति:नई अतिदेय तात्कालिक चोरी")).toEqual({
      filter: {
        departments: ["POLICE"],
        districts: ["Karnal"],
        states: ["new"],
        overdue: true,
        urgencies: ["urgent"],
        text: "चोरी",
      },
      order: null,
      unread: [],
    });
  });

  test("may be Hindi in Latin letters, with or without the dot below", () => {
    expect(read("vibhag:police zila:karnal").filter).toEqual(read("विभाग:पुलिस जिला:करनाल").filter);
  });

  test("takes several values of one key for one or the other", () => {
    expect(read("dist:Karnal,पानीपत dist:nuh state:marked,in-action").filter).toEqual({
      districts: ["Karnal", "Panipat", "Nuh"],
      states: ["marked", "in-action"],
    });
  });

  test("finds a department by the beginning of a name, and every one of that name", () => {
    expect(read("dept:elect").filter.departments).toEqual(["UHBVN", "DHBVN"]);
    expect(read('dept:"public health"').filter.departments).toEqual(["PHED"]);
    expect(read("विभाग:बिजली").filter.departments).toEqual(["UHBVN", "DHBVN"]);
  });

  test("knows the old names of districts", () => {
    expect(read("dist:gurgaon dist:mewat dist:दादरी").filter.districts).toEqual(["Gurugram", "Nuh", "Charkhi Dadri"]);
  });

  test("may ask for what nobody knows, and for what is on somebody's list", () => {
    expect(read("dept:none dist:अज्ञात").filter).toEqual({ departments: [null], districts: [null] });
    expect([read("to:me").filter, read("सूची:मेरी").filter, read("to:nobody").filter]).toEqual([
      { assignee: "me-myself" },
      { assignee: "me-myself" },
      { assignee: null },
    ]);
  });

  test("counts days as India does", () => {
    expect(read("from:2026-11-01 until:24-11-2026").filter).toEqual({
      openedFrom: istDay(2026, 11, 1),
      openedBefore: istDay(2026, 11, 25),
    });
    expect(read("से:आज").filter).toEqual({ openedFrom: istDay(2026, 11, 24) });
    expect(read("from:7d until:yesterday").filter).toEqual({ openedFrom: istDay(2026, 11, 17), openedBefore: istDay(2026, 11, 24) });
    expect(read("from:31-4-2026").unread).toEqual(["from:31-4-2026"]);
  });

  test("says the order", () => {
    expect([read("order:due").order, read("क्रम:नवीनतम").order, read("bijli").order]).toEqual(["due", "newest", null]);
  });

  test("knows all that is open by one word", () => {
    expect(read("state:open").filter).toEqual(read("स्थिति:लंबित").filter);
    expect(read("state:open").filter.states).toContain("sub-judice");
  });

  test("is not searched for where it was meant for a filter and fits none", () => {
    expect(read("dept:xyzzy pani")).toEqual({ filter: { text: "pani" }, order: null, unread: ["dept:xyzzy"] });
  });

  test("asks for nothing while a value is still to be typed", () => {
    expect(read("pani dept:")).toEqual({ filter: { text: "pani" }, order: null, unread: [] });
  });

  test("is always looked for in quotes, and an address is no filter", () => {
    expect(read('"overdue" "new bridge"').filter).toEqual({ text: "overdue new bridge" });
    expect(read("https://t.co/x 10:30").filter).toEqual({ text: "https://t.co/x 10:30" });
  });
});

describe("every department, district and state", () => {
  test.each(DEPARTMENT_CODES)("%s is found by its code", (code) => {
    expect(read(`dept:${code.toLowerCase()}`).filter).toEqual({ departments: [code] });
  });

  test.each(DISTRICTS.map(({ name, hi }) => [name, hi] as const))("%s is found in both languages", (name, hi) => {
    expect(read(`dist:"${name}"`).filter).toEqual({ districts: [name] });
    expect(read(`ज़िला:"${hi}"`).filter).toEqual({ districts: [name] });
  });

  test.each(STATES)("%s is found by its name", (state) => {
    expect(read(`state:${state}`).filter).toEqual({ states: [state] });
  });
});

test("whatever is typed makes a filter that the engine takes", () => {
  const words = fc.constantFrom(
    "dept:",
    "dist:",
    "ज़िला:",
    "state:",
    "from:",
    "overdue",
    '"',
    ",",
    "नई",
    "PHED",
    "karnal",
    "31-2-2026",
    " ",
    "to:me",
  );
  const typed = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(words).map((parts) => parts.join("")),
    fc.array(words).map((parts) => parts.join(" ")),
  );
  fc.assert(
    fc.property(typed, (each) => {
      expect(caseFilterSchema.safeParse(read(each).filter).error).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});
