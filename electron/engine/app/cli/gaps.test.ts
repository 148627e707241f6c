import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { recordGaps } from "#db/sources/sourceGaps.ts";
import { introduceSource } from "#db/sources/sourceState.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { withGaps } from "../../core/sources/withGaps.ts";
import { runCli } from "./testing/runCli.ts";

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

const gap = { id: "1-9", from: { mark: "1", at: 1_000 }, to: { mark: "9", at: 9_000 } };

describe("gaps of a source", () => {
  test("are told with how it is, by stats and by name, until somebody acknowledges them", async () => {
    const { writer } = record;
    introduceSource(writer, { key: "x:mentions:7", channel: "x", label: "@cm mentions" });
    recordGaps(writer, "x:mentions:7", { open: [], closed: [], lost: [gap] }, 10_000);
    const status = { key: "x:mentions:7" } as Parameters<typeof withGaps>[1][number];
    expect(withGaps(writer, [status])).toMatchObject([{ gaps: [{ id: "1-9", fromAt: 1_000, toAt: 9_000, state: "lost" }] }]);
    const db = writer.file;
    writer.close();
    expect((await runCli(["stats", "--db", db, "--json"])).json).toMatchObject({
      gaps: [{ source: "x:mentions:7", id: "1-9", state: "lost", from: 1_000, to: 9_000 }],
    });
    const acknowledge = () => runCli(["gaps", "acknowledge", "x:mentions:7", "1-9", "--by", "Asha", "--db", db, "--json"]);
    expect((await acknowledge()).json).toEqual({ acknowledged: "1-9", by: "Asha" });
    expect(await acknowledge()).toMatchObject({ code: 2, stderr: expect.stringContaining("not acknowledged yet") });
    expect((await runCli(["stats", "--db", db, "--json"])).json).toMatchObject({ gaps: [] });
    expect((await runCli(["gaps", "list", "--db", db, "--json"])).json).toMatchObject({
      gaps: [{ id: "1-9", state: "acknowledged", acknowledgedBy: "Asha" }],
    });
  });
});
