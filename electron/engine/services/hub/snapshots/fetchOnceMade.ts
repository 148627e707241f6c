import type { Reader } from "#db/connection.ts";
import type { SnapshotContent } from "#domain/hub/snapshot.ts";
import { scopeOf } from "#domain/hub/snapshot.ts";
import { admittedAt } from "../pullNext.ts";
import type { SeatAtHub } from "../seatAtHub.ts";
import { fetchSnapshot } from "./fetchSnapshot.ts";
import type { SnapshotProgress } from "./makeSnapshot.ts";
import { SnapshotError } from "./snapshotError.ts";

const LOOKS_EVERY_MS = 2_000;
/** Half an hour. Who makes one that is never whole keeps nobody for longer: all comes one by one then. */
const MOST_LOOKS = 900;

interface Fetching {
  readonly onProgress: (progress: SnapshotProgress) => void;
  readonly sleep: (ms: number) => Promise<void>;
  /** At each look while there is none yet. */
  readonly onWait: () => void;
  /** Of what nobody asked for: what was brought before and refused is not brought again. */
  readonly refused?: ReadonlySet<string>;
}

/** As `fetchSnapshot`; where there is none for this seat, and one that is there makes it, it is waited for. */
export async function fetchOnceMade(
  at: Pick<SeatAtHub<Reader>, "record" | "hub" | "membership" | "roomKey">,
  { onProgress, sleep, onWait, refused }: Fetching,
): Promise<SnapshotContent> {
  for (let looks = 1; ; looks += 1) {
    try {
      return await fetchSnapshot(at, onProgress, refused);
    } catch (error) {
      const isNone = error instanceof SnapshotError && (error.fault === "none" || error.fault === "gone");
      if (!isNone || looks === MOST_LOOKS || !(await isBeingMade(at))) throw error;
    }
    onWait();
    await sleep(LOOKS_EVERY_MS);
  }
}

async function isBeingMade({ hub, membership }: Pick<SeatAtHub<Reader>, "hub" | "membership">): Promise<boolean> {
  const districts = (await admittedAt({ hub, membership })).get(membership.seat)?.ruling?.districts ?? null;
  return await hub.isSnapshotBegun(districts && scopeOf(districts));
}
