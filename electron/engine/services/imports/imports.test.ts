import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { buildGazetteer } from "#domain/geography/gazetteer.ts";
import { caseKeyFor, grievanceIdOf } from "#domain/grievance/caseKey.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";
import { ownModel } from "../../core/understanding/ownModel.ts";
import type { ImportCounts } from "#contract/imports.ts";
import type { MadeInPieces } from "#contract/tables.ts";
import type { ImportSource } from "#domain/portal/exportRow.ts";
import { appendEvents } from "#db/append/append.ts";
import { openPayload } from "#db/events/sealedEvent.ts";
import { contradictionsOf, listImports } from "#db/imports/importLog.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { rebuild } from "#db/projections/rebuild.ts";
import { listQueue } from "#db/queue/listQueue.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { cmWindowCsv, cmWindowWorkbook, harSamayCsv } from "#fakes/portals/exports.ts";
import { DAY_OF_EXPORT, portalCases } from "#fakes/portals/portalCases.ts";
import { ImportRefused, MappingRefused } from "./importRefused.ts";
import { createImports } from "./imports.ts";
import type { Imports, ImportsOptions } from "./imports.ts";
import { batchesOf, readingInWorker, readingInline } from "./reading.ts";
import type { ExportReading } from "./reading.ts";
import { understandNewRows } from "./rowUnderstanding.ts";

const NOW = DAY_OF_EXPORT + 7 * 86_400_000;
const { understand } = createUnderstanding({ gazetteer: buildGazetteer([]), model: ownModel() });

let temporary: TemporaryRecord;
let imports: Imports;
let changes: number;
beforeEach(() => {
  temporary = temporaryRecord();
  changes = 0;
  imports = engine();
});
afterEach(async () => {
  await imports.stop();
  temporary.remove();
});

function engine(options: Partial<Pick<ImportsOptions, "reading" | "rules">> = {}): Imports {
  return createImports({
    record: temporary.writer,
    reading: readingInline(temporary.writer),
    folder: join(temporary.file, "../imports"),
    rules: { understand, policy: () => DEFAULT_SLA_POLICY, now: () => NOW },
    onDidChange: () => (changes += 1),
    ...options,
  });
}

/** As the thread beside the engine reads rows: with what their words say. */
function readingThatUnderstands(): ExportReading {
  const understandRow = understandNewRows(temporary.writer, "cm-window", { villages: [], addresses: {}, learned: null });
  return { ...readingInline(temporary.writer), rows: (plan) => batchesOf(plan, understandRow) };
}

type Source = ImportSource;

async function send(bytes: Buffer, name = "export.csv", source: Source = "cm-window"): Promise<string> {
  const { id } = await imports.begin(source, name, bytes.length);
  for (let offset = 0; offset < bytes.length; offset += 50_000) await imports.append(id, offset, bytes.subarray(offset, offset + 50_000));
  await imports.settled();
  return id;
}

async function check(id: string, said: Partial<Parameters<Imports["check"]>[1]> = {}) {
  imports.check(id, { mapping: imports.current?.mapping ?? {}, orders: {}, meanings: {}, ...said });
  await imports.settled();
  const found = imports.current?.check;
  if (!found) throw new Error(`It was not checked: ${imports.current?.stage}`);
  return found;
}

async function take(bytes: Buffer, source: Source = "cm-window"): Promise<ImportCounts> {
  const id = await send(bytes, "export.csv", source);
  const { counts: expected } = await check(id);
  imports.run(id, "asha");
  await imports.settled();
  expect(imports.current?.stage).toBe("done");
  const counts = imports.current?.counts;
  expect(counts).toEqual(expected);
  return counts as ImportCounts;
}

const idOf = (number: string, source: Source = "cm-window"): GrievanceId => grievanceIdOf(caseKeyFor(source, number, null));
const caseOf = (number: string, source: Source = "cm-window") => readGrievance(temporary.writer, idOf(number, source));
const stateCounts = () =>
  Object.fromEntries(
    temporary.writer.sqlite
      .prepare<[], [string, number]>("SELECT state, count(*) FROM grievance GROUP BY state ORDER BY state")
      .raw()
      .all(),
  );
/** All that cases say, without when it was written down. */
const allCases = () =>
  temporary.writer.sqlite
    .prepare(
      "SELECT id, ticket, state, department, district, place, opened_at, disposed_at, reopened_count, due_at FROM grievance ORDER BY id",
    )
    .all();

