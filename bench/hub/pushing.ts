import { join } from "node:path";
import { eventsOfSeat } from "#db/append/merge.ts";
import type { CarriedEvent } from "#db/append/merge.ts";
import { openWriter } from "#db/opening/open.ts";
import { MOST_EVENTS_OF_BATCH } from "#domain/hub/batch.ts";
import { mixEvents } from "#engine/services/generate/mixedRecord.ts";
import { heldSeats } from "#engine/services/hub/heldSeats.ts";
import { pullNext } from "#engine/services/hub/pullNext.ts";
import { pushNext } from "#engine/services/hub/pushNext.ts";
import type { HubConnection } from "#hub/connect.ts";
import { connectToHub } from "#hub/connect.ts";
import type { StoredEvent } from "#hub/store.ts";
import type { PostgresServer } from "#hub/testing/postgresServer.ts";
import { atLeast, figureOf } from "../harness/figures.ts";
import type { Figure } from "../harness/figures.ts";
import { withFolder, YEAR_ENDS_AT } from "../harness/records.ts";
import { startBare } from "./bare.ts";
import type { Bare } from "./bare.ts";
import { foundAndJoin } from "./twoSeats.ts";
import type { TwoSeats } from "./twoSeats.ts";

const DATABASE = "pushing";
/** Of a bare insert of the same rows by one statement. */
const LEAST_OF_BARE = 0.25;
const SEED = 3;

interface Measured {
  readonly figures: readonly Figure[];
  readonly notes: readonly string[];
}

/** Rates of a hub, each in turn with what its database does bare. */
export function measurePushing(server: PostgresServer, acts: number): Promise<Measured> {
  return withFolder(async (folder) => {
    const [desk, wall] = [openWriter(join(folder, "desk.db")), openWriter(join(folder, "wall.db"))];
    mixEvents(desk, { seed: SEED, steps: acts, until: YEAR_ENDS_AT });
    const hub = await connectToHub(await server.createDatabase(DATABASE), { password: server.password, prepares: true });
    const bare = await startBare(server, DATABASE);
    try {
      const seats = await foundAndJoin(desk, wall, hub);
      const figures = [...(await pushed(seats, hub, bare)), await pulled(seats, hub, bare)];
      return { figures, notes: [await roomOf(server)] };
    } finally {
      await bare.close();
      await hub.close();
      for (const writer of [desk, wall]) writer.close();
    }
  });
}

async function pushed({ desk }: TwoSeats, hub: HubConnection, bare: Bare): Promise<readonly Figure[]> {
  const rates = { pushed: [] as number[], inserted: [] as number[], copied: [] as number[] };
  for (let known = 0; ; known += MOST_EVENTS_OF_BATCH) {
    const events = eventsOfSeat(desk.record, desk.membership.seat, known, MOST_EVENTS_OF_BATCH).map((event) => stored(event));
    if (events.length < MOST_EVENTS_OF_BATCH) break;
    // A figure of its own.
    const look = await hub.look();
    rates.pushed.push(
      await rateOf(async () => {
        const outcome = await pushNext(desk, look);
        if (outcome.is !== "pushed" || outcome.events !== MOST_EVENTS_OF_BATCH) throw new Error(`A batch was ${outcome.is}`);
      }),
    );
    rates.inserted.push(await rateOf(() => bare.insert(events)));
    rates.copied.push(await rateOf(() => bare.copy(events)));
  }
  const asked = { unit: "a second", asked: rates.pushed } as const;
  return [
    figureOf({
      name: "events pushed, beside one bare INSERT of the rows",
      ...asked,
      limit: rates.inserted,
      goals: [atLeast("ratio", LEAST_OF_BARE)],
    }),
    figureOf({ name: "events pushed, beside COPY of the rows", ...asked, limit: rates.copied }),
  ];
}

/** Some batches in each round, each checked and merged. */
async function pulled({ wall }: TwoSeats, hub: HubConnection, bare: Bare): Promise<Figure> {
  const [asked, limit]: [number[], number[]] = [[], []];
  for (;;) {
    const startedAt = performance.now();
    const { events } = await pullNext(wall, await hub.look(), { now: Date.now, onDidTake: () => undefined });
    if (events === 0) break;
    asked.push((events * 1_000) / (performance.now() - startedAt));
    const bareAt = performance.now();
    await bare.select(events);
    limit.push((events * 1_000) / (performance.now() - bareAt));
  }
  if (asked.length === 0) throw new Error(`Nothing was taken in: ${JSON.stringify(heldSeats(wall.record))}`);
  return figureOf({ name: "events taken in, beside a bare SELECT of as many", unit: "a second", asked, limit });
}

/** What is kept of an event, with its indexes and the keys of what is sealed in it. */
async function roomOf(server: PostgresServer): Promise<string> {
  const tables = ["event", "batch", "sealed_key"].map((table) => `pg_total_relation_size('${table}')`).join(" + ");
  const [row] = await server.run(DATABASE, `SELECT (${tables}) / count(*) AS bytes FROM event`);
  return `an event takes ${String(row?.["bytes"])} bytes of the database, with indexes, signatures and keys`;
}

async function rateOf(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (MOST_EVENTS_OF_BATCH * 1_000) / (performance.now() - startedAt);
}

function stored(event: CarriedEvent): StoredEvent {
  const { keys: _, ...row } = event;
  return row;
}
