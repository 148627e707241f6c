import { isTextSigned } from "#db/seals/signing.ts";
import { batchText, oldBatchText } from "#domain/hub/batch.ts";
import type { StoredBatch } from "#hub/store.ts";

interface Signed {
  /** Id of the hub. */
  readonly hub: string;
  readonly batch: Pick<StoredBatch, "seat" | "firstSeq" | "lastSeq" | "signature">;
  /** Of its events, in their order. */
  readonly hashes: readonly string[];
  readonly publicKey: string;
}

/** Whether the seat has signed each of these hashes: believed of some of the events alone, whatever the others are. */
export function isEachSigned({ hub, batch, hashes, publicKey }: Signed): boolean {
  const { seat, firstSeq, lastSeq, signature } = batch;
  return (
    hashes.length === lastSeq - firstSeq + 1 && isTextSigned(batchText({ hub, seat, firstSeq, lastSeq, hashes }), signature, publicKey)
  );
}

/** The same for who has all events and has followed their chain: also what was signed before each hash was. */
export function isChainSigned(signed: Signed): boolean {
  const { hub, batch, hashes, publicKey } = signed;
  const { seat, firstSeq, lastSeq, signature } = batch;
  return isEachSigned(signed) || isTextSigned(oldBatchText({ hub, seat, firstSeq, lastSeq, hashes }), signature, publicKey);
}
