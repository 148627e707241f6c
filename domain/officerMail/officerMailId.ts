import { v5 } from "uuid";
import type { EventId, GrievanceId, OfficeId } from "../ids.ts";

const NAMESPACE = "0c9a2d3e-6a41-5d0b-8a51-7b1f0a9d4e12";

/** One happening is told to one office once, no matter who reads the record how often. */
export function officerMailIdOf(eventId: EventId, office: OfficeId): string {
  return v5(`${eventId} ${office}`, NAMESPACE);
}

/** Of a mail that lists several: the same for the same ones. */
export function digestIdOf(officerMailIds: readonly string[]): string {
  return v5(officerMailIds.toSorted().join(" "), NAMESPACE);
}

/** The Message-ID of a mail or digest: a second attempt is known for the first by it. `mailbox` is a bare address. */
export function messageIdOf(id: string, mailbox: string): string {
  return `<mail.${id}@${hostOf(mailbox)}>`;
}

/** Named by every mail of a case before all others, so that mail programs show them as one thread whichever came first. */
export function threadIdOf(id: GrievanceId, mailbox: string): string {
  return `<case.${id}@${hostOf(mailbox)}>`;
}

function hostOf(mailbox: string): string {
  return mailbox.slice(mailbox.lastIndexOf("@") + 1).toLowerCase();
}
