import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { DossierLabel } from "#domain/transfer/label.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import type { GrievanceId, OfficeId, PersonId, PromiseId, ReviewId } from "#domain/ids.ts";
import type { Writer } from "#db/connection.ts";
import { appendEvents } from "#db/append/append.ts";
import { verifyEvents } from "#db/events/verify.ts";
import { openWriter } from "#db/opening/open.ts";
import { keptPictureFiles } from "#db/pictures/pictureRoom.ts";
import { rememberPicture } from "#db/pictures/pictures.ts";
import { addPerson } from "#db/people/people.ts";
import { peopleOfName, readPeople } from "#db/people/readPeople.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { runReviewCommand, prepareReview } from "#db/review/appendReview.ts";
import { readReview } from "#db/projections/readReview.ts";
import { examplePost, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { act } from "../../core/commands/act.ts";
import { readXlsx } from "hucre/xlsx";
import { STANDARD_WALL_SETTINGS } from "#domain/wall/standardSettings.ts";
import { createFirstSettings, wallSettingsOf } from "../../core/settings/firstSettings.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import { DEFAULT_LETTERHEAD } from "#domain/letter/letterhead.ts";
import { LOCALES } from "#contract/settings.ts";
import { printedDossier } from "./dossierTable.ts";
import { transferWorkInWorker, transferWorkInline } from "./transferWork.ts";
import type { TransferStep } from "./transferWork.ts";
import { nobodysPassphrase } from "../people/passphrases.ts";
import { transferFaultOf } from "./transferError.ts";
import { chooseAnswer, keptContradictions } from "./contradictions.ts";
import { giveDossier } from "./giveDossier.ts";
import type { Given } from "./giveDossier.ts";
import { makeActs, openActs } from "./makeActs.ts";
import { makeDossier } from "./makeDossier.ts";
import { reportWorkInline } from "../reporting/reportWork.ts";
import { rankingOfStop } from "../review/dossier.ts";
import { createStopFigures } from "../review/stopFigures.ts";
import { DOSSIER_RECORD, dossierOf, openDossier } from "./openDossier.ts";
import { takeIn } from "./takeIn.ts";

const NO_MEDIUM = { url: null, previewUrl: null, description: null, widthPx: null, heightPx: null };
const PASSPHRASE = "नौवीं मंज़िल की चाय";
const HASH = "a".repeat(64);
const SCRYPT = { scryptCost: 2 ** 4, scryptBlockSize: 8, scryptParallelization: 1 };
const rules = { policy: DEFAULT_SLA_POLICY, ruleScores: () => ({}) as never, registry: standardRegistry() };
const POWER = { department: "UHBVN", district: "Karnal", office: null } as const;
const WATER = { department: "PHED", district: "Karnal", office: null } as const;

let temporary: ReturnType<typeof temporaryFolder>;
let room: Writer;
let asha: PersonId;
let water: GrievanceId;
let road: GrievanceId;
let review: ReviewId;
const opened: Writer[] = [];
const inFolder = (name: string) => join(temporary.folder, name);

beforeEach(() => {
  temporary = temporaryFolder();
  room = open(inFolder("room.db"));
  asha = addPerson(room, { name: "Asha", role: "osd", passphrase: nobodysPassphrase(SCRYPT) }, { actor: null, now: MORNING }).id;
  const media = [
    {
      ...NO_MEDIUM,
      kind: "document",
      file: { hash: HASH, name: "letter.pdf", mediaType: "application/pdf", bytes: 8 },
    },
  ] as const;
  water = openExampleCase(room, examplePost("1", { media }));
  road = openExampleCase(room, examplePost("2", { text: "सड़क टूटी है" }));
  review = prepareReview(room, { title: "November", plannedAt: MORNING, scope: { of: "districts", districts: ["Karnal"] } }, asha, MORNING);
  mkdirSync(inFolder("papers/aa"), { recursive: true });
  writeFileSync(inFolder(`papers/aa/${HASH}.pdf`), "%PDF-1.7");
});
afterEach(() => {
  for (const writer of opened.splice(0)) writer.close();
  temporary.remove();
});

function open(file: string): Writer {
  const writer = openWriter(file);
  opened.push(writer);
  return writer;
}

let given: Given;
const label = () => given.label;

async function giving(mode: DossierLabel["mode"] = "editable"): Promise<Given> {
  return giveDossier(room, {
    mode,
    title: "November",
    scope: { of: "districts", districts: ["Karnal"] },
    closedSince: null,
    validMs: 30 * DAY_MS,
    reviewers: readPeople(room).filter(({ id }) => id === asha),
    madeBy: "Asha",
    rehearsal: false,
    actor: asha,
    now: MORNING,
  });
}

function makingOf({ label: told, grievances, privateKey, people }: Given, target: string) {
  return {
    databaseFile: room.file,
    roomFile: room.file,
    target,
    temporaryFolder: inFolder("temporary"),
    passphrase: PASSPHRASE,
    label: told,
    grievances,
    privateKey,
    people: people.map(({ id, code }) => ({ id, code })),
    pictures: inFolder("pictures"),
    papers: inFolder("papers"),
    now: MORNING,
    workFactor: 8,
    scrypt: SCRYPT,
  };
}

async function carried(target = inFolder("november.ismgt"), mode: DossierLabel["mode"] = "editable"): Promise<string> {
  given = await giving(mode);
  await makeDossier(makingOf(given, target), () => undefined);
  return target;
}

async function onLaptop(file: string): Promise<Writer> {
  const { folder } = await openDossier({ file, passphrase: PASSPHRASE, dossiersFolder: inFolder("dossiers") }, () => undefined);
  return open(join(folder, DOSSIER_RECORD));
}

async function backFrom(laptop: Writer) {
  const dossier = dossierOf(laptop);
  if (dossier === null) throw new Error("This is no dossier");
  const making = {
    dossier,
    madeBy: "Asha",
    target: inFolder("back.ismgt"),
    temporaryFolder: inFolder("temporary"),
    passphrase: "one more time",
    now: MORNING,
    workFactor: 8,
  };
  await makeActs(laptop, making);
  return openActs(inFolder("back.ismgt"), "one more time");
}

const NEXT_DAY = () => ({ actor: asha, now: MORNING + DAY_MS });
const bringBack = async (laptop: Writer) => takeIn(room, await backFrom(laptop), NEXT_DAY());

const onCase = (writer: Writer, id: GrievanceId, action: GrievanceAction) => {
  const done = act(writer, { id, action, actor: asha, now: MORNING + 1_000, ...rules });
  expect(done.outcome).toBe("done");
};
const rowsOf = (writer: Writer) =>
  ["grievance", "case_post", "review", "review_promise", "case_figure"].map((table) =>
    writer.sqlite.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).all(),
  );

