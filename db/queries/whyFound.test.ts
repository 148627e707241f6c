import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { FindReason } from "#domain/desk/foundBy.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import { appendEvents } from "../append/append.ts";
import { namePlaces } from "../places/namePlaces.ts";
import { examplePost, exampleProposal, MORNING, openExampleCase } from "../testing/examples.ts";
import { recordOfficeLetter } from "../testing/officeLetter.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { whyFound } from "./whyFound.ts";

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

const SE_PANIPAT = "UHBVN/district/Panipat" as OfficeId;

function open(number: string, text: string, { isSensitive = false, place = null as string | null } = {}): GrievanceId {
  const proposal = exampleProposal({
    departments: [{ code: "UHBVN", score: 1, evidence: [] }],
    category: { code: "voltage", label: { en: "Voltage", hi: "वोल्टेज" }, score: 1, evidence: [] },
    district: "Panipat",
    place,
    sensitive: isSensitive ? { sort: "illness", evidence: [] } : null,
  } as never);
  const id = openExampleCase(record.writer, examplePost(number, { text }), proposal);
  happen(id, { type: "marked", version: 1, payload: { to: { department: "UHBVN", district: "Panipat", office: SE_PANIPAT } } } as never);
  return id;
}

function happen(id: GrievanceId, event: GrievanceEvent): void {
  appendEvents(record.writer, { grievanceId: id, events: [event], actor: "osd", now: MORNING });
}

const shown = (excerpt: FindReason["excerpt"]) => excerpt.map((part) => (part.isFound ? `[${part.text}]` : part.text)).join("");

function why(id: GrievanceId, text: string, findsHidden = true): readonly string[] {
  const row = record.writer.sqlite.prepare<[string], number>("SELECT rowid FROM grievance WHERE id = ?").pluck().get(id) ?? 0;
  const [found] = whyFound(record.writer, text, [row], { findsHidden });
  return (found?.reasons ?? []).map(({ by, value, excerpt }) =>
    [by, ...(value === null ? [] : [value]), ...(excerpt.length === 0 ? [] : [shown(excerpt)])].join(" "),
  );
}

const note = (words: string) => ({ type: "noted", version: 1, payload: { words } }) as GrievanceEvent;

describe("why a search finds a case", () => {
  test("is each fact that a word names", () => {
    const id = open("1", "kripya dekhen");
    expect(why(id, "bijli panipat")).toEqual(["department UHBVN", "district Panipat"]);
    expect(why(id, "voltage")).toEqual(["category voltage"]);
    expect(why(id, "superintending engineer")).toEqual([`office ${SE_PANIPAT}`]);
    expect(why(id, "sadak karnal")).toEqual([]);
  });

  test("is the post or the author, with the words marked", () => {
    const id = open("1", "तीन दिन से zephyr आ रहा");
    expect(why(id, "zeph")).toEqual(["post तीन दिन से [zephyr] आ रहा"]);
    expect(why(id, "@citizen_1")).toHaveLength(1);
    expect(why(id, "panipat zephyr")).toEqual(["district Panipat", "post तीन दिन से [zephyr] आ रहा"]);
  });

  test("is what people wrote, by its kind, and nothing that was taken back or not written there", () => {
    const id = open("1", "kripya dekhen");
    happen(id, note("Transformer to be changed: quokka"));
    happen(id, { type: "undertaken", version: 1, payload: {} } as never);
    const atr = { outcome: "solved", text: "The fuse was mended by zephyr", officer: null, actedAt: null, proof: [] };
    happen(id, { type: "atr-sent", version: 1, payload: { atr } } as never);
    expect(why(id, "quokka")).toEqual(["note Transformer to be changed: [quokka]"]);
    expect(why(id, "zephyr")).toEqual(["atr The fuse was mended by [zephyr]"]);
    expect(why(id, "quokka zephyr")).toHaveLength(2);
    expect(why(id, "wombat")).toEqual([]);
  });

  test("is the number of the case", () => {
    const id = open("1", "kripya dekhen");
    const ticket = record.writer.sqlite.prepare<[], string>("SELECT ticket FROM grievance").pluck().get() ?? "";
    expect(why(id, ticket)).toEqual([`number ${ticket}`]);
  });

  test("hides what a text hides, and tells nobody who may not see it that it is there", () => {
    const id = open("1", "मेरा नाम सतबीर है, फोन 98123 45670");
    expect([why(id, "9812345670"), why(id, "satbir")]).toEqual([["post"], ["post"]]);
    for (const typed of ["9812345670", "98123", "98", "satbir", "सतबीर"]) expect([typed, why(id, typed, false)]).toEqual([typed, []]);
    expect(why(id, "981234")).toEqual([]);
    expect(JSON.stringify(why(id, "नाम"))).not.toMatch(/सतबीर|45670/u);
  });

  test("shows no word of a sensitive case, and to somebody who may not have it shown not even that words or place are met", () => {
    namePlaces(record.writer, [{ name: "Kanwi", district: "Panipat", hindi: "कान्वी" }], "osd", MORNING);
    const id = open("1", "zephyr", { isSensitive: true, place: "Kanwi" });
    happen(id, note("quokka"));
    expect([why(id, "zephyr"), why(id, "quokka"), why(id, "kanwi"), why(id, "bijli zephyr")]).toEqual([
      ["post"],
      ["note"],
      ["place"],
      ["department UHBVN", "post"],
    ]);
    for (const typed of ["zephyr", "zeph", "quokka", "kanwi", "कान्वी", "@citizen_1"])
      expect([typed, why(id, typed, false)]).toEqual([typed, []]);
    expect(why(id, "bijli zephyr", false)).toEqual(["department UHBVN"]);
  });
});

test("of an office's letter about a sensitive case as well the words are told to nobody, and that they stand there to who may have that case shown", () => {
  const [ordinary, sensitive] = [open("1", "no light"), open("2", "no light", { isSensitive: true })];
  recordOfficeLetter(record.writer, [ordinary, sensitive], { text: "zephyr hospital" });
  expect(why(ordinary, "zephyr")).toEqual(["post"]);
  expect(why(ordinary, "zephyr", false)).toEqual([]);
});
