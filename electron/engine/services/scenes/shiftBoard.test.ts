import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS, INDIA_OFFSET_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { Atr, GrievanceAction } from "#domain/grievance/actions.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { GrievanceId, OfficeId, OfficerId, PostingId } from "#domain/ids.ts";
import { createRegistry } from "#domain/registry/registry.ts";
import { appendEvents } from "#db/append/append.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { examplePost, exampleProposal, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { shiftBoard } from "./shiftBoard.ts";
import { solvedBoard } from "./solvedBoard.ts";

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

/** An hour of 24 November in India. */
const india = (hour: number) => Date.UTC(2026, 10, 24, hour) - INDIA_OFFSET_MS;
const registry = createRegistry({ offices: [], officers: [], postings: [] });

let serial = 0;
function open(
  at: number,
  differences: Parameters<typeof exampleProposal>[0] = {},
  text = "नमस्ते महोदय, पानीपत वार्ड 12 में पानी नहीं आ रहा",
): GrievanceId {
  serial += 1;
  return openExampleCase(
    record.writer,
    examplePost(String(serial).padStart(6, "0"), { text, createdAt: at }),
    exampleProposal({ district: "Panipat", ...differences }),
  );
}

function act(id: GrievanceId, action: GrievanceAction, now: number): void {
  const grievance = readGrievance(record.writer, id);
  const decision = grievance && decide(grievance, action, { now, policy: DEFAULT_SLA_POLICY });
  if (decision?.ok !== true) throw new Error(`Refused: ${action.type}`);
  appendEvents(record.writer, { grievanceId: id, events: decision.events, actor: "osd", now });
}

const count = (sql: string, ...values: number[]) =>
  record.writer.sqlite
    .prepare<number[], number>(`SELECT count(*) FROM grievance WHERE ${sql}`)
    .pluck()
    .get(...values);
const dispose = (id: GrievanceId, at: number) => act(id, { type: "accept-atr", exception: "Told by telephone" }, at);
function report(id: GrievanceId, outcome: Atr["outcome"], at: number): void {
  act(id, { type: "mark", to: TO_PHED }, at - 3);
  act(id, { type: "undertake" }, at - 2);
  act(id, { type: "send-atr", atr: { outcome, text: "Mended", officer: null, actedAt: null, proof: [] } }, at - 1);
}
function solve(id: GrievanceId, outcome: Atr["outcome"], at: number): void {
  report(id, outcome, at);
  act(id, { type: "accept-atr", exception: null }, at);
}
const TO_PHED = { department: "PHED", district: "Panipat", office: null } as const;

describe("what a shift hands over", () => {
  test("is counted from the hand-over on, and held against the same hours of the day before", () => {
    for (const at of [india(7), india(8), india(11), india(7) - DAY_MS, india(12) - DAY_MS, india(15) - DAY_MS]) open(at);
    dispose(open(india(9)), india(10));
    const board = shiftBoard(record.writer, registry, india(13));
    expect(board).toMatchObject({
      fromAt: india(8),
      untilAt: india(16),
      nextUntilAt: india(24),
      opened: 3,
      disposed: 1,
      openedDayBefore: 1,
      disposedDayBefore: 0,
    });
    expect(shiftBoard(record.writer, registry, india(13) - DAY_MS)).toMatchObject({ openedDayBefore: null, disposedDayBefore: null });
    expect(board.opened).toBe(count("opened_at >= ? AND opened_at < ?", india(8), india(16)));
    expect(board.disposed).toBe(count("disposed_at >= ? AND disposed_at < ?", india(8), india(16)));
  });

  test("names the open emergencies, what is wrong, and who has each since when", () => {
    open(india(9), { urgency: "emergency", district: "Karnal" });
    const marked = open(india(10), { urgency: "emergency" });
    act(marked, { type: "mark", to: TO_PHED }, india(11));
    dispose(open(india(11), { urgency: "emergency", district: "Hisar" }), india(12));
    const { emergencies } = shiftBoard(record.writer, registry, india(13));
    expect(emergencies).toMatchObject({ total: 2, oldestOpenedAt: india(9) });
    expect(emergencies.cases.map(({ district, gist, holder }) => [district, gist, holder?.sinceAt ?? null])).toEqual([
      ["Panipat", "पानीपत वार्ड 12 में पानी नहीं आ रहा", india(11)],
      ["Karnal", "पानीपत वार्ड 12 में पानी नहीं आ रहा", null],
    ]);
    expect(emergencies.cases[0]?.holder?.office.hi).toMatch(/जन स्वास्थ्य/u);
  });

  test("says what falls due until the next shift ends, the soonest first, reports and markings apart, and nothing that is late", () => {
    for (let hour = 0; hour < 20; hour += 1) {
      const id = open(india(hour), { urgency: "emergency", district: (["Panipat", "Karnal", "Hisar"] as const)[hour % 3] ?? null });
      if (hour % 3 === 0) act(id, { type: "mark", to: TO_PHED }, india(hour));
    }
    const now = india(13);
    const { due } = shiftBoard(record.writer, registry, now);
    const expected = record.writer.sqlite
      .prepare<[number, number], string>("SELECT ticket FROM grievance WHERE due_at >= ? AND due_at < ? ORDER BY due_at")
      .pluck()
      .all(now, india(24));
    expect(due.reports + due.markings).toBe(expected.length);
    const reports = record.writer.sqlite
      .prepare<[number, number], number>("SELECT count(*) FROM grievance WHERE due_at >= ? AND due_at < ? AND marked_office IS NOT NULL")
      .pluck()
      .get(now, india(24));
    expect(due.reports).toBe(reports);
    expect(Math.min(due.reports, due.markings)).toBeGreaterThan(0);
    expect(due.cases.map(({ ticket }) => ticket)).toEqual(expected.slice(0, 20));
  });
});

