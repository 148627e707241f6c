import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { removeLeft } from "./removeLeft.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "ismgt-left-test-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function make(name: string): void {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, "record.db"), "words of a citizen");
}

test("what a killed program made for a while is removed, and all else stays", async () => {
  for (const name of ["making-1f", "arriving-7-1", "act-1", "making"]) make(name);
  await removeLeft([{ folder, beginnings: ["making-", "arriving-"], isOurs: true }]);
  expect(readdirSync(folder).toSorted()).toEqual(["act-1", "making"]);
});

test("what another program may be at work on stays for a day", async () => {
  for (const name of ["ismgt-export-new", "ismgt-export-old"]) make(name);
  const beforeYesterday = Date.now() / 1_000 - 2 * 86_400;
  utimesSync(join(folder, "ismgt-export-old"), beforeYesterday, beforeYesterday);
  await removeLeft([{ folder, beginnings: ["ismgt-export-"], isOurs: false }]);
  expect(readdirSync(folder)).toEqual(["ismgt-export-new"]);
});

test("a folder that is not there is passed over", async () => {
  await removeLeft([{ folder: join(folder, "nowhere"), beginnings: ["making-"], isOurs: true }]);
  expect(readdirSync(folder)).toEqual([]);
});
