import * as fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { TABLE_FORMATS } from "#contract/tables.ts";
import type { TableFormat } from "#contract/tables.ts";
import { DAY_MS, startOfIndianDay } from "#domain/clock/indianDay.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import type { OfficeId, OfficerId, PostingId } from "#domain/ids.ts";
import { dayFrom } from "#domain/registry/day.ts";
import type { Office } from "#domain/registry/office.ts";
import type { Officer, Posting } from "#domain/registry/posting.ts";
import type { RegistryContents } from "#domain/registry/registry.ts";
import { REPRESENTATIVE_ROLES } from "#domain/registry/representative.ts";
import type { Representative } from "#domain/registry/representative.ts";
import { standardOffices } from "#domain/registry/standardOffices.ts";
import { putOffice, putOfficer, putPosting, putRepresentative, readRegistry, readRepresentatives } from "#db/registry/registry.ts";
import { MORNING } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { NotATable } from "../tables/readTable.ts";
import { createOfficeRegistry } from "./officeRegistry.ts";
import type { OfficeRegistry } from "./officeRegistry.ts";

const act = { actor: "nodal", now: MORNING };
const TODAY = startOfIndianDay(MORNING);

let record: TemporaryRecord;
let other: TemporaryRecord;
let registry: OfficeRegistry;
beforeAll(() => {
  other = temporaryRecord();
});
afterAll(() => other.remove());
beforeEach(() => {
  record = temporaryRecord();
  registry = createOfficeRegistry(record.writer, () => undefined);
});
afterEach(() => record.remove());

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, "utf8"));
const day = (text: string) => dayFrom(text) ?? Number.NaN;

async function taken(csv: string, table: "offices" | "representatives" = "offices") {
  const { fingerprint, ...preview } = await registry.tables.preview(table, bytesOf(csv), MORNING);
  const counts = await registry.tables.apply(table, bytesOf(csv), fingerprint, act);
  expect(counts).toEqual(preview.counts);
  return preview;
}

const faultsOf = async (csv: string, table: "offices" | "representatives" = "offices") => {
  const { rejected } = await registry.tables.preview(table, bytesOf(csv), MORNING);
  return rejected.map(({ line, faults }) => [line, ...faults.map(({ column, fault }) => `${column}: ${fault}`)]);
};

/** What a table can say: texts of one line, without blanks at the ends. A workbook drops U+FFFD, the mark of a letter that is lost already. */
const text = fc
  .oneof(
    fc.constantFrom("आशा देवी", "constructor", "=SUM(A1)", "@dc", "-", "'x", 'O\'Neil, "IAS"', "+1"),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
  )
  .map((each) => each.replaceAll(/[\p{C}\u{FFFD}]/gu, "").trim())
  .filter((each) => each !== "");
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value);
const contacts = {
  phone: optional(
    fc.oneof(
      fc.integer({ min: 6_000_000_000, max: 9_999_999_999 }).map(String),
      fc.integer({ min: 1_000_000_000, max: 5_999_999_999 }).map((number) => `0${number}`),
    ),
  ),
  email: optional(fc.integer({ min: 1, max: 999 }).map((n) => `officer${n}@hry.nic.in`)),
  xHandle: optional(
    fc.oneof(
      fc.integer({ min: 1, max: 999 }).map((n) => `dc_${n}`),
      fc.stringMatching(/^(?:\d{1,15}|\d{1,5}e\d{1,5})$/u),
    ),
  ),
  facebookId: optional(
    fc.oneof(
      fc.stringMatching(/^\d[\d.]{1,20}\d$/u),
      fc.integer({ min: 1, max: 999 }).map((n) => `dipro.${n}`),
      fc.bigInt({ min: 10n ** 9n, max: 10n ** 19n }).map(String),
    ),
  ),
};
const instagram = optional(fc.stringMatching(/^[a-z0-9._]{1,30}$/u));
const period = fc
  .record({ from: fc.integer({ min: -3_000, max: 300 }), days: optional(fc.integer({ min: 1, max: 900 })) })
  .map(({ from, days }) => ({ fromAt: TODAY + from * DAY_MS, untilAt: days === null ? null : TODAY + (from + days) * DAY_MS }));