describe("what went well", () => {
  test("is what was disposed of today, with how long it took, against a week before at this time", () => {
    solve(open(india(1) - 3 * DAY_MS), "solved", india(9));
    dispose(open(india(1) - 9 * DAY_MS), india(9) - 7 * DAY_MS);
    dispose(open(india(1) - 9 * DAY_MS), india(20) - 7 * DAY_MS);
    open(india(10));
    const board = solvedBoard(record.writer, registry, { now: india(13), pictures: "seen" });
    expect([board.today, board.weekBefore]).toEqual([1, 1]);
    expect(board.cases).toMatchObject([{ department: "PHED", district: "Panipat", openedAt: india(1) - 3 * DAY_MS, disposedAt: india(9) }]);
    // What was solved is told, and not in the words in which somebody had asked for help.
    expect(JSON.stringify(board)).not.toContain("नहीं आ रहा");
  });

  test("tells of no praise as something solved, whatever was done with it", () => {
    const thanks = open(india(1), { kind: "praise" }, "पानी आ गया, धन्यवाद");
    solve(thanks, "solved", india(9));
    const board = solvedBoard(record.writer, registry, { now: india(13), pictures: "seen" });
    expect([board.today, board.cases]).toEqual([1, []]);
  });

  test("names only cases whose accepted report says that they are solved", () => {
    const solved = open(india(1));
    solve(solved, "solved", india(6));
    solve(open(india(1)), "partly", india(7));
    solve(open(india(1)), "not-possible", india(8));
    dispose(open(india(1)), india(9));
    const returned = open(india(1));
    report(returned, "solved", india(9));
    act(returned, { type: "return-atr", reason: "Nothing was done" }, india(10));
    dispose(returned, india(11));
    const board = solvedBoard(record.writer, registry, { now: india(13), pictures: "seen" });
    expect(board.today).toBe(5);
    expect(board.cases.map(({ ticket }) => ticket)).toEqual([readGrievance(record.writer, solved)?.ticket]);
  });

  test("tells whom citizens thanked within seven days, and shows nothing that was written to the office alone", () => {
    for (const at of [india(10), india(11) - 6 * DAY_MS]) open(at, { kind: "praise" });
    open(india(9), { kind: "praise", district: "Karnal" });
    open(india(9) - 7 * DAY_MS, { kind: "praise" });
    open(india(9), { kind: "praise", district: null });
    const board = solvedBoard(record.writer, registry, { now: india(13), pictures: "seen" });
    expect(board.praise).toBe(4);
    expect(board.thanked.map(({ district, cases }) => [district, cases])).toEqual([
      ["Panipat", 2],
      ["Karnal", 1],
    ]);
  });

  test("names the officer who was thanked only where nobody else held the office in those days", () => {
    open(india(10), { kind: "praise" });
    const heldFrom = (fromAt: number) => {
      const officer = { name: "Kavita Rani", designation: null, phone: null, email: null, xHandle: null, facebookId: null };
      const held = createRegistry({
        offices: [],
        officers: [{ id: "officer-1" as OfficerId, ...officer }],
        postings: [
          {
            id: "posting-1" as PostingId,
            officeId: "PHED/district/Panipat" as OfficeId,
            officerId: "officer-1" as OfficerId,
            fromAt,
            untilAt: null,
          },
        ],
      });
      return solvedBoard(record.writer, held, { now: india(13), pictures: "seen" }).thanked.map(({ office, officer: name }) => [
        office.en,
        name,
      ]);
    };
    const [[office]] = heldFrom(0) as [[string]];
    expect(office).toMatch(/^Executive Engineer, Public Health .*Panipat$/u);
    expect(heldFrom(india(0) - 30 * DAY_MS)).toEqual([[office, "Kavita Rani"]]);
    expect(heldFrom(india(0) - 2 * DAY_MS)).toEqual([[office, null]]);
  });

  test("shows of a case what it was like and what was done, by the rule of the wall that asks", () => {
    const kept = (letter: string) => ({ hash: letter.repeat(64), name: letter, mediaType: "image/jpeg" as const, bytes: 1 });
    const post = examplePost("800000", {
      text: "पानीपत वार्ड 12 में पानी नहीं आ रहा",
      createdAt: india(1),
      media: [{ kind: "photo", url: null, previewUrl: null, description: null, widthPx: null, heightPx: null, file: kept("a") }],
    });
    const id = openExampleCase(record.writer, post, exampleProposal({ district: "Panipat" }));
    act(id, { type: "mark", to: TO_PHED }, india(2));
    act(id, { type: "undertake" }, india(3));
    act(id, { type: "send-atr", atr: { outcome: "solved", text: "Mended", officer: null, actedAt: null, proof: [kept("b")] } }, india(4));
    act(id, { type: "accept-atr", exception: null }, india(5));
    const shown = () =>
      (["none", "seen", "all"] as const).map((pictures) =>
        solvedBoard(record.writer, registry, { now: india(13), pictures }).cases.map(({ before, after }) => [before, after]),
      );
    const [before, after] = [`${"a".repeat(64)}.wall.webp`, `${"b".repeat(64)}.wall.webp`];
    expect(shown()).toEqual([[[null, null]], [[null, null]], [[before, after]]]);
    for (const letter of ["a", "b"])
      act(id, { type: "approve-picture", file: `${letter.repeat(64)}.jpg`, copy: null, crop: null, blurs: [] }, india(6));
    expect(shown()).toEqual([[[null, null]], [[before, after]], [[before, after]]]);
    act(id, { type: "hide-picture", file: `${"b".repeat(64)}.jpg` }, india(7));
    expect(shown()).toEqual([[[null, null]], [[before, null]], [[before, null]]]);
  });
});
