import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { DEPARTMENT_CODES } from "#domain/department/departments.ts";
import { departmentIn } from "#domain/department/jurisdiction.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { coversDistrict } from "#domain/registry/coversDistrict.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { examplePost, exampleProposal, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { act } from "../../core/commands/act.ts";
import { ingestPosts } from "../../core/ingest/ingestPosts.ts";
import { acceptCase } from "../desk/acceptCase.ts";
import { proposedMark } from "./proposedMark.ts";
import { readCase } from "./readCase.ts";

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

const { understand, ruleScores } = createUnderstanding();
const registry = standardRegistry();
const rules = { policy: DEFAULT_SLA_POLICY, ruleScores, registry, actor: "asha", now: MORNING };
const read = (id: GrievanceId) => readCase(record.writer, id, { registry, now: MORNING })!;
const does = (id: GrievanceId, action: GrievanceAction) => act(record.writer, { ...rules, id, action });
const officeNow = (id: GrievanceId) =>
  read(id)
    .offices.filter(({ role }) => role === "proposed" || role === "answerable")
    .map((office) => office.id);

let posts = 0;
function arrive(text: string): GrievanceId {
  const post = examplePost(`${(posts += 1)}`, { text });
  ingestPosts(record.writer, [post], { understand, policy: () => DEFAULT_SLA_POLICY, now: () => MORNING });
  return record.writer.sqlite.prepare("SELECT grievance_id FROM case_post WHERE external_id = ?").pluck().get(`${posts}`) as GrievanceId;
}

describe("a district that is put right", () => {
  test("brings the electricity company of that district and its office", () => {
    const id = arrive("गुरुग्राम के सेक्टर 45 में चार दिन से बिजली नहीं आ रही, ट्रांसफार्मर जला है");
    expect(readGrievance(record.writer, id)).toMatchObject({ department: "DHBVN", district: "Gurugram", category: "outage" });
    expect(does(id, { type: "correct-proposal", district: "Ambala", place: null }).outcome).toBe("done");
    expect(readGrievance(record.writer, id)).toMatchObject({ department: "UHBVN", district: "Ambala", category: "outage" });
    expect(officeNow(id)).toEqual(["UHBVN/district/Ambala"]);
    acceptCase(record.writer, { ...rules, id });
    expect(readGrievance(record.writer, id)?.markedTo).toEqual({ department: "UHBVN", district: "Ambala", office: null });
  });

  test("is followed by the department of a complaint of whatever sort, in all districts", () => {
    for (const code of DEPARTMENT_CODES.filter((each) => DISTRICTS.some(({ name }) => departmentIn(each, name) !== each))) {
      for (const { name: district } of DISTRICTS) {
        const proposal = exampleProposal({
          departments: [{ code, score: 1, evidence: [] }],
          district: null,
          place: null,
        });
        const id = openExampleCase(record.writer, examplePost(`${code}${district}`), proposal);
        does(id, { type: "correct-proposal", district });
        const { department } = readGrievance(record.writer, id)!;
        expect(department).toBe(departmentIn(code, district));
        const mark = proposedMark(record.writer, readGrievance(record.writer, id)!, registry, MORNING)!;
        const office = registry.officeOfMark(mark);
        expect([office.id, coversDistrict(office, district), registry.isListed(office.id)]).toEqual([office.id, true, true]);
      }
    }
  });

  test("keeps a mark that was given, and says which office covers the place", () => {
    const id = arrive("गुरुग्राम के सेक्टर 45 में चार दिन से बिजली नहीं आ रही");
    acceptCase(record.writer, { ...rules, id });
    const before = readGrievance(record.writer, id)!;
    expect(read(id).covering).toBeNull();
    expect(does(id, { type: "correct-proposal", district: "Ambala", place: null }).outcome).toBe("done");
    expect(readGrievance(record.writer, id)).toMatchObject({ district: "Ambala", department: "DHBVN", markedTo: before.markedTo });
    const { covering } = read(id);
    expect(covering?.to).toEqual({ department: "UHBVN", district: "Ambala", office: null });
    does(id, { type: "mark", to: covering!.to });
    expect(read(id).covering).toBeNull();
    expect(officeNow(id)).toEqual(["UHBVN/district/Ambala"]);
  });

  test("is followed also where a later post names it", () => {
    const author = { externalId: "asha", handle: "asha", name: null, location: null };
    const first = examplePost("900", { text: "चार दिन से बिजली नहीं आ रही, ट्रांसफार्मर जला पड़ा है", author, conversationId: "900" });
    const second = examplePost("901", {
      text: "अंबाला शहर की बात है",
      author,
      conversationId: "900",
      inReplyToId: "900",
      inReplyToAuthorId: "asha",
      createdAt: first.createdAt + 60_000,
    });
    for (const post of [first, second])
      ingestPosts(record.writer, [post], { understand, policy: () => DEFAULT_SLA_POLICY, now: () => MORNING });
    const id = record.writer.sqlite.prepare("SELECT grievance_id FROM case_post WHERE external_id = '900'").pluck().get() as GrievanceId;
    expect(readGrievance(record.writer, id)).toMatchObject({ district: "Ambala", department: "UHBVN" });
  });
});

describe("a place within the district", () => {
  test("brings the office in whose area it lies", () => {
    const id = arrive("घरौंडा के वार्ड 5 में चार दिन से पानी नहीं आ रहा");
    expect(officeNow(id)).toEqual(["PHED/sub-division/Gharaunda"]);
    does(id, { type: "correct-proposal", place: "Assandh" });
    expect(officeNow(id)).toEqual(["PHED/sub-division/Assandh"]);
    does(id, { type: "correct-proposal", place: "Some street that nobody knows" });
    expect(officeNow(id)).toEqual(["PHED/district/Karnal"]);
  });
});

describe("a mark", () => {
  test("to a company in the district of the other goes to the one that answers there", () => {
    const id = arrive("अंबाला शहर में चार दिन से बिजली नहीं आ रही");
    does(id, { type: "mark", to: { department: "DHBVN", district: "Ambala", office: null } });
    expect(readGrievance(record.writer, id)?.markedTo).toEqual({ department: "UHBVN", district: "Ambala", office: null });
  });

  test("of many cases to one company reaches the company of each district", () => {
    const [north, south] = [arrive("अंबाला शहर में चार दिन से बिजली नहीं आ रही"), arrive("हिसार के आजाद नगर में चार दिन से बिजली नहीं आ रही")];
    for (const id of [north, south]) acceptCase(record.writer, { ...rules, id }, { department: "DHBVN" });
    expect([north, south].map((id) => readGrievance(record.writer, id)?.markedTo?.department)).toEqual(["UHBVN", "DHBVN"]);
  });
});