const adds = ({ read, new: fresh, changed, unchanged, duplicates, faulty }: ImportCounts) =>
  read === fresh + changed + unchanged + duplicates + faulty;

const cases = portalCases({ count: 120, seed: 7, prefix: "CMOFF/N/" });
const few = cases.slice(0, 60);

describe("an export that is read in a worker", () => {
  const worker = pathToFileURL(join(import.meta.dirname, "../../../../out/engine/importWorker.js"));
  const data = { villages: [], addresses: {}, learned: null };
  const inWorker = () => engine({ reading: readingInWorker(worker, temporary.file, () => ({ data, isStillSo: () => true })) });

  test("is inspected, checked and taken as it would be inline", async () => {
    imports = inWorker();
    const { skipped } = await check(await send(await cmWindowWorkbook(few), "report.xlsx"));
    expect(skipped).toBe(1);
    // More than one batch of rows.
    const more = portalCases({ count: 260, seed: 7, prefix: "CMOFF/N/" });
    expect(await take(cmWindowCsv(more))).toMatchObject({ read: 260, new: 260 });
  });

  test("is refused with its fault where it is none", async () => {
    imports = inWorker();
    await send(Buffer.from("<html><body><table></table></body></html>"));
    expect(imports.current).toMatchObject({ stage: "failed", fault: "web-page" });
  });
});

