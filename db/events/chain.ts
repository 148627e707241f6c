import { hash } from "node:crypto";

/** One event as it is in the record. */
export interface EventRow {
  readonly id: string;
  readonly seat: string;
  readonly seatSeq: number;
  readonly hlc: string;
  readonly stream: string;
  readonly type: string;
  readonly version: number;
  readonly actor: string;
  readonly at: number;
  /** JSON text. */
  readonly payload: string;
  readonly prevHash: string;
  readonly hash: string;
}

/** What the first event of a seat is chained to. */
export const CHAIN_START = "0".repeat(64);

/** SHA-256 over all that the event says and the hash of the seat's event before it, in hexadecimal digits. */
export function hashOf(event: Omit<EventRow, "hash">): string {
  const { id, seat, seatSeq, hlc, stream, type, version, actor, at, payload, prevHash } = event;
  return hash("sha256", JSON.stringify([prevHash, id, seat, seatSeq, hlc, stream, type, version, actor, at, payload]), "hex");
}
