import SqliteDatabase from "better-sqlite3";
import { ORPCError, createRouterClient } from "@orpc/server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { grievanceIdOf } from "#domain/grievance/caseKey.ts";
import { caseKeyOf } from "#domain/grievance/testing/caseKeyOf.ts";
import type { CaseKey } from "#domain/ids.ts";
import { examplePost } from "#db/testing/examples.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { ingestPosts } from "../../core/ingest/ingestPosts.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import { router } from "./router.ts";

let temporary: ReturnType<typeof temporaryFolder>;
let engine: Engine;
let holder: SqliteDatabase.Database;
beforeEach(() => {
  temporary = temporaryFolder();
  const databaseFile = `${temporary.folder}/record.db`;
  engine = startEngine({
    databaseFile,
    rehearsal: null,
    source: null,
    secrets: memorySecrets({}),
    runtime: systemRuntime(),
    host: hostWithoutWindows,
  });
  holder = new SqliteDatabase(databaseFile);
});
afterEach(async () => {
  holder.close();
  await engine.stop();
  temporary.remove();
});

test("a command waits for a program that holds the record for a moment, is refused whole where it goes on, and is done once", async () => {
  const { context } = engine;
  const post = examplePost("1", { text: "Karnal me patwari jamabandi ki nakal nahi de raha", createdAt: context.now() });
  ingestPosts(context.record, [post], { understand: context.understanding.understand, policy: context.policy, now: context.now });
  const id = grievanceIdOf(caseKeyOf(post) ?? ("" as CaseKey));
  const notes = context.record.sqlite.prepare<[], number>("SELECT count(*) FROM event WHERE type = 'noted'").pluck();
  const client = createRouterClient(router, { context });
  const note = async (words: string) => {
    for await (const step of await client.desk.act({ target: { kind: "case", id }, act: { do: "act", action: { type: "note", words } } }))
      void step;
  };

  holder.exec("BEGIN IMMEDIATE");
  const waiting = note("written while it was held");
  setTimeout(() => holder.exec("ROLLBACK"), 200);
  await waiting;
  expect(notes.get()).toBe(1);

  holder.exec("BEGIN IMMEDIATE");
  const refused = await note("refused").catch((error: unknown) => (error instanceof ORPCError ? error.code : error));
  holder.exec("ROLLBACK");
  expect(refused).toBe("RECORD_IN_USE");
  expect(notes.get()).toBe(1);
});
