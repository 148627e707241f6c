import { randomUUID } from "node:crypto";
import type { Reader } from "#db/connection.ts";
import { lastPosition } from "#db/events/position.ts";

/** Of this run of the engine: another may have given its rows other numbers. */
const RUN = randomUUID().slice(0, 8);

/** How far the record has come, in words that a window hands back. */
export function asOfNow(reader: Reader): string {
  return `${RUN}:${lastPosition(reader)}`;
}

/** The position that it stands for; null where another run of the engine said it. */
export function positionOf(asOf: string): number | null {
  const [run, position] = asOf.split(":");
  const known = Number(position);
  return run === RUN && Number.isSafeInteger(known) && known >= 0 ? known : null;
}
