import { afterEach, beforeEach, expect, test } from "vitest";
import type { Atr } from "#domain/grievance/actions.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { appendEvents } from "../append/append.ts";
import { eraseCases } from "../erasure/eraseCases.ts";
import { readEvents } from "../events/read.ts";
import { rebuild } from "../projections/rebuild.ts";
import { examplePost, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { matchOf } from "./match.ts";

let record: TemporaryRecord;
let ids: readonly GrievanceId[];
beforeEach(() => {
  record = temporaryRecord();
  ids = ["1", "2", "3"].map((key) => openExampleCase(record.writer, examplePost(key)));
});
afterEach(() => record.remove());

const NOON = MORNING + 7_200_000;

function append(at: number, event: GrievanceEvent, actor = "osd"): void {
  appendEvents(record.writer, { grievanceId: ids[at] as GrievanceId, events: [event], actor, now: NOON });
}

function note(at: number, words: string): void {
  append(at, { type: "noted", version: 1, payload: { words } });
}

function reply(at: number, text: string, actor: string): void {
  const to = { channel: "x", externalId: String(at + 1) } as const;
  const payload = { replyId: `r${at}`, purpose: "free", language: "hi", text, to, approved: false } as const;
  append(at, { type: "reply-prepared", version: 1, payload }, actor);
}

function found(text: string, findsHidden = false): readonly number[] {
  const sql = "SELECT g.id FROM case_search s JOIN grievance g ON g.rowid = s.rowid WHERE case_search MATCH ? ORDER BY s.rowid";
  const rows = record.writer.sqlite
    .prepare<[string], GrievanceId>(sql)
    .pluck()
    .all(matchOf(text, "beginning", { findsHidden }) ?? "");
  return rows.map((id) => ids.indexOf(id));
}

/** Every word of the index with the case that holds it. */
function words(): readonly unknown[] {
  const { sqlite } = record.writer;
  sqlite.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab('main', 'case_search', 'instance')");
  return sqlite
    .prepare(`SELECT w.term, w.col, w."offset", g.id FROM temp.words w JOIN grievance g ON g.rowid = w.doc ORDER BY 4, 2, 3, 1`)
    .all();
}

test("finds a case by what people wrote in it, all of it together, in any script", () => {
  note(0, "बिजली वाले मौके पर गए");
  append(0, {
    type: "disputed",
    version: 1,
    payload: { by: { department: "PHED", district: null, office: null }, words: "zephyr", superior: "PHED/department" as never },
  });
  reply(1, "जांच करायी जाएगी", "osd");
  expect(found("bijli mauke")).toEqual([0]);
  expect(found("मौके zephyr")).toEqual([0]);
  expect(found("जांच")).toEqual([1]);
});

test("finds a case by its report and who sent it, by a letter to the office and what that answered", () => {
  const atr: Atr = {
    outcome: "solved",
    text: "नाली की मरम्मत quagga",
    officer: "Ramphal",
    actedAt: null,
    proof: [],
    citizenContacted: null,
  };
  append(0, { type: "marked", version: 1, payload: { to: { department: "PHED", district: "Karnal", office: null } } });
  append(0, { type: "atr-sent", version: 1, payload: { atr } });
  expect([found("quagga"), found("marammat"), found("ramphal")]).toEqual([[0], [0], [0]]);
  const letter = { letterId: "l", kind: "reminder", to: "PHED/district/Karnal" as never, officer: null, answerBy: null } as const;
  append(1, {
    type: "letter-issued",
    version: 1,
    payload: { ...letter, number: "CMC/77", subject: { en: "Xylem", hi: "विषय" }, body: { en: "Yonder", hi: "स्मरण" } },
  });
  append(1, { type: "letter-answered", version: 1, payload: { letterId: "l", words: "zebrano" } });
  expect([found("xylem"), found("yonder"), found("smaran"), found("zebrano")]).toEqual([[1], [1], [1], [1]]);
});

test("holds no sentence that the program writes to every citizen", () => {
  reply(0, "आपकी शिकायत मिल गई", "engine");
  expect(found("आपकी")).toEqual([]);
});

test("finds what hides a person only for those who may see it", () => {
  note(0, "फोन 98123 45670, मेरा नाम सतबीर है");
  expect([found("9812345670"), found("satbir"), found("98123")]).toEqual([[], [], []]);
  expect([found("9812345670", true), found("satbir", true)]).toEqual([[0], [0]]);
});

test("forgets what was taken back, and what was erased", () => {
  note(0, "xylonote");
  note(1, "quokkapipe");
  const [, noted] = readEvents(record.writer, ids[0] as GrievanceId);
  append(0, { type: "act-undone", version: 1, payload: { events: [noted?.id ?? ""] } });
  expect(found("xylonote")).toEqual([]);
  eraseCases(record.writer, [ids[1] as GrievanceId], { why: "request", actor: "osd", at: NOON });
  expect(found("quokkapipe")).toEqual([]);
  expect(found("erased")).toEqual([]);
});

test("is the same again when all is made from the events", () => {
  note(0, "टंकी की सफाई");
  note(0, "दूसरी बार");
  note(2, "tanki ki safai");
  const before = words();
  expect(before.length).toBeGreaterThan(8);
  rebuild(record.writer);
  expect(words()).toEqual(before);
});

test("keeps nothing of a transaction that failed", () => {
  expect(() =>
    record.writer.transaction(() => {
      note(0, "xylonote");
      throw new Error("broken off");
    }),
  ).toThrow("broken off");
  note(1, "other");
  expect(found("xylonote")).toEqual([]);
  expect(found("other")).toEqual([1]);
});

test("finds no case by what an office answered to a letter about several, which tells of the others", () => {
  const words = { en: "Explain", hi: "स्पष्ट करें" };
  const letter = { kind: "reminder", number: "CMO/7", to: "PHED/district/Karnal", officer: null, subject: words, body: words } as const;
  const issue = (at: number, letterId: string, more: object) =>
    append(at, { type: "letter-issued", version: 1, payload: { ...letter, letterId, answerBy: null, ...more } } as never);
  const answer = (at: number, letterId: string, said: string) =>
    append(at, { type: "letter-answered", version: 1, payload: { letterId, words: said } });
  for (const at of [0, 1]) {
    append(at, { type: "marked", version: 1, payload: { to: { department: "PHED", district: "Karnal", office: null } } } as never);
    issue(at, "both", { leads: ids[0] });
    answer(at, "both", "zephyr for the second one");
  }
  append(2, { type: "marked", version: 1, payload: { to: { department: "PHED", district: "Karnal", office: null } } } as never);
  issue(2, "alone", {});
  answer(2, "alone", "zephyr here");
  expect(found("zephyr")).toEqual([2]);
  rebuild(record.writer);
  expect(found("zephyr")).toEqual([2]);
});
