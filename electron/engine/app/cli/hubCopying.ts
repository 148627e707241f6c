import { dirname, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { removeKept } from "../../core/files/removeKept.ts";
import { heldSeats } from "../../services/hub/heldSeats.ts";
import { aloneSentences } from "../../services/hub/hubSentences.ts";
import { hubStatus } from "../../services/hub/hubStatus.ts";
import { openHub, openSeat } from "../../services/hub/openSeat.ts";
import type { SeatAtHub } from "../../services/hub/seatAtHub.ts";
import { fetchOnceMade } from "../../services/hub/snapshots/fetchOnceMade.ts";
import { makeSnapshot } from "../../services/hub/snapshots/makeSnapshot.ts";
import type { SnapshotProgress } from "../../services/hub/snapshots/makeSnapshot.ts";
import { takeCopy } from "../../services/hub/snapshots/takeCopy.ts";
import { syncRound } from "../../services/hub/syncRound.ts";
import { verifyHub } from "../../services/hub/verifyHub.ts";
import { districtsOf } from "./hubOptions.ts";
import type { DistrictOptions } from "./hubOptions.ts";
import { beside, closing, requiredMembership, secrets, told } from "./hubSeat.ts";
import { EXIT, printError, printResult } from "./print.ts";
import { withReader, withWriter } from "./verb.ts";
import type { RecordOptions } from "./verb.ts";

/* What goes between a record and the hub, and how both stand. */

export async function sync({ db, json }: RecordOptions): Promise<void> {
  await withWriter(db, async (record) => {
    const seat = await openSeat(record, requiredMembership(record), secrets());
    await closing(seat.hub, () => syncAll(seat, json));
  }).catch(told);
}

async function syncAll(seat: SeatAtHub, json: boolean): Promise<void> {
  const done = { pushed: 0, pulled: 0, told: 0, heard: 0 };
  const onDidTake = ({ files }: { readonly files: readonly string[] }) => removeKept(dirname(seat.record.file), files);
  for (;;) {
    const round = await syncRound(seat, { now: Date.now, onDidTake });
    if (round.is !== "done") {
      process.exitCode = EXIT.failed;
      for (const sentence of aloneSentences(round.is)) printError(sentence);
      return printResult({ ...done, stopped: round.is }, json);
    }
    done.pushed += round.pushed;
    done.pulled += round.pulled;
    done.told += round.told;
    done.heard += round.heard;
    if (!round.hasMore) return printResult({ ...done, held: heldSeats(seat.record) }, json);
  }
}

export async function snapshot({ db, json, ...named }: RecordOptions & DistrictOptions): Promise<void> {
  const districts = districtsOf(named) ?? null;
  await withWriter(db, async (record) => {
    const seat = await openSeat(record, requiredMembership(record), secrets());
    const onDidTake = ({ files }: { readonly files: readonly string[] }) => removeKept(dirname(seat.record.file), files);
    await closing(seat.hub, async () =>
      printResult(await makeSnapshot(seat, { now: Date.now, onDidTake }, { districts, onProgress: progress("pushed") }), json),
    );
  }).catch(told);
}

export async function copy({ db, json }: RecordOptions): Promise<void> {
  printResult(await takeNewest(db).catch(told), json);
}

/** The newest snapshot becomes the record; what came to the hub after it comes by `sync`, as ever. */
export async function takeNewest(db: string) {
  const { holds, at } = await withReader(db, async (record) => {
    const seat = await openSeat(record, requiredMembership(record), secrets());
    try {
      let isSaid = false;
      const onWait = () => {
        if (!isSaid) printError("A seat is making the snapshot …  एक सीट स्नैपशॉट बना रही है …");
        isSaid = true;
      };
      return await fetchOnceMade(seat, { onProgress: progress("copied"), sleep: (ms) => pause(ms), onWait });
    } finally {
      await seat.hub.close();
    }
  });
  return { copied: takeCopy(resolve(db), Date.now()), madeAt: new Date(at).toISOString(), ...holds };
}

/** Each tenth of it, for a person who waits. */
function progress(done: "pushed" | "copied"): (progress: SnapshotProgress) => void {
  let tenths = 0;
  return ({ step, done: bytes, total }) => {
    if (step === "checking") return printError("checking …  जाँच हो रही है …");
    const now = Math.floor((10 * bytes) / total);
    if (now > tenths) printError(`${done} ${now * 10} %`);
    tenths = now;
  };
}

export async function status({ db, json }: RecordOptions): Promise<void> {
  await beside(db, async (record, membership) => {
    await closing(await openHub(membership, secrets()), async (hub) => {
      const { seats, sender, ...about } = await hubStatus(record, { hub, membership }, Date.now);
      const timeOf = (at: number | null) => (at === null ? null : new Date(at).toISOString());
      const sending = sender && { ...sender, sinceAt: timeOf(sender.sinceAt) };
      printResult({ ...about, sender: sending, seats: seats.map(({ seenAt, ...each }) => ({ ...each, seenAt: timeOf(seenAt) })) }, json);
    });
  });
}

export async function verify({ db, json }: RecordOptions): Promise<void> {
  await beside(db, async (record, membership) => {
    await closing(await openHub(membership, secrets()), async (hub) => {
      const report = await verifyHub(record, { hub, membership });
      if (report.faults.length > 0) process.exitCode = EXIT.contradicted;
      printResult(report, json);
    });
  });
}
