import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ticketOf } from "#domain/grievance/ticket.ts";
import type { GrievanceId, TicketNumber } from "#domain/ids.ts";
import { caseReferenceIn, replyAddressOf } from "./replyAddress.ts";

const KEY = "the key of this record";
const TICKET = "261124-K4F7QX" as TicketNumber;
const MAILBOX = "cell@example.gov.in";

const tickets = fc
  .tuple(fc.uuid(), fc.integer({ min: Date.UTC(2000, 0, 2), max: Date.UTC(2099, 0, 1) }))
  .map(([id, openedAt]) => ticketOf(id as GrievanceId, openedAt));
const keys = fc.string({ minLength: 1, maxLength: 64 });

describe("the address to which an officer answers", () => {
  it("lies in the mailbox that we write from and names the case", () => {
    expect(replyAddressOf(MAILBOX, TICKET, KEY)).toMatch(/^cell\+t\.261124-k4f7qx\.[0-9a-z]{16}@example\.gov\.in$/u);
  });

  it("proves the case that it was made for, whatever a mail program makes of its case", () => {
    fc.assert(
      fc.property(tickets, keys, fc.constantFrom("as it is", "upper", "lower"), (ticket, key, folding) => {
        const address = replyAddressOf(MAILBOX, ticket, key);
        const came = folding === "upper" ? address.toUpperCase() : folding === "lower" ? address.toLowerCase() : address;
        expect(caseReferenceIn([came], key)).toEqual({ ticket, isProven: true });
      }),
    );
  });

  it("proves no other case, and not under another key", () => {
    fc.assert(
      fc.property(tickets, tickets, keys, keys, (ticket, other, key, otherKey) => {
        fc.pre(ticket !== other && key !== otherKey);
        const address = replyAddressOf(MAILBOX, ticket, key);
        expect(caseReferenceIn([address], otherKey)).toEqual({ ticket, isProven: false });
        expect(caseReferenceIn([address.replace(ticket.toLowerCase(), other.toLowerCase())], key)).toEqual({
          ticket: other,
          isProven: false,
        });
      }),
    );
  });

  it("keeps within the 64 characters before the @ for a mailbox of up to 30", () => {
    const address = replyAddressOf(`${"c".repeat(30)}@example.gov.in`, TICKET, KEY);
    expect(address.indexOf("@")).toBeLessThanOrEqual(64);
  });

  it("is found among others and within a header's own form", () => {
    const address = replyAddressOf(MAILBOX, TICKET, KEY);
    expect(caseReferenceIn(["dc@example.gov.in", `"Monitoring Cell, CMO" <${address}>`], KEY)).toEqual({ ticket: TICKET, isProven: true });
    expect(caseReferenceIn([`a@example.org, <${address}>, b@example.org`], KEY)).toEqual({ ticket: TICKET, isProven: true });
  });

  it("comes before one that proves nothing", () => {
    const forged = "cell+t.261124-aaaaaa.0000000000000000@example.gov.in";
    expect(caseReferenceIn([forged, replyAddressOf(MAILBOX, TICKET, KEY)], KEY)).toEqual({ ticket: TICKET, isProven: true });
    expect(caseReferenceIn([forged], KEY)).toEqual({ ticket: "261124-AAAAAA", isProven: false });
  });

  it("is not seen in an address without a case, in half of one, or in whatever text", () => {
    expect(caseReferenceIn([MAILBOX, "cell+t.261124-k4f7qx@example.gov.in", "cell+news@example.gov.in", ""], KEY)).toBeNull();
    fc.assert(
      fc.property(fc.array(fc.string()), (addresses) => {
        expect(caseReferenceIn(addresses, KEY)?.isProven ?? false).toBe(false);
      }),
    );
  });
});
