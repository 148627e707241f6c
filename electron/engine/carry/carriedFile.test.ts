import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { CarryError, openCarried, writeCarried } from "./carriedFile.ts";

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
} as const;
const CHEAPLY = { workFactor: 10 };
const MOST = 10_000_000;

async function sealed(): Promise<string> {
  const file = inFolder("karnal.ismgt");
  const entries = [
    { name: "record.db", file: inFolder("some.db") },
    { name: "pictures/3f.jpg", file: inFolder("some.jpg") },
  ];
  await writeCarried(file, MANIFEST, entries, { ...CHEAPLY, passphrase: PASSPHRASE });
  return file;
}

async function faultOf(opening: Promise<unknown>): Promise<string> {
  const error: unknown = await opening.then(
    () => "opened",
    (thrown: unknown) => thrown,
  );
  return error instanceof CarryError ? error.fault : String(error);
}

const opened = (file: string, passphrase = PASSPHRASE, mostBytes = MOST) =>
  openCarried(file, inFolder("opened"), { passphrase, mostBytes });

describe("a carried file", () => {
  test("gives back what was put in, to whoever knows the passphrase, however their keyboard writes it", async () => {
    const file = await sealed();
    expect(await opened(file, PASSPHRASE.normalize("NFD"))).toEqual({ ...MANIFEST, format: 1 });
    expect(readFileSync(inFolder("opened/record.db")).equals(RECORD)).toBe(true);
    expect(readFileSync(inFolder("opened/pictures/3f.jpg"), "utf8")).toBe("a picture");
    expect(readdirSync(temporary.folder).filter((name) => name.includes("partial"))).toEqual([]);
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

  test("does not fill the disk", async () => {
    expect(await faultOf(opened(await sealed(), PASSPHRASE, 100_000))).toBe("too-large");
    expect(existsSync(inFolder("opened"))).toBe(false);
  });

  test("is not there half, where its writing was given up or the disk failed", async () => {
    const given = new AbortController();
    given.abort();
    const entries = [{ name: "record.db", file: inFolder("some.db") }];
    const target = inFolder("half.ismgt");
    await expect(writeCarried(target, MANIFEST, entries, { ...CHEAPLY, passphrase: PASSPHRASE, signal: given.signal })).rejects.toThrow(
      "abort",
    );
    await expect(writeCarried(inFolder("no/half.ismgt"), MANIFEST, entries, { ...CHEAPLY, passphrase: PASSPHRASE })).rejects.toThrow(
      "ENOENT",
    );
    const missing = [{ name: "record.db", file: inFolder("none.db") }];
    await expect(writeCarried(target, MANIFEST, missing, { ...CHEAPLY, passphrase: PASSPHRASE })).rejects.toThrow("ENOENT");
    expect(readdirSync(temporary.folder).filter((name) => name.startsWith("half"))).toEqual([]);
  });

  test("cannot write outside of its folder", async () => {
    const file = inFolder("hostile.ismgt");
    await writeCarried(file, MANIFEST, [{ name: "../escaped.db", file: inFolder("some.db") }], { ...CHEAPLY, passphrase: PASSPHRASE });
    expect(await faultOf(opened(file))).toBe("damaged");
    expect(existsSync(inFolder("escaped.db"))).toBe(false);
  });
});