describe("an export of CM Window", () => {
  test("is a workbook with a title and a total, whose columns are found by their headings", async () => {
    const id = await send(await cmWindowWorkbook(few), "report.xlsx");
    expect(imports.current).toMatchObject({
      stage: "mapping",
      inspection: { rows: 61, headingLine: 3, encoding: null },
      isRemembered: false,
    });
    expect(imports.current?.inspection?.columns[1]).toEqual({
      heading: "Grievance ID",
      examples: ["CMOFF/N/2026/100000", "CMOFF/N/2026/100001", "CMOFF/N/2026/100002"],
    });
    const found = await check(id);
    expect(found.counts).toEqual({ read: 60, new: 60, changed: 0, unchanged: 0, duplicates: 0, faulty: 0, contradictions: 0 });
    expect(found.skipped).toBe(1);
    expect(found.values.departments.every(({ meaning }) => meaning !== null)).toBe(true);
    expect(stateCounts()).toEqual({});
  });

  test("opens each case when it was registered and settles it when it was settled", async () => {
    const counts = await take(cmWindowCsv(cases));
    expect(counts).toMatchObject({ read: 120, new: 120 });
    for (const each of cases.filter(({ status }) => status === "disposed").slice(0, 20)) {
      const found = caseOf(each.number);
      expect(found).toMatchObject({ state: "disposed", channel: "cm-window", dueAt: null, replies: [] });
      expect(Math.abs((found?.openedAt ?? 0) - each.registeredAt)).toBeLessThan(86_400_000);
      expect(Math.abs((found?.disposedAt ?? 0) - each.statusAt)).toBeLessThan(86_400_000);
    }
    const byStatus = Object.fromEntries(
      ["pending", "marked", "under-process", "atr-sent", "disposed", "reopened", "rejected", "transferred"].map((status) => [
        status,
        cases.filter((each) => each.status === status).length,
      ]),
    );
    const { pending = 0, marked = 0, disposed = 0, rejected = 0, transferred = 0, reopened = 0 } = byStatus;
    expect(stateCounts()).toMatchObject({
      new: pending,
      marked,
      "in-action": (byStatus["under-process"] ?? 0) + reopened,
      "atr-sent": byStatus["atr-sent"],
      disposed,
      "not-a-grievance": rejected,
      "transferred-out": transferred,
    });
  });

  test("comes to the same whether its rows are understood as they are read or as they are taken", async () => {
    await take(cmWindowCsv(few));
    const takenHere = allCases();
    const proposed = () =>
      temporary.writer.sqlite
        .prepare<[], string>("SELECT payload FROM event WHERE type = 'grievance-opened' ORDER BY stream")
        .pluck()
        .all()
        .map((payload) => openPayload(temporary.writer, payload));
    const proposedHere = proposed();
    expect(proposedHere).toHaveLength(few.length);
    await imports.stop();
    temporary.remove();
    temporary = temporaryRecord();
    const understandsNothing = () => {
      throw new Error("It was understood already");
    };
    imports = engine({
      reading: readingThatUnderstands(),
      rules: { understand: understandsNothing, policy: () => DEFAULT_SLA_POLICY, now: () => NOW },
    });
    await take(cmWindowCsv(few));
    expect(allCases()).toEqual(takenHere);
    expect(proposed()).toEqual(proposedHere);
    expect(await take(cmWindowCsv(few))).toMatchObject({ new: 0, unchanged: few.length });
  });

  test("takes department and district of the export over what the words seem to say", async () => {
    const csv =
      "Grievance ID,Registration Date,Department,District,Description,Status\nCMOFF/N/2026/1,13/10/2026,Forest,Sirsa,No drinking water in Panipat for four days,Marked\n";
    await take(Buffer.from(csv));
    expect(caseOf("CMOFF/N/2026/1")).toMatchObject({
      department: "FOREST",
      district: "Sirsa",
      state: "marked",
      markedTo: { department: "FOREST", district: "Sirsa" },
    });
  });

  test("changes nothing the second time", async () => {
    await take(cmWindowCsv(few));
    const before = allCases();
    expect(await take(cmWindowCsv(few))).toMatchObject({ new: 0, changed: 0, unchanged: 60 });
    expect(await take(await cmWindowWorkbook(few))).toMatchObject({ new: 0, changed: 0, unchanged: 60 });
    expect(allCases()).toEqual(before);
    expect(listImports(temporary.writer, 9).map(({ outcome, unchanged, actor }) => ({ outcome, unchanged, actor }))).toEqual([
      { outcome: "done", unchanged: 60, actor: "asha" },
      { outcome: "done", unchanged: 60, actor: "asha" },
      { outcome: "done", unchanged: 0, actor: "asha" },
    ]);
  });

  test("brings known cases to where a newer export has them, and keeps those that vanished", async () => {
    await take(cmWindowCsv(cases));
    const later = portalCases({ count: 130, seed: 7, prefix: "CMOFF/N/", later: true });
    const moved = later.slice(0, 120).filter((each, index) => each.status !== cases[index]?.status);
    expect(moved.length).toBeGreaterThan(0);
    const counts = await take(cmWindowCsv(later.slice(2)));
    expect(counts).toMatchObject({ new: 10, faulty: 0, contradictions: 0 });
    expect(adds(counts)).toBe(true);
    for (const { number } of moved.filter(({ number }) => Number(number.slice(-6)) >= 100_002))
      expect(caseOf(number)?.state).toBe("disposed");
    expect(caseOf(cases[0]?.number ?? "")).not.toBeNull();
    expect(temporary.writer.sqlite.prepare("SELECT count(*) FROM grievance").pluck().get()).toBe(130);
  });

  test("leaves a case as a person has it, and lists what the export says otherwise", async () => {
    const open =
      "Grievance ID,Registration Date,Department,District,Description,Status\nCMOFF/N/2026/1,13/10/2026,PWD,Karnal,The road is broken,Pending\n";
    await take(Buffer.from(open));
    const id = idOf("CMOFF/N/2026/1");
    const to = { department: "PHED" as const, district: "Karnal" as const, office: null };
    appendEvents(temporary.writer, {
      grievanceId: id,
      events: [{ type: "marked", version: 1, payload: { to } }],
      actor: "person-1",
      now: NOW,
    });
    const settled = open.replace("Pending", "Disposed");
    expect(await take(Buffer.from(settled))).toMatchObject({ changed: 1, contradictions: 1 });
    expect(caseOf("CMOFF/N/2026/1")).toMatchObject({ state: "marked", markedTo: to });
    const [log] = listImports(temporary.writer, 1);
    expect(contradictionsOf(temporary.writer, log?.id ?? "", 5)).toEqual([
      { grievanceId: id, number: "CMOFF/N/2026/1", line: 2, told: "Disposed" },
    ]);
    expect(await take(Buffer.from(settled))).toMatchObject({ changed: 0, unchanged: 1, contradictions: 0 });
  });

  test("is the same after a cancel in the middle and another run as in one go", async () => {
    const id = await send(cmWindowCsv(cases));
    await check(id);
    imports.run(id, "asha");
    await expect.poll(() => imports.current?.counts?.read ?? 0, { interval: 1 }).toBeGreaterThan(0);
    imports.cancel(id);
    await imports.settled();
    expect(imports.current?.stage).toBe("cancelled");
    const half = imports.current?.counts?.read ?? 0;
    expect(half).toBeLessThan(120);
    expect(temporary.writer.sqlite.prepare("SELECT count(*) FROM grievance").pluck().get()).toBe(half);
    expect(listImports(temporary.writer, 1)[0]).toMatchObject({ outcome: "cancelled", read: half, new: half });
    imports.run(id, "asha");
    await imports.settled();
    expect(imports.current?.counts).toMatchObject({ read: 120, new: 120 - half, unchanged: half });
    const inTwo = allCases();

    const other = temporaryRecord();
    const before = temporary;
    await imports.stop();
    temporary = other;
    imports = engine();
    await take(cmWindowCsv(cases));
    expect(allCases()).toEqual(inTwo);
    before.remove();
  });

  test("is found by its number, and rebuilt from its events", async () => {
    await take(cmWindowCsv(cases.slice(0, 30)));
    expect(listQueue(temporary.writer, { filter: { text: "cmoff/n/2026/100007" }, order: "newest" })).toHaveLength(1);
    const social = idOf("CMOFF/N/2026/100003");
    appendEvents(temporary.writer, {
      grievanceId: social,
      events: [{ type: "linked", version: 1, payload: { channel: "cm-window", number: "CMOFF/N/2026/100007" } }],
      actor: "person-1",
      now: NOW,
    });
    expect(listQueue(temporary.writer, { filter: { text: "CMOFF/N/2026/100007" }, order: "newest" })).toHaveLength(2);
    const before = allCases();
    rebuild(temporary.writer);
    expect(allCases()).toEqual(before);
    expect(readGrievance(temporary.writer, social)?.links).toHaveLength(1);
  });
});

