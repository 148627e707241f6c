import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { backUp } from "./backup.ts";
import { verifyEvents } from "./events/verify.ts";
import { openWriter } from "./opening/open.ts";
import { stats } from "./queries/stats.ts";
import { examplePost, openExampleCase } from "./testing/examples.ts";
import { temporaryRecord } from "./testing/temporaryRecord.ts";
import type { TemporaryRecord } from "./testing/temporaryRecord.ts";

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

describe("a copy for safety", () => {
  test("is whole though the record was written to meanwhile, and opens as a record", async () => {
    const { writer, file } = record;
    for (let index = 0; index < 50; index++) openExampleCase(writer, examplePost(String(index)));
    const target = join(dirname(file), "copy.db");
    const seen: number[] = [];
    const done = backUp(writer, target, ({ donePages }) => seen.push(donePages));
    openExampleCase(writer, examplePost("meanwhile"));
    await done;
    expect(seen.length).toBeGreaterThan(0);
    expect(existsSync(`${target}.partial`)).toBe(false);
    const copy = openWriter(target);
    expect(stats(copy).cases).toBeGreaterThanOrEqual(50);
    expect(verifyEvents(copy)).toMatchObject({ intact: true });
    copy.close();
  });

  test("that cannot be made leaves nothing behind and says so", async () => {
    const target = join(dirname(record.file), "occupied.db");
    mkdirSync(target);
    await expect(backUp(record.writer, target)).rejects.toThrow();
    expect(existsSync(`${target}.partial`)).toBe(false);
    await expect(backUp(record.writer, "/proc/none/copy.db")).rejects.toThrow();
  });
});
