import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openWriter } from "#db/opening/open.ts";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { createChanges } from "#engine/core/live/changes.ts";
import { memorySecrets } from "#engine/core/ports/secrets.ts";
import { systemClock } from "#engine/core/time/clock.ts";
import { startHub } from "#engine/services/hub/hubService.ts";
import type { SeatAtHub } from "#engine/services/hub/seatAtHub.ts";
import { connectToHub } from "#hub/connect.ts";
import type { PostgresServer } from "#hub/testing/postgresServer.ts";
import { Client } from "pg";
import { atMost, figureOf } from "../harness/figures.ts";
import type { Figure } from "../harness/figures.ts";
import { withFolder } from "../harness/records.ts";
import { foundAndJoin } from "./twoSeats.ts";

const DATABASE = "telling";
/** On the wall, with what the wall itself takes until it has painted: see `bench/hub-wall`. */
const MOST_MS = 400;
const APART_MS = 150;
const JOINED_WITHIN_MS = 30_000;

/** Two seats with a line each, as their engines run them, in one process. */
export function measureTelling(server: PostgresServer, rounds: number): Promise<Figure> {
  return withFolder(async (folder) => {
    const [desk, wall] = [openWriter(join(folder, "desk.db")), openWriter(join(folder, "wall.db"))];
    const address = await server.createDatabase(DATABASE);
    const founding = await connectToHub(address, { password: server.password, prepares: true });
    const seats = await foundAndJoin(desk, wall, founding, address);
    await founding.close();
    let heard: () => void = () => undefined;
    const acting = run(seats.desk, server, () => undefined);
    const hearing = run(seats.wall, server, () => heard());
    const bare = await startBareTelling(server);
    try {
      await joined([acting.service, hearing.service]);
      const [asked, limit]: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round += 1) {
        const told = new Promise<void>((resolve) => (heard = resolve));
        const startedAt = performance.now();
        openExampleCase(desk, examplePost(`act-${round}`, { createdAt: Date.now() }));
        acting.changes.announce("record");
        await told;
        asked.push(performance.now() - startedAt);
        // What is told besides events comes a moment later, and is not to be taken for the next act.
        await pause(APART_MS);
        limit.push(await bare.tell());
      }
      return figureOf({
        name: "an act at one seat, until another has taken it in; beside NOTIFY and SELECT",
        unit: "ms",
        asked,
        limit,
        goals: [atMost("p95", MOST_MS)],
      });
    } finally {
      for (const { service } of [acting, hearing]) await service.stop();
      await bare.close();
      for (const writer of [desk, wall]) writer.close();
    }
  });
}

function run({ record, privateKey }: SeatAtHub, { password }: PostgresServer, onDidTake: () => void) {
  const key = privateKey.export({ format: "der", type: "pkcs8" }).toString("base64");
  const changes = createChanges(() => 0);
  const service = startHub({
    record,
    clock: systemClock,
    secrets: memorySecrets({ "hub.password": password, "seal.private-key": key }),
    guard: { met: () => false },
    changes,
    onDidTake,
  });
  return { changes, service };
}

async function joined(services: readonly ReturnType<typeof startHub>[]): Promise<void> {
  for (const giveUpAt = performance.now() + JOINED_WITHIN_MS; services.some(({ state }) => state.is !== "joined"); await pause(50))
    if (performance.now() > giveUpAt) throw new Error("The seats have not joined");
}

/** One row, said and read by two lines. */
async function startBareTelling(server: PostgresServer) {
  const [teller, listener] = [0, 1].map(() => new Client({ ...server.address(DATABASE), ssl: false, password: server.password }));
  if (teller === undefined || listener === undefined) throw new Error("Two lines were made");
  for (const each of [teller, listener]) await each.connect();
  await teller.query("CREATE TABLE told (number bigint PRIMARY KEY)");
  await listener.query("LISTEN bare");
  let number = 0;
  return {
    async tell(): Promise<number> {
      number += 1;
      const startedAt = performance.now();
      const heard = new Promise<void>((resolve) => void listener.once("notification", () => resolve()));
      await teller.query("INSERT INTO told VALUES ($1)", [number]);
      await teller.query("NOTIFY bare");
      await heard;
      await listener.query("SELECT * FROM told WHERE number = $1", [number]);
      return performance.now() - startedAt;
    },
    async close() {
      for (const each of [teller, listener]) await each.end();
    },
  };
}
