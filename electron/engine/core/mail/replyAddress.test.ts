import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ticketOf } from "#domain/grievance/ticket.ts";
import type { GrievanceId, TicketNumber } from "#domain/ids.ts";
import { letterProofOf, ticketProofOf } from "./letterProof.ts";
import { isAddressFor, isFirstFormAddress, replyAddressesIn, replyAddressOf } from "./replyAddress.ts";
import type { AddressFacts } from "./replyAddress.ts";

const KEY = "the key of this record";
const TICKET = "261124-K4F7QX" as TicketNumber;
const MAILBOX = "cell@example.gov.in";
const OFFICER = { kind: "officer", ticket: TICKET, office: "PHED:district:Karnal", officerId: "o1", officerMailId: "n1" } as const;
const CITIZEN = { kind: "citizen", ticket: TICKET, address: "asha@example.org" } as const;

const tickets = fc
  .tuple(fc.uuid(), fc.integer({ min: Date.UTC(2000, 0, 2), max: Date.UTC(2099, 0, 1) }))
  .map(([id, openedAt]) => ticketOf(id as GrievanceId, openedAt));
const words = fc.string({ minLength: 1, maxLength: 40 });
const facts: fc.Arbitrary<AddressFacts> = fc.oneof(
  fc.record({ kind: fc.constant("officer" as const), ticket: tickets, office: words, officerId: words, officerMailId: words }),
  fc.record({ kind: fc.constant("citizen" as const), ticket: tickets, address: words }),
);

function addressFor(given: AddressFacts, key = KEY): string {
  const address = replyAddressOf(MAILBOX, given, key);
  if (address === null) throw new Error("too long");
  return address;
}

describe("the address to which an answer goes", () => {
  it("lies in the mailbox that we write from, names the case and says for whom it is", () => {
    expect(addressFor(OFFICER)).toMatch(/^cell\+o2\.261124-k4f7qx\.[0-9a-z]{16}@example\.gov\.in$/u);
    expect(addressFor(CITIZEN)).toMatch(/^cell\+c2\.261124-k4f7qx\.[0-9a-z]{16}@example\.gov\.in$/u);
  });

  it("proves just what it was given for, whatever a mail program makes of its case", () => {
    fc.assert(
      fc.property(facts, words, fc.constantFrom("as it is", "upper", "lower"), (given, key, folding) => {
        const address = addressFor(given, key);
        const came = folding === "upper" ? address.toUpperCase() : folding === "lower" ? address.toLowerCase() : address;
        const [read] = replyAddressesIn([came]);
        expect(read).toMatchObject({ ticket: given.ticket, givenTo: given.kind });
        expect(read && isAddressFor(read, given, key)).toBe(true);
      }),
    );
  });

  it("proves nothing else: no other case, officer, office, mail or citizen, and nothing under another key", () => {
    fc.assert(
      fc.property(facts, facts, words, words, (given, other, key, otherKey) => {
        fc.pre(JSON.stringify(given) !== JSON.stringify(other) && key !== otherKey);
        const [read] = replyAddressesIn([addressFor(given, key)]);
        expect(read && isAddressFor(read, other, key)).toBe(false);
        expect(read && isAddressFor(read, given, otherKey)).toBe(false);
        expect(read && isFirstFormAddress(read, key)).toBe(false);
      }),
    );
  });

  it("of a citizen is none of an officer, however it is written", () => {
    const [renamed] = replyAddressesIn([addressFor(CITIZEN).replace("+c2.", "+o2.")]);
    expect(renamed && isAddressFor(renamed, OFFICER, KEY)).toBe(false);
    const proofs = [letterProofOf(OFFICER, KEY), letterProofOf(CITIZEN, KEY), letterProofOf({ kind: "delivery", messageId: TICKET }, KEY)];
    expect(new Set([...proofs, ticketProofOf(TICKET, KEY)]).size).toBe(4);
  });

  it("has no two facts that run together", () => {
    const [read] = replyAddressesIn([addressFor({ ...OFFICER, office: "ab", officerId: "c" })]);
    expect(read && isAddressFor(read, { ...OFFICER, office: "a", officerId: "bc" }, KEY)).toBe(false);
  });

  it("keeps within the 64 characters before the @ for a mailbox of up to 30, and is left out for a longer one", () => {
    const address = replyAddressOf(`${"c".repeat(30)}@example.gov.in`, OFFICER, KEY);
    expect(address?.indexOf("@")).toBe(64);
    expect(replyAddressOf(`${"c".repeat(31)}@example.gov.in`, OFFICER, KEY)).toBeNull();
  });

  it("of the first form is known as such", () => {
    const address = `cell+t.261124-k4f7qx.${ticketProofOf(TICKET, KEY)}@example.gov.in`;
    const [read] = replyAddressesIn([address]);
    expect(read).toMatchObject({ ticket: TICKET, givenTo: "anybody" });
    expect(read && isFirstFormAddress(read, KEY)).toBe(true);
    expect(read && isAddressFor(read, OFFICER, KEY)).toBe(false);
  });

  it("is found among others and within a header's own form, each once and at most eight", () => {
    const address = addressFor(OFFICER);
    for (const header of [`"Monitoring Cell, CMO" <${address}>`, `a@example.org, <${address}>, b@example.org`])
      expect(replyAddressesIn(["dc@example.gov.in", header, address])).toHaveLength(1);
    const many = Array.from({ length: 50 }, (_, at) => addressFor({ ...OFFICER, officerMailId: String(at) }));
    expect(replyAddressesIn([many.join(", ")])).toHaveLength(8);
  });

  it("is not seen in an address without a case, in half of one, or in any text", () => {
    expect(replyAddressesIn([MAILBOX, "cell+o2.261124-k4f7qx@example.gov.in", "cell+news@example.gov.in", ""])).toEqual([]);
    fc.assert(
      fc.property(fc.array(fc.string()), (addresses) => {
        expect(replyAddressesIn(addresses)).toEqual([]);
      }),
    );
  });
});
