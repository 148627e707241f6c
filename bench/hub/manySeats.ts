import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { connectToHub } from "#hub/connect.ts";
import type { HubConnection } from "#hub/connect.ts";
import type { PostgresServer } from "#hub/testing/postgresServer.ts";
import { figureOf } from "../harness/figures.ts";
import type { Figure } from "../harness/figures.ts";
import { startBare } from "./bare.ts";

const DATABASE = "many";
const WIDTHS = [10, 200, 2_000] as const;
const CONNECTIONS = 16;
/** A seat that nobody tells of anything looks so often. */
const LOOKS_EVERY_MS = 1_000;
const TICKS_A_SECOND = 100;
/** Of its row in an answer: id, hash, three numbers of up to 13 digits, and what the protocol puts around them. */
const BYTES_OF_HEAD = 16 + 64 + 3 * 10 + 27;
const KIB_OF_MB = 1_024;

interface Simulated {
  readonly figures: readonly Figure[];
  readonly notes: readonly string[];
}

interface Crowd {
  readonly seats: number;
  readonly seconds: number;
  readonly rounds: number;
}

/** What so many seats do when nothing happens, and when one of them pushes: each looks, and fetches what is new. */
export async function simulateManySeats(server: PostgresServer, { seats, seconds, rounds }: Crowd): Promise<Simulated> {
  const address = await server.createDatabase(DATABASE);
  const connect = () => connectToHub(address, { password: server.password, prepares: true });
  const first = await connect();
  const bare = await startBare(server, DATABASE);
  const figures: Figure[] = [];
  try {
    await bare.client.query("INSERT INTO hub (one, id, founded_at) VALUES (1, $1, 0)", ["0".repeat(36)]);
    for (const width of WIDTHS.filter((each) => each <= seats)) {
      await addSeats(bare, width);
      const [asked, limit]: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round += 1) {
        asked.push(await msUntilDone(() => first.look()));
        limit.push(await msUntilDone(() => bare.nothing()));
      }
      figures.push(figureOf({ name: `a look at ${width.toLocaleString("en")} seats, beside SELECT 1`, unit: "ms", asked, limit }));
    }
    const others = await Promise.all(Array.from({ length: CONNECTIONS - 1 }, connect));
    try {
      const simulated = await simulate(server, [first, ...others], { seats, seconds });
      return { figures, notes: notesOf(simulated) };
    } finally {
      await Promise.all(others.map((each) => each.close()));
    }
  } finally {
    await bare.close();
    await first.close();
  }
}

/** Up to so many, as long as a seat's row is. */
async function addSeats({ client }: Awaited<ReturnType<typeof startBare>>, count: number): Promise<void> {
  await client.query(
    `INSERT INTO seat (seat, hub, public_key, name, "by", at, signature, head_seq, head_hash, seen_at, items_seq, number)
     SELECT lpad(to_hex(number), 16, '0'), $2, repeat('k', 44), 'Seat ' || number, repeat('0', 16), 0, repeat('s', 88), number, repeat('f', 64), 0, 0, number
     FROM generate_series(1, $1::integer) AS number ON CONFLICT DO NOTHING`,
    [count, "0".repeat(36)],
  );
  await client.query("ANALYZE seat");
}

interface Load {
  readonly seats: number;
  readonly looks: number;
  readonly seconds: number;
  /** Of the server's processes, for all looks; null where the system does not tell. */
  readonly cpuSeconds: number | null;
  readonly mbOfConnection: number | null;
}

/** Each connection looks for the next seat whose second is over, so that all of them together have so many seats, or as many as the server stands. */
async function simulate(
  server: PostgresServer,
  hubs: readonly HubConnection[],
  { seats, seconds }: Pick<Crowd, "seats" | "seconds">,
): Promise<Load> {
  const processes = (await server.run(DATABASE, "SELECT pid FROM pg_stat_activity WHERE application_name = 'ISMGT'")).map(({ pid }) =>
    Number(pid),
  );
  const before = cpuSecondsOf(processes);
  const startedAt = performance.now();
  let looks = 0;
  let next = 0;
  await Promise.all(
    hubs.map(async (hub) => {
      for (;;) {
        const dueAt = startedAt + (next * LOOKS_EVERY_MS) / seats;
        next += 1;
        const wait = dueAt - performance.now();
        if (wait > 1) await pause(wait);
        if (performance.now() - startedAt > seconds * 1_000) return;
        const { heads } = await hub.look();
        const head = heads[looks % heads.length];
        looks += 1;
        // One look in a hundred finds a seat that has pushed something.
        if (looks % 100 === 0 && head !== undefined) await hub.batchesAfter(head.seat, head.seq - 1, 8);
      }
    }),
  );
  const after = cpuSecondsOf(processes);
  return {
    seats,
    looks,
    seconds: (performance.now() - startedAt) / 1_000,
    cpuSeconds: before === null || after === null ? null : after - before,
    mbOfConnection: mbOf(processes),
  };
}

function notesOf({ seats, looks, seconds, cpuSeconds, mbOfConnection }: Load): readonly string[] {
  const aSecond = Math.round(looks / seconds);
  const notes = [
    `${seats.toLocaleString("en")} seats over ${CONNECTIONS} connections: ${aSecond.toLocaleString("en")} of ${seats.toLocaleString("en")} looks a second, this process among them`,
    `an answer of so many seats is some ${Math.round((seats * BYTES_OF_HEAD) / 1_000)} KB: ${seats.toLocaleString("en")} a second would be ${Math.round((seats * seats * BYTES_OF_HEAD) / 1e6)} MB a second`,
  ];
  if (cpuSeconds !== null) {
    const msOfLook = (cpuSeconds * 1_000) / looks;
    notes.push(`a look among ${seats.toLocaleString("en")} seats takes ${msOfLook.toFixed(2)} ms of the server's processor`);
    for (const many of [50, ...WIDTHS.slice(1), 10_000]) {
      // A look costs by its seats; what is not of them is the smaller part.
      const cores = (many * many * msOfLook) / seats / 1_000;
      notes.push(
        `${many.toLocaleString("en")} seats that look once a second would take ${cores < 0.1 ? "less than 0.1" : cores.toFixed(1)} cores for it`,
      );
    }
  }
  if (mbOfConnection !== null)
    notes.push(
      `a connection takes ${mbOfConnection.toFixed(1)} MB of its own: ${seats.toLocaleString("en")} of them ${((mbOfConnection * seats) / KIB_OF_MB).toFixed(0)} GB`,
    );
  return notes;
}

/** Null where the system does not say. */
function cpuSecondsOf(processes: readonly number[]): number | null {
  try {
    const ticks = processes.map((pid) => {
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
      return Number(fields[11]) + Number(fields[12]);
    });
    return ticks.reduce((sum, each) => sum + each, 0) / TICKS_A_SECOND;
  } catch {
    return null;
  }
}

function mbOf(processes: readonly number[]): number | null {
  try {
    const kib = processes.map((pid) => Number(/^Private_Dirty:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1]));
    return kib.reduce((sum, each) => sum + each, 0) / kib.length / KIB_OF_MB;
  } catch {
    return null;
  }
}

async function msUntilDone(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
