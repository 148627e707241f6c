import { join } from "node:path";
import type { Reader } from "#db/connection.ts";
import { openWriter } from "#db/opening/open.ts";
import { stats } from "#db/queries/stats.ts";
import { heldSeats } from "#engine/services/hub/heldSeats.ts";
import { fetchSnapshot } from "#engine/services/hub/snapshots/fetchSnapshot.ts";
import { takeCopy } from "#engine/services/hub/snapshots/takeCopy.ts";
import { atLeast, figureOf } from "../harness/figures.ts";
import { DATABASE } from "./atNewHub.ts";
import type { Measuring } from "./atNewHub.ts";
import { letIn, settle } from "./newSeat.ts";

/** A million cases in ten minutes. */
const LEAST_CASES_A_SECOND = Math.ceil(1_000_000 / 600);
const BYTES_OF_MB = 1_000_000;

interface Copied {
  readonly name: string;
  /** Of whose cases alone; null for all. */
  readonly district: string | null;
  readonly cases: number;
}

/** As `hub copy` and the engine at its start do it. */
export async function copiedSeat({ at, server, folder, say }: Measuring, { name, district, cases }: Copied) {
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

export function requireAll(record: Reader, cases: number): void {
  const here = stats(record).cases;
  if (here !== cases) throw new Error(`${here} of ${cases} cases are there: ${JSON.stringify(heldSeats(record))}`);
}

export async function timed<Result>(work: () => Promise<Result>) {
  const [startedAt, before] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const endedAt = performance.now();
  const { user, system } = process.cpuUsage(before);
  return { result, ms: endedAt - startedAt, cpuMs: (user + system) / 1_000, endedAt };
}

export function inWords(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}

export function mb(bytes: number): string {
  return `${Math.round(bytes / BYTES_OF_MB).toLocaleString("en")} MB`;
}
