import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { pbkdf2, randomBytes } from "node:crypto";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { Encrypter } from "age-encryption";
import * as fc from "fast-check";
import { pack } from "tar-stream";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { inspectTransferFile, openTransferFile, writeTransferFile } from "./transferFile.ts";
import type { Label } from "./transferFile.ts";
import { TransferError } from "./transferError.ts";

let temporary: ReturnType<typeof temporaryFolder>;
const inFolder = (name: string) => join(temporary.folder, name);
beforeEach(() => {
  temporary = temporaryFolder();
  writeFileSync(inFolder("some.db"), RECORD);
  writeFileSync(inFolder("some.jpg"), "a picture");
});
afterEach(() => temporary.remove());

/** More than one sealed piece, and not to be squeezed. */
const RECORD = randomBytes(300_000);
const PASSPHRASE = "नौवीं मंज़िल की चाय";
const MANIFEST = {
  kind: "dossier",
  title: "Karnal, November",
  madeAt: 1_795_000_000_000,
  madeBy: "Asha",
  seat: "00c0ffee00c0ffee",
  id: "0199c0de-0000-7000-8000-000000000001",
  mode: "editable",
  scope: { of: "districts", districts: ["Karnal"] },
  cases: 1,
  pictures: 1,
  expiresAt: 1_800_000_000_000,
  people: ["Asha"],
  rehearsal: false,
} satisfies Label;
const CHEAPLY = { workFactor: 10 };
const MOST = 10_000_000;

async function sealed(): Promise<string> {
  const file = inFolder("karnal.ismgt");
  const entries = [
    { name: "record.db", file: inFolder("some.db") },
    { name: "pictures/3f.jpg", file: inFolder("some.jpg") },
  ];
  await writeTransferFile(file, MANIFEST, entries, { ...CHEAPLY, passphrase: PASSPHRASE });
  return file;
}

async function faultOf(opening: Promise<unknown>): Promise<string> {
  const error: unknown = await opening.then(
    () => "opened",
    (thrown: unknown) => thrown,
  );
  return error instanceof TransferError ? error.fault : String(error);
}

const opened = (file: string, passphrase = PASSPHRASE, mostBytes = MOST) =>
  openTransferFile(file, inFolder("opened"), { passphrase, mostBytes });

const inspected = (file: string, passphrase = PASSPHRASE) => inspectTransferFile(file, { passphrase, mostBytes: MOST });

async function archiveOf(parts: Readonly<Record<string, Uint8Array>>): Promise<Buffer> {
  const archive = pack();
  for (const [name, bytes] of Object.entries(parts)) archive.entry({ name }, Buffer.from(bytes));
  archive.finalize();
  return gzipSync(await buffer(archive));
}

function flipped(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt8(changed.readUInt8(at) ^ 0x10, at);
  return changed;
}

