import { v5 } from "uuid";
import type { EventId, GrievanceId, OfficeId } from "../ids.ts";

const NAMESPACE = "0c9a2d3e-6a41-5d0b-8a51-7b1f0a9d4e12";

/** One mail for an event and an office, however often the record is read. */
export function officerMailIdOf(eventId: EventId, office: OfficeId): string {
  return v5(`${eventId} ${office}`, NAMESPACE);
}

/** The id of a digest: the same for the same mails. */
export function digestIdOf(officerMailIds: readonly string[]): string {
  return v5(officerMailIds.toSorted().join(" "), NAMESPACE);
}

/** The Message-ID of a mail or digest, by which a second attempt is recognised as the same mail. `mailbox` is a bare address. */
export function messageIdOf(id: string, mailbox: string): string {
  return `<mail.${id}@${hostOf(mailbox)}>`;
}

/** The first reference of every mail of a case, so that mail programs show them as one thread in any order of arrival. */
export function threadIdOf(id: GrievanceId, mailbox: string): string {
  return `<case.${id}@${hostOf(mailbox)}>`;
}

function hostOf(mailbox: string): string {
  return mailbox.slice(mailbox.lastIndexOf("@") + 1).toLowerCase();
}
