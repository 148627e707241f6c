import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { decide } from "#domain/grievance/decide.ts";
import { joiningOf } from "#domain/grievance/intake.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import type { Reader, Writer } from "../connection.ts";
import { appendEvents } from "../append/append.ts";
import { blankPost } from "../erasure/blankPost.ts";
import { openReader } from "../opening/open.ts";
import { recordPost } from "../posts/recordPost.ts";
import { readGrievance } from "../projections/grievanceRow.ts";
import { countCases } from "../reporting/caseRows.ts";
import { sweepOverdue } from "../sweep.ts";
import { exampleProposal, examplePost, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { OPEN_PLACES, openPlacesByDistrict } from "./openPlaces.ts";

const openPlaces = (reader: Reader) => openPlacesByDistrict(reader).flat();

let record: TemporaryRecord;
let writer: Writer;
let serial = 0;
beforeEach(() => {
  record = temporaryRecord();
  ({ writer } = record);
  serial = 0;
});
afterEach(() => record.remove());

function complaint(place: string | null, proposal: Partial<Proposal> = {}, post: Partial<IncomingPost> = {}): GrievanceId {
  serial += 1;
  return openExampleCase(writer, examplePost(`place-${serial}`, post), exampleProposal({ place, ...proposal }));
}

function act(id: GrievanceId, ...actions: readonly GrievanceAction[]): void {
  for (const action of actions) {
    const grievance = readGrievance(writer, id);
    const decision = grievance && decide(grievance, action, { now: MORNING, policy: DEFAULT_SLA_POLICY });
    if (!decision?.ok) throw new Error(`${action.type} was not done`);
    appendEvents(writer, { grievanceId: id, events: decision.events, actor: "osd", now: MORNING });
  }
}

function join(id: GrievanceId, externalId: string, post: Partial<IncomingPost>): void {
  const joined = examplePost(externalId, post);
  const grievance = readGrievance(writer, id);
  if (grievance === null) throw new Error("There is no such case");
  writer.transaction(() => {
    recordPost(writer, joined, MORNING);
    const events = [joiningOf({ ...joined, isRepost: false }, grievance, DEFAULT_SLA_POLICY)];
    appendEvents(writer, { grievanceId: id, events, actor: "engine", now: MORNING });
  });
}

/** Asked of the writer, which holds what it read, and of a reader, which does not. */
function places() {
  const held = openPlaces(writer);
  const reader = openReader(record.file);
  try {
    expect(held).toEqual(openPlaces(reader));
  } finally {
    reader.close();
  }
  return Object.fromEntries(held.map(({ district, place, open }) => [`${place}, ${district}`, open]));
}

const SOME: readonly Partial<Proposal>[] = [{}, { district: "Jind" }, { urgency: "emergency" }, { district: null }];

describe("the open cases of a place", () => {
  test("are as many as plain SQL counts, with what is late and who owes it", () => {
    for (let day = 0; day < 24; day += 1) {
      const at = MORNING - day * 3 * DAY_MS;
      const id = complaint(["Kachhwa", "Nigdu", null][day % 3] ?? null, SOME[day % 4], { createdAt: at });
      if (day % 2 === 0) act(id, { type: "mark", to: { department: "PHED", district: "Karnal", office: null } });
      if (day % 5 === 0) act(id, { type: "set-aside", aside: { as: "not-a-grievance", reason: "praise" } });
    }
    sweepOverdue(writer, MORNING);
    const plain = writer.sqlite
      .prepare(
        `SELECT district, place, sum(1) AS open, sum(overdue = 1 AND marked_office IS NOT NULL) AS reportsOverdue,
           sum(overdue = 1 AND marked_office IS NULL) AS markingsOverdue, sum(urgency = 'emergency') AS emergencies
         FROM grievance WHERE district IS NOT NULL AND place IS NOT NULL AND state NOT IN ('disposed', 'not-a-grievance', 'duplicate', 'transferred-out')
         GROUP BY district, place ORDER BY district, place`,
      )
      .all();
    expect(plain.length).toBeGreaterThan(2);
    expect(openPlaces(writer)).toEqual(plain);
    expect(openPlaces(writer).some(({ reportsOverdue }) => reportsOverdue > 0)).toBe(true);
    expect(openPlaces(writer).some(({ markingsOverdue }) => markingsOverdue > 0)).toBe(true);
    for (const { district, place, open } of openPlaces(writer)) {
      expect(countCases(writer, { exactPlaces: [{ district, places: [place] }], states: [...OPEN_STATES] })).toBe(open);
    }
  });

  test("are without those that are sensitive, from the moment on when somebody says so, and with them again", () => {
    complaint("Kachhwa", { sensitive: { sort: "illness", evidence: [] } });
    expect(places()).toEqual({});
    const id = complaint("Kachhwa");
    expect(places()).toEqual({ "Kachhwa, Karnal": 1 });
    act(id, { type: "set-sensitive", sort: "child-victim", reason: "a child is named" });
    expect(places()).toEqual({});
    expect(countCases(writer, { exactPlaces: [{ district: "Karnal", places: ["Kachhwa"] }] })).toBe(0);
    act(id, { type: "set-sensitive", sort: null, reason: "a mistake" });
    expect(places()).toEqual({ "Kachhwa, Karnal": 1 });
  });

  test("are without those of which a citizen wrote to the office alone", () => {
    complaint("Nigdu", {}, { isPrivate: true });
    const id = complaint("Kachhwa");
    expect(places()).toEqual({ "Kachhwa, Karnal": 1 });
    join(id, "told-alone", { isPrivate: true });
    expect(places()).toEqual({});
    expect(countCases(writer, { exactPlaces: [{ district: "Karnal", places: ["Kachhwa", "Nigdu"] }] })).toBe(0);
  });

  test("are without one whose post was private and came after its event, and without one that was taken back", () => {
    const id = complaint("Kachhwa");
    complaint("Kachhwa");
    expect(places()).toEqual({ "Kachhwa, Karnal": 2 });
    writer.transaction(() =>
      writer.sqlite.prepare("INSERT INTO case_post (channel, external_id, grievance_id) VALUES ('x', 'late', ?)").run(id),
    );
    recordPost(writer, examplePost("late", { isPrivate: true }), MORNING);
    expect(places()).toEqual({ "Kachhwa, Karnal": 1 });
    blankPost(writer, { channel: "x", externalId: "place-2" }, MORNING);
    expect(places()).toEqual({});
  });

  test("are held while private posts come that are of no case with a place, and read again of the one district whose case such a post is of", () => {
    complaint("Narwana", { district: "Jind" });
    const id = complaint("Kachhwa");
    const of = () => {
      const held = openPlacesByDistrict(writer);
      return (district: string) => held[DISTRICTS.findIndex(({ name }) => name === district)];
    };
    const before = of();
    recordPost(writer, examplePost("a letter", { isPrivate: true }), MORNING);
    complaint(null, {}, { isPrivate: true });
    expect(of()("Jind")).toBe(before("Jind"));
    const afterwards = of();
    writer.sqlite.prepare("INSERT INTO case_post (channel, external_id, grievance_id) VALUES ('x', 'late', ?)").run(id);
    recordPost(writer, examplePost("late", { isPrivate: true }), MORNING);
    expect(of()("Jind")).toBe(afterwards("Jind"));
    expect(of()("Karnal")).toEqual([]);
  });

  test("follow a correction of the place, and go with the case", () => {
    const id = complaint("Kachhwa");
    expect(places()).toEqual({ "Kachhwa, Karnal": 1 });
    act(id, { type: "correct-proposal", district: "Jind", place: "Narwana" });
    expect(places()).toEqual({ "Narwana, Jind": 1 });
    act(id, { type: "set-aside", aside: { as: "not-a-grievance", reason: "praise" } });
    expect(places()).toEqual({});
  });

  test("are read from the index of open cases, whatever else the record holds", () => {
    const plan = writer.sqlite.prepare<[string], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${OPEN_PLACES}`).all("Karnal");
    expect(plan[0]?.detail).toBe("SEARCH g USING INDEX grievance_open_place (district=? AND place>?)");
    expect(plan.map(({ detail }) => detail).join("\n")).not.toContain("SCAN");
  });
});