describe("a carried file", () => {
  test("gives back what was put in, to anyone who knows the passphrase, however their keyboard writes it", async () => {
    const file = await sealed();
    expect(await opened(file, PASSPHRASE.normalize("NFD"))).toEqual({ ...MANIFEST, format: 1 });
    expect(readFileSync(inFolder("opened/record.db")).equals(RECORD)).toBe(true);
    expect(readFileSync(inFolder("opened/pictures/3f.jpg"), "utf8")).toBe("a picture");
    expect(readdirSync(temporary.folder).filter((name) => name.includes("partial"))).toEqual([]);
  });

  test("gives back pictures that hold what ends an entry of other archives", async () => {
    const marks = [[0x50, 0x4b, 0x07, 0x08], [0x50, 0x4b, 0x01, 0x02], Buffer.from("ustar"), Buffer.alloc(2_048)];
    const picture = Buffer.concat(marks.flatMap((mark) => [Buffer.from(mark), randomBytes(700)]));
    writeFileSync(inFolder("some.jpg"), picture);
    await opened(await sealed());
    expect(readFileSync(inFolder("opened/pictures/3f.jpg")).equals(picture)).toBe(true);
  });

  test("shows nothing of its contents without it", async () => {
    const bytes = readFileSync(await sealed()).toString("latin1");
    expect(["Karnal", "record.db", "Asha", "a picture"].filter((words) => bytes.includes(words))).toEqual([]);
  });

  test("says plainly that the passphrase is wrong, and leaves nothing behind", async () => {
    expect(await faultOf(opened(await sealed(), "another one"))).toBe("wrong-passphrase");
    expect(existsSync(inFolder("opened"))).toBe(false);
  });

  test.each([
    ["a byte of it was changed", (bytes: Buffer) => bytes.fill(bytes.readUInt8(200_000) ^ 1, 200_000, 200_001)],
    ["its last byte was changed", (bytes: Buffer) => bytes.fill(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1)],
    ["its end is missing", (bytes: Buffer) => bytes.subarray(0, 250_000)],
    ["it ends with a whole piece", (bytes: Buffer) => bytes.subarray(0, bytes.length - ((bytes.length - 168) % 65_552))],
    ["it ends within its head", (bytes: Buffer) => bytes.subarray(0, 60)],
    ["something was added to it", (bytes: Buffer) => Buffer.concat([bytes, Buffer.from("more")])],
  ])("says plainly that it is damaged where %s, and leaves nothing behind", async (_, change) => {
    const file = await sealed();
    writeFileSync(file, change(readFileSync(file)));
    expect(await faultOf(opened(file))).toBe("damaged");
    expect(existsSync(inFolder("opened"))).toBe(false);
  });

  test("is told from a file of another sort, and from nothing", async () => {
    expect(await faultOf(opened(inFolder("some.jpg")))).toBe("not-carried");
    truncateSync(inFolder("some.jpg"));
    expect(await faultOf(opened(inFolder("some.jpg")))).toBe("not-carried");
  });

  test("tells what it holds before anything of it is written, and looks at every piece for it", async () => {
    const file = await sealed();
    expect(await inspected(file)).toEqual({ manifest: { ...MANIFEST, format: 1 }, kept: new Map() });
    expect(await faultOf(inspected(file, "another one"))).toBe("wrong-passphrase");
    const bytes = readFileSync(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.constantFrom("flip", "cut"), async (at, what) => {
        writeFileSync(file, what === "cut" ? bytes.subarray(0, at) : flipped(bytes, at));
        const fault = await faultOf(inspected(file));
        expect(["damaged", "wrong-passphrase", "not-carried"]).toContain(fault);
        // Only the head holds what a passphrase is tried against, and only its first line says what it is.
        if (fault === "wrong-passphrase") expect(at).toBeLessThan(200);
        if (fault === "not-carried") expect(at).toBeLessThan(22);
        expect(await faultOf(opened(file))).toBe(fault);
        expect(readdirSync(temporary.folder).toSorted()).toEqual(["karnal.ismgt", "some.db", "some.jpg"]);
      }),
      { numRuns: 60 },
    );
  });

  test("of a newer program is told from a damaged one", async () => {
    const file = await sealed();
    const writtenLater = inFolder("later.ismgt");
    const encrypter = new Encrypter();
    encrypter.setPassphrase(PASSPHRASE.normalize("NFKC"));
    encrypter.setScryptWorkFactor(10);
    const archive = await archiveOf({ "manifest.json": Buffer.from(JSON.stringify({ ...MANIFEST, format: 2, more: "things" })) });
    writeFileSync(writtenLater, await encrypter.encrypt(archive));
    expect(await faultOf(inspected(writtenLater))).toBe("newer");
    expect(await faultOf(opened(writtenLater))).toBe("newer");
    expect(existsSync(file)).toBe(true);
  });

  test("does not fill the disk", async () => {
    expect(await faultOf(opened(await sealed(), PASSPHRASE, 100_000))).toBe("too-large");
    expect(existsSync(inFolder("opened"))).toBe(false);
  });

  test("is not there half, where its writing was given up or the disk failed", async () => {
    const given = new AbortController();
    given.abort();
    const entries = [{ name: "record.db", file: inFolder("some.db") }];
    const target = inFolder("half.ismgt");
    await expect(
      writeTransferFile(target, MANIFEST, entries, { ...CHEAPLY, passphrase: PASSPHRASE, signal: given.signal }),
    ).rejects.toThrow("abort");
    await expect(writeTransferFile(inFolder("no/half.ismgt"), MANIFEST, entries, { ...CHEAPLY, passphrase: PASSPHRASE })).rejects.toThrow(
      "ENOENT",
    );
    const missing = [{ name: "record.db", file: inFolder("none.db") }];
    await expect(writeTransferFile(target, MANIFEST, missing, { ...CHEAPLY, passphrase: PASSPHRASE })).rejects.toThrow("ENOENT");
    expect(readdirSync(temporary.folder).filter((name) => name.startsWith("half"))).toEqual([]);
  });

  test("is not there half a moment later, where it failed before a busy disk had opened it", async () => {
    const entries = [{ name: "record.db", file: inFolder("none.db") }];
    const busy = Array.from({ length: 8 }, () => promisify(pbkdf2)("busy", "disk", 300_000, 64, "sha512"));
    const writing = writeTransferFile(inFolder("half.ismgt"), MANIFEST, entries, { ...CHEAPLY, passphrase: PASSPHRASE });
    await expect(writing).rejects.toThrow("ENOENT");
    await Promise.all(busy);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(readdirSync(temporary.folder).filter((name) => name.startsWith("half"))).toEqual([]);
  });

  describe("that was made to be heavy", () => {
    const forged = async (parts: Readonly<Record<string, Uint8Array>>, workFactor = 10) => {
      const file = inFolder("heavy.ismgt");
      const encrypter = new Encrypter();
      encrypter.setPassphrase(PASSPHRASE.normalize("NFKC"));
      encrypter.setScryptWorkFactor(workFactor);
      writeFileSync(file, await encrypter.encrypt(await archiveOf(parts)));
      return file;
    };
    const manifest = Buffer.from(JSON.stringify({ ...MANIFEST, format: 1 }));

    test("by what it says of itself is given up before that fills the memory", async () => {
      const file = await forged({ "manifest.json": new Uint8Array(4_000_000) });
      expect(await faultOf(inspected(file))).toBe("too-heavy");
      expect(await faultOf(opened(file))).toBe("too-heavy");
      expect(existsSync(inFolder("opened"))).toBe(false);
    });

    test("by unpacking to far more than it could hold is given up, whatever room there is", async () => {
      const file = await forged({ "manifest.json": manifest, "record.db": new Uint8Array(90_000_000) });
      expect(readFileSync(file).length).toBeLessThan(200_000);
      expect(await faultOf(openTransferFile(file, inFolder("opened"), { passphrase: PASSPHRASE, mostBytes: 10 ** 12 }))).toBe("too-heavy");
      expect(existsSync(inFolder("opened"))).toBe(false);
    });

    test("by the work that its key takes is refused before any of it is done", async () => {
      const bytes = readFileSync(await sealed()).toString("latin1");
      for (const factor of ["19", "20", "999999999"]) {
        const file = inFolder("costly.ismgt");
        writeFileSync(file, Buffer.from(bytes.replace(/(-> scrypt \S+) 10\n/u, `$1 ${factor}\n`), "latin1"));
        expect(await faultOf(inspected(file))).toBe("too-heavy");
      }
    });

    test("by a head without end is damaged", async () => {
      const file = inFolder("head.ismgt");
      writeFileSync(file, `age-encryption.org/v1\n-> scrypt ${"a".repeat(5_000_000)}`);
      expect(await faultOf(inspected(file))).toBe("damaged");
    });
  });

  test("cannot write outside of its folder", async () => {
    const file = inFolder("hostile.ismgt");
    await writeTransferFile(file, MANIFEST, [{ name: "../escaped.db", file: inFolder("some.db") }], { ...CHEAPLY, passphrase: PASSPHRASE });
    expect(await faultOf(opened(file))).toBe("damaged");
    expect(existsSync(inFolder("escaped.db"))).toBe(false);
  });
});
