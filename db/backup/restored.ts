import type { SeatId } from "#domain/ids.ts";
import type { Reader } from "../connection.ts";
import { readSetting } from "../settings.ts";

/** What a restored record knows of its backup. */
export interface Restored {
  /** Name of the backup. */
  readonly from: string;
  /** The moment that the backup shows: what came after it was lost. Milliseconds UTC. */
  readonly madeAt: number;
  /** When it was restored, milliseconds UTC. */
  readonly at: number;
  /** The seat that it was before. */
  readonly former: SeatId;
  /** Campaigns that ran then, by their id: they are paused until a person starts them. */
  readonly paused: readonly string[];
  /** There were no keys for it any more: what people wrote about its cases reads as erased. */
  readonly areKeysLost: boolean;
}

/** The setting that a restored record has. */
export const RESTORED = "record.restored";

/** Null where the record never was restored. */
export function restoredFrom(reader: Reader): Restored | null {
  return (readSetting(reader, RESTORED) as Restored | undefined) ?? null;
}
