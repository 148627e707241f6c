import { join } from "node:path";
import { openWriter } from "#db/opening/open.ts";
import { stats } from "#db/queries/stats.ts";
import type { Reader } from "#db/connection.ts";
import { foundHub } from "#engine/services/hub/foundHub.ts";
import { heldSeats } from "#engine/services/hub/heldSeats.ts";
import type { SeatAtHub } from "#engine/services/hub/seatAtHub.ts";
import { fetchSnapshot } from "#engine/services/hub/snapshots/fetchSnapshot.ts";
import { makeSnapshot } from "#engine/services/hub/snapshots/makeSnapshot.ts";
import { takeCopy } from "#engine/services/hub/snapshots/takeCopy.ts";
import { connectToHub } from "#hub/connect.ts";
import { startPostgres } from "#hub/testing/postgresServer.ts";
import type { PostgresServer } from "#hub/testing/postgresServer.ts";
import type { Bench } from "../harness/bench.ts";
import { atLeast, figureOf } from "../harness/figures.ts";
import type { Figure } from "../harness/figures.ts";
import { linkWorkers } from "../harness/linkWorkers.ts";
import { copyRecord, recordOf, withFolder } from "../harness/records.ts";
import { seatOf, someKey } from "../hub/twoSeats.ts";
import { letIn, settle } from "./newSeat.ts";

const DATABASE = "copying";
/** A million cases in ten minutes. */
const LEAST_CASES_A_SECOND = Math.ceil(1_000_000 / 600);
const BYTES_OF_MB = 1_000_000;
const PULLING = { now: Date.now, onDidTake: () => undefined };

export const bench: Bench = {
  what: "how long a new seat takes to have all cases of a record by a snapshot, and one of a single district its own, by a snapshot and one by one",
  sizes: { tiny: 200, short: 10_000, long: 1_000_000 },
  needs: "postgres",
  run: ({ cases, file, say }) =>
    withFolder(async (folder) => {
      linkWorkers();
      const own = join(folder, "desk.db");
      copyRecord(file ?? recordOf(cases, say), own);
      const server = await startPostgres();
      const desk = openWriter(own);
      try {
        const address = await server.createDatabase(DATABASE);
        const hub = await connectToHub(address, { password: server.password, prepares: true });
        try {
          const privateKey = someKey();
          const founded = await foundHub(desk, hub, { address, name: "Desk", privateKey, now: Date.now() });
          const at = seatOf(desk, hub, founded, privateKey);
          const measured = await measure({ at, server, folder, say });
          return { cases: stats(desk).cases, posts: stats(desk).posts, ...measured };
        } finally {
          await hub.close();
        }
      } finally {
        desk.close();
        await server.close();
      }
    }),
};

interface Measuring {
  readonly at: SeatAtHub;
  readonly server: PostgresServer;
  readonly folder: string;
  readonly say: (line: string) => void;
}

async function measure(measuring: Measuring): Promise<{ readonly figures: readonly Figure[]; readonly notes: readonly string[] }> {
  const { at, say } = measuring;
  const { events } = stats(at.record);
  const filled = await timed(() => settle(at, say));
  const made = await timed(() => makeSnapshot(at, PULLING, { districts: null }));
  const { bytes, sealedBytes } = made.result;
  const notes = [
    `${events.toLocaleString("en")} events and the posts were pushed in ${inWords(filled.ms)} (${inWords(filled.cpuMs)} of this process’s processor), by a seat that takes in nothing meanwhile`,
    `a snapshot of ${mb(bytes)}, ${mb(sealedBytes)} in the hub, was made in ${inWords(made.ms)} (${inWords(made.cpuMs)})`,
  ];
  const whole = await copiedSeat(measuring, { name: "wall", district: null, cases: stats(at.record).cases });
  const districts = await districtSeats(measuring);
  return { figures: [whole.figure, ...districts.figures], notes: [...notes, ...whole.notes, ...districts.notes] };
}

interface Copied {
  readonly name: string;
  /** Of whose cases alone; null for all. */
  readonly district: string | null;
  readonly cases: number;
}