async function faultOf(work: Promise<unknown> | (() => unknown)): Promise<string | null> {
  try {
    await (typeof work === "function" ? work() : work);
    return "none";
  } catch (error) {
    return transferFaultOf(error);
  }
}

describe("a dossier", () => {
  test("is opened elsewhere with its cases, its papers and those who may act in it, and leaves nothing unsealed where it was made", async () => {
    // A district whose offices were asked for fewer cases has no rank.
    const more = ["3", "4", "5"].map((id) => openExampleCase(room, examplePost(id)));
    for (const id of [water, road, ...more]) onCase(room, id, { type: "mark", to: WATER });
    const laptop = await onLaptop(await carried());
    expect(dossierOf(laptop)).toEqual({ ...label(), cases: 5, pictures: 0 });
    // How all stand is known from the whole alone, as it was when it was made.
    const stop = { of: "district", district: "Karnal" } as const;
    const carriedRank = rankingOfStop(laptop, stop, MORNING + 9 * DAY_MS);
    expect(carriedRank?.readAt).toBeLessThan(MORNING + 9 * DAY_MS);
    expect(carriedRank).toEqual(rankingOfStop(room, stop, carriedRank?.readAt ?? 0));
    expect(readGrievance(laptop, water)).toEqual(readGrievance(room, water));
    expect(peopleOfName(laptop, "asha").map(({ id }) => id)).toEqual([asha]);
    expect(readFileSync(join(laptop.file, `../files/aa/${HASH}.pdf`), "utf8")).toBe("%PDF-1.7");
    const beside = readdirSync(temporary.folder).filter((name) => !name.startsWith("room.db"));
    expect(beside.toSorted()).toEqual(["dossiers", "november.ismgt", "papers"]);
  });

  test("takes the pictures that the room shows, and shows no others where it is opened", async () => {
    const letters = ["b", "c"];
    const media = letters.map((letter) => ({ ...NO_MEDIUM, kind: "photo" as const, url: `https://x/${letter}` }));
    const id = openExampleCase(room, examplePost("3", { media }));
    for (const letter of letters) {
      const file = `${letter.repeat(64)}.jpg`;
      rememberPicture(room, `https://x/${letter}`, file, MORNING, { still: null, bytes: 1, grievanceId: id });
      mkdirSync(inFolder(`pictures/${letter.repeat(2)}`), { recursive: true });
      writeFileSync(inFolder(`pictures/${letter.repeat(2)}/${file}`), letter);
    }
    onCase(room, id, { type: "approve-picture", file: `${"b".repeat(64)}.jpg`, copy: null, crop: null, blurs: [] });
    const taken = { none: [], seen: ["b"], all: ["b", "c"] } as const;
    for (const all of ["none", "seen", "all"] as const) {
      createFirstSettings(room, () => MORNING).putWall({ ...STANDARD_WALL_SETTINGS, pictures: { all, byWall: { w1: "all" } } });
      const laptop = await onLaptop(await carried(inFolder(`${all}.ismgt`), "read-only"));
      const there = letters.filter((letter) => keptPictureFiles(laptop).has(`${letter.repeat(64)}.jpg`));
      expect([all, wallSettingsOf(laptop).pictures, there]).toEqual([all, { all, byWall: {} }, taken[all]]);
    }
  });

  test("is opened once: what was done in it is still there when the same file is opened again", async () => {
    const file = await carried();
    const laptop = await onLaptop(file);
    onCase(laptop, water, { type: "mark", to: WATER });
    opened.pop()?.close();
    const again = await onLaptop(file);
    expect(readGrievance(again, water)?.markedTo).toEqual(WATER);
    expect(readdirSync(inFolder("dossiers"))).toEqual([`act-${label().id}`]);
  });

  test("says what is wrong where it cannot be written, and leaves nothing half", async () => {
    expect(await faultOf(carried(inFolder("nowhere/november.ismgt")))).toBe("missing");
    mkdirSync(inFolder("taken.ismgt/within"), { recursive: true });
    expect(await faultOf(carried(inFolder("taken.ismgt")))).not.toBe("none");
    // Anyone who may do everything is refused nothing by a folder.
    if (process.getuid?.() !== 0) {
      mkdirSync(inFolder("locked"));
      chmodSync(inFolder("locked"), 0o500);
      expect(await faultOf(carried(inFolder("locked/november.ismgt")))).toBe("unwritable");
    }
    expect(existsSync(inFolder("temporary"))).toBe(false);
    expect(readdirSync(temporary.folder).filter((name) => name.endsWith(".partial"))).toEqual([]);
  });

  test("says that the disk is full, and leaves nothing half", async () => {
    // Linux keeps a device that is always full.
    if (!existsSync("/dev/full")) return;
    symlinkSync("/dev/full", inFolder("full.ismgt.partial"));
    expect(await faultOf(carried(inFolder("full.ismgt")))).toBe("disk-full");
    expect(readdirSync(temporary.folder).filter((name) => name.startsWith("full") || name === "temporary")).toEqual([]);
  });

  test("that was cut or is sealed with another passphrase puts nothing into the folder of dossiers", async () => {
    const file = await carried();
    writeFileSync(inFolder("cut.ismgt"), readFileSync(file).subarray(0, 20_000));
    expect(await faultOf(onLaptop(inFolder("cut.ismgt")))).toBe("damaged");
    const wrong = openDossier({ file, passphrase: "another one", dossiersFolder: inFolder("dossiers") }, () => undefined);
    expect(await faultOf(wrong)).toBe("wrong-passphrase");
    expect(readdirSync(inFolder("dossiers"))).toEqual([]);
  });
});