const anyOffice: fc.Arbitrary<Office> = fc.oneof(
  fc
    .record({ standard: fc.constantFrom(...standardOffices()), title: fc.record({ en: text, hi: text }), nodal: fc.boolean() })
    .map(({ standard, title, nodal }) => ({ ...standard, title, nodal })),
  fc
    .record({
      area: fc.integer({ min: 1, max: 99 }),
      district: fc.constantFrom(...DISTRICTS.map(({ name }) => name)),
      title: fc.record({ en: text, hi: text }),
      term: period,
    })
    .map(({ area, district, title, term }) => ({
      id: `ULB/sub-division/Town ${area}` as OfficeId,
      department: "ULB" as const,
      level: "sub-division" as const,
      area: `Town ${area}`,
      district,
      title,
      nodal: false,
      ...term,
    })),
);

const contents: fc.Arbitrary<RegistryContents> = fc
  .record({
    offices: fc.uniqueArray(anyOffice, { selector: ({ id }) => id, maxLength: 5 }),
    officers: fc.uniqueArray(fc.record({ id: fc.uuid({ version: 7 }), name: text, designation: optional(text), ...contacts, instagram }), {
      selector: ({ id }) => id,
      minLength: 1,
      maxLength: 6,
    }),
    terms: fc.array(period, { minLength: 6, maxLength: 6 }),
    standard: fc.uniqueArray(fc.constantFrom(...standardOffices().map(({ id }) => id)), { minLength: 6, maxLength: 6 }),
    isOneOffice: fc.boolean(),
  })
  .map(({ offices, officers, terms, standard, isOneOffice }) => {
    const people = officers.map((officer): Officer => ({ ...officer, id: officer.id as OfficerId }));
    const postings = people.map((officer, index): Posting => {
      const term = terms[index] ?? { fromAt: TODAY, untilAt: null };
      // One after the other in one office, or each in an office of their own.
      const following = {
        fromAt: TODAY + index * 100 * DAY_MS,
        untilAt: index === people.length - 1 ? null : TODAY + (index * 100 + 60) * DAY_MS,
      };
      return {
        id: `posting ${index}` as PostingId,
        officeId: (isOneOffice ? standard[0] : standard[index]) as OfficeId,
        officerId: officer.id,
        ...(isOneOffice ? following : term),
      };
    });
    return { offices, officers: people, postings };
  });

const EMPTY = "DELETE FROM posting; DELETE FROM officer; DELETE FROM office";

/** Ids of postings are of no meaning to anybody. */
function plain({ offices, officers, postings }: RegistryContents) {
  const byId = (one: { readonly id: string }, other: { readonly id: string }) => (one.id < other.id ? -1 : 1);
  return {
    offices: offices.toSorted(byId),
    officers: officers.toSorted(byId),
    postings: postings.map(({ officeId, officerId, fromAt, untilAt }) => JSON.stringify([officeId, officerId, fromAt, untilAt])).toSorted(),
  };
}

