import { parseTicket } from "#domain/grievance/ticket.ts";
import type { TicketNumber } from "#domain/ids.ts";
import type { ReplyAddress } from "#domain/post/incomingPost.ts";
import { isSameProof, letterProofOf, ticketProofOf } from "./letterProof.ts";
import type { LetterFacts } from "./letterProof.ts";

/*
 * `cell+o2.261124-k4f7qx.<proof>@host`: every mail server that knows plus-addressing puts it into the mailbox of `cell@host`. The
 * letter before the digit says whom it was given to, o an officer and c a citizen, and the digit is the version of the proof: a keyed
 * hash of the case, of whom it was given to and of the mail that it was given with. Anyone who sees one of a citizen can make none of an
 * officer of it. `+t.` is the first form, whose proof is of the ticket alone.
 */

/** What an address is given for: the answer to one mail by one officer, or what the citizen of a case writes. */
export type AddressFacts = Extract<LetterFacts, { readonly kind: "officer" | "citizen" }> & { readonly ticket: TicketNumber };

const MOST_CHARACTERS_BEFORE_AT = 64;

/** `mailbox` is a bare address. Null where its name is so long that SMTP allows no such address: then answers come to the mailbox itself. */
export function replyAddressOf(mailbox: string, facts: AddressFacts, key: string): string | null {
  const at = mailbox.lastIndexOf("@");
  const marker = facts.kind === "officer" ? "o2" : "c2";
  const name = `${mailbox.slice(0, at)}+${marker}.${facts.ticket.toLowerCase()}.${letterProofOf(facts, key)}`;
  return name.length > MOST_CHARACTERS_BEFORE_AT ? null : `${name}${mailbox.slice(at)}`;
}

const MOST_ADDRESSES = 8;
const ADDRESS = /\+(t|o2|c2)\.(\d{6}-[0-9a-z]{6})\.([0-9a-z]{16})@/giu;
const GIVEN_TO = { o2: "officer", c2: "citizen", t: "anybody" } as const;

/** The reply addresses among those to which a letter came, bare or as headers hold them (`"Cell" <cell+o2.…@host>`). */
export function replyAddressesIn(addresses: readonly string[]): readonly ReplyAddress[] {
  const found = addresses.flatMap((address) => [...address.toLowerCase().matchAll(ADDRESS)].flatMap((match) => addressOf(match) ?? []));
  return found.filter((each, index) => found.findIndex(({ proof }) => proof === each.proof) === index).slice(0, MOST_ADDRESSES);
}

function addressOf([, marker = "", typed = "", proof = ""]: RegExpMatchArray): ReplyAddress | null {
  const ticket = parseTicket(typed);
  return ticket && { ticket, givenTo: GIVEN_TO[marker as keyof typeof GIVEN_TO], proof };
}

/** Whether we gave that address for just this. */
export function isAddressFor({ ticket, givenTo, proof }: ReplyAddress, facts: AddressFacts, key: string): boolean {
  return givenTo === facts.kind && ticket === facts.ticket && isSameProof(proof, letterProofOf(facts, key));
}

/** Whether we gave an address of the first form to anybody for its case. */
export function isFirstFormAddress({ ticket, givenTo, proof }: ReplyAddress, key: string): boolean {
  return givenTo === "anybody" && isSameProof(proof, ticketProofOf(ticket, key));
}
