import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { DEFAULT_RETENTION_POLICY } from "#domain/privacy/retentionPolicy.ts";
import type { RetentionPolicy } from "#domain/privacy/retentionPolicy.ts";
import { appendEvents } from "#db/append/append.ts";
import { recordPost } from "#db/posts/recordPost.ts";
import { eraseCases } from "#db/erasure/eraseCases.ts";
import { findPerson } from "#db/privacy/findPerson.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { readRegisters } from "#db/privacy/registers.ts";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { TestClock } from "../../core/sync/testing/testClock.ts";
import { startPrivacy } from "./privacy.ts";
import type { Privacy } from "./privacy.ts";
import { eraseDue } from "./retention.ts";
import type { RetentionTally } from "./throughDue.ts";
import { NoSuchFolder } from "./writeExport.ts";

const NOW = Date.parse("2026-11-28T12:00:00+05:30");
const LONG_AGO = NOW - 4 * 365 * DAY_MS;
const ON: RetentionPolicy = { ...DEFAULT_RETENTION_POLICY, isOn: true };
/** Words that stand nowhere else. */
const OLD_WORDS = "nilgiri-kaveri-7391 hamare nalke me pani nahi, phone 9812300077";
const OPEN_WORDS = "sabarmati-chenab-4417 sadak tooti hai";

let record: TemporaryRecord;
let clock: TestClock;
let privacy: Privacy;
let isTrusted: boolean;
let removed: string[];
const folderOf = (name: string) => join(dirname(record.file), name);

beforeEach(() => {
  record = temporaryRecord();
  clock = new TestClock(NOW);
  isTrusted = true;
  removed = [];
  privacy = startPrivacy({
    record: record.writer,
    clock,
    mayAct: () => isTrusted,
    papersFolder: folderOf("files"),
    picturesFolder: folderOf("pictures"),
    removeFiles: (names) => void removed.push(...names),
    onDidChange: () => undefined,
    onDidErase: () => undefined,
  });
});
afterEach(async () => {
  await privacy.stop();
  record.remove();
});

function open(externalId: string, at: number, more: Partial<IncomingPost> = {}): GrievanceId {
  return openExampleCase(record.writer, examplePost(externalId, { createdAt: at, ...more }));
}

function happens(id: GrievanceId, at: number, ...events: readonly GrievanceEvent[]): void {
  record.writer.transaction(() => appendEvents(record.writer, { grievanceId: id, events, actor: "anita", now: at }));
}

function dispose(id: GrievanceId, at: number): void {
  happens(id, at, { type: "disposed", version: 1, payload: { exception: "solved by telephone" } });
}

async function previewed(policy: RetentionPolicy = ON): Promise<RetentionTally | null> {
  let last: RetentionTally | null = null;
  for await (const tally of privacy.retention.preview(policy)) last = tally;
  return last;
}

async function aDay(): Promise<void> {
  await clock.pass(DAY_MS);
  // A run reads folders, which takes time of the machine, and rests in between, which takes time of the clock.
  for (let wait = 0; wait < 40; wait += 1) {
    await new Promise((resolve) => setTimeout(resolve, 3));
    await clock.pass(100);
  }
}

/** Which of these words are in any file of the record or beside it. */
function foundIn(words: readonly string[]): readonly string[] {
  const bytes = bytesOfRecord();
  return words.filter((each) => bytes.includes(each));
}

