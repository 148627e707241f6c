import { z } from "zod";
import { MOST_SEATS } from "./mostSeats.ts";
import { seatIdSchema } from "./seatId.ts";

/** Above that of {@link MOST_SEATS} boxes with the keys before it. Sixteen of them come in one answer of the hub. */
export const MOST_BYTES_OF_RENEWAL = 2_000_000;
const MOST_LETTERS_OF_BOX = 2_000;
const ref = z.string().regex(/^[0-9a-f]{32}$/u);

/** Another key for the room, once a seat does not belong to it any more: sealed to the key of each seat that does. */
const renewalSchema = z.strictObject({
  hub: z.uuid(),
  ref,
  by: seatIdSchema,
  /** Milliseconds UTC. */
  at: z.int().nonnegative(),
  boxes: z.record(seatIdSchema, z.string().max(MOST_LETTERS_OF_BOX)).refine((boxes) => Object.keys(boxes).length <= MOST_SEATS),
  /** The keys before it, sealed with this one: what was told with them is still read, also by who joins later. */
  before: z.string().max(200_000),
});
export type Renewal = z.infer<typeof renewalSchema>;

/** As the hub keeps it. */
export const storedRenewalSchema = z.strictObject({
  ref,
  by: seatIdSchema,
  at: z.int().nonnegative(),
  /** What is signed: {@link renewalText}. */
  text: z.string().max(MOST_BYTES_OF_RENEWAL),
  signature: z.base64().length(88),
});
export type StoredRenewal = z.infer<typeof storedRenewalSchema>;

const HEADING = "ismgt-room-key-1";

export function renewalText(renewal: Renewal): string {
  return JSON.stringify([HEADING, renewal]);
}

/** Null for what renews nothing of this hub. */
export function renewalIn({ ref: named, by, at, text }: StoredRenewal, hub: string): Renewal | null {
  const parsed = z.tuple([z.literal(HEADING), renewalSchema]).safeParse(jsonOrNull(text)).data?.[1];
  return parsed !== undefined && parsed.hub === hub && parsed.ref === named && parsed.by === by && parsed.at === at ? parsed : null;
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