describe.each(TABLE_FORMATS)("a registry that goes out as %s", (format: TableFormat) => {
  test("comes in again as it was, into an empty record and into its own", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(contents, async (before) => {
        other.writer.sqlite.exec(EMPTY);
        const source = createOfficeRegistry(record.writer, () => undefined);
        record.writer.transaction(() => {
          record.writer.sqlite.exec(EMPTY);
          for (const each of before.offices) putOffice(record.writer, each, act);
          for (const each of before.officers) putOfficer(record.writer, each, act);
          for (const each of before.postings) putPosting(record.writer, each, act);
        });
        const { bytes } = await source.tables.export("offices", format, false);
        const file = new Uint8Array(Buffer.from(bytes, "base64"));

        const copy = createOfficeRegistry(other.writer, () => undefined);
        const preview = await copy.tables.preview("offices", file, MORNING);
        expect(preview.rejected).toEqual([]);
        await copy.tables.apply("offices", file, preview.fingerprint, act);
        expect(plain(readRegistry(other.writer))).toEqual(plain(before));

        const again = await source.tables.preview("offices", file, MORNING);
        expect(again.counts).toMatchObject({ unchanged: again.counts.rows, offices: 0, newOfficers: 0, changedOfficers: 0, postings: 0 });
        await source.tables.apply("offices", file, again.fingerprint, act);
        expect(plain(readRegistry(record.writer))).toEqual(plain(before));
      }),
      { numRuns: 25 },
    );
  });

  test("holds every office as a form to fill in, if that is asked for", async () => {
    const { bytes } = await registry.tables.export("offices", format, true);
    const { counts, rejected } = await registry.tables.preview("offices", new Uint8Array(Buffer.from(bytes, "base64")), MORNING);
    expect({ rejected, rows: counts.rows, unchanged: counts.unchanged }).toEqual({
      rejected: [],
      rows: standardOffices().length,
      unchanged: standardOffices().length,
    });
  });

  test("has its representatives in a table of their own", async () => {
    const anyone = fc.record({
      id: fc.uuid({ version: 7 }),
      role: fc.constantFrom(...REPRESENTATIVE_ROLES),
      name: text,
      constituency: optional(text),
      district: optional(fc.constantFrom(...DISTRICTS.map(({ name }) => name))),
      portfolio: optional(text),
      ...contacts,
      term: period,
    });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(anyone, { selector: ({ id }) => id, minLength: 1, maxLength: 6 }), async (made) => {
        const before = made.map(({ term, ...rest }) => ({ ...rest, ...term }) as Representative);
        record.writer.transaction(() => {
          record.writer.sqlite.exec("DELETE FROM representative");
          for (const each of before) putRepresentative(record.writer, each, act);
        });
        const stored = readRepresentatives(record.writer);
        const source = createOfficeRegistry(record.writer, () => undefined);
        const { bytes } = await source.tables.export("representatives", format, false);
        const file = new Uint8Array(Buffer.from(bytes, "base64"));
        record.writer.sqlite.exec("DELETE FROM representative");
        const copy = createOfficeRegistry(record.writer, () => undefined);
        const preview = await copy.tables.preview("representatives", file, MORNING);
        expect(preview).toMatchObject({ rejected: [], counts: { newRepresentatives: before.length } });
        await copy.tables.apply("representatives", file, preview.fingerprint, act);
        expect(readRepresentatives(record.writer)).toEqual(stored);
        expect(await copy.tables.preview("representatives", file, MORNING)).toMatchObject({ counts: { unchanged: before.length } });
      }),
      { numRuns: 25 },
    );
  });
});

