import { readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ownSeat } from "../seat.ts";
import { readSetting, writeSetting } from "../settings.ts";
import { temporaryFolder } from "../testing/temporaryRecord.ts";
import { makeImage, openWriter } from "./open.ts";
import { readImage, writeImage } from "./recordImage.ts";

let temporary: ReturnType<typeof temporaryFolder>;
let image: string;
let file: string;
let whole: Buffer;
beforeAll(() => {
  const making = temporaryFolder();
  image = join(making.folder, "image.db");
  makeImage(image, (writer) => writeSetting(writer, "of.the.image", true, Date.now()));
  whole = readFileSync(image);
  making.remove();
});
beforeEach(() => {
  temporary = temporaryFolder();
  image = join(temporary.folder, "image.db");
  file = join(temporary.folder, "record.db");
  writeFileSync(image, whole);
});
afterEach(() => temporary.remove());

/** Whether a record that begins now begins as the image; either way it is whole. */
function beginsAsImage(): boolean {
  const writer = openWriter(file, { image });
  try {
    expect(writer.sqlite.pragma("integrity_check", { simple: true })).toBe("ok");
    return readSetting(writer, "of.the.image") === true;
  } finally {
    writer.close();
  }
}

describe("a new record begins as the image", () => {
  test("with a seat, keys and times of its own, for its owner alone, and nothing beside it", () => {
    const before = Date.now();
    const [one, other] = [file, join(temporary.folder, "other.db")].map((each) => openWriter(each, { image }));
    if (one === undefined || other === undefined) throw new Error("Two records");
    expect(ownSeat(one)).not.toBe(ownSeat(other));
    expect(one.keys.id).not.toBe(other.keys.id);
    for (const sql of ["SELECT min(applied_at) FROM migration", "SELECT min(changed_at) FROM setting"])
      expect(one.sqlite.prepare(sql).pluck().get()).toBeGreaterThanOrEqual(before);
    if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
    one.close();
    other.close();
    expect(beginsAsImage()).toBe(true);
    expect(readdirSync(temporary.folder).filter((name) => name.includes(".new"))).toEqual([]);
  });

  test("and a record that is there is left as it is", () => {
    openWriter(file).close();
    expect(beginsAsImage()).toBe(false);
  });
});

describe("all steps of the schema are run instead where the image", () => {
  test.each([
    ["is missing", () => rmSync(image)],
    ["is cut short", () => truncateSync(image, 3 * 8_192)],
    ["has one byte changed", () => flip(100_000)],
  ])("%s", (_, harm) => {
    harm();
    expect(beginsAsImage()).toBe(false);
  });

  test.each([
    ["is of an older program", "DELETE FROM migration WHERE name = (SELECT max(name) FROM migration)"],
    ["is of a newer program", "INSERT INTO migration VALUES ('9000_newer', '', 0)"],
    ["is of another program", "PRAGMA application_id = 1"],
    ["is no record", "DROP TABLE migration"],
  ])("%s", (_, sql) => {
    const record = join(temporary.folder, "of-the-image.db");
    writeFileSync(record, readImage(image) ?? "");
    new SqliteDatabase(record).exec(sql).close();
    writeImage(image, record);
    expect(beginsAsImage()).toBe(false);
    expect(readdirSync(temporary.folder).toSorted()).toEqual(["image.db", "record.db", "record.db.keys", "record.db.lock"]);
  });
});

function flip(at: number): void {
  const bytes = readFileSync(image);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(image, bytes);
}
