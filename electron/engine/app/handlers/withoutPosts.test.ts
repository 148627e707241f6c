import { join } from "node:path";
import { createRouterClient } from "@orpc/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mergeEvents, eventsOfSeat } from "#db/append/merge.ts";
import { openWriter } from "#db/opening/open.ts";
import { ownSeat } from "#db/seat.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { WALL_PARTS } from "#contract/wallScenes.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { mixedRecord } from "../../services/generate/mixedRecord.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import { router } from "./router.ts";

/* A seat of a hub hears what happened to cases before, or without, the posts that they began with: it shows all of them, without a word of the citizen. */

let temporary: ReturnType<typeof temporaryFolder>;
let engine: Engine;
let cases: readonly GrievanceId[];
beforeAll(async () => {
  temporary = temporaryFolder();
  const room = join(temporary.folder, "room.db");
  mixedRecord({ file: room, acts: 400, seed: 3, until: Date.now() - 2 * DAY_MS, onProgress: () => undefined });
  const from = openWriter(room);
  const file = join(temporary.folder, "ismgt.db");
  const to = openWriter(file);
  for (let known = 0; ;) {
    const events = eventsOfSeat(from, ownSeat(from), known, 500);
    if (events.length === 0) break;
    mergeEvents(to, events, Date.now());
    known += events.length;
  }
  cases = to.sqlite.prepare<[], GrievanceId>("SELECT id FROM grievance ORDER BY id").pluck().all();
  from.close();
  to.close();
  engine = startEngine({
    databaseFile: file,
    rehearsal: null,
    source: null,
    secrets: memorySecrets({}),
    runtime: systemRuntime(),
    host: hostWithoutWindows,
  });
}, 120_000);
afterAll(async () => {
  await engine.stop();
  temporary.remove();
});

const calls = () => createRouterClient(router, { context: engine.context });

describe("a seat that has the events and not the posts", () => {
  test("shows each case at the desk, in its lists and by itself", async () => {
    expect(cases.length).toBeGreaterThan(20);
    const filter = { filter: {}, order: "newest" } as const;
    const list = await calls().desk.list(filter);
    expect(list).toBeDefined();
    await calls().desk.top(filter);
    await calls().desk.counts();
    for (const id of cases) {
      const history = await calls().grievances.get({ id });
      expect(history).toMatchObject({ grievance: { id } });
      expect(await calls().desk.find({ id })).toBeDefined();
      await calls().outbox.ofCase({ id });
      await calls().outbox.draft({ id, purpose: "marked" });
      await calls().grievances.earlierReports({ id });
    }
  });

  test("shows its wall in every part, and finds nothing that it has not", async () => {
    const wall = await calls().wall.now({ cards: 20, offices: 10, parts: [...WALL_PARTS] });
    expect(wall).toBeDefined();
    await calls().search.posts({ text: "pani" });
    await calls().walls.replay.board({ until: Date.now() });
  });
});
