import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import SqliteDatabase from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Writer } from "../connection.ts";
import { brokenInvariants } from "../events/invariants.ts";
import { verifyEvents } from "../events/verify.ts";
import { rebuild } from "../projections/rebuild.ts";
import { searchPosts } from "../search/searchPosts.ts";
import { examplePost, openExampleCase } from "../testing/examples.ts";
import { temporaryFolder } from "../testing/temporaryRecord.ts";
import { EMBEDDED, requireCurrentSchema } from "./migrate.ts";
import { openWriter } from "./open.ts";

/** Of every version that was released, one record as it wrote it: made by `build/keepRecord.mjs`. */
const KEPT = join(import.meta.dirname, "../testing/records");

interface Holds {
  readonly posts: number;
  readonly events: number;
  readonly cases: readonly (readonly [ticket: string, state: string])[];
  readonly words: readonly string[];
}

let temporary: ReturnType<typeof temporaryFolder>;
let writer: Writer | null = null;
beforeEach(() => {
  temporary = temporaryFolder();
});
afterEach(() => {
  writer?.close();
  writer = null;
  temporary.remove();
});

function unpacked(version: string): string {
  const file = join(temporary.folder, "record.db");
  for (const suffix of ["", ".keys"])
    writeFileSync(`${file}${suffix}`, brotliDecompressSync(readFileSync(join(KEPT, version, `record.db${suffix}.br`))));
  return file;
}

const holdsOf = (version: string) => JSON.parse(readFileSync(join(KEPT, version, "holds.json"), "utf8")) as Holds;
const casesIn = ({ sqlite }: Writer) => sqlite.prepare("SELECT ticket, state FROM grievance ORDER BY ticket").raw().all();

describe("a record of a version before", () => {
  const versions = readdirSync(KEPT).toSorted();

  test("is kept of the first version", () => {
    expect(versions).toContain("0.1.0");
  });

  test.each(versions)("%s: opens in this one with all its cases and words, whole, and is gone on with", (version) => {
    const holds = holdsOf(version);
    const file = unpacked(version);
    writer = openWriter(file);
    requireCurrentSchema(writer.sqlite, file);
    expect(writer.sqlite.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(verifyEvents(writer)).toEqual({ intact: true, events: holds.events });
    expect(brokenInvariants(writer)).toEqual([]);
    expect(writer.sqlite.prepare("SELECT count(*) FROM post").pluck().get()).toBe(holds.posts);
    expect(casesIn(writer)).toEqual(holds.cases);
    const [words = ""] = holds.words;
    expect(writer.sqlite.prepare("SELECT text FROM post ORDER BY id LIMIT 3").pluck().all()).toEqual(holds.words);
    expect(searchPosts(writer, { text: words.split(" ").slice(0, 3).join(" "), limit: 5 }).posts.length).toBeGreaterThan(0);
    openExampleCase(writer, examplePost("of-the-newer-version"));
    expect(casesIn(writer)).toHaveLength(holds.cases.length + 1);
  });

  test.each(versions)("%s: has events that this one folds to the same cases", (version) => {
    const holds = holdsOf(version);
    writer = openWriter(unpacked(version));
    expect(rebuild(writer)).toBe(holds.cases.length);
    expect(casesIn(writer)).toEqual(holds.cases);
  });

  test.each(versions)("%s: keeps a copy beside it where this version has further steps", (version) => {
    const file = unpacked(version);
    const before = new SqliteDatabase(file, { readonly: true });
    const last = before.prepare<[], string>("SELECT max(name) FROM migration").pluck().get() ?? "";
    before.close();
    writer = openWriter(file);
    const copies = readdirSync(temporary.folder).filter((name) => name.endsWith(".backup"));
    expect(copies).toEqual(last === EMBEDDED.at(-1)?.name ? [] : [`record.db.${last}.backup`]);
  });
});
