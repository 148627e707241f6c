import { join } from "node:path";
import { stats } from "#db/queries/stats.ts";
import { makeSnapshot } from "#engine/services/hub/snapshots/makeSnapshot.ts";
import type { Bench } from "../harness/bench.ts";
import { figureOf } from "../harness/figures.ts";
import { atNewHub, DATABASE } from "./atNewHub.ts";
import type { MeasuredThere, Measuring } from "./atNewHub.ts";
import { copiedSeat, inWords, mb, requireAll, timed } from "./copiedSeat.ts";
import { letIn, settle } from "./newSeat.ts";

const PULLING = { now: Date.now, onDidTake: () => undefined };

export const bench: Bench = {
  what: "how long a new seat takes to have all cases of a record by a snapshot, and one of a single district its own, by a snapshot and one by one",
  sizes: { tiny: 100, short: 10_000, long: 1_000_000 },
  needs: "postgres",
  run: (asked) => atNewHub(asked, measure),
};

async function measure(measuring: Measuring): Promise<MeasuredThere> {
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
