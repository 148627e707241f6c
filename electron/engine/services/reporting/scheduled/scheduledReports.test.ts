import { STANDARD_TARGETS } from "#domain/performance/targets.ts";
import { DEFAULT_LETTERHEAD } from "#domain/letter/letterhead.ts";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SCHEDULE } from "#domain/reporting/scheduleSettings.ts";
import type { ScheduleSettings } from "#domain/reporting/scheduleSettings.ts";
import { examplePost, exampleProposal, openExampleCase } from "#db/testing/examples.ts";
import { temporaryFolder, temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { OutgoingMail } from "../../../core/ports/mailTransport.ts";
import type { PostOutcome } from "../../../core/ports/postOutcome.ts";
import { backedUp } from "../../backup/testing/wayBack.ts";
import { readTable } from "../../tables/readTable.ts";
import { reportWorkInline } from "../reportWork.ts";
import { startScheduledReports } from "./scheduledReports.ts";

const india = (text: string) => Date.parse(`${text}+05:30`);
const WEDNESDAY = india("2026-11-25T12:00");
const MONDAY = india("2026-11-30T09:00");
const FILES = ["ISMGT 2026-11-23 2026-11-29 district en.pdf", "ISMGT 2026-11-23 2026-11-29 district en.xlsx"];

let record: ReturnType<typeof temporaryRecord>;
let disk: ReturnType<typeof temporaryFolder>;
let folder: string;
let now: number;
/** By the clock that nobody sets. */
let elapsed = 0;
let mails: OutgoingMail[];
let answer: (mail: OutgoingMail) => PostOutcome;
let reports: ReturnType<typeof startScheduledReports>;
let wakers: Set<() => void>;
beforeEach(() => {
  [record, disk] = [temporaryRecord(), temporaryFolder()];
  folder = join(disk.folder, "Reports for the CMO");
  mkdirSync(folder);
  [now, mails, wakers] = [WEDNESDAY, [], new Set()];
  answer = ({ messageId }) => ({ kind: "sent", externalId: messageId });
  openExampleCase(record.writer, examplePost("1", { createdAt: india("2026-11-24T10:00") }), exampleProposal());
});
afterEach(async () => {
  await reports.stop();
  record.remove();
  disk.remove();
});

function start({ rehearsal = false, canPrint = true } = {}): void {
  reports = startScheduledReports({
    record: record.writer,
    rehearsal,
    reportWork: reportWorkInline(record.writer),
    settings: { letterhead: () => DEFAULT_LETTERHEAD, wall: () => ({ targets: STANDARD_TARGETS }) },
    prints: {
      async print(_, name) {
        const file = join(disk.folder, `${name}.pdf`);
        writeFileSync(file, "%PDF-1.4 of a test");
        return canPrint ? file : null;
      },
    },
    transport: () => ({
      address: "cell@example.gov.in",
      identity: "test",
      async send(mail) {
        mails.push(mail);
        return answer(mail);
      },
    }),
    now: () => now,
    clock: {
      now: () => now,
      elapsed: () => elapsed,
      sleep: (_, signal) =>
        new Promise((resolve) => {
          wakers.add(resolve);
          signal.addEventListener("abort", () => resolve(), { once: true });
        }),
    },
    onDidChange: () => undefined,
  });
}

const settings = (changed: Partial<ScheduleSettings> = {}): ScheduleSettings => ({
  ...DEFAULT_SCHEDULE,
  isOn: true,
  language: "en",
  folder,
  addresses: ["apscm@example.gov.in"],
  ...changed,
});

/** The loop looks at that time, once, and is waited for. */
async function at(time: number): Promise<void> {
  await asleep();
  elapsed += time - now;
  now = time;
  const all = [...wakers];
  wakers.clear();
  for (const wake of all) wake();
  await asleep();
}

async function asleep(): Promise<void> {
  await expect.poll(() => wakers.size, { timeout: 20_000, interval: 5 }).toBeGreaterThan(0);
}

async function schedule(changed: Partial<ScheduleSettings> = {}): Promise<void> {
  await asleep();
  expect(await reports.put(settings(changed))).toBe("kept");
  wakers.clear();
  await asleep();
}

describe("the report of a Monday morning", () => {
  test("is laid into its folder and mailed at nine in India, not before and not twice", async () => {
    start();
    await schedule();
    expect(reports.schedule()).toMatchObject({ state: "on", nextAt: MONDAY });
    await at(MONDAY - 1);
    expect(reports.runs()).toEqual([]);
    await at(MONDAY);
    await at(MONDAY + 20_000);
    expect(readdirSync(folder).toSorted()).toEqual(FILES);
    expect(mails.map(({ to, attachments }) => [to, attachments.map(({ name }) => name)])).toEqual([[["apscm@example.gov.in"], FILES]]);
    expect(reports.runs()).toMatchObject([{ state: "done", dueAt: MONDAY, missed: 0, first: "2026-11-23", last: "2026-11-29" }]);
    // What the printer made lies where it was wanted, and nowhere else.
    expect(readdirSync(disk.folder)).toEqual(["Reports for the CMO"]);
  });

  test("has in its workbook and in its mail the numbers of the week before", async () => {
    start();
    await schedule({ language: "both" });
    await at(MONDAY);
    const { heading, rows } = await readTable(new Uint8Array(readFileSync(join(folder, FILES[1] ?? ""))));
    expect(rows.at(-1)?.cells.slice(0, 2)).toEqual(["Total", "1"]);
    expect(heading.slice(0, 2)).toEqual(["District", "Receipts"]);
    const [mail] = mails;
    expect(mail?.subject).toBe("शिकायत निगरानी रिपोर्ट: 23.11.2026 – 29.11.2026 / Report on grievances: 23.11.2026 – 29.11.2026");
    // The record begins in this week.
    expect(mail?.text).toContain("not wholly on record, so that nothing is compared with it.\n\nReceipts: 1\n");
    expect(mail?.text).toContain("पिछली अवधि का पूरा रिकॉर्ड नहीं है, इसलिए तुलना नहीं दी गई।\n\nप्राप्त: 1\n");
    expect(readdirSync(folder).length).toBe(4);
  });

  test("that was slept over is made up for once, and says how many there were", async () => {
    start();
    await schedule();
    await at(MONDAY + 14 * DAY_MS + 3 * HOUR_MS);
    await at(MONDAY + 14 * DAY_MS + 4 * HOUR_MS);
    expect(reports.runs()).toMatchObject([{ state: "done", dueAt: MONDAY + 14 * DAY_MS, missed: 2, last: "2026-12-13" }]);
    expect(mails.length).toBe(1);
  });

  test("was nobody's before the schedule was switched on", async () => {
    start();
    now = MONDAY + HOUR_MS;
    await schedule();
    await at(MONDAY + 2 * HOUR_MS);
    expect(reports.runs()).toEqual([]);
  });

  test("is nobody's in a rehearsal", async () => {
    start({ rehearsal: true });
    await schedule();
    await at(MONDAY);
    expect([reports.runs(), mails, reports.schedule().state]).toEqual([[], [], "rehearsal"]);
  });
});

describe("a report that does not get through", () => {
  test("to a folder that is gone goes out by mail all the same, and into the folder once it is back", async () => {
    start();
    await schedule();
    const away = `${folder} away`;
    renameSync(folder, away);
    await at(MONDAY);
    expect(reports.runs()).toMatchObject([{ state: "waiting", fault: { code: "folder-gone" }, laidAt: null, mailedAt: MONDAY }]);
    expect(existsSync(folder)).toBe(false);
    renameSync(away, folder);
    await at(MONDAY + 60_000);
    expect(readdirSync(folder)).toEqual([]);
    await at(MONDAY + 6 * 60_000);
    expect(readdirSync(folder).toSorted()).toEqual(FILES);
    expect(reports.runs()).toMatchObject([{ state: "done", fault: null }]);
    expect(mails.length).toBe(1);
  });

  test("because the mail is refused is tried again as the same letter, and says what the server said", async () => {
    start();
    await schedule();
    answer = () => ({ kind: "refused", code: "other", detail: "550 5.1.1 no such user" });
    await at(MONDAY);
    expect(reports.runs()).toMatchObject([
      { state: "waiting", fault: { code: "mail-refused", detail: "550 5.1.1 no such user" }, laidAt: MONDAY },
    ]);
    answer = ({ messageId }) => ({ kind: "sent", externalId: messageId });
    await at(MONDAY + 6 * 60_000);
    expect(reports.runs()).toMatchObject([{ state: "done", fault: null, attempts: 2 }]);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
  });

  test("goes where it is wanted now, as soon as somebody says where", async () => {
    start();
    await schedule();
    answer = () => ({ kind: "refused", code: "other", detail: "550" });
    await at(MONDAY);
    answer = ({ messageId }) => ({ kind: "sent", externalId: messageId });
    await schedule({ addresses: ["osd@example.gov.in"] });
    expect(mails.at(-1)?.to).toEqual(["osd@example.gov.in"]);
    expect(reports.runs()).toMatchObject([{ state: "done" }]);
  });

  test("is tried again after its pause, when somebody sets the clock back by a day, also before another start", async () => {
    start();
    await schedule();
    answer = () => ({ kind: "refused", code: "other", detail: "550" });
    await at(MONDAY);
    now -= DAY_MS;
    await at(now + 4 * 60_000);
    expect(reports.runs()).toMatchObject([{ state: "waiting", attempts: 1 }]);
    await at(now + 2 * 60_000);
    expect(reports.runs()).toMatchObject([{ state: "waiting", attempts: 2 }]);
    answer = ({ messageId }) => ({ kind: "sent", externalId: messageId });
    await reports.stop();
    now -= DAY_MS;
    wakers.clear();
    start();
    await asleep();
    expect(reports.runs()).toMatchObject([{ state: "done", attempts: 3 }]);
  });

  test("is not made twice by a clock that is set back, and not left out after one that was weeks ahead", async () => {
    start();
    await schedule();
    await at(MONDAY);
    now -= DAY_MS;
    await at(MONDAY + 1);
    expect(reports.runs().map(({ dueAt }) => dueAt)).toEqual([MONDAY]);
    now += 21 * DAY_MS;
    await at(now + 20_000);
    expect(reports.runs().map(({ dueAt }) => dueAt)).toEqual([MONDAY + 21 * DAY_MS, MONDAY]);
    now -= 21 * DAY_MS;
    await at(now + 20_000);
    expect(reports.runs()).toHaveLength(2);
    await at(MONDAY + 7 * DAY_MS);
    expect(reports.runs().map(({ dueAt }) => dueAt)).toEqual([MONDAY + 7 * DAY_MS, MONDAY + 21 * DAY_MS, MONDAY]);
  });

  test("is given up when the next one comes", async () => {
    start({ canPrint: false });
    await schedule();
    await at(MONDAY);
    await at(MONDAY + 7 * DAY_MS);
    expect(reports.runs().map(({ state, fault }) => [state, fault?.code])).toEqual([
      ["waiting", "not-printed"],
      ["given-up", "not-printed"],
    ]);
  });

  test("because the program ended is made at the next start", async () => {
    start();
    await schedule();
    answer = () => {
      void reports.stop();
      return { kind: "unclear", detail: "the program was ended" };
    };
    now = MONDAY;
    for (const wake of wakers) wake();
    await expect.poll(() => mails.length).toBe(1);
    await reports.stop();
    expect(reports.runs()).toMatchObject([{ state: "underway" }]);
    answer = ({ messageId }) => ({ kind: "sent", externalId: messageId });
    wakers = new Set();
    start();
    await asleep();
    expect(reports.runs()).toMatchObject([{ state: "done" }]);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
  });
});

describe("anyone who sets it up", () => {
  test("has to say where it goes, and a folder that is there", async () => {
    start();
    expect(await reports.put(settings({ folder: null, addresses: [] }))).toBe("nowhere");
    expect(await reports.put(settings({ folder: join(folder, "no such") }))).toBe("folder-gone");
    expect(await reports.put(settings({ folder: "Reports" }))).toBe("folder-gone");
    expect(reports.schedule().state).toBe("off");
  });

  test("may have the last seven days at once, with the schedule off", async () => {
    start();
    await schedule({ isOn: false });
    expect(reports.runNow()).toMatchObject({ dueAt: null, first: "2026-11-18", last: "2026-11-24" });
    wakers.clear();
    await asleep();
    expect(reports.runs()).toMatchObject([{ state: "done", dueAt: null }]);
    expect(readdirSync(folder).length).toBe(2);
    now += HOUR_MS;
    const [first] = reports.runs();
    const second = reports.runNow();
    wakers.clear();
    await asleep();
    expect(reports.runs().map(({ id, state }) => [id, state])).toEqual([
      [second?.id, "done"],
      [first?.id, "done"],
    ]);
  });
});

describe("the reports of a record that was restored", () => {
  test("wait for a person, and what was due before they go on is not made again", async () => {
    start();
    await schedule();
    const backup = await backedUp(record.writer, disk.folder);
    await at(MONDAY);
    expect(mails).toHaveLength(1);
    await reports.stop();
    const restored = await backup.restore(MONDAY + HOUR_MS);
    const lost = record;
    record = { ...lost, writer: restored, remove: () => (restored.close(), lost.remove()) };
    wakers.clear();
    start();
    await at(MONDAY + 2 * HOUR_MS);
    expect(reports.schedule()).toMatchObject({ state: "restored", nextAt: null });
    expect(reports.runs()).toEqual([]);
    reports.goOn();
    wakers.clear();
    await at(MONDAY + 3 * HOUR_MS);
    expect([mails.length, reports.schedule().state]).toEqual([1, "on"]);
    await at(MONDAY + 7 * DAY_MS);
    expect(mails).toHaveLength(2);
  });

  test("of one that was under way when the backup was made is not sent once more", async () => {
    answer = () => ({ kind: "not-sent", cause: "network", retryAt: null, detail: "no line" });
    start();
    await schedule();
    await at(MONDAY);
    expect(reports.runs()).toMatchObject([{ state: "waiting" }]);
    const backup = await backedUp(record.writer, disk.folder);
    answer = ({ messageId }) => ({ kind: "sent", externalId: messageId });
    reports.wake();
    wakers.clear();
    await expect.poll(() => reports.runs()[0]?.state, { timeout: 20_000 }).toBe("done");
    const tries = mails.length;
    await reports.stop();
    const restored = await backup.restore(MONDAY + HOUR_MS);
    const lost = record;
    record = { ...lost, writer: restored, remove: () => (restored.close(), lost.remove()) };
    wakers.clear();
    start();
    await at(MONDAY + 2 * HOUR_MS);
    reports.goOn();
    wakers.clear();
    await at(MONDAY + 3 * HOUR_MS);
    expect([mails.length, reports.runs()[0]?.state]).toEqual([tries, "given-up"]);
  });
});
