import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Reader } from "#db/connection.ts";
import { openReader } from "#db/opening/open.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { generateRecord } from "../generate/generateRecord.ts";
import { readsInWorker, readsInline } from "./readWorker.ts";
import type { ReadWorker } from "./readWorker.ts";

const UNTIL = Date.UTC(2026, 10, 24, 4, 30);
const WORKER = pathToFileURL(join(import.meta.dirname, "../../../../out/engine/readWorkerEntry.js"));
const ALL = { filter: {}, order: "newest" } as const;

const temporary = temporaryFolder();
const file = join(temporary.folder, "year.db");
let reader: Reader;
let here: ReadWorker;
const beside = readsInWorker(WORKER, file);
beforeAll(() => {
  generateRecord({ file, cases: 400, seed: 5, until: UNTIL, fullness: "light", onProgress: () => {} });
  reader = openReader(file);
  here = readsInline(reader);
}, 60_000);
afterAll(async () => {
  await beside.stop();
  reader.close();
  temporary.remove();
});

describe("what takes long", () => {
  test("is answered by a thread of its own as it would be here", async () => {
    const rows = await beside.reads.queue(ALL);
    expect(rows.length).toBeGreaterThan(100);
    expect(rows).toEqual(await here.reads.queue(ALL));
    const form = { district: "Panipat", format: "csv" } as const;
    expect(await beside.reads.reportForm(form)).toEqual(await here.reads.reportForm(form));
  });

  test("is answered each by its own answer, though several are asked at once", async () => {
    const [oldest, none, newest] = await Promise.all([
      beside.reads.queue({ filter: {}, order: "oldest" }),
      beside.reads.queue({ filter: { openedFrom: UNTIL + 1 }, order: "newest" }),
      beside.reads.queue(ALL),
    ]);
    expect(none.length).toBe(0);
    expect([...oldest].toReversed()).toEqual([...newest]);
  });

  test("is told where it went wrong, and what is asked next is answered", async () => {
    await expect(beside.reads.queue({ filter: { states: 7 as never }, order: "newest" })).rejects.toThrow(/./u);
    expect((await beside.reads.queue(ALL)).length).toBeGreaterThan(100);
  });
});