test("a dossier as a workbook has a sheet of stops, one row for each open case, and what was promised, in either language", async () => {
  runReviewCommand(room, review, { type: "begin" }, asha, MORNING + 1);
  const promise = {
    promiseId: "p" as PromiseId,
    office: "REVENUE/district-head/Karnal" as OfficeId,
    officer: null,
    cases: [water],
    words: "Soon",
  };
  runReviewCommand(room, review, { type: "promise", ...promise, dueAt: MORNING + 3 * DAY_MS }, asha, MORNING + 3);
  noteIn(room, road, { type: "disposed", version: 1, payload: { exception: "Repaired" } });
  const held = readReview(room, review);
  if (held === null) throw new Error("There is no review");
  const parts = {
    record: room,
    registry: () => standardRegistry(),
    stopFigures: createStopFigures(room, reportWorkInline(room)),
    settings: createFirstSettings(room, () => MORNING),
  };
  const dossier = await printedDossier(parts, held, DEFAULT_LETTERHEAD, MORNING + DAY_MS);
  const target = inFolder("papers/november.xlsx");
  for (const locale of LOCALES) {
    const table = { dossier, scope: held.scope, locale, target, isRehearsal: false, now: MORNING + DAY_MS };
    expect(await transferWorkInline.table({ databaseFile: room.file, table })).toBe(1);
    const { sheets } = await readXlsx(readFileSync(target));
    expect(sheets.map(({ name }) => name)).toEqual(
      locale === "en" ? ["Stops", "Open cases", "Promises"] : ["पड़ाव", "खुली शिकायतें", "आश्वासन"],
    );
    const [stops, cases, promises] = sheets.map(({ rows }) => rows);
    expect(stops?.[1]?.slice(0, 3)).toEqual(["करनाल / Karnal", expect.any(Date), 2]);
    expect(cases).toHaveLength(2);
    expect(cases?.[1]?.[0]).toBe(readGrievance(room, water)?.ticket);
    expect(promises?.[1]).toContain("Soon");
  }
});