describe("an export of Har Samay", () => {
  // The heading stands again after the hundredth.
  const samay = portalCases({ count: 101, seed: 11, prefix: "HS/" });

  test("is read in Hindi, with semicolons, digits of its own and the heading on each page", async () => {
    const id = await send(harSamayCsv(samay), "samay.csv", "har-samay");
    expect(imports.current?.inspection).toMatchObject({ encoding: "utf-8", headingLine: 4 });
    const found = await check(id);
    expect(found.counts).toMatchObject({ read: 101, new: 101, faulty: 0 });
    // The heading that stands again, and the total.
    expect(found.skipped).toBe(2);
    expect(found.orders).toContainEqual({ field: "registeredOn", order: "day-first", because: "shown" });
    imports.run(id, "asha");
    await imports.settled();
    const [first] = samay;
    expect(caseOf(first?.number ?? "", "har-samay")).toMatchObject({ channel: "har-samay" });
  });

  test("is the same in UTF-16", async () => {
    await take(harSamayCsv(samay), "har-samay");
    const text = harSamayCsv(samay).toString("utf8");
    const id = await send(Buffer.from(text, "utf16le"), "samay.csv", "har-samay");
    expect(imports.current?.inspection?.encoding).toBe("utf-16le");
    expect((await check(id)).counts).toMatchObject({ unchanged: 101, new: 0 });
  });
});

describe.each(["jan-samvad", "samadhan-shivir"] as const)("an export of %s", (source) => {
  const cases = portalCases({ count: 12, seed: 5, prefix: source === "jan-samvad" ? "JS/" : "SS/" });

  test("makes cases of a channel of its own, by the numbers of that portal, and doubles nothing", async () => {
    await take(cmWindowCsv(cases), source);
    const [first] = cases;
    expect(caseOf(first?.number ?? "", source)).toMatchObject({ channel: source });
    const again = await send(cmWindowCsv(cases), "again.csv", source);
    expect((await check(again)).counts).toMatchObject({ unchanged: 12, new: 0 });
    await imports.discard(again);
    // The same number at another portal is another case.
    const other = await send(cmWindowCsv(cases), "other.csv", "cm-window");
    expect((await check(other)).counts).toMatchObject({ new: 12 });
    expect(listQueue(temporary.writer, { filter: { text: first?.number ?? "" }, order: "newest" })).toHaveLength(1);
  });
});

