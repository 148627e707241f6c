import { FIRST_SEAL, sealSchema } from "#domain/seal/seal.ts";
import type { Seal } from "#domain/seal/seal.ts";
import type { KeyObject } from "node:crypto";
import { appendToStream } from "../append/append.ts";
import { askNumber, askRow, askRows } from "../ask.ts";
import type { Reader, Writer } from "../connection.ts";
import { SEALS_STREAM } from "../events/stream.ts";
import { ownSeat } from "../seat.ts";
import { hashOfSeal, publicKeyOf, signSeal } from "./signing.ts";

interface Sealing {
  readonly privateKey: KeyObject;
  /** A person's id, or `engine`. */
  readonly actor: string;
  /** Milliseconds UTC. */
  readonly at: number;
}

/** Signs the head of the own chain and appends the seal to it. Null where nothing was recorded since the last one. */
export function sealChain(writer: Writer, { privateKey, actor, at }: Sealing): Seal | null {
  return writer.transaction(() => {
    const head = headOf(writer, ownSeat(writer));
    const last = lastSeal(writer);
    if (head === null || unsealedEvents(writer) === 0) return null;
    const seal = signSeal(
      {
        seat: ownSeat(writer),
        seatSeq: head.seatSeq,
        head: head.hash,
        events: head.seatSeq - (last?.seatSeq ?? 0),
        at,
        publicKey: publicKeyOf(privateKey),
        previous: last === null ? FIRST_SEAL : hashOfSeal(last),
      },
      privateKey,
    );
    appendToStream(writer, { stream: SEALS_STREAM, event: { type: SEALED, version: 1, payload: seal }, actor, at });
    return seal;
  });
}

/** The last seal of the own seat; null before the first. One that cannot be read counts as none: `verify` tells of it. */
export function lastSeal(reader: Reader): Seal | null {
  const row = newest(reader, ownSeat(reader));
  return row && sealOfPayload(row.payload);
}

/** How many events of the own seat no seal covers, the seal itself left out. */
export function unsealedEvents(reader: Reader): number {
  const seat = ownSeat(reader);
  return (headOf(reader, seat)?.seatSeq ?? 0) - (newest(reader, seat)?.seatSeq ?? 0);
}

/** Of the own seat. */
export function countSeals(reader: Reader): number {
  return countOf(reader, ownSeat(reader));
}

/** All seals of the own seat, oldest first. */
export function sealsOf(reader: Reader): readonly Seal[] {
  return ofSeat(reader, ownSeat(reader)).flatMap(({ payload }) => sealOfPayload(payload) ?? []);
}

/** Null where the payload of the event is no seal. */
export function sealOfPayload(payload: string): Seal | null {
  return sealSchema.safeParse(JSON.parse(payload)).data ?? null;
}

/** The type of the event that a seal is. */
const SEALED = "sealed";

interface SealRow {
  readonly seatSeq: number;
  readonly payload: string;
}

const headOf = askRow<[string], { readonly seatSeq: number; readonly hash: string }>(
  "SELECT seat_seq AS seatSeq, hash FROM event WHERE seat = ? ORDER BY seat_seq DESC LIMIT 1",
);
const countOf = askNumber<[string]>("SELECT count(*) FROM event WHERE stream = 'seals' AND seat = ?");
const newest = askRow<[string], SealRow>(
  "SELECT seat_seq AS seatSeq, payload FROM event WHERE stream = 'seals' AND seat = ? ORDER BY hlc DESC LIMIT 1",
);
const ofSeat = askRows<[string], SealRow>(
  "SELECT seat_seq AS seatSeq, payload FROM event WHERE stream = 'seals' AND seat = ? ORDER BY seat_seq",
);
