import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEPARTMENT_CODES } from "../department/departments.ts";
import { DISTRICTS } from "../geography/districts.ts";
import type { Mark } from "../grievance/office.ts";
import type { OfficeId, OfficerId, PostingId } from "../ids.ts";
import { hearingOf } from "./hearing.ts";
import { commonSuperiorOf, seniorsTo, superiorsOf } from "./ladder.ts";
import { OFFICE_LEVELS, officeIdOf, officeIdOfGuess, rankOf } from "./office.ts";
import type { Office } from "./office.ts";
import { createRegistry, standardRegistry } from "./registry.ts";
import { standardOffices } from "./standardOffices.ts";
import { officeFor } from "../understanding/office.ts";

const mark = (department: Mark["department"], district: Mark["district"], office: string | null = null): Mark => ({
  department,
  district,
  office: office,
});
const ids = (offices: readonly Office[]) => offices.map(({ id }) => id);

const anyMark = fc.record({
  department: fc.constantFrom(...DEPARTMENT_CODES),
  district: fc.option(fc.constantFrom(...DISTRICTS.map(({ name }) => name))),
  office: fc.oneof(
    fc.constant(null),
    fc.constantFrom(...standardOffices().map(({ id }) => id as string)),
    fc
      .tuple(fc.constantFrom(...DEPARTMENT_CODES), fc.constantFrom(...OFFICE_LEVELS), fc.option(fc.string({ minLength: 1, maxLength: 20 })))
      .map(([department, level, area]) => officeIdOf(department, level, area) as string),
    fc.string({ minLength: 1, maxLength: 40 }),
  ),
}) as fc.Arbitrary<Mark>;

describe("the ladder", () => {
  test("rises from office to office and ends at the Chief Minister's Office, for every mark", () => {
    fc.assert(
      fc.property(anyMark, (any) => {
        const from = standardRegistry().officeOfMark(any);
        const superiors = superiorsOf(any, standardRegistry());
        const ranks = [from, ...superiors].map(({ level }) => rankOf(level));
        expect(ranks).toEqual([...new Set(ranks)].toSorted((one, other) => one - other));
        expect([from, ...superiors].at(-1)?.level).toBe("cmo");
      }),
      { numRuns: 500 },
    );
  });

  test("is the department's own", () => {
    expect(ids(superiorsOf(mark("PHED", "Karnal", "PHED/sub-division/Gharaunda"), standardRegistry()))).toEqual([
      "PHED/district/Karnal",
      "PHED/department",
      "PHED/secretary",
      "CMO/cmo",
    ]);
    expect(ids(superiorsOf(mark("REVENUE", "Rewari", "REVENUE/block/Bawal"), standardRegistry()))).toEqual([
      "REVENUE/sub-division/Bawal",
      "REVENUE/district/Rewari",
      "REVENUE/district-head/Rewari",
      "REVENUE/division/Gurugram",
      "REVENUE/department",
      "REVENUE/secretary",
      "CMO/cmo",
    ]);
    expect(ids(superiorsOf(mark("CMO", "Karnal"), standardRegistry()))).toEqual([
      "REVENUE/district-head/Karnal",
      "REVENUE/division/Karnal",
      "CMO/department",
      "CMO/cmo",
    ]);
  });

  test("passes over a rung that nobody has, and goes over one that somebody listed", () => {
    expect(ids(superiorsOf(mark("GMDA", "Gurugram"), standardRegistry()))).toEqual(["TCP/secretary", "CMO/cmo"]);
    expect(ids(superiorsOf(mark("NHAI", "Karnal"), standardRegistry()))).toEqual(["CMO/cmo"]);
    expect(superiorsOf(mark("CMO", null, "CMO/cmo"), standardRegistry())).toEqual([]);
    const circle: Office = {
      ...standardRegistry().officeOfMark(mark("PHED", "Karnal")),
      id: officeIdOf("PHED", "division", "Karnal"),
      level: "division",
      title: { en: "Superintending Engineer", hi: "अधीक्षण अभियंता" },
    };
    const registry = createRegistry({ offices: [circle], officers: [], postings: [] });
    expect(ids(superiorsOf(mark("PHED", "Panipat"), registry))).toContain("PHED/division/Karnal");
    const abolished = createRegistry({ offices: [{ ...circle, untilAt: 1_000 }], officers: [], postings: [] });
    expect(ids(superiorsOf(mark("PHED", "Panipat"), abolished, 999))).toContain("PHED/division/Karnal");
    expect(ids(superiorsOf(mark("PHED", "Panipat"), abolished, 1_000))).not.toContain("PHED/division/Karnal");
  });

  test("knows every office that a proposal can name", () => {
    const location = { tehsil: null, block: null, town: null, village: null, locality: null, candidates: [], places: [] };
    for (const department of DEPARTMENT_CODES) {
      const inKarnal = officeFor(department, { ...location, district: "Karnal", subDivision: "Gharaunda" });
      const id = officeIdOfGuess(inKarnal, "Karnal");
      expect(standardRegistry().office(id)).toMatchObject({ department, level: inKarnal.level });
    }
    const inKaithal = { department: "PANCHAYAT", level: "block", jurisdiction: "Kalayat" } as const;
    expect(standardRegistry().office(officeIdOfGuess(inKaithal, "Sirsa"))).toMatchObject({ district: "Sirsa" });
    expect(standardRegistry().office(officeIdOfGuess(inKaithal, "Kaithal"))).toMatchObject({ district: "Kaithal" });
  });
});