test("a worker seals a file, tells how far it is, and says what is wrong with one by its fault", async () => {
  const inWorker = transferWorkInWorker(pathToFileURL(join(import.meta.dirname, "../../../../out/engine/transferWorker.js")));
  const steps: string[] = [];
  const making = makingOf(await giving(), inFolder("sealed.ismgt"));
  const made = await inWorker.make(making, { context: { onProgress: ({ is }: TransferStep) => steps.push(is) } });
  expect(made).toMatchObject({ is: "written", cases: 2 });
  expect(steps[0]).toBe("underway");
  const look = inWorker.look({ file: making.target, passphrase: "another one", folder: inFolder(".") });
  await expect(look).rejects.toMatchObject({ name: "TransferError", fault: "wrong-passphrase" });
});

describe("what was done in a dossier", () => {
  test("is in the room as it stood there, whatever the room did meanwhile, and a second time changes nothing", async () => {
    const laptop = await onLaptop(await carried());
    runReviewCommand(laptop, review, { type: "begin" }, asha, MORNING + 1);
    const office = "REVENUE/district-head/Karnal" as OfficeId;
    runReviewCommand(laptop, review, { type: "take-attendance", office, attendance: "present", name: "A. Kumar" }, asha, MORNING + 2);
    const promise = { promiseId: "p" as PromiseId, office, officer: null, cases: [water], words: "Soon", dueAt: MORNING + 3 * DAY_MS };
    runReviewCommand(laptop, review, { type: "promise", ...promise }, asha, MORNING + 3);
    onCase(laptop, water, { type: "mark", to: WATER });
    // Beside it, and no contradiction.
    noteIn(room, water, { type: "noted", version: 1, payload: { words: "The citizen called" } });
    const taken = await bringBack(laptop);
    expect(taken).toMatchObject({ acts: 4, knownBefore: 0, by: [{ name: "Asha", acts: 4 }] });
    expect(taken.cases).toMatchObject([{ id: water, acts: 1 }]);
    expect(taken.reviews).toMatchObject([{ title: "November", acts: 3 }]);
    expect(taken.sorts).toEqual({ "review-begun": 1, "attendance-taken": 1, "promise-made": 1, marked: 1 });
    expect(readGrievance(room, water)?.markedTo).toEqual(WATER);
    expect(readReview(room, review)).toEqual(readReview(laptop, review));
    expect(keptContradictions(room)).toEqual([]);
    expect(verifyEvents(room).intact).toBe(true);
    const before = rowsOf(room);
    expect(await bringBack(laptop)).toMatchObject({ acts: 0, knownBefore: 4, by: [], cases: [] });
    expect(rowsOf(room)).toEqual(before);
  });

  test("may come in twice, with more in it the second time", async () => {
    const laptop = await onLaptop(await carried());
    onCase(laptop, water, { type: "mark", to: WATER });
    await bringBack(laptop);
    onCase(laptop, road, { type: "mark", to: POWER });
    expect(await bringBack(laptop)).toMatchObject({ acts: 1, knownBefore: 1 });
  });

  test("is asked about only where two people decided differently, and what is chosen stands", async () => {
    const laptop = await onLaptop(await carried());
    onCase(laptop, water, { type: "mark", to: POWER });
    onCase(laptop, road, { type: "mark", to: WATER });
    onCase(room, water, { type: "mark", to: WATER });
    await bringBack(laptop);
    const [found, ...others] = keptContradictions(room);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ grievanceId: water, here: { markedTo: WATER, actor: asha }, there: { markedTo: POWER, actor: asha } });
    const choosing = { actor: asha, now: MORNING + 2 * DAY_MS, ...rules };
    expect(chooseAnswer(room, water, "there", choosing)).toBe("done");
    expect(readGrievance(room, water)?.markedTo).toEqual(POWER);
    const chosen = rowsOf(room);
    expect(chooseAnswer(room, water, "here", choosing)).toBe("not-found");
    expect(rowsOf(room)).toEqual(chosen);
    expect(keptContradictions(room)).toEqual([]);
  });

  test("of a case that the room closed meanwhile is shown, and sent to the desk where it cannot be done any more", async () => {
    const laptop = await onLaptop(await carried());
    onCase(laptop, water, { type: "mark", to: POWER });
    noteIn(room, water, { type: "disposed", version: 1, payload: { exception: "Repaired" } });
    await bringBack(laptop);
    expect(keptContradictions(room)).toMatchObject([{ here: { state: "disposed" }, there: { state: "marked" } }]);
    const choosing = { actor: asha, now: MORNING + 2 * DAY_MS, ...rules };
    expect(chooseAnswer(room, water, "there", choosing)).toBe("at-the-desk");
    expect(chooseAnswer(room, water, "here", choosing)).toBe("done");
  });

  test("is refused whole by a record that gave out no such dossier, and where it holds what a dossier may not bring", async () => {
    const laptop = await onLaptop(await carried());
    expect(await faultOf(backFrom(laptop))).toBe("no-acts");
    noteIn(laptop, water, { type: "disposed", version: 1, payload: { exception: "By myself" } });
    const opened = await backFrom(laptop);
    const before = rowsOf(room);
    expect(await faultOf(() => takeIn(room, opened, NEXT_DAY()))).toBe("not-allowed");
    expect(await faultOf(() => takeIn(open(inFolder("other.db")), opened, NEXT_DAY()))).toBe("other-room");
    expect(rowsOf(room)).toEqual(before);
  });

  test("is not taken for a dossier, nor a dossier for it", async () => {
    const file = await carried();
    const laptop = await onLaptop(file);
    onCase(laptop, water, { type: "mark", to: WATER });
    await backFrom(laptop);
    expect(await faultOf(openActs(file, PASSPHRASE))).toBe("other-sort");
    const asDossier = openDossier(
      { file: inFolder("back.ismgt"), passphrase: "one more time", dossiersFolder: inFolder("dossiers") },
      () => undefined,
    );
    expect(await faultOf(asDossier)).toBe("other-sort");
  });
});

function noteIn(writer: Writer, id: GrievanceId, event: GrievanceEvent): void {
  appendEvents(writer, { grievanceId: id, events: [event], actor: asha, now: MORNING + 500 });
}
