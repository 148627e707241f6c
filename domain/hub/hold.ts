import { z } from "zod";
import { seatIdSchema } from "./seatId.ts";

/**
 * Why nothing more of a seat's chain is taken in. `forged`: it did not sign the batch; `unsigned`: it has signed it in the old way, by which who may read a part
 * of it cannot tell that it is; `foreign-key`: an event brings the key of another case; `foreign-actor`: an event in the name of
 * somebody who is not known, never had the right to it, or for whom the seat may not speak; `failed`: this
 * program could not take it in, and its log says why. The others are what is wrong with the events themselves: `forked` is another past than the one that is known, `ahead` a time in the future, `standing` a time that does not go on.
 */
export const HOLD_FAULTS = [
  "forged",
  "unsigned",
  "foreign-key",
  "foreign-actor",
  "failed",
  "gap",
  "broken-link",
  "altered",
  "forked",
  "malformed",
  "ahead",
  "standing",
] as const;
export type HoldFault = (typeof HOLD_FAULTS)[number];

/** A seat in quarantine: its events stay in the hub, and here are those before. */
const holdSchema = z.strictObject({
  fault: z.enum(HOLD_FAULTS),
  /** Of the first event of the batch that was refused. */
  seatSeq: z.int(),
  /** Milliseconds UTC. */
  sinceAt: z.number(),
  triedAt: z.number(),
});
export type Hold = z.infer<typeof holdSchema>;

/** By seat. */
export const holdsSchema = z.record(seatIdSchema, holdSchema);
export type Holds = Readonly<Record<string, Hold>>;

/** What lies in the future comes to be believed by itself, and a person may be told of by another seat a moment later; for the rest a person has to do something. */
const AGAIN_AFTER_MS: Readonly<Partial<Record<HoldFault, number>>> = { ahead: 30_000, unsigned: 30_000, "foreign-actor": 2_000 };
const AGAIN_AFTER_OTHERS_MS = 10 * 60_000;

export function isToTryAgain({ fault, triedAt }: Hold, now: number): boolean {
  return Math.abs(now - triedAt) >= (AGAIN_AFTER_MS[fault] ?? AGAIN_AFTER_OTHERS_MS);
}
