import { assertNever } from "#domain/assertNever.ts";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import type { GrievanceId, TicketNumber } from "#domain/ids.ts";
import type { CaseReference, IncomingPost, ReplyAddress } from "#domain/post/incomingPost.ts";
import type { Officer } from "#domain/registry/posting.ts";
import type { Reader } from "#db/connection.ts";
import { isOfficerMailAnswered } from "#db/officerMail/answers.ts";
import { officerMailsOfCase } from "#db/officerMail/officerMail.ts";
import type { OfficerMailRow } from "#db/officerMail/officerMail.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { caseOfTicket } from "#db/search/caseOfTicket.ts";
import { mailAddressOf } from "#db/outbox/contactOf.ts";
import { isAddressFor, isFirstFormAddress } from "../../core/mail/replyAddress.ts";
import type { AddressFacts } from "../../core/mail/replyAddress.ts";

/** What a reply address that a letter came to was given for. */
export type GivenAddress =
  | { readonly givenTo: "officer"; readonly id: GrievanceId; readonly mail: OfficerMailRow }
  | { readonly givenTo: "citizen" | "anybody"; readonly id: GrievanceId };

/** Of one case: the newest are answered. */
const MOST_NOTICES = 500;

/** The first of the reply addresses of a letter that we gave to somebody; null where we gave none of them. One of an officer counts first. */
export function givenAddressOf(reader: Reader, { addresses }: CaseReference, replyKey: (() => string) | null): GivenAddress | null {
  if (replyKey === null || addresses.length === 0) return null;
  const key = replyKey();
  const given = addresses.flatMap((address) => givenFor(reader, address, key) ?? []);
  return given.find(({ givenTo }) => givenTo === "officer") ?? given[0] ?? null;
}

function givenFor(reader: Reader, address: ReplyAddress, key: string): GivenAddress | null {
  const { ticket, givenTo } = address;
  const id = caseOfTicket(reader, ticket);
  const grievance = id && readGrievance(reader, id);
  if (!id || !grievance) return null;
  switch (givenTo) {
    case "officer": {
      const mail = officerMailsOfCase(reader, id)
        .slice(-MOST_NOTICES)
        .find((each) => each.officerId !== null && isAddressFor(address, officerFactsOf(each, ticket, each.officerId), key));
      return mail === undefined ? null : { givenTo, id, mail };
    }
    case "citizen": {
      const citizen = mailAddressOf(reader, grievance.firstPost);
      return citizen !== null && isAddressFor(address, { kind: "citizen", ticket, address: citizen }, key) ? { givenTo, id } : null;
    }
    case "anybody":
      return isFirstFormAddress(address, key) ? { givenTo, id } : null;
    default:
      return assertNever(givenTo);
  }
}

/** What the reply address of a mail is the proof of. */
export function officerFactsOf(
  { id, office }: Pick<OfficerMailRow, "id" | "office">,
  ticket: TicketNumber,
  officerId: string,
): AddressFacts {
  return { kind: "officer", ticket, office, officerId, officerMailId: id };
}

/** A letter is not dated before the mail that it answers, as far as clocks agree. */
const CLOCK_SLACK_MS = HOUR_MS;

export interface Answering {
  readonly officer: Officer | undefined;
  readonly given: GivenAddress | null;
  /** For so many days after a mail went out does its answer act. */
  readonly actsForDays: number;
  /** Milliseconds UTC. */
  readonly now: number;
}

/** Why a letter does not act by itself, or the mail that it answers. `isProven` says whether it is certain that the officer wrote it. */
export type Standing =
  | { readonly acts: true; readonly mail: OfficerMailRow }
  | { readonly acts: false; readonly isProven: boolean; readonly why: string; readonly mail: OfficerMailRow | null };

/** Judges a letter by its sender and by the address that it came to. */
export function standingOf(reader: Reader, post: IncomingPost, { officer, given, actsForDays, now }: Answering): Standing {
  const sender = post.caseReference?.sender;
  const unproven = (why: string): Standing => ({ acts: false, isProven: false, why, mail: null });
  if (officer === undefined) return unproven("not-the-officer");
  if (sender === undefined || !sender.isProven) return unproven(sender?.doubt ?? "not-checked");
  // A source that doubts the sender does not call it an office.
  if (post.role !== "office" || sender.address !== addressOf(officer) || sender.address !== post.author.externalId)
    return unproven("not-the-officer");
  if (given === null) return { acts: false, isProven: true, why: "no-reply-address", mail: null };
  if (given.givenTo !== "officer")
    return { acts: false, isProven: true, why: given.givenTo === "citizen" ? "citizens-address" : "old-address", mail: null };
  const { mail } = given;
  if (mail.officerId !== officer.id) return { acts: false, isProven: true, why: "another-officers-address", mail: null };
  const waits = (why: string): Standing => ({ acts: false, isProven: true, why, mail });
  const sentAt = mail.sentAt ?? mail.attemptedAt ?? mail.preparedAt;
  if (isOfficerMailAnswered(reader, mail.id)) return waits("used-address");
  if (now > sentAt + actsForDays * DAY_MS) return waits("expired-address");
  if (sender.writtenAt === null || sender.writtenAt < sentAt - CLOCK_SLACK_MS) return waits("older-than-mail");
  return { acts: true, mail };
}

function addressOf({ email }: Officer): string {
  return email?.trim().toLowerCase() ?? "";
}
