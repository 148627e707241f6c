import { z } from "zod";
import type { ActsWithin } from "#db/excerpt/actsWithin.ts";
import type { SeatId } from "#domain/ids.ts";
import { isWithinBounds } from "../../core/http/boundedJson.ts";
import { TransferError } from "./transferError.ts";

/** What is in a file of acts beside its manifest. */
export const ACTS_NAME = "acts.json";

const text = z.string().max(1_000);
const eventSchema = z.strictObject({
  id: text,
  seat: text,
  seatSeq: z.number().int().positive(),
  hlc: text,
  stream: text,
  type: text,
  version: z.number().int(),
  actor: text,
  at: z.number().int(),
  payload: z.string(),
  prevHash: text,
  hash: text,
});
const actsSchema = z.strictObject({ seat: text, events: z.array(eventSchema), known: z.record(z.string(), z.array(text)) });

export function writtenActs(acts: ActsWithin): string {
  return JSON.stringify(acts);
}

/** Throws {@link TransferError}: what is sealed whole and still is no list of acts was made by another program. */
export function readActs(written: string): ActsWithin {
  if (!isWithinBounds(written, { deepest: 10, mostParts: 1_000_000 })) throw new TransferError("too-heavy");
  try {
    const { seat, ...acts } = actsSchema.parse(JSON.parse(written));
    return { seat: seat as SeatId, ...acts };
  } catch (error) {
    throw new TransferError("damaged", error);
  }
}