function bytesOfRecord(): string {
  record.writer.checkpoint();
  return readdirSync(dirname(record.file), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
    .join("\n");
}

/** All that walls and reports count: the summary tables, and the columns of each case that figures of a period are made of. */
function figures(): unknown {
  const { sqlite } = record.writer;
  const tables = sqlite.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE '%figure'").pluck().all();
  const cases = sqlite.prepare(
    `SELECT ticket, opened_at, state, since_at, due_at, department, district, channel, category, marked_office, speaker, kind, urgency, routine,
       first_marked_at, undertaken_at, reported_at, reported_due_at, responded_at, returned_at, reopened_at, checked_at, disposed_at
     FROM grievance ORDER BY id`,
  );
  return [...tables.map((table) => sqlite.prepare(`SELECT * FROM ${table}`).all()), cases.all()];
}

describe("what was kept for long enough", () => {
  test("is erased once a day, and an open case, the tickets and the figures stay", async () => {
    const old = open("1", LONG_AGO, { text: OLD_WORDS, raw: JSON.stringify({ text: OLD_WORDS }) });
    dispose(old, LONG_AGO + DAY_MS);
    const stillOpen = open("2", LONG_AGO, { text: OPEN_WORDS });
    const before = figures();
    expect(await previewed()).toMatchObject({ due: { disposed: 1 }, heldCases: 0 });
    privacy.retention.put(ON, "anita");
    await aDay();
    expect(
      foundIn(["nilgiri-kaveri-7391", "nilgiri", "kaveri", "9812300077", "citizen_1", "solved by telephone", "sabarmati-chenab-4417"]),
    ).toEqual(["sabarmati-chenab-4417"]);
    expect(figures()).toEqual(before);
    expect(readGrievance(record.writer, stillOpen)?.state).toBe("new");
    expect(readRegisters(record.writer).runs).toMatchObject([{ erased: { disposed: 1 }, held: 0 }]);
    await aDay();
    expect(readRegisters(record.writer).runs).toHaveLength(1);
    expect(await previewed()).toMatchObject({ due: {} });
  });

  test("is nothing while the policy is off, or the clock is not believed", async () => {
    dispose(open("1", LONG_AGO, { text: OLD_WORDS }), LONG_AGO + DAY_MS);
    await aDay();
    expect(foundIn(["nilgiri-kaveri-7391"])).toHaveLength(1);
    isTrusted = false;
    privacy.retention.put(ON, "anita");
    await aDay();
    expect(foundIn(["nilgiri-kaveri-7391"])).toHaveLength(1);
    isTrusted = true;
    await aDay();
    expect(foundIn(["nilgiri-kaveri-7391"])).toEqual([]);
  });

  test("leaves what is younger, what somebody holds, and tells by what", async () => {
    const young = open("1", NOW - 400 * DAY_MS);
    dispose(young, NOW - 399 * DAY_MS);
    const late = open("2", LONG_AGO);
    dispose(late, NOW - 30 * DAY_MS);
    const held = open("3", LONG_AGO);
    dispose(held, LONG_AGO + DAY_MS);
    const ticket = readGrievance(record.writer, held)?.ticket ?? "";
    privacy.legalHolds.set({ grievanceId: held, ticket, reason: "CWP 12 of 2026" }, "anita");
    expect(await previewed()).toMatchObject({ due: {}, held: { "legal-hold": 1 }, heldCases: 1 });
    expect(privacy.legalHolds.lift(ticket, "anita")).toBe(true);
    expect(privacy.legalHolds.lift(ticket, "anita")).toBe(false);
    expect(await previewed()).toMatchObject({ due: { disposed: 1 }, heldCases: 0 });
    expect(await previewed({ ...ON, months: { ...ON.months, disposed: null } })).toMatchObject({ due: {} });
  });

  test("counts from the last of what came in, and takes posts without a case, lists of imports and opened dossiers along", async () => {
    const answered = open("1", LONG_AGO);
    dispose(answered, LONG_AGO + DAY_MS);
    recordPost(record.writer, examplePost("11", { createdAt: NOW - 20 * DAY_MS, conversationId: "1" }), NOW - 20 * DAY_MS);
    happens(answered, NOW - 20 * DAY_MS, {
      type: "post-joined",
      version: 1,
      payload: {
        post: { channel: "x", externalId: "11" },
        role: "citizen",
        isRepost: false,
        createdAt: NOW - 20 * DAY_MS,
        dueAtIfFirst: null,
      },
    });
    recordPost(record.writer, examplePost("9", { createdAt: LONG_AGO, text: OLD_WORDS }), LONG_AGO);
    mkdirSync(folderOf("carried/act-1"), { recursive: true });
    writeFileSync(folderOf("carried/act-1/ismgt.db"), "x");
    expect(await previewed()).toMatchObject({ due: { "no-case": 1 }, heldCases: 0 });
    privacy.retention.put(ON, "anita");
    await aDay();
    expect(foundIn(["nilgiri-kaveri-7391"])).toEqual([]);
    // Written just now, by the clock of the machine.
    expect(readdirSync(folderOf("carried"))).toEqual(["act-1"]);
    expect(readRegisters(record.writer).runs.at(-1)).toMatchObject({ erased: { "no-case": 1 } });
  });

  test("is taken out of the search index by the next run, where the program was cut off before that", async () => {
    const old = open("1", LONG_AGO, { text: OLD_WORDS, raw: JSON.stringify({ text: OLD_WORDS }) });
    for (let other = 10; other < 30; other += 1) open(String(other), NOW, { text: "pani nahi" });
    dispose(old, LONG_AGO + DAY_MS);
    eraseCases(record.writer, [old], { why: "retention", actor: "engine", at: NOW });
    expect(foundIn(["kaveri"])).toHaveLength(1);
    privacy.retention.put(ON, "anita");
    await aDay();
    expect(foundIn(["nilgiri", "kaveri"])).toEqual([]);
  });

  test("is in the register once, also where the program was cut off in the middle", async () => {
    for (let index = 0; index < 60; index += 1) dispose(open(`many-${index}`, LONG_AGO + index), LONG_AGO + DAY_MS);
    privacy.retention.put(ON, "anita");
    const run = { record: record.writer, clock, removeFiles: () => undefined, onDidErase: () => undefined };
    const cutOff = async () => Promise.reject(new Error("cut off"));
    await expect(eraseDue(run, { onStep: cutOff })).rejects.toThrow("cut off");
    const erased = record.writer.sqlite.prepare("SELECT count(*) FROM grievance WHERE erased_at IS NOT NULL").pluck().get() as number;
    expect(erased).toBeGreaterThan(0);
    await eraseDue(run, { onStep: async () => true });
    await eraseDue(run, { onStep: async () => true });
    const rest = erased === 60 ? [] : [{ erased: { disposed: 60 - erased } }];
    expect(readRegisters(record.writer).runs).toMatchObject([{ erased: { disposed: erased } }, ...rest]);
    expect(readRegisters(record.writer).runs).toHaveLength(1 + rest.length);
  });

  test("goes on in steps, each of which lets others in", async () => {
    for (let index = 0; index < 120; index += 1) dispose(open(`many-${index}`, LONG_AGO + index), LONG_AGO + DAY_MS);
    let steps = 0;
    for await (const { due } of privacy.retention.preview(ON)) {
      steps += 1;
      expect(due.disposed ?? 0).toBeLessThanOrEqual(120);
    }
    expect(steps).toBeGreaterThan(1);
    privacy.retention.put(ON, "anita");
    await aDay();
    expect(readRegisters(record.writer).runs).toMatchObject([{ erased: { disposed: 120 } }]);
  });
});

const ASHA = { externalId: "asha-1", handle: "asha_karnal", name: "Asha Devi", location: "Karnal" };
const RAVI = { externalId: "ravi-1", handle: "ravi_jind", name: "Ravi Kumar", location: "Jind" };
const OLD_ENOUGH = NOW - 500 * DAY_MS;

describe("one person's data", () => {
  let asha: GrievanceId;
  beforeEach(() => {
    asha = open("1", OLD_ENOUGH, { author: ASHA, text: "tapti-narmada-5521 pani nahi, 9812300088" });
    happens(asha, OLD_ENOUGH, {
      type: "reply-prepared",
      version: 1,
      payload: {
        replyId: "r1",
        purpose: "marked",
        language: "hi",
        text: "आपकी शिकायत दर्ज है",
        to: { channel: "x", externalId: "1" },
        approved: false,
      },
    });
    happens(asha, OLD_ENOUGH, { type: "reply-withdrawn", version: 1, payload: { replyId: "r1" } });
    open("2", OLD_ENOUGH, { author: RAVI, text: "beas-ravi-8842 bijli nahi", conversationId: "1", inReplyToId: "1" });
    open("3", OLD_ENOUGH, {
      channel: "email",
      author: { ...ASHA, externalId: "asha@example.in", handle: null },
      text: "wahi baat e-mail se, sutlej-2207",
    });
  });

  function request(wish: "access" | "erasure" | "both" = "both") {
    const id = privacy.requests.receive({ number: "CMO/RTI/7", wish, receivedAt: NOW }, "anita");
    const received = privacy.requests.requestOf(id);
    if (received === null) throw new Error("no request");
    return received;
  }

  function accountsOf(...texts: readonly string[]) {
    const { id } = request();
    const tokens = texts.flatMap((text) => privacy.requests.find(id, text, "anita").accounts.map(({ token }) => token));
    return privacy.requests.accountsOf(tokens) ?? [];
  }

  test("is found by handle, ticket, name, telephone and address, over all channels", () => {
    const keys = (text: string) => findPerson(record.writer, text).accounts.map(({ channel, authorId }) => `${channel}:${authorId}`);
    expect(keys("@asha_karnal")).toEqual(["x:asha-1"]);
    expect(keys(readGrievance(record.writer, asha)?.ticket ?? "")).toEqual(["x:asha-1"]);
    expect(keys("98123 00088")).toEqual(["x:asha-1"]);
    expect(keys("asha@example.in")).toEqual(["email:asha@example.in"]);
    expect(keys("Asha Devi").toSorted()).toEqual(["email:asha@example.in", "x:asha-1"]);
    expect(keys("nobody at all")).toEqual([]);
    const why = (text: string) => findPerson(record.writer, text).accounts.map((account) => account.why);
    expect([why("Asha Devi"), why("98123 00088")]).toEqual([["own", "own"], ["within"]]);
  });

  test("goes out whole and without another person's, for its owner alone", async () => {
    mkdirSync(folderOf("out"));
    const { folder, counts } = await privacy.requests.export(request(), accountsOf("Asha Devi"), folderOf("out"), "anita");
    expect(counts).toMatchObject({ posts: 2, cases: 2, replies: 1 });
    const names = readdirSync(folder).toSorted();
    expect(names).toEqual(["data.json", "index-en.html", "index-hi.html"]);
    for (const name of names) {
      const content = readFileSync(join(folder, name), "utf8");
      for (const words of ["tapti-narmada-5521", "9812300088", "sutlej-2207", "आपकी शिकायत दर्ज है", "asha@example.in"])
        expect(content).toContain(words);
      for (const words of ["beas-ravi-8842", "ravi_jind", "Ravi Kumar"]) expect(content).not.toContain(words);
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    }
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readRegisters(record.writer).requests.at(-1)?.exports).toHaveLength(0);
    expect(readRegisters(record.writer).requests[0]?.exports).toMatchObject([{ by: "anita", counts: { posts: 2 } }]);
    await expect(privacy.requests.export(request(), accountsOf("Asha Devi"), folderOf("nowhere"), "anita")).rejects.toThrow(NoSuchFolder);
  });

  test("shows markup that a citizen wrote as what it is", async () => {
    open("7", OLD_ENOUGH, { author: { ...RAVI, externalId: "m", handle: "markup" }, text: "<script>alert(1)</script> & <img src=x>" });
    mkdirSync(folderOf("out"));
    const { folder } = await privacy.requests.export(request(), accountsOf("@markup"), folderOf("out"), "anita");
    const html = readFileSync(join(folder, "index-hi.html"), "utf8");
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;img src=x&gt;");
    expect(html).not.toContain("<script");
  });

  async function erased(accounts: ReturnType<typeof accountsOf>, mayEraseYoung = false) {
    const asked = request();
    let last;
    for await (const step of privacy.requests.erase(asked, accounts, { reason: "section 12", mayEraseYoung }, "anita")) last = step;
    return { asked, last };
  }

  test("is erased but for what is held, and another person's stays", async () => {
    const accounts = accountsOf("Asha Devi");
    const first = await erased(accounts);
    expect(first.last?.finished?.held.map(({ why }) => why)).toEqual([["open"], ["open"]]);
    expect(foundIn(["tapti-narmada-5521"])).toHaveLength(1);
    dispose(asha, OLD_ENOUGH + DAY_MS);
    const second = await erased(accounts);
    expect(second.last?.finished).toMatchObject({ counts: { cases: 1, posts: 1 }, held: [{ why: ["open"] }] });
    const staying = ["beas-ravi-8842", "ravi_jind", "sutlej-2207"];
    expect(foundIn(["tapti-narmada-5521", "tapti", "narmada", "9812300088", "asha_karnal", "आपकी शिकायत दर्ज है", ...staying])).toEqual(
      staying,
    );
    expect(readGrievance(record.writer, asha)?.state).toBe("disposed");
    expect(readRegisters(record.writer).requests.find(({ id }) => id === second.asked.id)?.erasures).toMatchObject([{ by: "anita" }]);
  });

  test("of the last year is kept by the rules, unless somebody says otherwise", async () => {
    const young = open("5", NOW - 30 * DAY_MS, {
      author: { ...ASHA, externalId: "asha-new", handle: "asha_new" },
      text: "ganga-yamuna-9034",
    });
    dispose(young, NOW - 20 * DAY_MS);
    const accounts = accountsOf("@asha_new");
    expect((await erased(accounts)).last?.finished?.held.map(({ why }) => why)).toEqual([["within-a-year"]]);
    expect((await erased(accounts, true)).last?.finished?.held).toEqual([]);
    expect(foundIn(["ganga-yamuna-9034"])).toEqual([]);
  });
});

