import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { GrievanceId, OfficeId, OfficerId, PostingId, RepresentativeId } from "#domain/ids.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import type { Mark } from "#domain/grievance/office.ts";
import type { Office } from "#domain/registry/office.ts";
import type { Officer, Posting } from "#domain/registry/posting.ts";
import type { Representative } from "#domain/registry/representative.ts";
import { appendEvents } from "../append/append.ts";
import { examplePost, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { countOpenCasesOf, FURTHER, MARKED } from "./openCases.ts";
import {
  putOffice,
  putOfficer,
  putPosting,
  putRepresentative,
  readRegistry,
  readRepresentatives,
  removeOffice,
  removePosting,
  removeRepresentative,
} from "./registry.ts";

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

const act = { actor: "somebody", now: MORNING };
const KARNAL = "PHED/district/Karnal" as OfficeId;

const officer: Officer = {
  id: "0190a000-0000-7000-8000-000000000001" as OfficerId,
  name: "आशा देवी",
  designation: "HCS",
  phone: "9812345678",
  email: null,
  xHandle: "xen_karnal",
  facebookId: null,
  instagram: "phed.karnal",
};
const posting: Posting = { id: "p1" as PostingId, officeId: KARNAL, officerId: officer.id, fromAt: 1_000, untilAt: null };
const office: Office = {
  id: "PHED/division/Karnal" as OfficeId,
  department: "PHED",
  level: "division",
  area: "Karnal",
  district: null,
  title: { en: "Superintending Engineer", hi: "अधीक्षण अभियंता" },
  nodal: true,
  fromAt: null,
  untilAt: 9_000,
};

describe("the registry", () => {
  test("gives back what was put in, and takes it out again", () => {
    putOffice(record.writer, office, act);
    putOfficer(record.writer, officer, act);
    putPosting(record.writer, posting, act);
    expect(readRegistry(record.writer)).toEqual({ offices: [office], officers: [officer], postings: [posting] });
    putOffice(record.writer, { ...office, nodal: false }, act);
    expect(readRegistry(record.writer).offices).toEqual([{ ...office, nodal: false }]);
    expect(removeOffice(record.writer, office.id, act)).toBe(true);
    expect(removePosting(record.writer, posting.id, act)).toBe(true);
    expect(readRegistry(record.writer)).toEqual({ offices: [], officers: [], postings: [] });
  });

  test("keeps no number or account of an officer whose only posting was a mistake, and no page shows", () => {
    const contacts = () => record.writer.sqlite.prepare("SELECT name, phone, x_handle, instagram FROM officer").raw().get();
    putOfficer(record.writer, officer, act);
    putPosting(record.writer, posting, act);
    putPosting(record.writer, { ...posting, id: "p2" as PostingId, officeId: "PHED/district/Panipat" as OfficeId }, act);
    removePosting(record.writer, "p2" as PostingId, act);
    expect(contacts()).toEqual([officer.name, officer.phone, officer.xHandle, officer.instagram]);
    removePosting(record.writer, posting.id, act);
    expect(contacts()).toEqual([officer.name, null, null, null]);
  });

  test("says who changed a row, and when", () => {
    putOfficer(record.writer, officer, act);
    putOfficer(record.writer, { ...officer, phone: null }, { actor: "another", now: MORNING + 1 });
    const row = record.writer.sqlite.prepare("SELECT phone, changed_at AS changedAt, changed_by AS changedBy FROM officer").get();
    expect(row).toEqual({ phone: null, changedAt: MORNING + 1, changedBy: "another" });
  });

  test("never has two holders of one office at one time", () => {
    putOfficer(record.writer, officer, act);
    putPosting(record.writer, posting, act);
    const second = { ...posting, id: "p2" as PostingId, fromAt: 5_000 };
    expect(() => putPosting(record.writer, second, act)).toThrow("one office at one time");
    putPosting(record.writer, { ...posting, untilAt: 5_000 }, act);
    putPosting(record.writer, second, act);
    expect(() => putPosting(record.writer, { ...posting, untilAt: 5_001 }, act)).toThrow("one office at one time");
    expect(() => putPosting(record.writer, { ...second, untilAt: 5_000 }, act)).toThrow();
    putPosting(record.writer, { ...second, id: "p3" as PostingId, officeId: "PHED/district/Panipat" as OfficeId }, act);
    expect(readRegistry(record.writer).postings).toHaveLength(3);
  });

  test("keeps representatives apart", () => {
    const minister: Representative = {
      id: "r1" as RepresentativeId,
      role: "minister",
      name: "M",
      constituency: "Indri",
      district: "Karnal",
      portfolio: "Public Health",
      phone: null,
      email: null,
      xHandle: "m_hr",
      facebookId: null,
      instagram: null,
      telegram: null,
      youtube: null,
      fromAt: 1_000,
      untilAt: null,
    };
    putRepresentative(record.writer, minister, act);
    expect(readRepresentatives(record.writer)).toEqual([minister]);
    expect(removeRepresentative(record.writer, minister.id, act)).toBe(true);
    expect(readRepresentatives(record.writer)).toEqual([]);
  });
});

describe("the open cases of an office", () => {
  const marked = (number: string, to: Mark): GrievanceId => {
    const grievanceId = openExampleCase(record.writer, examplePost(number));
    appendEvents(record.writer, { grievanceId, events: [{ type: "marked", version: 1, payload: { to } }], actor: "osd", now: MORNING + 1 });
    return grievanceId;
  };
  const mark = (district: Mark["district"], named: string | null = null): Mark => ({ department: "PHED", district, office: named });

  test("are those marked to it by name or by department and district", () => {
    marked("1", mark("Karnal"));
    marked("2", mark("Karnal", KARNAL));
    marked("3", mark("Karnal", "PHED/sub-division/Gharaunda"));
    marked("4", mark("Panipat"));
    openExampleCase(record.writer, examplePost("5"));
    expect(countOpenCasesOf(record.writer, KARNAL)).toBe(2);
    expect(countOpenCasesOf(record.writer, "PHED/sub-division/Gharaunda" as OfficeId)).toBe(1);
    expect(countOpenCasesOf(record.writer, "PHED/department" as OfficeId)).toBe(0);
  });

  test("are also those marked to it as well or brought up to it, each once and while it is open", () => {
    const act = (grievanceId: GrievanceId, ...events: readonly GrievanceEvent[]) =>
      appendEvents(record.writer, { grievanceId, events, actor: "osd", now: MORNING + 2 });
    const also: GrievanceEvent = { type: "additionally-marked", version: 1, payload: { to: mark("Karnal") } };
    const up = (to: OfficeId): GrievanceEvent => ({
      type: "escalated",
      version: 1,
      payload: { dueAt: null, tier: 0, to, why: "person", words: null },
    });
    act(marked("1", mark("Panipat")), also, up(KARNAL));
    act(marked("2", mark("Karnal")), up(KARNAL));
    act(openExampleCase(record.writer, examplePost("3")), up(KARNAL));
    act(marked("4", mark("Panipat")), up("PHED/department" as OfficeId));
    act(marked("5", mark("Karnal")), { type: "disposed", version: 1, payload: { exception: "Mended on the spot" } });
    expect(countOpenCasesOf(record.writer, KARNAL)).toBe(3);
    expect(countOpenCasesOf(record.writer, "PHED/department" as OfficeId)).toBe(1);
    expect(countOpenCasesOf(record.writer, "CMO/cmo" as OfficeId)).toBe(0);
  });

  test("are read from indexes alone that hold nothing closed or of one office", () => {
    const plans = (sql: string) =>
      record.writer.sqlite
        .prepare<unknown[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...Array.from(sql.matchAll(/\?/gu), () => KARNAL))
        .map(({ detail }) => detail);
    const used = [MARKED, FURTHER].flatMap(plans).join(" ");
    expect(used).toContain("COVERING INDEX grievance_marked_office");
    expect(used).toContain("COVERING INDEX grievance_further_offices");
    expect(used).not.toContain("SCAN grievance");
  });
});
