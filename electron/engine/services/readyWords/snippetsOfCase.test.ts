import { afterEach, beforeEach, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import { shortNumberOf } from "#domain/grievance/shortNumber.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { SnippetAudience } from "#domain/readyWords/snippets.ts";
import { PLACEHOLDERS } from "#domain/reply/placeholders.ts";
import { appendEvents } from "#db/append/append.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { examplePost, exampleProposal, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { snippetsOfCase } from "./snippetsOfCase.ts";

const NOON = MORNING + 2 * HOUR_MS;
/** One snippet for each placeholder. */
const each = PLACEHOLDERS.map((name) => ({ name: { hi: name, en: name }, text: { hi: `{${name}}`, en: `{${name}}` } }));
const settings = { citizen: each, officer: each };
const marked: GrievanceEvent = { type: "marked", version: 1, payload: { to: { department: "PHED", district: "Karnal", office: null } } };

let record: TemporaryRecord;
let id: GrievanceId;
beforeEach(() => {
  record = temporaryRecord();
  id = openExampleCase(record.writer, examplePost("1"), exampleProposal({ routine: true }));
});
afterEach(() => record.remove());

const happens = (...events: readonly GrievanceEvent[]) => appendEvents(record.writer, { grievanceId: id, events, actor: "osd", now: NOON });
/** What is said in English, by placeholder; null for what is not. */
function said(audience: SnippetAudience, now = NOON): Readonly<Record<string, string | null>> {
  const found = snippetsOfCase({ grievance: readGrievance(record.writer, id), audience, settings, now });
  return Object.fromEntries(found.map(({ name, text, unknown }) => [name.en, unknown.length > 0 ? null : text.en]));
}

test("of a case that nobody has marked only its numbers and its day are said: the rest is a guess", () => {
  const ticket = readGrievance(record.writer, id)?.ticket;
  expect(said("citizen")).toEqual({
    ticket,
    number: shortNumberOf(id),
    dated: "24 November 2026",
    office: null,
    due: null,
    department: null,
    district: null,
  });
});

test("of a marked case the office, its district and the day ahead are said, in both languages", () => {
  happens(marked);
  const department = "Public Health Engineering Department";
  expect(said("citizen")).toMatchObject({ office: `${department}, Karnal`, department, district: "Karnal", due: "26 November 2026" });
  expect(said("officer")).toMatchObject({ office: `${department}, Karnal`, due: "26.11.2026", dated: "24.11.2026" });
  const hindi = snippetsOfCase({ grievance: readGrievance(record.writer, id), audience: "citizen", settings, now: NOON });
  expect(hindi.find(({ name }) => name.en === "district")?.text.hi).toBe("करनाल");
});

test("a citizen is told of no day that has passed, and an officer is", () => {
  happens(marked);
  expect(said("citizen", NOON + 30 * DAY_MS)["due"]).toBeNull();
  expect(said("officer", NOON + 30 * DAY_MS)["due"]).toBe("26.11.2026");
});

test("of a case that went to another body no office is said", () => {
  happens(marked, {
    type: "set-aside",
    version: 1,
    payload: { aside: { as: "transferred-out", reason: "NH-44 is built and kept by NHAI", body: "NHAI" } },
  });
  expect(said("citizen")).toMatchObject({ office: null, department: null, district: null, due: null });
});

test("in a sensitive case a citizen, whom others read, is told of no office; the office itself is", () => {
  happens(marked, { type: "sensitivity-set", version: 1, payload: { sort: "child-victim", reason: "seen" } });
  expect(said("citizen")).toMatchObject({ office: null, department: null, district: null });
  expect(said("officer")["office"]).toContain("Karnal");
});

test("what is written about no case, or several, has no placeholder filled in", () => {
  const found = snippetsOfCase({ grievance: null, audience: "officer", settings, now: NOON });
  expect(found.every(({ text, unknown }) => text.en === "" && unknown.length === 1)).toBe(true);
});
