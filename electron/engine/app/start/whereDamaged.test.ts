import { closeSync, openSync, statSync, writeSync } from "node:fs";
import { ORPCError, os } from "@orpc/server";
import { StandardRPCHandler } from "@orpc/server/standard";
import SqliteDatabase from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { whereDamaged } from "./whereDamaged.ts";

let record: TemporaryRecord;
let told: unknown[];
let logged: string[];
beforeEach(() => {
  record = temporaryRecord();
  [told, logged] = [[], []];
});
afterEach(() => record.remove());

/** Calls that read the whole of a file through a connection of their own. */
function handlerOf(file: string) {
  const read = os.handler(() => {
    const sqlite = new SqliteDatabase(file, { readonly: true });
    try {
      return sqlite.pragma("integrity_check");
    } finally {
      sqlite.close();
    }
  });
  const wrong = os.handler(() => {
    throw new TypeError("x is not a function");
  });
  const refused = os.handler(() => {
    throw new ORPCError("FORBIDDEN");
  });
  const breaksOff = os.handler(async function* () {
    yield 1;
    throw new TypeError("x is not a function");
  });
  const turnedDown = os.handler(async function* () {
    yield 1;
    throw new ORPCError("FORBIDDEN");
  });
  const router = { cases: { read, wrong, refused, breaksOff, turnedDown }, transfer: { read } };
  return new StandardRPCHandler(router, {
    clientInterceptors: [
      whereDamaged(
        (error) => told.push(error),
        (where) => logged.push(where),
      ),
    ],
  });
}

async function ask(path: string): Promise<number | undefined> {
  const url = new URL(`http://engine/${path}`);
  const request = { url, method: "POST", headers: {}, signal: undefined, body: async () => ({}) };
  const { response } = await handlerOf(record.writer.file).handle(request, { context: {} });
  const body = response?.body;
  if (typeof body === "object" && body !== null && Symbol.asyncIterator in body) await stepsOf(body as AsyncIterable<unknown>);
  return response?.status;
}

async function stepsOf(body: AsyncIterable<unknown>): Promise<void> {
  try {
    for await (const _ of body);
  } catch {
    // The window sees that as well.
  }
}

function damage(): void {
  const { file, sqlite } = record.writer;
  sqlite.pragma("wal_checkpoint(TRUNCATE)");
  const handle = openSync(file, "r+");
  writeSync(handle, Buffer.alloc(4_096, 0xa5), 0, 4_096, 0);
  closeSync(handle);
  expect(statSync(file).size).toBeGreaterThan(4_096);
}

describe("a call of a window", () => {
  test("that reads a whole record tells nothing", async () => {
    expect(await ask("cases/read")).toBe(200);
    expect(told).toEqual([]);
  });

  test("that finds the record damaged tells of it, and fails", async () => {
    damage();
    expect(await ask("cases/read")).toBe(500);
    expect(told).toMatchObject([{ code: expect.stringMatching(/^SQLITE_(?:CORRUPT|NOTADB)/u) }]);
  });

  test("that finds another file damaged, or fails by a fault of the program, tells nothing", async () => {
    expect(await ask("cases/wrong")).toBe(500);
    damage();
    expect(await ask("transfer/read")).toBe(500);
    expect(told).toEqual([]);
  });

  test("is in the log where it failed by a fault of the program, and is not where it was refused", async () => {
    await ask("cases/wrong");
    await ask("cases/refused");
    expect(logged).toEqual(["cases.wrong"]);
  });

  test("is in the log as well where its answer comes in steps and breaks off", async () => {
    await ask("cases/breaksOff");
    await ask("cases/turnedDown");
    expect(logged).toEqual(["cases.breaksOff"]);
  });
});
