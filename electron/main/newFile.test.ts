import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeNew } from "./newFile.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ismgt-new-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function* brokenOff() {
  yield Buffer.from("half");
  throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
}

test("a file that could not be written whole is not there, and one that was there stays", async () => {
  const file = join(folder, "note.pdf");
  await expect(writeNew(file, brokenOff())).rejects.toThrow("no space");
  expect(existsSync(file)).toBe(false);
  await writeNew(file, Buffer.from("whole"));
  await expect(writeNew(file, Buffer.from("other"))).rejects.toThrow("EEXIST");
  expect(readFileSync(file, "utf8")).toBe("whole");
});