/** As `hub copy` and the engine at its start do it. */
async function copiedSeat({ at, server, folder, say }: Measuring, { name, district, cases }: Copied) {
  const file = join(folder, `${name}.db`);
  const joined = await letIn(at, { server, database: DATABASE, file, district });
  let checkingAt = 0;
  const fetched = await timed(() =>
    fetchSnapshot(joined.at, ({ step }) => {
      if (step === "checking" && checkingAt === 0) checkingAt = performance.now();
    }),
  );
  const checkedMs = fetched.endedAt - checkingAt;
  joined.at.record.close();
  const taken = await timed(() => Promise.resolve(takeCopy(file, Date.now())));
  if (!taken.result) throw new Error("The copy was not taken");
  const record = openWriter(file);
  try {
    const tail = await timed(() => settle({ ...joined.at, record }, say));
    requireAll(record, cases);
    const ms = fetched.ms + taken.ms + tail.ms;
    return {
      figure: figureOf({
        name: district === null ? "cases copied to a new seat" : "cases of one district copied to a new seat",
        unit: "a second",
        asked: [(cases * 1_000) / ms],
        goals: district === null ? [atLeast("median", LEAST_CASES_A_SECOND)] : [],
      }),
      notes: [
        `${cases.toLocaleString("en")} cases were at a new seat${district === null ? "" : ` of ${district}`} after ${inWords(ms)}: ${inWords(fetched.ms - checkedMs)} to bring, ${inWords(checkedMs)} to check, ${inWords(taken.ms)} to take its place, ${inWords(tail.ms)} for what came after (${inWords(fetched.cpuMs + taken.cpuMs + tail.cpuMs)} of this process’s processor)`,
      ],
    };
  } finally {
    record.close();
    await joined.hub.close();
  }
}

/** Of the district that has most cases: one seat by a snapshot of it, and one by every event. */
async function districtSeats(measuring: Measuring) {
  const { at, say } = measuring;
  const largest = at.record.sqlite
    .prepare<[], { readonly district: string; readonly cases: number }>(
      "SELECT district, count(*) AS cases FROM grievance WHERE district IS NOT NULL GROUP BY district ORDER BY cases DESC LIMIT 1",
    )
    .get();
  if (largest === undefined) throw new Error("Cases lie in districts");
  const { district, cases } = largest;
  // What was told again for the seat before is told by then.
  await settle(at, say);
  const made = await timed(() => makeSnapshot(at, PULLING, { districts: [district] }));
  const copied = await copiedSeat(measuring, { name: "copied", district, cases });
  const pulled = await pulledSeat(measuring, { district, cases });
  const note = `a snapshot of ${district}, ${mb(made.result.bytes)}, ${mb(made.result.sealedBytes)} in the hub, was made in ${inWords(made.ms)} (${inWords(made.cpuMs)})`;
  return { figures: [copied.figure, pulled.figure], notes: [note, ...copied.notes, ...pulled.notes] };
}

interface OfDistrict {
  readonly district: string;
  readonly cases: number;
}

async function pulledSeat({ at, server, folder, say }: Measuring, { district, cases }: OfDistrict) {
  const joined = await letIn(at, { server, database: DATABASE, file: join(folder, "district.db"), district });
  try {
    const { ms, cpuMs, result } = await timed(() => settle(joined.at, say));
    requireAll(joined.at.record, cases);
    return {
      figure: figureOf({ name: "cases of one district taken in one by one", unit: "a second", asked: [(cases * 1_000) / ms] }),
      notes: [
        `a seat of ${district} was let in after ${inWords(joined.letInMs)} and had its ${cases.toLocaleString("en")} cases, ${result.pulled.toLocaleString("en")} events, after ${inWords(ms)} (${inWords(cpuMs)})`,
      ],
    };
  } finally {
    await joined.hub.close();
    joined.at.record.close();
  }
}

function requireAll(record: Reader, cases: number): void {
  const here = stats(record).cases;
  if (here !== cases) throw new Error(`${here} of ${cases} cases are there: ${JSON.stringify(heldSeats(record))}`);
}

async function timed<Result>(work: () => Promise<Result>) {
  const [startedAt, before] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const endedAt = performance.now();
  const { user, system } = process.cpuUsage(before);
  return { result, ms: endedAt - startedAt, cpuMs: (user + system) / 1_000, endedAt };
}

function inWords(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}

function mb(bytes: number): string {
  return `${Math.round(bytes / BYTES_OF_MB).toLocaleString("en")} MB`;
}
