import { askRows } from "#db/ask.ts";
import type { Reader } from "#db/connection.ts";
import { readSetting, writeSetting } from "#db/settings.ts";
import { signText } from "#db/seals/signing.ts";
import { batchText, MOST_EVENTS_OF_BATCH } from "#domain/hub/batch.ts";
import { isEachSigned } from "./batchSignature.ts";
import type { SeatAtHub } from "./seatAtHub.ts";

const SIGNED = "hub.signed-each";
const AT_ONCE = 50;

/**
 * Signs again, some in each round, what this seat pushed before each hash was signed: a seat that may read a part of it believes nothing else. Whether there is more. Once it is done
 * for a hub it is never asked again.
 */
export async function signAgain({ record, hub, membership, privateKey }: SeatAtHub, now: number): Promise<boolean> {
  const kept = readSetting(record, SIGNED) as { readonly hub?: unknown; readonly upTo?: unknown } | undefined;
  const isOfHub = kept?.hub === membership.hub;
  if (isOfHub && kept?.upTo === "all") return false;
  const upTo = isOfHub && typeof kept?.upTo === "number" ? kept.upTo : 0;
  const batches = await hub.batchesAfter(membership.seat, upTo, AT_ONCE);
  const signed = batches.flatMap((batch) => {
    const { seat, firstSeq, lastSeq } = batch;
    if (lastSeq - firstSeq >= MOST_EVENTS_OF_BATCH) return [];
    const claim = { hub: membership.hub, seat, firstSeq, lastSeq, hashes: hashesOf(record, seat, firstSeq, lastSeq) };
    if (isEachSigned({ hub: membership.hub, batch, hashes: claim.hashes, publicKey: membership.publicKey })) return [];
    return [{ seat, lastSeq, signature: signText(batchText(claim), privateKey) }];
  });
  if (signed.length > 0) await hub.signAgain(signed);
  const isDone = batches.length < AT_ONCE;
  writeSetting(record, SIGNED, { hub: membership.hub, upTo: isDone ? "all" : (batches.at(-1)?.lastSeq ?? upTo) }, now);
  return !isDone;
}

function hashesOf(record: Reader, seat: string, firstSeq: number, lastSeq: number): readonly string[] {
  return hashes(record, seat, firstSeq, lastSeq).map(({ hash }) => hash);
}

const hashes = askRows<[seat: string, firstSeq: number, lastSeq: number], { readonly hash: string }>(
  "SELECT hash FROM event WHERE seat = ? AND seat_seq BETWEEN ? AND ? ORDER BY seat_seq",
);
