import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import { TestClock } from "../../core/sync/testing/testClock.ts";
import { askProgram } from "./askProgram.ts";
import { NOTICE_RESTS_MS, startDiskEncryption } from "./startDiskEncryption.ts";
import type { DiskEncryption } from "./startDiskEncryption.ts";

let record: ReturnType<typeof temporaryRecord>;
let clock: TestClock;
let disk: DiskEncryption;
let changes: number;

beforeEach(() => {
  record = temporaryRecord();
  clock = new TestClock();
  changes = 0;
  disk = startDiskEncryption({ record: record.writer, clock, onDidChange: () => (changes += 1) });
});
afterEach(() => {
  disk.stop();
  record.remove();
});

describe("the watch on the disk's encryption", () => {
  test("asks the system of this machine, but not while the program starts", async () => {
    await clock.pass(30_000);
    expect(disk.state().looked).toBeNull();
    await clock.pass(15_000);
    await vi.waitFor(() => expect(disk.state().looked).not.toBeNull(), 20_000);
    expect(changes).toBe(1);
    const { looked } = disk.state();
    expect(looked?.at).toBe(clock.now());
    expect(looked?.volumes.flatMap(({ holds }) => holds)).toEqual(expect.arrayContaining(["record", "temporary"]));
  });

  test("asks again when a person wants to know, once for several who ask", async () => {
    const [one, other] = await Promise.all([disk.look(), disk.look()]);
    expect(one.looked).not.toBeNull();
    expect(other).toEqual(one);
    expect(changes).toBe(1);
  });

  test("keeps over a start that its notice was put away, and for how long", () => {
    expect(disk.state().dismissedUntil).toBeNull();
    expect(disk.dismiss().dismissedUntil).toBe(clock.now() + NOTICE_RESTS_MS);
    disk.stop();
    disk = startDiskEncryption({ record: record.writer, clock, onDidChange: () => undefined });
    expect(disk.state().dismissedUntil).toBe(clock.now() + NOTICE_RESTS_MS);
  });
});

describe("a program of the system", () => {
  test("is asked without a shell, and its answer is what it writes", async () => {
    expect(await askProgram(process.execPath, ["-e", "console.log(process.argv[1])", "$(id) `id` ; id"])).toBe("$(id) `id` ; id\n");
  });

  test("gives no answer where it is not there, fails, says too much, or is given up", async () => {
    expect(await askProgram("/nowhere/at/all", [])).toBeNull();
    expect(await askProgram("a\u0000b", [])).toBeNull();
    expect(await askProgram(process.execPath, ["-e", "console.log('half'); process.exit(3)"])).toBeNull();
    expect(await askProgram(process.execPath, ["-e", "process.stdout.write('x'.repeat(1 << 20))"])).toBeNull();
    const given = new AbortController();
    const asked = askProgram(process.execPath, ["-e", "setTimeout(() => {}, 60_000)"], {}, given.signal);
    given.abort();
    expect(await asked).toBeNull();
  });
});
