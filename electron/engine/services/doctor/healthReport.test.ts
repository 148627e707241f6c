import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { examplePost, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { writeSetting } from "#db/settings.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { examine } from "./doctor.ts";
import { healthReport } from "./healthReport.ts";
import { programWords } from "./programWords.ts";

/** Of citizens, officers and colleagues, and what opens a door: each in the record, in the settings and in the log. */
const PLANTED = [
  "Ramesh",
  "Phogat",
  "SUNITA",
  "रमेश",
  "शर्मा",
  "98123 45670",
  "9812345670",
  "9812 345 670",
  "+91",
  "ramesh.phogat@example.org",
  "@ramesh_hr",
  "1234 5678 9012",
  "Gharaunda",
  "AAAAAAAAAAAAAAAAAAAAAMLheAAAAAAA0",
  "xoxb-2211",
  "/home/sunita",
  "tubewell",
];

let record: TemporaryRecord;
let logFile: string;
beforeEach(() => {
  record = temporaryRecord();
  logFile = join(dirname(record.file), "ismgt.log");
});
afterEach(() => record.remove());

async function reported(): Promise<string> {
  const managed = { is: "faulty", place: "/home/sunita/policy.json", fault: "unreadable", detail: PLANTED.join(" ") } as const;
  const running = { hasKeyring: true, clock: { doubt: null, futureAt: null }, clockAheadMs: 2_000 };
  const findings = await examine(record.file, MORNING, managed, running);
  const runtime = { ...systemRuntime(), version: "0.1.0", logFile };
  return Buffer.from(healthReport({ record: record.writer, runtime, findings, now: MORNING }).bytes, "base64").toString("utf8");
}

describe("the report for support", () => {
  test("holds nothing of a citizen, an officer, a colleague or a token, wherever it was planted", async () => {
    const all = PLANTED.join(" ");
    openExampleCase(
      record.writer,
      examplePost("1", { text: all, author: { externalId: all, handle: all, name: all, location: all }, placeName: all, raw: all }),
    );
    for (const key of ["letterhead", "officerMail", "network", "x", "channel.telegram", "replies"])
      writeSetting(record.writer, key, { all }, MORNING);
    const folder = join("/home/sunita", all);
    const policy = { folder, recipient: all, changesEveryHours: 4, wholeEveryDays: 7, mostBytes: 1e12, drillEveryDays: 90 };
    writeSetting(record.writer, "backup.policy", policy, MORNING);
    record.writer.sqlite
      .prepare(
        "INSERT INTO source_state (key, channel, label, last_answer_at, fault_code, fault_detail, fault_since_at) VALUES (?, 'x', ?, ?, 'RATE_LIMITED', ?, ?)",
      )
      .run(`x:mentions:${all}`, all, MORNING, all, MORNING);
    const says = [
      `engine ended with code 11`,
      `[engine] ${all}`,
      `refused: request to https://ramesh.phogat:x@example.org`,
      `TypeError: Cannot read ${all}\n    at read (file:///home/sunita/ismgt/out/engine/process.js:120:15)`,
      ...PLANTED.map((each) => `call ${each} failed for ${each}, code ${each}`),
    ];
    const lines = says.map((each) => JSON.stringify({ at: "2026-11-24T04:30:00.000Z", level: "warn", from: "shell", says: each }));
    writeFileSync(logFile, [...lines, all, `{"at": "${all}", "level": "warn", "says": "${all}"}`].join("\n"));
    const text = await reported();
    for (const each of PLANTED) expect(text).not.toContain(each);
    expect(JSON.parse(text)).toMatchObject({ counts: { posts: 1, cases: 1 }, sources: [{ channel: "x", faultCode: "RATE_LIMITED" }] });
  });

  test("holds no name that looks like a code: of who is read, of a folder, in a message", async () => {
    const values = { source: "RAMESH", why: "SUNITA", folder: "10.1.2.3", place: "PHOGAT", fault: "RATE_LIMITED", version: "20.19.1" };
    const findings = [{ question: "sources", health: "warning", fact: "failing", values }] as const;
    const runtime = { ...systemRuntime(), version: "0.1.0", logFile: null };
    const { bytes } = healthReport({ record: record.writer, runtime, findings, now: MORNING });
    const told: unknown = JSON.parse(Buffer.from(bytes, "base64").toString("utf8"));
    const plain = { fault: "RATE_LIMITED", version: "20.19.1" };
    expect(told).toHaveProperty("findings", [{ question: "sources", health: "warning", fact: "failing", values: plain }]);
  });

  test("tells what is needed to help: versions, findings with their numbers, plain settings, and what the program said", async () => {
    writeSetting(record.writer, "locale", "hi", MORNING);
    writeSetting(record.writer, "lockAfterMinutes", 15, MORNING);
    const says = "engine ended with code 11\n    at start (file:///opt/ismgt/resources/app.asar/out/engine/process.js:120:15) ENOSPC";
    writeFileSync(logFile, JSON.stringify({ at: "2026-11-24T04:30:00.000Z", level: "error", from: "shell", says }));
    const report: unknown = JSON.parse(await reported());
    expect(report).toMatchObject({
      program: { version: "0.1.0" },
      settings: { locale: "hi", lockAfterMinutes: 15 },
      log: [{ at: "2026-11-24T04:30:00.000Z", level: "error", says: "engine ended with code 11 at start process.js:120:15 ENOSPC" }],
      findings: expect.arrayContaining([
        expect.objectContaining({ question: "clock", fact: "agrees", values: { seconds: 2 } }),
        expect.objectContaining({ question: "memory", values: { free: expect.any(Number), total: expect.any(Number) } }),
      ]),
    });
  });

  test("is made where there is no log, and of one with anything in it", async () => {
    expect(JSON.parse(await reported())).toMatchObject({ log: [] });
    writeFileSync(logFile, `\u0000${"x".repeat(100_000)}\n{"at":1}\n[]\nnull\n`);
    expect(JSON.parse(await reported())).toMatchObject({ log: [] });
  });
});

describe("of a line of the log", () => {
  test.each([
    ["engine ended with code 11", "engine ended with code 11"],
    ["call 9812 345 670 now", "call … now"],
    ["345 670", "…"],
    ["code 404 345 670", "code 404 …"],
    ["Ramesh called: pani nahi", "… called …"],
    ["SQLITE_BUSY: database is locked", "SQLITE_BUSY database is locked"],
    ["RAMESH KUMAR", "…"],
    ["at https://example.org/out/ramesh.phogat:9812345", "at …"],
  ])("%s stays %s", (line, said) => {
    expect(programWords(line)).toBe(said);
  });
});
