import { FIRST_SEAL } from "#domain/seal/seal.ts";
import type { Seal } from "#domain/seal/seal.ts";
import { askRow, askRows } from "../ask.ts";
import type { Reader } from "../connection.ts";
import { ownSeat } from "../seat.ts";
import { sealOfPayload } from "./seals.ts";
import { fingerprintOf, hashOfSeal, isSigned } from "./signing.ts";

/**
 * Of a seal in the record, `unreadable`: it is no seal; `misplaced`: it signs another event than the one before it; `unsigned`: the signature is not of its key;
 * `unchained`: it does not follow on the seal before. Of a seal that was kept elsewhere, `removed`: the events that it covers are not here any more; `rewritten`: they are
 * others now; `other-key` and `other-seal`: the record has another seal in its place; `altered-outside`: the kept seal itself was changed; `not-kept`: none of this
 * record's own seat is kept there.
 */
export type SealFault = "unreadable" | "misplaced" | "unsigned" | "unchained" | KeptSealFault;
type KeptSealFault = "removed" | "rewritten" | "other-key" | "other-seal" | "altered-outside" | "not-kept";

export interface FaultySeal {
  readonly fault: SealFault;
  readonly seat: string;
  /** Of the last event that the seal covers; null where none is named. */
  readonly seatSeq: number | null;
  /** Milliseconds UTC; null where it is not known. */
  readonly at: number | null;
}

export interface SealVerification {
  readonly faults: readonly FaultySeal[];
  readonly seals: number;
  /** From this seal on another key signs. A key that was lost is replaced by another, and so is one that somebody swapped. */
  readonly keyChanges: readonly { readonly seat: string; readonly at: number; readonly from: string; readonly to: string }[];
}

/** Checks every seal of every seat against the chain that it stands in. The chain itself is checked by `verifyEvents`. */
export function verifySeals(reader: Reader): SealVerification {
  const faults: FaultySeal[] = [];
  const keyChanges: SealVerification["keyChanges"][number][] = [];
  const rows = all(reader);
  let before: Seal | null = null;
  for (const row of rows) {
    const seal = sealOfPayload(row.payload);
    const last: Seal | null = before?.seat === row.seat ? before : null;
    const fault = seal === null ? "unreadable" : faultOf(seal, row, last);
    if (fault !== null) faults.push({ fault, seat: row.seat, seatSeq: row.seatSeq - 1, at: row.at });
    if (seal !== null && last !== null && seal.publicKey !== last.publicKey)
      keyChanges.push({ seat: row.seat, at: seal.at, from: fingerprintOf(last.publicKey), to: fingerprintOf(seal.publicKey) });
    before = seal ?? before;
  }
  return { faults, seals: rows.length, keyChanges };
}

/** Checks the record against seals that were kept elsewhere. */
export function verifyAgainst(reader: Reader, kept: readonly Seal[]): readonly FaultySeal[] {
  const own = ownSeat(reader);
  const faults = kept.flatMap((seal) => {
    const fault = isSigned(seal) ? keptFaultOf(reader, seal) : "altered-outside";
    return fault === null ? [] : [{ fault, seat: seal.seat, seatSeq: seal.seatSeq, at: seal.at } satisfies FaultySeal];
  });
  const isOwnKept = kept.some(({ seat }) => seat === own);
  return isOwnKept ? faults : [...faults, { fault: "not-kept", seat: own, seatSeq: null, at: null }];
}

function faultOf(seal: Seal, row: Row, last: Seal | null): SealFault | null {
  if (seal.seat !== row.seat || seal.seatSeq !== row.seatSeq - 1 || seal.head !== row.prevHash) return "misplaced";
  if (!isSigned(seal)) return "unsigned";
  const follows = seal.previous === (last === null ? FIRST_SEAL : hashOfSeal(last)) && seal.events === seal.seatSeq - (last?.seatSeq ?? 0);
  return follows ? null : "unchained";
}

function keptFaultOf(reader: Reader, kept: Seal): KeptSealFault | null {
  const sealed = eventAt(reader, kept.seat, kept.seatSeq);
  if (sealed === null) return "removed";
  if (sealed.hash !== kept.head) return "rewritten";
  const next = eventAt(reader, kept.seat, kept.seatSeq + 1);
  if (next === null) return "removed";
  const here = sealOfPayload(next.payload);
  if (here?.signature === kept.signature) return null;
  return here !== null && here.publicKey !== kept.publicKey ? "other-key" : "other-seal";
}

interface Row {
  readonly seat: string;
  readonly seatSeq: number;
  readonly at: number;
  readonly prevHash: string;
  readonly payload: string;
}

const all = askRows<[], Row>(
  "SELECT seat, seat_seq AS seatSeq, at, prev_hash AS prevHash, payload FROM event WHERE stream = 'seals' ORDER BY seat, seat_seq",
);
const eventAt = askRow<[seat: string, seatSeq: number], { readonly hash: string; readonly payload: string }>(
  "SELECT hash, payload FROM event WHERE seat = ? AND seat_seq = ?",
);
