import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { RecordError } from "#db/faults.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { proveHealth } from "./proveHealth.ts";

let temporary: ReturnType<typeof temporaryFolder>;
let file: string;
beforeEach(() => {
  temporary = temporaryFolder();
  file = join(temporary.folder, "ismgt.db");
  writeFileSync(file, "as the version before left it");
});
afterEach(() => temporary.remove());

describe("a version that is about to change the record", () => {
  test("starts on a record of its own first, and leaves nothing of it", async () => {
    await proveHealth(file);
    expect(readdirSync(temporary.folder)).toEqual(["ismgt.db"]);
  });

  test("that does not work here changes nothing, and says why", async () => {
    const broken = proveHealth(file, () => Promise.reject(new Error("a part does not load")));
    await expect(broken).rejects.toMatchObject({
      fault: "not-brought-up",
      message: expect.stringMatching(/nothing was changed: a part does not load$/u),
    });
    expect(readdirSync(temporary.folder)).toEqual(["ismgt.db"]);
  });

  test("on a disk without room waits for room", async () => {
    const full = new RecordError("disk-full", "the disk is full");
    await expect(proveHealth(file, () => Promise.reject(full))).rejects.toBe(full);
  });
});