describe("a table that people made", () => {
  test("names offices as people do", async () => {
    const { rejected, counts } = await taken(
      [
        "Department,District,Level,Area,Name,From,Mobile,E-mail,X ID",
        "Public Health (PHED),करनाल,,,Asha Devi,01-04-2026,98123 45678,XEN.Karnal@hry.nic.in,@xen_karnal",
        "phed,Gurgaon,district,,B. Singh,1/4/2026,,,",
        "POLICE,Sirsa,district,Dabwali,C. Kaur,2026-04-01,,,",
        "राजस्व,,division,Karnal,D. Ram,,,,",
        "Revenue,Karnal,sub division,gharaunda,E. Devi,,,,",
        "PHED,,department,,F. Lal,,,,",
        'Transport,Karnal,district,"Karnal, RTA",G. Rani,,,,',
        "Transport,Karnal,,,H. Nath,,,,",
      ].join("\n"),
    );
    expect(rejected).toEqual([]);
    expect(counts).toMatchObject({ rows: 8, newOfficers: 8, postings: 8, offices: 0, handOvers: 0 });
    const holder = (id: string) => registry.current().holderAt(id as OfficeId, MORNING);
    expect(holder("PHED/district/Karnal")).toMatchObject({
      officer: { name: "Asha Devi", phone: "9812345678", email: "xen.karnal@hry.nic.in", xHandle: "xen_karnal" },
      posting: { fromAt: day("2026-04-01") },
    });
    const names = [
      "PHED/district/Gurugram",
      "POLICE/district/Dabwali",
      "REVENUE/division/Karnal",
      "REVENUE/sub-division/Gharaunda",
      "PHED/department",
      "TRANSPORT/district/Karnal, RTA",
      "TRANSPORT/district/Karnal",
    ];
    expect(names.map((id) => holder(id)?.officer.name)).toEqual([
      "B. Singh",
      "C. Kaur",
      "D. Ram",
      "E. Devi",
      "F. Lal",
      "G. Rani",
      "H. Nath",
    ]);
  });

  test("tells of each row that it leaves out what is wrong with it, all of it", async () => {
    const heading = "department,district,level,area,name,from,to,phone,email,x,facebook,nodal,office";
    const rows = [
      "PHEDX,Karnal,,,A,,,,,,,,",
      "PHED,Shamli,,,A,,,,,,,,",
      "PHED,Karnal,village,,A,,,,,,,,",
      ",Karnal,,,A,,,,,,,,",
      "PHED,Karnal,,,A,31-02-2026,soon,12345,a@b,two words,a b,perhaps,",
      "PHED,Karnal,,,A,2026-05-01,2026-04-01,,,,,,",
      "PHED,Karnal,,,,2026-05-01,,9812345678,,,,,",
      "PHED,,sub-division,,A,,,,,,,,",
      "PHED,,sub-division,Nowhere,A,,,,,,,,",
      "PHED,Karnal,cmo,,A,,,,,,,,",
      ",,,,A,,,,,,,,PHED/planet/Mars",
      "ULB,,,,A,,,,,,,,PHED/district/Karnal",
      `PHED,Karnal,,,${"A".repeat(201)},,,,,,,,`,
      "PHED,Panipat,,,A,2026-05-01,,,,,,,",
      "PHED,Panipat,,,A,2026-05-01,,,,,,,",
      "PHED,Panipat,,,B,2026-04-01,,,,,,,",
      "PHED,Panipat,,,C,2026-04-01,2026-04-30,,,,,,",
    ];
    expect(await faultsOf([heading, ...rows].join("\n"))).toEqual([
      [2, "department: unknown-department"],
      [3, "district: unknown-district"],
      [4, "level: unknown-level"],
      [5, "department: no-office"],
      [
        6,
        "nodal: bad-yes-no",
        "phone: bad-phone",
        "email: bad-email",
        "x: bad-x",
        "facebook: bad-facebook",
        "from: bad-date",
        "to: bad-date",
      ],
      [7, "to: dates-reversed"],
      [8, "name: no-name"],
      [9, "area: no-area"],
      [10, "district: unknown-district"],
      [11, "level: unknown-office"],
      [12, "office: unknown-office"],
      [13, "office: contradicts"],
      [14, "name: too-long"],
      [16, "office: duplicate"],
      [18, "from: overlaps"],
    ]);
  });

  test("writes nothing before it is asked to, and leaves out what is wrong", async () => {
    const csv = "department,district,name\nPHED,Karnal,A\nPHED,Shamli,B\n";
    await registry.tables.preview("offices", bytesOf(csv), MORNING);
    expect(readRegistry(record.writer).officers).toEqual([]);
    const { rejected } = await taken(csv);
    expect(rejected).toHaveLength(1);
    expect(readRegistry(record.writer).officers.map(({ name }) => name)).toEqual(["A"]);
  });

  test("is not applied where the registry changed after the preview", async () => {
    const csv = "department,district,name\nPHED,Karnal,A\n";
    const { fingerprint } = await registry.tables.preview("offices", bytesOf(csv), MORNING);
    await taken("department,district,name\nPHED,Panipat,B\n");
    expect(await registry.tables.apply("offices", bytesOf(csv), fingerprint, act)).toBeNull();
    expect(await registry.tables.apply("offices", bytesOf(`${csv}PHED,Rohtak,C\n`), fingerprint, act)).toBeNull();
    expect(readRegistry(record.writer).officers.map(({ name }) => name)).toEqual(["B"]);
  });

  test("hands over an office where somebody else holds it from a later day on", async () => {
    await taken("department,district,name,from,phone\nPHED,Karnal,A,2026-01-01,9812345678\n");
    const { counts } = await taken("department,district,name,from\nPHED,Karnal,B,2026-11-01\nPHED,Karnal,C,2027-01-01\n");
    expect(counts).toMatchObject({ handOvers: 2, postings: 2, newOfficers: 2 });
    const { postings, officers } = readRegistry(record.writer);
    const named = new Map(officers.map(({ id, name }) => [id, name]));
    expect(postings.map(({ officerId, untilAt }) => [named.get(officerId), untilAt])).toEqual([
      ["A", day("2026-11-01")],
      ["B", day("2027-01-01")],
      ["C", null],
    ]);
  });

  test("writes no contact that a spreadsheet takes for a number and changes", async () => {
    await taken(
      "department,district,name,phone,facebook\nPHED,Karnal,A,0184-2251234,https://www.facebook.com/profile.php?id=100064812345678901\n",
    );
    const { bytes } = await registry.tables.export("offices", "csv", false);
    const written = Buffer.from(bytes, "base64").toString("utf8");
    expect(written).toContain('"01842 251234"');
    expect(written).toContain('"facebook.com/profile.php?id=100064812345678901"');
    expect(written).not.toMatch(/"(?:0\d+|\d{12,})"/u);
    expect((await registry.tables.preview("offices", bytesOf(written), MORNING)).counts.unchanged).toBe(1);
  });

  test.each([
    ["007123", "0071"],
    ["12e5", "10.50"],
    ["1E5", "1.2.2026"],
    ["mar5", "5may"],
    ["TRUE", "jan.2026"],
  ])("writes the handle %s and the page %s as a spreadsheet leaves them, and reads them again", async (handle, page) => {
    await taken(`department,district,name,x,facebook\nPHED,Karnal,A,x.com/${handle},facebook.com/${page}\n`);
    await taken(`role,name,constituency,x,facebook\nMLA,B,Indri,x.com/${handle},facebook.com/${page}\n`, "representatives");
    for (const table of ["offices", "representatives"] as const) {
      const { bytes } = await registry.tables.export(table, "csv", false);
      const written = Buffer.from(bytes, "base64").toString("utf8");
      expect(written).toContain(`"x.com/${handle}"`);
      expect(written).toContain(`"facebook.com/${page}"`);
      expect((await registry.tables.preview(table, bytesOf(written), MORNING)).counts.unchanged).toBe(1);
    }
    expect(readRegistry(record.writer).officers).toContainEqual(expect.objectContaining({ xHandle: handle, facebookId: page }));
    expect(readRepresentatives(record.writer)).toContainEqual(expect.objectContaining({ xHandle: handle, facebookId: page }));
  });

  test("takes the same name with the same phone for the same person, and an empty cell for nothing said", async () => {
    await taken("department,district,name,phone,email\nPHED,Karnal,A,9812345678,a@hry.nic.in\n");
    const { counts } = await taken("department,district,name,phone,email,x\nPHED,Panipat,a,9812345678,,xen_a\nPHED,Rohtak,A,,,\n");
    expect(counts).toMatchObject({ newOfficers: 1, changedOfficers: 1, postings: 2 });
    expect(readRegistry(record.writer).officers).toContainEqual(
      expect.objectContaining({ phone: "9812345678", email: "a@hry.nic.in", xHandle: "xen_a" }),
    );
  });

  test("is none without a column that tells offices, or representatives, apart", async () => {
    await expect(registry.tables.preview("offices", bytesOf("name,phone\nA,9812345678\n"), MORNING)).rejects.toThrow(NotATable);
    await expect(registry.tables.preview("representatives", bytesOf("name\nA\n"), MORNING)).rejects.toMatchObject({ fault: "no-columns" });
  });

  test("of representatives knows their roles in words", async () => {
    const csv =
      "role,name,constituency,district,phone,to\nविधायक,A,Indri,Karnal,,\nM.P.,B,Karnal,,,\nking,C,,,12,\nMLA,A,Indri,,,\nMinister,,,,,someday\n";
    expect(await faultsOf(csv, "representatives")).toEqual([
      [4, "role: unknown-role", "phone: bad-phone"],
      [5, "name: duplicate"],
      [6, "to: bad-date", "name: no-name"],
    ]);
    expect((await taken(csv, "representatives")).counts).toMatchObject({ newRepresentatives: 2, rows: 5 });
    expect((await taken("role,name,constituency,x\nmla,a,INDRI,mla_indri\n", "representatives")).counts).toMatchObject({
      changedRepresentatives: 1,
    });
    expect(readRepresentatives(record.writer).map(({ id, ...rest }) => [typeof id, rest.name, rest.xHandle])).toEqual([
      ["string", "a", "mla_indri"],
      ["string", "B", null],
    ]);
  });
});
