import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { restoredFrom } from "#db/backup/restored.ts";
import type { RecordFault } from "#db/faults.ts";
import { RecordError } from "#db/faults.ts";
import { keyFileOf } from "#db/keys/keyFile.ts";
import { copyBefore } from "#db/opening/copyBefore.ts";
import { EMBEDDED, migrate } from "#db/opening/migrate.ts";
import { openWriter } from "#db/opening/open.ts";
import { stats } from "#db/queries/stats.ts";
import { ownSeat } from "#db/seat.ts";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { putCopyBack } from "./putCopyBack.ts";

let temporary: ReturnType<typeof temporaryFolder>;
let file: string;
let seat: string;
/** A record of two cases that a newer version then brought up to date. */
beforeEach(() => {
  temporary = temporaryFolder();
  file = join(temporary.folder, "ismgt.db");
  const writer = openWriter(file);
  for (const id of ["1", "2"]) openExampleCase(writer, examplePost(id));
  seat = ownSeat(writer);
  writer.close();
  const sqlite = new SqliteDatabase(file);
  migrate(sqlite, file, [...EMBEDDED, { name: "9000_newer", sql: "CREATE TABLE of_the_newer (id INTEGER) STRICT;" }]);
  sqlite.close();
});
afterEach(() => temporary.remove());

function faultOfOpening(): RecordFault | null {
  try {
    openWriter(file).close();
    return null;
  } catch (error) {
    if (error instanceof RecordError) return error.fault;
    throw error;
  }
}

describe("the copy from before a newer version", () => {
  test("takes the place of the record, which is kept, and goes on as another seat", async () => {
    expect(faultOfOpening()).toBe("newer-schema");
    const copy = copyBefore(file);
    expect(copy).toMatchObject({ path: `${file}.${EMBEDDED.at(-1)?.name}.backup`, bytes: expect.any(Number) });
    await putCopyBack(file, Date.UTC(2026, 10, 30));
    // The newer one is there until it is opened next.
    expect(existsSync(join(temporary.folder, "set-aside"))).toBe(false);
    const writer = openWriter(file);
    expect(stats(writer)).toMatchObject({ cases: 2, posts: 2 });
    expect(ownSeat(writer)).not.toBe(seat);
    expect(restoredFrom(writer)).toMatchObject({ former: seat, madeAt: copy?.madeAt, at: Date.UTC(2026, 10, 30) });
    openExampleCase(writer, examplePost("3"));
    writer.close();
    const [aside = ""] = readdirSync(join(temporary.folder, "set-aside"));
    const newer = new SqliteDatabase(join(temporary.folder, "set-aside", aside, "ismgt.db"), { readonly: true });
    expect(newer.prepare("SELECT count(*) FROM of_the_newer").pluck().get()).toBe(0);
    newer.close();
    expect(readdirSync(dirname(file)).filter((name) => name.startsWith(".restoring"))).toEqual([]);
  });

  test("that is damaged, or whose keys are gone, is not put back, and nothing changes", async () => {
    const { path = "" } = copyBefore(file) ?? {};
    writeFileSync(path, "no database ".repeat(2_000));
    await expect(putCopyBack(file, 0)).rejects.toThrow();
    expect(faultOfOpening()).toBe("newer-schema");
    rmSync(path);
    expect(copyBefore(file)).toBeNull();
    await expect(putCopyBack(file, 0)).rejects.toMatchObject({ fault: "incomplete" });
    expect(existsSync(`${file}.restored`)).toBe(false);
  });

  test("needs the keys of the record", async () => {
    for (const suffix of ["", "-wal", "-shm"]) rmSync(`${keyFileOf(file)}${suffix}`, { force: true });
    await expect(putCopyBack(file, 0)).rejects.toMatchObject({ fault: "wrong-key" });
    expect(existsSync(`${file}.restored`)).toBe(false);
  });
});
