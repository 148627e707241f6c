import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openReader, openWriter, startEmpty } from "./open.ts";
import { stats } from "../queries/stats.ts";
import { examplePost, openExampleCase } from "../testing/examples.ts";
import { temporaryFolder } from "../testing/temporaryRecord.ts";
import { restoredBeside, setAside, takeRestored } from "./setAside.ts";

let place: ReturnType<typeof temporaryFolder>;
let file: string;
beforeEach(() => {
  place = temporaryFolder();
  file = join(place.folder, "record.db");
});
afterEach(() => place.remove());

function recordWith(path: string, cases: number): void {
  const writer = openWriter(path);
  for (let each = 0; each < cases; each += 1) openExampleCase(writer, examplePost(String(each)));
  writer.close();
}

function casesIn(path: string): number {
  const reader = openReader(path);
  try {
    return stats(reader).cases;
  } finally {
    reader.close();
  }
}

const asideIn = () => readdirSync(join(place.folder, "set-aside"));

test("a restored record that waits takes the place of the one that is there at the next opening, which is kept whole", () => {
  recordWith(file, 3);
  recordWith(join(place.folder, "other.db"), 1);
  for (const ending of ["", ".keys"]) renameSync(join(place.folder, `other.db${ending}`), restoredBeside(file) + ending);
  openWriter(file).close();
  expect(casesIn(file)).toBe(1);
  expect(existsSync(restoredBeside(file))).toBe(false);
  const [folder = ""] = asideIn();
  expect(casesIn(join(place.folder, "set-aside", folder, "record.db"))).toBe(3);
});

test("a kill between the two renames loses neither: the next opening ends what was begun, in the same folder", () => {
  writeFileSync(file, "what is there");
  writeFileSync(`${file}-wal`, "its log");
  writeFileSync(restoredBeside(file), "what is restored");
  // As far as it came: the record is in the folder, its log is not.
  const folder = setAside(file, 0) ?? "";
  renameSync(join(folder, "record.db-wal"), `${file}-wal`);
  takeRestored(file);
  expect(readFileSync(file, "utf8")).toBe("what is restored");
  expect(existsSync(`${file}-wal`)).toBe(false);
  const kept = asideIn().flatMap((each) => readdirSync(join(place.folder, "set-aside", each)));
  expect(kept.toSorted()).toEqual(["record.db", "record.db-wal"]);
});

test("a record that is set aside leaves its place to an empty one, and nothing is done where there is none", () => {
  expect(setAside(file, Date.now())).toBeNull();
  recordWith(file, 1);
  startEmpty(file, Date.now());
  expect(asideIn()).toHaveLength(1);
  expect(casesIn(file)).toBe(0);
});
