import { createHmac, timingSafeEqual } from "node:crypto";
import { parseTicket } from "#domain/grievance/ticket.ts";
import type { TicketNumber } from "#domain/ids.ts";
import type { CaseReference } from "#domain/post/incomingPost.ts";

/*
 * `cell+t.261124-k4f7qx.<proof>@host`: every mail server that knows plus-addressing puts it into the mailbox of `cell@host`. The
 * proof is a keyed hash of the ticket, so that an answer that comes to such an address was written by somebody to whom we, or a
 * person whom we wrote to, gave it: a ticket is known to its citizen, and is told on the telephone. Small letters and
 * digits only, since mail programs change the case of addresses as they like.
 */

/** Where the answer to a letter of a case is to go. `mailbox` is a bare address: `cell@example.gov.in`. */
export function replyAddressOf(mailbox: string, ticket: TicketNumber, key: string): string {
  const at = mailbox.lastIndexOf("@");
  return `${mailbox.slice(0, at)}+t.${ticket.toLowerCase()}.${proofOf(ticket, key)}${mailbox.slice(at)}`;
}

/**
 * The case that one of the addresses names to which a letter came, bare or as headers hold them (`"Cell" <cell+t.…@host>`). One that is
 * proven before one that is not; null where none names a case.
 */
export function caseReferenceIn(addresses: readonly string[], key: string): CaseReference | null {
  const references = addresses.flatMap((address) => [...address.matchAll(ADDRESS)].flatMap((match) => referenceOf(match, key) ?? []));
  return references.find(({ isProven }) => isProven) ?? references[0] ?? null;
}

const ADDRESS = /\+t\.(\d{6}-[0-9a-z]{6})\.([0-9a-z]{1,64})@/giu;

function referenceOf([, typed = "", proof = ""]: RegExpMatchArray, key: string): CaseReference | null {
  const ticket = parseTicket(typed);
  return ticket && { ticket, isProven: isSame(proof.toLowerCase(), proofOf(ticket, key)) };
}

/** 80 bits: nobody guesses them by mail, and the part before the @ keeps within the 64 characters that SMTP allows. */
const PROOF_BYTES = 10;
const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

function proofOf(ticket: TicketNumber, key: string): string {
  const digest = createHmac("sha256", key).update(`reply-address:${ticket}`).digest().subarray(0, PROOF_BYTES);
  let bits = BigInt(`0x${digest.toString("hex")}`);
  let proof = "";
  for (let letter = 0; letter < (PROOF_BYTES * 8) / 5; letter += 1) {
    proof = LETTERS.charAt(Number(bits & 31n)) + proof;
    bits >>= 5n;
  }
  return proof;
}

/** Takes the same time wherever the first difference lies. */
function isSame(given: string, right: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}