describe("the common superior", () => {
  const common = (one: Mark, other: Mark) => commonSuperiorOf(one, other, standardRegistry()).id;

  test("of two departments in one district is its Deputy Commissioner, in one division the Commissioner", () => {
    expect(common(mark("PHED", "Karnal"), mark("ULB", "Karnal", "ULB/sub-division/Karnal"))).toBe("REVENUE/district-head/Karnal");
    expect(common(mark("PHED", "Karnal"), mark("ULB", "Panipat"))).toBe("REVENUE/division/Karnal");
    expect(common(mark("PHED", "Karnal"), mark("ULB", "Sirsa"))).toBe("CMO/cmo");
  });

  test("of one department is its own line, of two departments under one secretary the secretary", () => {
    expect(common(mark("PHED", "Karnal", "PHED/sub-division/Gharaunda"), mark("PHED", "Karnal", "PHED/sub-division/Indri"))).toBe(
      "PHED/district/Karnal",
    );
    expect(common(mark("PHED", "Karnal"), mark("PHED", "Sirsa"))).toBe("PHED/department");
    expect(common(mark("PHED", "Karnal"), mark("PHED", "Karnal", "PHED/department"))).toBe("PHED/secretary");
    expect(common(mark("UHBVN", "Karnal"), mark("DHBVN", "Sirsa"))).toBe("UHBVN/secretary");
  });

  test("is above both and is the same from both sides", () => {
    fc.assert(
      fc.property(anyMark, anyMark, (one, other) => {
        const superior = commonSuperiorOf(one, other, standardRegistry());
        expect(commonSuperiorOf(other, one, standardRegistry()).level).toBe(superior.level);
        for (const side of [one, other]) {
          const own = standardRegistry().officeOfMark(side);
          expect(superior.level === "cmo" || rankOf(superior.level) > rankOf(own.level)).toBe(true);
        }
      }),
    );
  });
});

describe("a complaint against an officer", () => {
  const sub = mark("PHED", "Karnal", "PHED/sub-division/Gharaunda");

  test("goes only to somebody senior", () => {
    const mayHear = (office: string) =>
      hearingOf(standardRegistry(), 0).mayHear(office as OfficeId, { against: sub.office as OfficeId, openedAt: 0, district: "Karnal" });
    expect(["PHED/district/Karnal", "PHED/department", "CMO/cmo"].map(mayHear)).toEqual([true, true, true]);
    expect(["PHED/sub-division/Gharaunda", "PHED/sub-division/Indri", "PHED/district/Panipat", "ULB/department"].map(mayHear)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  test("passes over the office that the same officer holds as well", () => {
    const officer = { id: "one" as OfficerId, name: "A", designation: null, phone: null, email: null, xHandle: null, facebookId: null };
    const posting = (officeId: string) => ({
      id: officeId as PostingId,
      officeId: officeId as OfficeId,
      officerId: officer.id,
      fromAt: 1_000,
      untilAt: 2_000,
    });
    const registry = createRegistry({
      offices: [],
      officers: [officer],
      postings: [posting("PHED/sub-division/Gharaunda"), posting("PHED/district/Karnal")],
    });
    expect(ids(seniorsTo(sub, registry, 1_500))[0]).toBe("PHED/department");
    expect(ids(seniorsTo(sub, registry, 2_000))[0]).toBe("PHED/district/Karnal");
  });

  test("is marked to the nearest of them, and not to an office that the accused came to hold since", () => {
    const officer = { id: "one" as OfficerId, name: "A", designation: null, phone: null, email: null, xHandle: null, facebookId: null };
    const held = (officeId: string, fromAt: number, untilAt: number | null) =>
      ({ id: officeId as PostingId, officeId: officeId as OfficeId, officerId: officer.id, fromAt, untilAt }) as const;
    const postings = [held("PHED/sub-division/Gharaunda", 1_000, 2_000), held("PHED/district/Karnal", 2_000, null)];
    const hearing = hearingOf(createRegistry({ offices: [], officers: [officer], postings }), 3_000);
    const [then, later] = [1_500, 2_500].map((openedAt) => ({ against: sub.office as OfficeId, openedAt, district: "Karnal" as const }));
    expect(hearing.nearest(then!)).toEqual({ department: "PHED", district: "Karnal", office: "PHED/department" });
    expect(hearing.nearest(later!)).toEqual({ department: "PHED", district: "Karnal", office: null });
    expect(hearing.mayHear("PHED/district/Karnal" as OfficeId, then!)).toBe(false);
  });

  test("against the highest office is heard there, since nobody is above it", () => {
    const hearing = hearingOf(standardRegistry(), 0);
    const complaint = { against: "CMO/cmo" as OfficeId, openedAt: 0, district: null };
    expect(hearing.mayHear("CMO/cmo" as OfficeId, complaint)).toBe(true);
    expect(hearing.nearest({ ...complaint, against: null })).toBeNull();
  });
});
