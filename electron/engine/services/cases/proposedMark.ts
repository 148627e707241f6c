import type { Reader } from "#db/connection.ts";
import { readEvents } from "#db/events/read.ts";
import { departmentIn } from "#domain/department/jurisdiction.ts";
import { divisionsOf } from "#domain/geography/divisionsOf.ts";
import { categoryUnder } from "#domain/grievance/apply.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { Mark } from "#domain/grievance/office.ts";
import { sameOffice } from "#domain/grievance/office.ts";
import type { OfficeId } from "#domain/ids.ts";
import { coversDistrict } from "#domain/registry/coversDistrict.ts";
import { hearingOf } from "#domain/registry/hearing.ts";
import { officeIdOfGuess } from "#domain/registry/office.ts";
import { proposedOffice } from "#domain/registry/proposedOffice.ts";
import { officeIdOfMark } from "#domain/registry/registry.ts";
import type { Registry } from "#domain/registry/registry.ts";
import { officeFor } from "#domain/understanding/office.ts";
import { proposalOf } from "./readCase.ts";

/**
 * The mark that is proposed for a case; null where no department is known. It follows the place as it stands: the department that answers in the district,
 * and the office in whose area the place lies. For a complaint against an officer it is the nearest office that is senior to that officer. `now` is
 * milliseconds UTC.
 */
export function proposedMark(reader: Reader, grievance: Grievance, registry: Registry, now: number): Mark | null {
  const { district } = grievance;
  const { mayHear, nearest } = hearingOf(registry, now);
  const department = departmentIn(grievance.department, district);
  const asked = { ...grievance, department, category: categoryUnder(department, grievance) };
  const mark = department === null ? null : { department, district, office: officeProposed(reader, asked) };
  return mark !== null && mayHear(mark, grievance) ? mark : (nearest(grievance) ?? mark);
}

/** The mark to give where the office of the present one does not cover the district of the case; null where it does. */
export function coveringMark(reader: Reader, grievance: Grievance, registry: Registry, now: number): Mark | null {
  const { markedTo, district } = grievance;
  if (markedTo === null || coversDistrict(registry.officeOfMark(markedTo), district)) return null;
  const mark = proposedMark(reader, { ...grievance, department: markedTo.department }, registry, now);
  return mark === null || sameOffice(mark, markedTo) || !coversDistrict(registry.officeOfMark(mark), district) ? null : mark;
}

function officeProposed(reader: Reader, { id, department, district, place, category }: Grievance): OfficeId | null {
  const opening = readEvents(reader, id).find(({ event }) => event?.type === "grievance-opened")?.event;
  if (opening?.type !== "grievance-opened" || department === null) return null;
  const proposal = proposalOf(opening.payload.proposal);
  const divisions = place === null || district === null ? null : divisionsOf(place, district);
  // "Ward 5, Gharaunda", as somebody wrote it, is in Gharaunda.
  const isAsRead =
    place === proposal.place || (divisions === null && proposal.place !== null && (place?.includes(proposal.place) ?? false));
  if (isAsRead && proposal.district === district) return proposedOffice(proposal, department, district);
  if (divisions === null || district === null) return null;
  const office = officeIdOfGuess(officeFor(department, { district, ...divisions }, category), district);
  return office === officeIdOfMark({ department, district, office: null }) ? null : office;
}