describe("breaches", () => {
  const fields = {
    nature: "theft of a disk",
    extent: "names of 40 citizens",
    timing: "night of 26 November",
    location: "Sector 1, Chandigarh",
    impact: "low: the disk is encrypted",
    consequences: "",
    measures: "",
    safety: "",
    contact: "",
    facts: "",
    findings: "",
    remedies: "",
    intimations: "",
  };

  test("are told only when what the rule asks for is written down, and go out as pages in both languages", async () => {
    const id = privacy.breaches.record({ title: "Disk of the room", awareAt: NOW, people: 40, fields }, "anita");
    const breach = () => {
      const found = privacy.breaches.breachOf(id);
      if (found === null) throw new Error("no breach");
      return found;
    };
    expect(privacy.breaches.told(breach(), "people", NOW, "anita")).toBe(false);
    expect(privacy.breaches.told(breach(), "board-first", NOW, "anita")).toBe(true);
    expect(privacy.breaches.told(breach(), "board-first", NOW, "anita")).toBe(false);
    expect(privacy.breaches.close(breach(), "anita")).toBe(false);
    const more = { consequences: "none", measures: "key changed", safety: "none", contact: "0172-2740000" };
    privacy.breaches.revise(id, { title: "Disk of the room", awareAt: NOW, people: 40, fields: { ...fields, ...more } }, "anita");
    expect(privacy.breaches.told(breach(), "people", NOW, "anita")).toBe(true);
    mkdirSync(folderOf("out"));
    const folder = await privacy.breaches.export(breach(), folderOf("out"), "anita");
    expect(readFileSync(join(folder, "index-hi.html"), "utf8")).toContain("वैयक्तिक डेटा का उल्लंघन");
    expect(readFileSync(join(folder, "index-en.html"), "utf8")).toContain("theft of a disk");
    expect(statSync(join(folder, "data.json")).mode & 0o777).toBe(0o600);
  });
});
