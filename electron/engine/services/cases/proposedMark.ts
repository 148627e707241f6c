import type { Reader } from "#db/connection.ts";
import { readEvents } from "#db/events/read.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { Mark } from "#domain/grievance/office.ts";
import type { OfficeId } from "#domain/ids.ts";
import { hearingOf } from "#domain/registry/hearing.ts";
import { proposedOffice } from "#domain/registry/proposedOffice.ts";
import type { Registry } from "#domain/registry/registry.ts";
import { proposalOf } from "./readCase.ts";

/**
 * The mark that is proposed for a case; null where no department is known. For a complaint against an officer it is the nearest office
 * that is senior to that officer. `now` is milliseconds UTC.
 */
export function proposedMark(reader: Reader, grievance: Grievance, registry: Registry, now: number): Mark | null {
  const { department, district } = grievance;
  const { mayHear, nearest } = hearingOf(registry, now);
  const mark = department === null ? null : { department, district, office: officeProposed(reader, grievance) };
  return mark !== null && mayHear(mark, grievance) ? mark : (nearest(grievance) ?? mark);
}

function officeProposed(reader: Reader, { id, department, district }: Grievance): OfficeId | null {
  const opening = readEvents(reader, id).find(({ event }) => event?.type === "grievance-opened")?.event;
  if (opening?.type !== "grievance-opened" || department === null) return null;
  return proposedOffice(proposalOf(opening.payload.proposal), department, district);
}
