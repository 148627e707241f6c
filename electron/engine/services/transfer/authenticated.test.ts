import { generateKeyPairSync } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import type { GrievanceId, PersonId, ReviewId } from "#domain/ids.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import { subjectOf } from "#domain/personal/subject.ts";
import { appendEvents } from "#db/append/append.ts";
import type { CarriedEvent } from "#db/append/merge.ts";
import type { Writer } from "#db/connection.ts";
import { givenDossier } from "#db/dossiers/givenDossiers.ts";
import { hashOf } from "#db/events/chain.ts";
import type { EventRow } from "#db/events/chain.ts";
import { verifyEvents } from "#db/events/verify.ts";
import { markOf } from "#db/keys/keyFile.ts";
import { openWriter } from "#db/opening/open.ts";
import { addPerson } from "#db/people/people.ts";
import { readPeople } from "#db/people/readPeople.ts";
import { prepareReview, runReviewCommand } from "#db/review/appendReview.ts";
import { examplePost, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { act } from "../../core/commands/act.ts";
import { createPeople } from "../people/people.ts";
import { keepPassphrase } from "../people/passphrases.ts";
import { signActs } from "./dossierKey.ts";
import { giveDossier, revokeDossier } from "./giveDossier.ts";
import type { Given } from "./giveDossier.ts";
import { makeActs, openActs } from "./makeActs.ts";
import type { OpenedActs } from "./makeActs.ts";
import { makeDossier } from "./makeDossier.ts";
import { DOSSIER_RECORD, dossierOf, openDossier } from "./openDossier.ts";
import { takeIn } from "./takeIn.ts";
import { TransferError } from "./transferError.ts";

/*
 * A dossier that lies on another machine is in the hands of somebody there, who has its key, and may write into its record anything. What the room
 * takes in of it is what it was given the right to, and no more.
 */

const PASSPHRASE = "नौवीं मंज़िल की चाय";
const OWN = "nau baje daftar khulta hai";
const SCRYPT = { scryptCost: 2 ** 4, scryptBlockSize: 8, scryptParallelization: 1 };
const RULES = { policy: DEFAULT_SLA_POLICY, ruleScores: () => ({}) as never, registry: standardRegistry() };
const WATER = { department: "PHED", district: "Karnal", office: null } as const;
const LATER = MORNING + DAY_MS;

let temporary: ReturnType<typeof temporaryFolder>;
let room: Writer;
let laptop: Writer;
let given: Given;
let asha: PersonId;
let ravi: PersonId;
let water: GrievanceId;
let elsewhere: GrievanceId;
let review: ReviewId;
const opened: Writer[] = [];
const inFolder = (name: string) => join(temporary.folder, name);

function open(file: string): Writer {
  const writer = openWriter(file);
  opened.push(writer);
  return writer;
}

beforeEach(async () => {
  temporary = temporaryFolder();
  room = open(inFolder("room.db"));
  const passphrase = await keepPassphrase(OWN, SCRYPT);
  const by = { actor: null, now: MORNING };
  asha = addPerson(room, { name: "Asha", role: "osd", passphrase }, by).id;
  ravi = addPerson(room, { name: "Ravi", role: "osd", passphrase }, by).id;
  water = openExampleCase(room, examplePost("1"));
  elsewhere = openExampleCase(room, examplePost("2", { text: "Hisar road is broken in Hisar city" }));
  room.sqlite.prepare("UPDATE grievance SET district = 'Hisar' WHERE id = ?").run(elsewhere);
  review = prepareReview(room, { title: "November", plannedAt: MORNING, scope: { of: "districts", districts: ["Karnal"] } }, asha, MORNING);
  laptop = await onLaptop();
});
afterEach(() => {
  for (const writer of opened.splice(0)) writer.close();
  temporary.remove();
});

/** A dossier of Karnal, given to Asha alone, as it lies opened on another machine. */
async function onLaptop(name = "november"): Promise<Writer> {
  given = await giveDossier(room, {
    mode: "editable",
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
  const { label, grievances, privateKey, people } = given;
  const file = inFolder(`${name}.ismgt`);
  const made = { label, grievances, privateKey, people, databaseFile: room.file, roomFile: room.file, target: file, now: MORNING };
  const cheaply = { workFactor: 8, scrypt: SCRYPT };
  const folders = { temporaryFolder: inFolder("temporary"), pictures: null, papers: inFolder("papers") };
  await makeDossier({ ...made, ...folders, ...cheaply, passphrase: PASSPHRASE }, () => undefined);
  const { folder } = await openDossier({ file, passphrase: PASSPHRASE, dossiersFolder: inFolder("dossiers") }, () => undefined);
  return open(join(folder, DOSSIER_RECORD));
}

function mark(writer: Writer): void {
  expect(act(writer, { id: water, action: { type: "mark", to: WATER }, actor: asha, now: MORNING + 1_000, ...RULES }).outcome).toBe("done");
}

const noted = (words: string): GrievanceEvent => ({ type: "noted", version: 1, payload: { words } });
function record(writer: Writer, id: GrievanceId, event: GrievanceEvent): void {
  appendEvents(writer, { grievanceId: id, events: [event], actor: asha, now: MORNING + 1_000 });
}

async function brought(from = laptop): Promise<OpenedActs> {
  const dossier = dossierOf(from);
  if (dossier === null) throw new Error("This is no dossier");
  const target = inFolder("back.ismgt");
  await makeActs(from, {
    dossier,
    madeBy: "",
    target,
    temporaryFolder: inFolder("temporary"),
    passphrase: PASSPHRASE,
    now: LATER,
    workFactor: 8,
  });
  return openActs(target, PASSPHRASE);
}

/** The same file with other acts, chained and signed again by anyone who has the key of the dossier. */
function forged(file: OpenedActs, change: (event: EventRow, index: number) => Partial<CarriedEvent>, key = given.privateKey): OpenedActs {
  let prevHash = "0".repeat(64);
  const events = file.acts.events.map((event, index) => {
    const changed = { ...event, ...change(event, index), prevHash };
    const whole = { ...changed, hash: hashOf(changed) };
    prevHash = whole.hash;
    return whole;
  });
  const acts = { ...file.acts, seat: (events[0]?.seat ?? "") as never, events };
  const label = { ...file.label, from: acts.seat };
  const written = JSON.stringify({ label, ...acts });
  return { label, acts, written, signature: signActs(written, key ?? "") };
}

/** In the bytes of the record of the room, and of what lies beside it. */
function isInRoom(secret: Buffer | string): boolean {
  const names = readdirSync(temporary.folder).filter((name) => name.startsWith("room.db"));
  return names.some((name) => readFileSync(inFolder(name)).includes(secret));
}

const everything = (writer: Writer) =>
  writer.sqlite
    .prepare("SELECT * FROM event WHERE stream <> 'transfer' ORDER BY position")
    .all()
    .concat(writer.sqlite.prepare("SELECT * FROM grievance ORDER BY id").all());

function faultOf(file: OpenedActs, now = LATER): string {
  const before = everything(room);
  const received = room.sqlite.prepare("SELECT received_hlc FROM seat WHERE is_own = 1").pluck().get();
  try {
    takeIn(room, file, { actor: ravi, now });
    return "taken";
  } catch (error) {
    if (!(error instanceof TransferError)) throw error;
    expect(everything(room)).toEqual(before);
    expect(room.sqlite.prepare("SELECT received_hlc FROM seat WHERE is_own = 1").pluck().get()).toEqual(received);
    return error.fault;
  }
}

describe("acts that come back from a dossier", () => {
  test("are taken in once where its key signed them, and a second time change nothing", async () => {
    mark(laptop);
    const file = await brought();
    expect(takeIn(room, file, { actor: ravi, now: LATER })).toMatchObject({ acts: 1, knownBefore: 0, by: [{ name: "Asha" }] });
    const before = room.sqlite.prepare("SELECT * FROM event ORDER BY position").all();
    expect(takeIn(room, file, { actor: ravi, now: LATER })).toMatchObject({ acts: 0, knownBefore: 1 });
    expect(room.sqlite.prepare("SELECT * FROM event ORDER BY position").all()).toEqual(before);
    expect(verifyEvents(room).intact).toBe(true);
    expect(givenDossier(room, given.label.id)).toMatchObject({ actsTakenIn: 1, takenInAt: LATER, seats: [file.acts.seat] });
  });

  test("are refused where one letter was changed, or another key signed them", async () => {
    mark(laptop);
    const file = await brought();
    const { privateKey } = generateKeyPairSync("ed25519");
    const other = privateKey.export({ type: "pkcs8", format: "der" }).toString("base64");
    expect(faultOf({ ...file, signature: signActs(file.written, other) })).toBe("not-signed");
    expect(faultOf({ ...file, signature: "" })).toBe("not-signed");
    fc.assert(
      fc.property(fc.nat(file.written.length - 1), fc.string({ unit: "binary-ascii", minLength: 1, maxLength: 1 }), (at, letter) => {
        fc.pre(file.written[at] !== letter);
        expect(faultOf({ ...file, written: file.written.slice(0, at) + letter + file.written.slice(at + 1) })).toBe("not-signed");
      }),
      { numRuns: 50 },
    );
    expect(faultOf(file)).toBe("taken");
  });

  test("are refused where one byte of the file was changed, and nothing of it is opened", async () => {
    mark(laptop);
    await brought();
    const bytes = readFileSync(inFolder("back.ismgt"));
    for (const at of [30, 200, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(inFolder("changed.ismgt"), changed);
      await expect(openActs(inFolder("changed.ismgt"), PASSPHRASE)).rejects.toThrow(TransferError);
    }
  });

  test("are refused once the dossier is revoked or its time is over, and from a dossier that nobody knows", async () => {
    mark(laptop);
    const file = await brought();
    expect(faultOf({ ...file, label: { ...file.label, dossier: "0199c0de-0000-7000-8000-000000000009" } })).toBe("other-room");
    expect(faultOf(file, MORNING + 30 * DAY_MS + 1)).toBe("expired");
    revokeDossier(room, given.label, { actor: ravi, now: LATER });
    expect(faultOf(file)).toBe("revoked");
    expect(givenDossier(room, given.label.id)).toMatchObject({ revokedAt: LATER, actsTakenIn: 0 });
  });

  test("are by its people, within their rights, on its cases and reviews", async () => {
    mark(laptop);
    const file = await brought();
    // A key of the case that it was on would be refused before.
    const only = (change: Partial<EventRow>) =>
      faultOf(forged(file, () => (change.stream === undefined ? change : { ...change, keys: [] })));
    expect(only({ actor: ravi })).toBe("other-person");
    expect(only({ actor: "desk" })).toBe("other-person");
    expect(only({ actor: "engine" })).toBe("other-person");
    expect(only({ stream: `grievance:${elsewhere}` })).toBe("other-case");
    expect(only({ stream: "grievance:0199c0de-0000-7000-8000-000000000009" })).toBe("other-case");
    expect(only({ stream: "people", type: "person-changed", payload: JSON.stringify({ person: asha, role: "administrator" }) })).toBe(
      "not-allowed",
    );
    expect(only({ stream: "transfer" })).toBe("not-allowed");
    expect(only({ type: "disposed", payload: "{}" })).toBe("not-allowed");
    expect(only({ type: "reply-approved", payload: "{}" })).toBe("not-allowed");
    expect(only({ payload: "{}" })).toBe("not-allowed");
    expect(only({ payload: "{" })).toBe("not-allowed");
    expect(only({ version: 2 })).toBe("not-allowed");
    const promise = {
      promiseId: "p",
      office: "REVENUE/district-head/Karnal",
      officer: null,
      cases: [elsewhere],
      words: "Soon",
      dueAt: LATER,
    };
    expect(only({ stream: `review:${review}`, type: "promise-made", payload: JSON.stringify(promise) })).toBe("other-case");
    const wider = { title: "Mine", plannedAt: LATER, scope: { of: "districts", districts: ["Karnal", "Hisar"] } };
    expect(only({ stream: `review:${review}`, type: "review-replanned", payload: JSON.stringify(wider) })).toBe("other-case");
    expect(only({ stream: "review:new", type: "review-prepared", payload: JSON.stringify(wider) })).toBe("other-case");
    expect(only({ stream: "review:new", type: "review-begun", payload: "{}" })).toBe("other-case");
    expect(faultOf(file)).toBe("taken");
  });

  test("go on in the seat of that dossier alone: none continues the chain of another, and none takes an id that is here", async () => {
    mark(laptop);
    const file = await brought();
    const roomSeat = room.sqlite.prepare("SELECT seat FROM event LIMIT 1").pluck().get() as string;
    expect(faultOf(forged(file, () => ({ seat: roomSeat })))).toBe("not-allowed");
    const id = room.sqlite.prepare("SELECT id FROM event LIMIT 1").pluck().get() as string;
    expect(faultOf(forged(file, () => ({ id })))).toBe("not-allowed");
    expect(faultOf(forged(file, () => ({ seatSeq: 7 })))).toBe("damaged");
    expect(faultOf(file)).toBe("taken");
    // Another dossier may not go on where this one stopped.
    const before = given;
    const second = await onLaptop("second");
    record(second, water, noted("Held on the road"));
    const other = await brought(second);
    expect(faultOf(forged(other, () => ({ seat: file.acts.seat, seatSeq: 2 })))).toBe("not-allowed");
    expect(before.privateKey).not.toBe(given.privateKey);
    expect(faultOf({ ...other, label: { ...other.label, dossier: before.label.id } })).toBe("not-signed");
  });

  test("bear times between the making of the dossier and five minutes from now; what was ahead once is not believed later", async () => {
    mark(laptop);
    const file = await brought();
    const stamp = (ms: number) => `${ms.toString(16).padStart(12, "0")}0000`;
    const at = (ms: number) => forged(file, () => ({ at: ms, hlc: stamp(ms) }));
    expect(faultOf(at(MORNING - 1))).toBe("before");
    expect(faultOf(forged(file, () => ({ at: MORNING - 1 })))).toBe("before");
    expect(faultOf(forged(file, () => ({ hlc: stamp(MORNING - 1) })))).toBe("before");
    expect(faultOf(forged(file, () => ({ hlc: "ffffffffffffffff" })))).toBe("ahead");
    expect(faultOf(forged(file, () => ({ at: LATER, hlc: stamp(MORNING + 5) })))).toBe("not-allowed");
    const ahead = at(LATER + 5 * 60_000 + 1);
    expect(faultOf(ahead)).toBe("ahead");
    expect(faultOf(ahead, LATER + 2 * DAY_MS)).toBe("ahead");
    expect(faultOf(at(LATER + 5 * 60_000))).toBe("taken");
  });

  test("bring no key of another case, and none that seems younger than an erasure to come", async () => {
    record(laptop, water, noted("Held on the road"));
    const file = await brought();
    const [key] = file.acts.events[0]?.keys ?? [];
    if (key === undefined) throw new Error("The words of a note are sealed");
    const bringing = (changed: Partial<typeof key>) => forged(file, () => ({ keys: [{ ...key, ...changed }] }));
    const another = Buffer.concat([markOf(subjectOf("case", elsewhere)), key.ref.subarray(12)]);
    expect(faultOf(bringing({ ref: another }))).toBe("not-allowed");
    expect(faultOf(bringing({ madeAt: LATER + DAY_MS }))).toBe("not-allowed");
    // What was not signed does not get as far as the keys.
    expect(faultOf({ ...bringing({}), signature: "" })).toBe("not-signed");
    expect([room.keys.secretOf(another), room.keys.secretOf(key.ref)]).toEqual([null, null]);
    expect(faultOf(file)).toBe("taken");
    expect(room.keys.secretOf(key.ref)).toEqual(key.secret);
    // A key that is here stays what it is.
    room.transaction(() => room.keys.take([{ ...key, secret: Buffer.alloc(key.secret.length, 7) }]));
    expect(room.keys.secretOf(key.ref)).toEqual(key.secret);
  });

  test("name the act that they were refused for", async () => {
    mark(laptop);
    const file = forged(await brought(), () => ({ actor: ravi }));
    expect(() => takeIn(room, file, { actor: asha, now: LATER })).toThrow(
      expect.objectContaining({ fault: "other-person", about: { by: "Ravi", ticket: expect.any(String) as string, at: MORNING + 1_000 } }),
    );
    const kept = room.sqlite.prepare("SELECT type, payload FROM event WHERE stream = 'transfer' ORDER BY position DESC LIMIT 1").get();
    expect(kept).toMatchObject({ type: "acts-refused", payload: expect.stringContaining("other-person") as string });
  });

  test("are taken in from a machine whose clock stands in the past: nothing there is older than the dossier", async () => {
    runReviewCommand(laptop, review, { type: "begin" }, asha, MORNING);
    const file = await brought();
    expect(file.acts.events.every(({ hlc }) => Number.parseInt(hlc.slice(0, 12), 16) >= MORNING)).toBe(true);
    expect(faultOf(file)).toBe("taken");
  });

  test("are bounded in number and length before they are looked at", async () => {
    record(laptop, water, noted("a".repeat(70_000)));
    await expect(brought()).rejects.toMatchObject({ fault: "damaged" });
  });
});

describe("an opened dossier", () => {
  test("is signed in to with its own code, and holds of nobody what their own passphrase is checked against", async () => {
    const people = createPeople({ record: laptop, now: () => MORNING, isClosed: true, scrypt: SCRYPT });
    const code = given.people[0]?.code ?? "";
    expect(await people.signIn({ name: "Asha", passphrase: OWN })).toMatchObject({ outcome: "wrong" });
    for (const typed of [code, code.replaceAll(" ", ""), code.replaceAll(" ", "-")])
      expect(await people.signIn({ name: "asha", passphrase: typed })).toMatchObject({ outcome: "known" });
    laptop.checkpoint();
    const secrets = readPeople(room).flatMap(({ salt, hash }) => [salt, hash]);
    expect(secrets).toHaveLength(4);
    const files = readdirSync(inFolder("dossiers"), { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const bytes = readFileSync(join(file.parentPath, file.name));
      for (const secret of secrets) expect([file.name, bytes.includes(secret)]).toEqual([file.name, false]);
    }
    // The search would find them where they are.

    for (const secret of secrets) expect(isInRoom(secret)).toBe(true);
  });

  test("holds its key and no public one, and the room the public one and no key or code", () => {
    const event = room.sqlite.prepare("SELECT payload FROM event WHERE type = 'dossier-made'").pluck().get() as string;
    expect(event).toContain(given.label.id);
    for (const secret of [given.privateKey ?? "", given.people[0]?.code ?? ""]) {
      expect(secret).not.toBe("");
      room.checkpoint();

      expect(isInRoom(secret)).toBe(false);
    }
  });
});
