import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { ScanReading } from "#domain/file/scanReading.ts";
import { readingsOf } from "#domain/grievance/scanReadings.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { typedInSchema } from "#domain/post/typedIn.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";
import { appendEvents } from "#db/append/append.ts";
import { eraseCases } from "#db/erasure/eraseCases.ts";
import { readEvents } from "#db/events/read.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { MORNING } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { systemClock } from "../../core/time/clock.ts";
import { typeIn } from "../intake/typeIn.ts";
import { startScans } from "./startScans.ts";

const { understand, ruleScores } = createUnderstanding();
const rules = { understand, policy: () => DEFAULT_SLA_POLICY, now: () => MORNING };
const HASH = "a".repeat(64);
const FILE = `${HASH}.jpg`;
const WORDS = "करनाल के घरौंडा में दस दिन से पीने का पानी नहीं आ रहा, मोबाइल 9812345670";

let temporary: TemporaryRecord;
const folderOf = () => dirname(temporary.file);
let readingNow: ScanReading;
let scans: ReturnType<typeof startScans>;
beforeEach(() => {
  temporary = temporaryRecord();
  readingNow = { outcome: "read", text: WORDS, confidence: 93, sheets: 1, sheetsLeft: 0 };
  const folder = join(folderOf(), "files", HASH.slice(0, 2));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, FILE), "a picture");
  scans = startScans(
    {
      record: temporary.writer,
      papersFolder: join(folderOf(), "files"),
      picturesFolder: join(folderOf(), "pictures"),
      settings: { scans: () => ({ reads: true }) },
      understanding: { ready: async () => undefined },
      rules,
      clock: { ...systemClock, now: () => MORNING },
      restMs: 0,
      rehearsal: true,
      dossier: null,
      onDidRead: () => undefined,
    },
    { read: async () => readingNow, stop: async () => undefined },
  );
});
afterEach(async () => {
  await scans.stop();
  temporary.remove();
});

function letter(text = "पत्र संलग्न है"): GrievanceId {
  const file = { hash: HASH, name: "पत्र.jpg", mediaType: "image/jpeg" as const, bytes: 9 };
  const typed = typedInSchema.parse({ way: "letter", text, name: "सुनीता", phone: "", address: "", files: [file] });
  return typeIn(temporary.writer, { id: "one", typed, district: null, department: null, actor: "osd", ruleScores }, rules).grievanceId;
}
const typesOf = (id: GrievanceId) => readEvents(temporary.writer, id).map(({ event }) => event?.type);
const readingOf = (id: GrievanceId) => readingsOf(readEvents(temporary.writer, id)).get(FILE);
const found = (word: string) =>
  temporary.writer.sqlite.prepare("SELECT count(*) FROM case_search WHERE case_search MATCH ?").pluck().get(`"${word}"`);
const onDisk = () => JSON.stringify(temporary.writer.sqlite.prepare("SELECT payload FROM event").all());

describe("the scan of a letter", () => {
  test("is read by itself, once, is found by its words, and lies under the key of its citizen", async () => {
    const id = letter();
    await scans.readWanted();
    await scans.readWanted();
    expect(typesOf(id).filter((type) => type === "scan-read")).toHaveLength(1);
    expect(readingOf(id)).toMatchObject({ text: WORDS, confidence: 93, correctedBy: null });
    expect(found("घरौंडा")).toBe(1);
    expect(onDisk()).not.toContain("घरौंडा");
  });

  test("counts in what the program makes of the case, and says so", async () => {
    const id = letter("पीने का पानी नहीं आ रहा, पत्र संलग्न है");
    expect(readGrievance(temporary.writer, id)?.district).toBeNull();
    await scans.readWanted();
    expect(readGrievance(temporary.writer, id)).toMatchObject({ district: "Karnal" });
    const revised = readEvents(temporary.writer, id).find(({ event }) => event?.type === "proposal-revised")?.event;
    expect(revised?.payload).toMatchObject({ scan: true });
  });

  test("that tells what no wall may show hides the case", async () => {
    const id = letter();
    readingNow = { ...readingNow, text: "मेरी नाबालिग बेटी के साथ बलात्कार हुआ, पुलिस रिपोर्ट नहीं लिख रही" };
    await scans.readWanted();
    expect(readGrievance(temporary.writer, id)?.sensitive).not.toBeNull();
  });

  test("is what a person says of it, also where a machine reads it again", async () => {
    const id = letter();
    await scans.readWanted();
    const event = { type: "reading-corrected", version: 1, payload: { file: FILE, text: "सड़क टूटी है" } } as const;
    appendEvents(temporary.writer, { grievanceId: id, events: [event], actor: "osd", now: MORNING });
    expect(readingOf(id)).toMatchObject({ text: "सड़क टूटी है", correctedBy: "osd", confidence: null });
    expect([found("घरौंडा"), found("टूटी")]).toEqual([0, 1]);
    await scans.keep(id, FILE, readingNow);
    expect(readingOf(id)?.text).toBe("सड़क टूटी है");
  });

  test("is gone with an erased case, from events and search, and is not read into it again", async () => {
    const id = letter();
    await scans.readWanted();
    eraseCases(temporary.writer, [id], { why: "request", actor: "osd", at: MORNING + 1 });
    expect(readingOf(id)).toBeUndefined();
    expect(found("घरौंडा")).toBe(0);
    expect(await scans.keep(id, FILE, readingNow)).toBe(false);
  });

  test("without words is no event, and is not looked at again", async () => {
    const id = letter();
    readingNow = { outcome: "nothing", text: "", confidence: null, sheets: 1, sheetsLeft: 0 };
    await scans.readWanted();
    expect(typesOf(id)).not.toContain("scan-read");
    expect(readdirSync(join(folderOf(), "files", HASH.slice(0, 2)))).toContain(`${HASH}.no.words`);
  });

  test("in handwriting is said to be unread", async () => {
    const id = letter();
    readingNow = { outcome: "unclear", text: "", confidence: null, sheets: 1, sheetsLeft: 0 };
    await scans.readWanted();
    expect(readingOf(id)).toMatchObject({ outcome: "unclear", text: "" });
  });
});
