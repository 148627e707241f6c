import { appendFileSync, chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { sealOfLine } from "#domain/seal/seal.ts";
import { readKeptSeals } from "#db/seals/keptSeals.ts";
import { sealsOf } from "#db/seals/seals.ts";
import { fingerprintOf, makePrivateKey, privateKeyOf, publicKeyOf } from "#db/seals/signing.ts";
import { verifyAgainst, verifySeals } from "#db/seals/verifySeals.ts";
import { ownSeat } from "#db/seat.ts";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { temporaryFolder, temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { MailTransport, OutgoingMail } from "../../core/ports/mailTransport.ts";
import type { PostOutcome } from "../../core/ports/postOutcome.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import type { Secrets } from "../../core/ports/secrets.ts";
import { createAuditLog } from "../audit/auditLog.ts";
import { startSealing } from "./sealing.ts";
import type { Sealing } from "./sealing.ts";

/** 29 November 2026, half past ten in the morning in India. */
const MORNING = Date.UTC(2026, 10, 29, 5, 0);

let record: ReturnType<typeof temporaryRecord>;
let disk: ReturnType<typeof temporaryFolder>;
let sealing: Sealing;
let now: number;
let mayAct: boolean;
let secrets: Secrets;
let mailbox: MailTransport | null;
let sent: OutgoingMail[];
let outcome: PostOutcome;
/** Ends the sleep of the loop; null while it works. */
let wake: (() => void) | null;

beforeEach(() => {
  [record, disk] = [temporaryRecord(), temporaryFolder()];
  [now, mayAct, wake, mailbox, sent] = [MORNING, true, null, null, []];
  outcome = { kind: "sent", externalId: "1" };
  secrets = memorySecrets({});
  start();
});
afterEach(async () => {
  await sealing.stop();
  record.remove();
  disk.remove();
});

function start(): void {
  sealing = startSealing({
    record: record.writer,
    secrets,
    audit: createAuditLog({ real: record.writer, now: () => now, isOff: false, onDidRecord: () => undefined }),
    mayAct: () => mayAct,
    transport: () => mailbox,
    clock: {
      now: () => now,
      elapsed: () => now,
      sleep: (ms, signal) =>
        new Promise((resolve) => {
          // A deadline never comes in these tests.
          if (ms === 60_000) wake = resolve;
          const end = () => {
            if (wake === resolve) wake = null;
            resolve();
          };
          signal.addEventListener("abort", end, { once: true });
        }),
    },
    onDidChange: () => undefined,
  });
}

/** So much time goes by, and the loop has looked again. */
async function after(ms: number): Promise<void> {
  await vi.waitFor(() => expect(wake).not.toBeNull());
  const go = wake;
  wake = null;
  now += ms;
  go?.();
  await vi.waitFor(() => expect(wake).not.toBeNull());
}

const happens = (name: string) => openExampleCase(record.writer, examplePost(name));
const seals = () => sealsOf(record.writer);
const inFolder = () => disk.folder;
const sealFile = () => join(disk.folder, `ismgt-seals-${ownSeat(record.writer)}.jsonl`);
const keyFile = () => join(record.file, "..", `seal-key-${ownSeat(record.writer)}`);

describe("a seat seals its chain", () => {
  test("once a day, where anything was recorded, and once after days off", async () => {
    happens("1");
    await after(60_000);
    expect(seals()).toHaveLength(1);
    happens("2");
    await after(HOUR_MS);
    expect(seals()).toHaveLength(1);
    await after(DAY_MS);
    expect(seals()).toHaveLength(2);
    await after(9 * DAY_MS);
    expect(seals()).toHaveLength(2);
    happens("3");
    await after(9 * DAY_MS);
    expect(seals()).toHaveLength(3);
    expect(verifySeals(record.writer)).toMatchObject({ faults: [], seals: 3, keyChanges: [] });
  });

  test("when it stops, where anything was recorded since, and not twice", async () => {
    happens("1");
    await sealing.stop();
    expect(seals()).toHaveLength(1);
    start();
    await sealing.stop();
    expect(seals()).toHaveLength(1);
    start();
  });

  test("not while the clock is in doubt", async () => {
    happens("1");
    mayAct = false;
    await after(DAY_MS);
    expect(seals()).toHaveLength(0);
    expect(sealing.state()).toMatchObject({ isClockDoubted: true, last: null });
    expect(await sealing.sealNow("person")).toBe("clock");
    mayAct = true;
    await after(60_000);
    expect(seals()).toHaveLength(1);
  });

  test("when somebody asks, in their name", async () => {
    happens("1");
    expect(await sealing.sealNow("person")).toMatchObject({ seatSeq: 2 });
    expect(await sealing.sealNow("person")).toBe("nothing-new");
    const actor = record.writer.sqlite.prepare("SELECT actor FROM event WHERE stream = 'seals'").pluck().get();
    expect(actor).toBe("person");
  });
});

describe("the key", () => {
  test("is in a file for its owner alone where nothing keeps secrets, and the same after another start", async () => {
    happens("1");
    await sealing.stop();
    if (process.platform !== "win32") expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
    expect(sealing.state().key).toMatchObject({ place: "file" });
    start();
    happens("2");
    await sealing.sealNow("person");
    expect(verifySeals(record.writer)).toMatchObject({ keyChanges: [], seals: 2 });
  });

  test("is in the keychain where there is one", async () => {
    await sealing.stop();
    const kept = new Map<string, string>();
    secrets = {
      get: (name) => kept.get(name),
      store: async (name, value) => kept.set(name, value).has(name),
      forget: async (name) => void kept.delete(name),
      hasKeyring: true,
    };
    start();
    happens("1");
    await sealing.sealNow("person");
    expect(sealing.state().key).toMatchObject({ place: "keychain" });
    expect([...kept.keys()]).toEqual([`seal.key.${ownSeat(record.writer)}`]);
    expect(existsSync(keyFile())).toBe(false);
  });

  test("is the one that was given, in the form that other tools make as well", async () => {
    await sealing.stop();
    const key = privateKeyOf(makePrivateKey());
    if (key === null) throw new Error("No key");
    const pem = String(key.export({ format: "pem", type: "pkcs8" }));
    secrets = memorySecrets({ "seal.private-key": pem });
    start();
    happens("1");
    await sealing.sealNow("person");
    expect(sealing.state().key).toEqual({ place: "given", fingerprint: fingerprintOf(publicKeyOf(key)) });
    expect(existsSync(keyFile())).toBe(false);
  });

  test("that changes is told by an event, and by verify", async () => {
    happens("1");
    await sealing.sealNow("person");
    await sealing.stop();
    secrets = memorySecrets({ "seal.private-key": makePrivateKey() });
    start();
    happens("2");
    await sealing.sealNow("person");
    const told = record.writer.sqlite.prepare("SELECT payload FROM event WHERE type = 'seal-key-made' ORDER BY position").pluck().all();
    expect(told.map((payload) => (JSON.parse(String(payload)) as { place: string }).place)).toEqual(["file", "given"]);
    expect(verifySeals(record.writer).keyChanges).toHaveLength(1);
  });

  test("that cannot be used seals nothing, is not replaced, and is said", async () => {
    await sealing.stop();
    writeFileSync(keyFile(), "not a key\n", { mode: 0o600 });
    start();
    happens("1");
    expect(await sealing.sealNow("person")).toBe("key-file");
    expect(sealing.state()).toMatchObject({ fault: "key-file", last: null });
    expect(readFileSync(keyFile(), "utf8")).toBe("not a key\n");
    await sealing.stop();
    rmSync(keyFile());
    secrets = memorySecrets({ "seal.private-key": "neither" });
    start();
    happens("2");
    expect(await sealing.sealNow("person")).toBe("given-key");
    expect(seals()).toHaveLength(0);
  });
});

describe("a folder that was chosen", () => {
  test("gets a line for each seal, those from before it was chosen too, and its file only grows", async () => {
    happens("1");
    await sealing.sealNow("person");
    expect(await sealing.put({ folder: inFolder(), mailTo: null })).toBe("kept");
    const first = readFileSync(sealFile(), "utf8");
    happens("2");
    await after(DAY_MS);
    await vi.waitFor(() => expect(sealing.state().folder).toMatchObject({ is: "kept", lines: 2 }));
    const both = readFileSync(sealFile(), "utf8");
    expect(both.startsWith(first)).toBe(true);
    expect(
      both
        .trimEnd()
        .split("\n")
        .map((line) => sealOfLine(line)),
    ).toEqual(seals());
    expect(verifyAgainst(record.writer, readKeptSeals(inFolder()).seals)).toEqual([]);
  });

  test("that was away gets what it lacks once it is back, after a line that was cut off too", async () => {
    const share = join(disk.folder, "share");
    mkdirSync(share);
    await sealing.put({ folder: share, mailTo: null });
    rmSync(share, { recursive: true });
    happens("1");
    await after(DAY_MS);
    expect(sealing.state().folder).toMatchObject({ is: "failed", fault: "gone" });
    mkdirSync(share);
    appendFileSync(join(share, `ismgt-seals-${ownSeat(record.writer)}.jsonl`), '{"seat":"cut');
    happens("2");
    await after(DAY_MS);
    expect(readKeptSeals(share)).toMatchObject({ seals: seals(), unreadable: 1 });
    expect(seals()).toHaveLength(2);
  });

  test("that is not there, or takes no file, is refused and not kept", async () => {
    expect(await sealing.put({ folder: join(disk.folder, "nowhere"), mailTo: null })).toBe("gone");
    expect(sealing.state().policy.folder).toBeNull();
    const file = join(disk.folder, "file");
    writeFileSync(file, "");
    expect(await sealing.put({ folder: file, mailTo: null })).toBe("gone");
    if (process.getuid?.() !== 0 && process.platform !== "win32") {
      happens("1");
      await sealing.sealNow("person");
      chmodSync(disk.folder, 0o500);
      expect(await sealing.put({ folder: disk.folder, mailTo: null })).toBe("not-written");
      chmodSync(disk.folder, 0o700);
    }
  });

  test("that holds other seals of this seat is told, and left as it is", async () => {
    happens("1");
    await sealing.sealNow("person");
    const [seal] = seals();
    const other = `${JSON.stringify({ ...seal, signature: Buffer.alloc(64, 7).toString("base64") })}\n`;
    writeFileSync(sealFile(), other);
    expect(await sealing.put({ folder: inFolder(), mailTo: null })).toBe("contradicts");
    expect(readFileSync(sealFile(), "utf8")).toBe(other);
  });

  test("that knows more of this seat than the record does is told: its record was put back", async () => {
    happens("1");
    await sealing.sealNow("person");
    const [seal] = seals();
    writeFileSync(sealFile(), `${JSON.stringify(seal)}\n${JSON.stringify({ ...seal, seatSeq: 900 })}\n`);
    expect(await sealing.put({ folder: inFolder(), mailTo: null })).toBe("contradicts");
  });

  test("gets the last seal when the program stops", async () => {
    await sealing.put({ folder: inFolder(), mailTo: null });
    happens("1");
    await sealing.stop();
    expect(readdirSync(inFolder())).toHaveLength(1);
    expect(readKeptSeals(inFolder()).seals).toEqual(seals());
  });
});

describe("an address that was chosen", () => {
  beforeEach(() => {
    mailbox = {
      address: "cell@example.gov.in",
      identity: "mailbox",
      send: async (mail) => {
        sent.push(mail);
        return outcome;
      },
    };
  });

  test("is sent each seal once, with its line", async () => {
    await sealing.put({ folder: null, mailTo: "audit@example.gov.in" });
    happens("1");
    await after(60_000);
    await after(60_000);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ to: ["audit@example.gov.in"], isAutomatic: true });
    const line = (sent[0]?.text ?? "").split("\n").find((each) => each.startsWith("{")) ?? "";
    expect(sealOfLine(line)).toEqual(seals()[0]);
    expect(sealing.state().mail).toMatchObject({ is: "sent" });
  });

  test("is sent it later where the mailbox refused, and nothing is sent by default", async () => {
    happens("0");
    await after(60_000);
    expect(sent).toHaveLength(0);
    outcome = { kind: "refused", code: "other", detail: "550 no" };
    await sealing.put({ folder: null, mailTo: "audit@example.gov.in" });
    await after(60_000);
    await after(60_000);
    expect([sent.length, sealing.state().mail]).toEqual([1, { is: "failed", detail: "550 no", at: expect.any(Number) as number }]);
    outcome = { kind: "sent", externalId: "1" };
    await after(16 * 60_000);
    expect([sent.length, sealing.state().mail?.is]).toEqual([2, "sent"]);
    mailbox = null;
    happens("1");
    await after(DAY_MS);
    expect(sealing.state().mail).toEqual({ is: "no-mailbox" });
  });
});