describe("what cannot be taken in", () => {
  const heading = "Grievance ID,Registration Date,Description,Status,Department\n";

  test("is told row by row with its line, and the counts add up", async () => {
    const rows = [
      "A/1,13/10/2026,No water,Pending,PWD",
      "A/1,13/10/2026,No water,Pending,PWD",
      "A/1,13/10/2026,No road,Pending,PWD",
      ",13/10/2026,No number,Pending,PWD",
      "A/2,31/02/2026,No such day,Pending,PWD",
      "A/3,,No date,Pending,PWD",
      "A/4,14/10/2026,,Pending,PWD",
      "A/5,14/10/2026,A word of theirs,Gone fishing,PWD",
      "A/6,14/10/2099,Not yet,Pending,PWD",
      "A/7,14/10/2026,An office of theirs,Pending,Bureau of Kites",
    ];
    const id = await send(Buffer.from(heading + rows.join("\n")));
    const found = await check(id);
    expect(found.counts).toEqual({ read: 10, new: 2, changed: 0, unchanged: 0, duplicates: 2, faulty: 6, contradictions: 0 });
    expect(found.faults.map(({ line, fault }) => [line, fault])).toEqual([
      [3, "duplicate"],
      [4, "duplicate-differs"],
      [5, "no-number"],
      [6, "bad-date"],
      [7, "no-date"],
      [8, "no-words"],
      [9, "unknown-status"],
      [10, "future-date"],
    ]);
    expect(found.values.statuses[0]).toMatchObject({ written: "Gone fishing", count: 1, meaning: null, isSaid: false });
    expect(found.values.departments[0]).toMatchObject({ written: "Bureau of Kites", meaning: null });
    const told: MadeInPieces[] = [];
    for await (const step of await imports.faults(id)) told.push(step);
    const pieces = told.flatMap((step) => (step.is === "piece" ? [Buffer.from(step.bytes, "base64")] : []));
    expect(Buffer.concat(pieces).toString("utf8").split("\r\n")).toHaveLength(10);
    expect(told.at(-1)).toMatchObject({ is: "whole", rows: 8, name: expect.stringMatching(/ - left out\.csv$/u) });
  });

  test("is right once a word was given its meaning, and remembered with the columns", async () => {
    const file = Buffer.from("No,When,What,How,Who\nA/5,14/10/2026,A word of theirs,Gone fishing,Bureau of Kites\n");
    const id = await send(file);
    expect(() => imports.check(id, { mapping: imports.current?.mapping ?? {}, orders: {}, meanings: {} })).toThrow(MappingRefused);
    const mapping = { number: 0, registeredOn: 1, description: 2, status: 3, department: 4 };
    expect((await check(id, { mapping })).counts.faulty).toBe(1);
    const meanings = { statuses: { "gone fishing": "disposed" as const }, departments: { "bureau of kites": "SPORTS" as const } };
    expect((await check(id, { mapping, meanings })).counts).toMatchObject({ new: 1, faulty: 0 });
    const again = await send(file);
    expect(imports.current).toMatchObject({ isRemembered: true, mapping });
    expect((await check(again)).samples[0]).toMatchObject({ status: "disposed", department: "SPORTS" });
  });

  test.each([
    ["empty", Buffer.from(" \n\n")],
    ["not-a-table", Buffer.from([1, 0, 0, 2, 9, 0, 0, 7, 0, 0, 0])],
    ["not-a-table", Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3])],
    ["old-excel", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ["web-page", Buffer.from("<html><table><tr><td>Grievance ID</td></tr></table></html>")],
    ["no-rows", Buffer.from(heading)],
  ] as const)("%s is said of such a file", async (fault, bytes) => {
    await send(bytes, "x.xls");
    expect(imports.current).toMatchObject({ stage: "failed", fault });
  });

  test("nothing is done out of turn", async () => {
    await expect(imports.begin("cm-window", "x.csv", 500_000_000)).rejects.toThrow(ImportRefused);
    expect(() => imports.run("nobody", "asha")).toThrow(ImportRefused);
    const { id } = await imports.begin("cm-window", "x.csv", 10);
    await expect(imports.append(id, 5, Buffer.from("12345"))).rejects.toThrow(ImportRefused);
    expect(await imports.append(id, 0, Buffer.from("12345"))).toBe(5);
    expect(await imports.append(id, 0, Buffer.from("12345"))).toBe(5);
    expect(() => imports.run(id, "asha")).toThrow(ImportRefused);
  });
});
