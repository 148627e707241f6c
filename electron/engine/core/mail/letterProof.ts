import { createHmac, timingSafeEqual } from "node:crypto";
import { assertNever } from "#domain/assertNever.ts";

/** 80 bits, the shortest that RFC 2104 allows: the part of an address before the @ has room for no more. */
const PROOF_BYTES = 10;
const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

/** What a proof is of. Each kind has facts of its own, so that the proof of one never passes for that of another. */
export type LetterFacts =
  | {
      readonly kind: "officer";
      readonly ticket: string;
      readonly office: string;
      readonly officerId: string;
      readonly officerMailId: string;
    }
  | { readonly kind: "citizen"; readonly ticket: string; readonly address: string }
  /** Of a letter that a server may send back to us. */
  | { readonly kind: "delivery"; readonly messageId: string };

const VERSION = 2;

/** A keyed hash of the facts, in small letters and digits, since mail programs change the case of addresses as they like. */
export function letterProofOf(facts: LetterFacts, key: string): string {
  return lettersOf(
    createHmac("sha256", key)
      .update(JSON.stringify(["ismgt letter", VERSION, ...partsOf(facts)]))
      .digest(),
  );
}

/** Of the ticket alone, as addresses bore it before they said for whom they are. */
export function ticketProofOf(ticket: string, key: string): string {
  return lettersOf(createHmac("sha256", key).update(`reply-address:${ticket}`).digest());
}

/**
 * Stands in every letter that goes out: anyone who gets one back, as a server that cannot deliver it, has its header, and nobody else does. Answers
 * to the letter do not repeat it, as they do its Message-ID.
 */
export const DELIVERY_HEADER = "X-ISMGT-Delivery";

const DELIVERY = /^[ \t>]{0,8}x-ismgt-delivery:[ \t]{0,8}([0-9a-z]{16})[ \t\r]{0,8}$/imu;

/** The proof in the header of a letter of ours, as text; null where there is none. */
export function deliveryProofIn(header: string): string | null {
  return DELIVERY.exec(header)?.[1]?.toLowerCase() ?? null;
}

/** Whether we wrote the letter of that id. */
export function isDelivered({ messageId, proof }: { readonly messageId: string; readonly proof: string | null }, key: string): boolean {
  return proof !== null && isSameProof(proof, letterProofOf({ kind: "delivery", messageId }, key));
}

/** Takes the same time wherever the first difference lies. */
export function isSameProof(given: string, right: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function partsOf(facts: LetterFacts): readonly string[] {
  switch (facts.kind) {
    case "officer":
      return [facts.kind, facts.ticket, facts.office, facts.officerId, facts.officerMailId];
    case "citizen":
      return [facts.kind, facts.ticket, facts.address];
    case "delivery":
      return [facts.kind, facts.messageId];
    default:
      return assertNever(facts);
  }
}

function lettersOf(digest: Buffer): string {
  let bits = BigInt(`0x${digest.subarray(0, PROOF_BYTES).toString("hex")}`);
  let proof = "";
  for (let letter = 0; letter < (PROOF_BYTES * 8) / 5; letter += 1) {
    proof = LETTERS.charAt(Number(bits & 31n)) + proof;
    bits >>= 5n;
  }
  return proof;
}
